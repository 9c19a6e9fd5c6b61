import { eq } from 'drizzle-orm';
import { unfreezeAfterWarning } from '../credit/freeze-line-command.ts';
import { Refusal } from '../kernel/result.ts';
import { householdDebt } from '../loan/draw-terms-store.ts';
import type { CommandContext } from '../pipeline/context.ts';
import { orm } from '../store/orm.ts';
import { statement } from '../store/statement.ts';
import { addStep, closeOrder, orderInScope, type OrderRecord } from './order-store.ts';
import { workOrder } from './tables.ts';

interface Check {
  readonly orderIds: readonly string[];
  readonly decision: 'approve' | 'return';
  readonly opinion?: string | undefined;
}

/** The second person's word on results. @throws Refusal `order_not_checking`, `maker_is_checker`, `reason_required` for a return. */
export function check(context: CommandContext, { orderIds, decision, opinion }: Check): { closed: number; returned: number } {
  if (decision === 'return' && !opinion) throw new Refusal('reason_required', {}, 'opinion');
  const orders = orderIds.map((orderId) => orderInScope(context, orderId));
  for (const order of orders) {
    if (order.status !== 'checking') throw new Refusal('order_not_checking', { orderNo: order.orderNo });
    if (order.resultedBy === context.session.staffId) throw new Refusal('maker_is_checker');
    if (decision === 'return') sendBack(context, order, opinion ?? '');
    else approve(context, order, opinion ?? null);
  }
  return decision === 'return' ? { closed: 0, returned: orders.length } : { closed: orders.length, returned: 0 };
}

function sendBack(context: CommandContext, order: OrderRecord, opinion: string): void {
  orm(context.db).update(workOrder).set({ status: 'working', opinion }).where(eq(workOrder.id, order.id)).run();
  addStep(context, order.id, 'returned', { opinion });
  context.record('monitoring.orderReturned', { orderId: order.id, orderNo: order.orderNo });
}

function approve(context: CommandContext, order: OrderRecord, opinion: string | null): void {
  const { session, businessDate } = context;
  orm(context.db).update(workOrder).set({ checkedBy: session.staffId, checkedOn: businessDate, opinion }).where(eq(workOrder.id, order.id)).run();
  addStep(context, order.id, 'checked', { opinion });
  closeOrder(context, order, order.result?.finding === 'unfounded');
  if (order.result?.unfreeze && !isHeldByAnother(context, order)) {
    const { oldestDueOn } = householdDebt(context, order.householdId);
    const isLifted = unfreezeAfterWarning(context, order.householdId, oldestDueOn !== null && oldestDueOn < businessDate);
    if (isLifted) addStep(context, order.id, 'unfrozen');
  }
}

/** Another open order of the household froze the line too. */
function isHeldByAnother({ db }: CommandContext, order: OrderRecord): boolean {
  return statement<[string, string], { id: string }>(
    db,
    `SELECT o.id FROM work_order o, json_each(o.modes) m WHERE o.household_id = ? AND o.id <> ? AND o.closed_on IS NULL AND m.value = 'FREEZE' LIMIT 1`,
  ).get(order.householdId, order.id) !== undefined;
}
