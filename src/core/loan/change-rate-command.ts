import type { BusinessDate } from '../kernel/business-date.ts';
import type { RatePpm } from '../kernel/money.ts';
import { Refusal } from '../kernel/result.ts';
import type { CommandContext } from '../pipeline/context.ts';
import { loanNamed } from './loan-store.ts';
import { postFact } from './post-fact-store.ts';

/** 调息: another contract rate from a day on (分段计息). @throws Refusal `loan_settled`, `value_date_in_future`, `value_date_before_draw`. */
export function changeRate(context: CommandContext, input: { loanId: string; ratePpm: RatePpm; from: BusinessDate; reason: string }): { postingId: string } {
  const loan = loanNamed(context, input.loanId);
  if (loan.outstanding === 0) throw new Refusal('loan_settled');
  if (input.from > context.businessDate) throw new Refusal('value_date_in_future', {}, 'from');
  if (input.from < loan.drawnOn) throw new Refusal('value_date_before_draw', { drawnOn: loan.drawnOn }, 'from');
  return postFact(
    context, loan, { type: 'rate', annualRate: input.ratePpm }, input.from, input.reason, 'loan.rateChanged', { ratePpm: input.ratePpm, before: loan.ratePpm },
  );
}
