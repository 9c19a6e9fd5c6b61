import { eq } from 'drizzle-orm';
import { Refusal } from '../kernel/result.ts';
import type { CommandContext } from '../pipeline/context.ts';
import { orm } from '../store/orm.ts';
import { addStep, orderInScope, requireNotClosed } from './order-store.ts';
import { workOrder } from './tables.ts';

/** Takes orders of the person's villages that are the person's or nobody's, and starts on them. @throws Refusal `order_closed`, `order_taken`. */
export function claim(context: CommandContext, { orderIds }: { orderIds: readonly string[] }): { claimed: number } {
  const { staffId } = context.session;
  const orders = orderIds.map((orderId) => orderInScope(context, orderId));
  for (const order of orders) {
    requireNotClosed(order);
    const isFree = order.assigneeId === null || order.assigneeId === staffId;
    if (!isFree || order.status === 'checking') throw new Refusal('order_taken', { orderNo: order.orderNo });
    if (order.assigneeId === staffId && order.status === 'working') continue;
    orm(context.db).update(workOrder).set({ assigneeId: staffId, status: 'working' }).where(eq(workOrder.id, order.id)).run();
    addStep(context, order.id, 'claimed');
    context.record('monitoring.orderClaimed', { orderId: order.id, staffId });
  }
  return { claimed: orders.length };
}
