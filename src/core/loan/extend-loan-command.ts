import { businessDate, type BusinessDate } from '../kernel/business-date.ts';
import { Refusal } from '../kernel/result.ts';
import type { CommandContext } from '../pipeline/context.ts';
import { latestExtendedMaturity } from './extension-rule.ts';
import { loanNamed } from './loan-store.ts';
import { postFact } from './post-fact-store.ts';

/** 展期. @throws Refusal `extension_too_long`, `extension_not_later`, `extension_after_maturity`, `loan_settled`. */
export function extend(context: CommandContext, input: { loanId: string; maturesOn: BusinessDate; reason: string }): { postingId: string } {
  const loan = loanNamed(context, input.loanId);
  if (loan.outstanding === 0) throw new Refusal('loan_settled');
  const latest = latestExtendedMaturity(businessDate(loan.terms.start), businessDate(loan.terms.maturity));
  if (input.maturesOn > latest) throw new Refusal('extension_too_long', { latest }, 'maturesOn');
  if (loan.maturesOn < context.businessDate) throw new Refusal('extension_after_maturity', { maturesOn: loan.maturesOn });
  if (input.maturesOn <= loan.maturesOn) throw new Refusal('extension_not_later', { maturesOn: loan.maturesOn }, 'maturesOn');
  return postFact(
    context, loan, { type: 'extend', maturity: input.maturesOn }, context.businessDate, input.reason,
    'loan.extended', { maturesOn: input.maturesOn, from: loan.maturesOn },
  );
}
