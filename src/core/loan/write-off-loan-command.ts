import { Refusal } from '../kernel/result.ts';
import type { CommandContext } from '../pipeline/context.ts';
import { loanNamed } from './loan-store.ts';
import { postFact } from './post-fact-store.ts';

/**
 * 核销 after the legal entity's decision: off the books, the claim stays and keeps accruing (账销案存).
 *
 * @throws Refusal `not_written_off_by_rule` while the receipt is not 损失, `loan_settled`.
 */
export function writeOff(context: CommandContext, input: { loanId: string; approvalNo: string; reason: string }): { postingId: string } {
  const loan = loanNamed(context, input.loanId);
  if (loan.outstanding === 0 || loan.status === 'writtenOff') throw new Refusal('loan_settled');
  if (loan.fiveClass !== 'loss') throw new Refusal('not_written_off_by_rule', { fiveClass: loan.fiveClass });
  return postFact(
    context, loan, { type: 'writeOff' }, context.businessDate, input.reason, 'loan.writtenOff', { approvalNo: input.approvalNo, outstanding: loan.outstanding },
  );
}
