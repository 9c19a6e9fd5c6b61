import { eq } from 'drizzle-orm';
import type { CommandContext } from '../pipeline/context.ts';
import { orm } from '../store/orm.ts';
import { addStep, orderInScope, requireNotClosed } from './order-store.ts';
import { workOrder } from './tables.ts';
import { requireWorker } from './worker-store.ts';

/** Gives orders to a person, also such as had another. @throws Refusal `not_found`, `order_closed`, `not_a_worker`. */
export function assign(context: CommandContext, { orderIds, staffId }: { orderIds: readonly string[]; staffId: string }): { assigned: number } {
  requireWorker(context, staffId);
  const orders = orderIds.map((orderId) => orderInScope(context, orderId));
  for (const order of orders) {
    requireNotClosed(order);
    orm(context.db).update(workOrder).set({ assigneeId: staffId }).where(eq(workOrder.id, order.id)).run();
    addStep(context, order.id, 'assigned', { to: nameOf(context, staffId) });
    context.record('monitoring.orderAssigned', { orderId: order.id, from: order.assigneeId, to: staffId });
  }
  return { assigned: orders.length };
}

function nameOf({ db }: CommandContext, staffId: string): string {
  return db.prepare<[string], { name: string }>('SELECT name FROM staff WHERE id = ?').get(staffId)?.name ?? '';
}
