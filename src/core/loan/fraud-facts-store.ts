/** What a draw and a repayment say about themselves to the anti-fraud rules. */
import type { PaymentChannel } from '../contract/loan.ts';
import { requireNoFraud } from '../fraud/check-store.ts';
import type { FraudFacts } from '../fraud/facts-store.ts';
import { addDays } from '../kernel/business-date.ts';
import type { CommandContext } from '../pipeline/context.ts';
import { statement } from '../store/statement.ts';
import type { DrawOffer } from './draw-terms-store.ts';

/** A draw that comes so soon after a repayment may be the same money going round (空转). */
const DAYS_AFTER_REPAYMENT = 3;

/** In ppm, down. Exact below 90 billion yuan. */
const shareOf = (part: number, whole: number): number => (whole <= 0 ? 0 : Number((BigInt(part) * 1_000_000n) / BigInt(whole)));

/** @throws RecordedRefusal of requireNoFraud */
export function requireNoFraudAtDraw(context: CommandContext, { line, available }: DrawOffer, amount: number): void {
  const { db, businessDate } = context;
  const row = statement<[object], { drawn: number; repaid: number }>(
    db,
    `SELECT (SELECT count(*) FROM loan WHERE household_id = @householdId AND drawn_on = @today) AS drawn,
       (SELECT coalesce(sum(p.principal), 0) FROM loan l JOIN loan_posting p ON p.loan_id = l.id
        WHERE l.household_id = @householdId AND p.kind = 'repay' AND p.value_date >= @since) AS repaid`,
  ).get({ householdId: line.householdId, today: businessDate, since: addDays(businessDate, -DAYS_AFTER_REPAYMENT) });
  const facts: FraudFacts = {
    drawsToday: (row?.drawn ?? 0) + 1, drawShare: shareOf(amount, available), repaidShare3Days: shareOf(row?.repaid ?? 0, line.limitAmount),
  };
  requireNoFraud(context, 'draw', [{ householdId: line.householdId, subjectId: line.id, facts }]);
}

interface Repayment {
  readonly channel: PaymentChannel;
  /** Fen. */
  readonly total: number;
}

/** @throws RecordedRefusal of requireNoFraud */
export function requireNoFraudAtRepayment(context: CommandContext, loan: { readonly id: string; readonly householdId: string }, { channel, total }: Repayment): void {
  const drawn = statement<[string, string, string], { one: number }>(
    context.db, 'SELECT 1 AS one FROM loan WHERE household_id = ? AND drawn_on = ? AND id <> ? LIMIT 1',
  ).get(loan.householdId, context.businessDate, loan.id);
  const facts: FraudFacts = { repaidFromNewDraw: drawn !== undefined, cashRepayment: channel === 'cash' ? total : 0 };
  requireNoFraud(context, 'repayment', [{ householdId: loan.householdId, subjectId: loan.id, facts }]);
}
