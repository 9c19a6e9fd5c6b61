/** The officer's acts on receipts: which there are, and those that were asked for. */
import { and, eq } from 'drizzle-orm';
import type { LoanAct, LoanActKind, LoanActRow } from '../contract/loan.ts';
import { Refusal } from '../kernel/result.ts';
import type { QueryContext } from '../pipeline/context.ts';
import { orm } from '../store/orm.ts';
import { statement } from '../store/statement.ts';
import { rateChange } from './change-rate-store.ts';
import { classDowngrade } from './downgrade-class-store.ts';
import { extension } from './extend-loan-store.ts';
import type { OfficerAct } from './officer-act-store.ts';
import { loanAct } from './tables.ts';
import { writeOff } from './write-off-loan-store.ts';

const officerActs: { readonly [Kind in LoanActKind]: OfficerAct<Kind> } = { extend: extension, changeRate: rateChange, downgradeClass: classDowngrade, writeOff };

export const officerAct = (act: LoanAct): OfficerAct<LoanActKind> => officerActs[act.kind] as OfficerAct<LoanActKind>;

/** @throws Refusal `not_found`, `act_not_waiting` when it was decided or taken back. */
export function waitingAct(context: QueryContext, actId: string): typeof loanAct.$inferSelect {
  const found = orm(context.db).select().from(loanAct).where(eq(loanAct.id, actId)).get();
  if (!found) throw new Refusal('not_found', {}, 'actId');
  if (found.status !== 'waiting') throw new Refusal('act_not_waiting');
  return found;
}

type ActRecord = Omit<LoanActRow, 'act' | 'isOwn'> & { readonly act: string; readonly villageId: string; readonly makerId: string };

const ACTS = `
  SELECT a.id, a.loan_id AS loanId, l.line_id AS lineId, l.receipt_no AS receiptNo, h.head_name AS headName, v.name AS villageName, v.id AS villageId,
    l.outstanding, l.matures_on AS maturesOn, l.rate_ppm AS ratePpm, l.five_class AS fiveClass, a.act, a.reason, a.status, a.maker_id AS makerId,
    maker.name AS makerName, a.proposed_on AS proposedOn, checker.name AS checkerName, a.decided_on AS decidedOn, a.decision_reason AS decisionReason
  FROM loan_act a
  JOIN loan l ON l.id = a.loan_id JOIN household h ON h.id = l.household_id JOIN village v ON v.id = h.village_id
  JOIN staff maker ON maker.id = a.maker_id LEFT JOIN staff checker ON checker.id = a.checker_id
  WHERE l.branch_id = ? AND (? IS NULL OR a.loan_id = ?) AND (? = 0 OR a.status = 'waiting')
  ORDER BY a.id DESC`;

/** The newest first. */
export function acts(context: QueryContext, input: { loanId?: string | undefined; onlyWaiting: boolean }): readonly LoanActRow[] {
  const loanId = input.loanId ?? null;
  return statement<unknown[], ActRecord>(context.db, ACTS)
    .all(context.session.branchId, loanId, loanId, input.onlyWaiting ? 1 : 0)
    .filter(({ villageId }) => context.visibleVillages?.has(villageId) ?? true)
    .map(({ act, makerId, ...row }) => ({ ...row, act: JSON.parse(act) as LoanAct, isOwn: makerId === context.session.staffId }));
}

/** Whether one of that kind waits for the receipt. */
export const isWaiting = (context: QueryContext, loanId: string, kind: LoanActKind): boolean =>
  orm(context.db).select({ id: loanAct.id }).from(loanAct)
    .where(and(eq(loanAct.loanId, loanId), eq(loanAct.kind, kind), eq(loanAct.status, 'waiting'))).get() !== undefined;
