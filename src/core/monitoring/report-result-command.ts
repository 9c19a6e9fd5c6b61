import { eq } from 'drizzle-orm';
import type { OrderResult, OrderStatus } from '../contract/monitoring.ts';
import { requestLineChange } from '../credit/change-line-command.ts';
import { linesOf } from '../credit/line-store.ts';
import { fen, type Fen } from '../kernel/money.ts';
import { Refusal } from '../kernel/result.ts';
import type { CommandContext } from '../pipeline/context.ts';
import { orm } from '../store/orm.ts';
import { statement } from '../store/statement.ts';
import { addStep, closeOrder, orderInScope, type OrderRecord } from './order-store.ts';
import { workOrder } from './tables.ts';
import { checklistOf, warningRules } from './warning-rules.ts';

type Reported = Omit<OrderResult, 'lowerTo'> & { readonly orderId: string; readonly lowerTo: Fen | null };

/**
 * Keeps what was found; closes the order where nobody has to check it. A lower limit is asked for by the way, as by hand.
 *
 * @throws Refusal `not_own_order`, `order_not_open`, `checklist_incomplete`, `visit_required`, `evidence_missing`, `no_line_in_use`.
 */
export function reportResult(context: CommandContext, { orderId, ...result }: Reported): { status: OrderStatus } {
  const order = orderInScope(context, orderId);
  requireReportable(context, order, result);
  orm(context.db).update(workOrder).set({ status: 'checking', result, resultedBy: context.session.staffId, resultedOn: context.businessDate }).where(eq(workOrder.id, order.id)).run();
  addStep(context, order.id, 'resulted', { finding: result.finding, method: result.method, lowerTo: result.lowerTo });
  context.record('monitoring.orderResulted', {
    orderId, orderNo: order.orderNo, householdId: order.householdId, finding: result.finding, method: result.method, checklist: result.checklist, lowerTo: result.lowerTo,
  });
  if (result.lowerTo !== null) askForLowerLimit(context, order, result.lowerTo);
  if (order.needsCheck) return { status: 'checking' };
  closeOrder(context, order, result.finding === 'unfounded');
  return { status: result.finding === 'unfounded' ? 'falseAlarm' : 'closed' };
}

function requireReportable(context: CommandContext, order: OrderRecord, result: Omit<Reported, 'orderId'>): void {
  if (order.assigneeId !== context.session.staffId) throw new Refusal('not_own_order');
  if (order.status !== 'open' && order.status !== 'working') throw new Refusal('order_not_open', { orderNo: order.orderNo });
  const missing = checklistOf(warningRules, order.modes).filter((item) => !result.checklist.includes(item));
  if (missing.length > 0) throw new Refusal('checklist_incomplete', { left: missing.length }, 'checklist');
  if (!order.modes.includes('VISIT')) return;
  if (result.method !== 'visit') throw new Refusal('visit_required', {}, 'method');
  const photo = statement<[string], { id: string }>(context.db, 'SELECT id FROM work_evidence WHERE subject_id = ? LIMIT 1').get(order.id);
  if (!photo) throw new Refusal('evidence_missing', {}, 'evidence');
}

/** The branch head decides on it with the other requests. */
function askForLowerLimit(context: CommandContext, order: OrderRecord, lowerTo: Fen): void {
  const [line] = linesOf(context, order.householdId, ['open', 'frozen']);
  if (!line) throw new Refusal('no_line_in_use', {}, 'lowerTo');
  requestLineChange(context, { lineId: line.id, kind: 'lower', limit: fen(lowerTo), reason: order.orderNo });
}
