/** When warnings are computed: at day-end, after an import, and when a batch of ratings is submitted. */
import { addDays } from '../kernel/business-date.ts';
import type { CommandContext, Reactions } from '../pipeline/context.ts';
import { statement } from '../store/statement.ts';
import { addStep } from './order-store.ts';
import { scanFileChanges, scanGrades, scanMissedSettlements, scanStaleFiles } from './scan-store.ts';
import { warningRules } from './warning-rules.ts';

export const monitoringReactions: Reactions = {
  'household.surveyImported': scanFileChanges,
  'credit.batchSubmitted': (context, event) => scanGrades(context, (event.payload as { batchId: string }).batchId),
  'workday.dayOpened': (context) => {
    scanFileChanges(context);
    scanMissedSettlements(context);
    scanStaleFiles(context);
    escalate(context, 1, warningRules.document.escalateHeadDays);
    escalate(context, 2, warningRules.document.escalateLegalEntityDays);
  },
};

/** Orders so many days past their deadline go one level up. */
function escalate(context: CommandContext, level: 1 | 2, days: number): void {
  const late = statement<[string, string, number], { id: string; order_no: string; household_id: string }>(
    context.db, 'SELECT id, order_no, household_id FROM work_order WHERE branch_id = ? AND closed_on IS NULL AND due_on <= ? AND escalation < ?',
  ).all(context.session.branchId, addDays(context.businessDate, -days), level);
  for (const { id, order_no: orderNo, household_id: householdId } of late) {
    statement(context.db, 'UPDATE work_order SET escalation = ? WHERE id = ?').run(level, id);
    addStep(context, id, 'escalated', { level });
    context.record('monitoring.orderEscalated', { orderId: id, orderNo, householdId, level });
  }
}
