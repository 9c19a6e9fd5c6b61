import { Refusal } from '../kernel/result.ts';
import type { OfficerAct } from './officer-act-store.ts';
import { postFact } from './post-fact-store.ts';

/**
 * 核销 after the legal entity's decision: off the books, the claim stays and keeps accruing (账销案存).
 * Refusals: `not_written_off_by_rule` while the receipt is not 损失, `loan_settled`.
 */
export const writeOff: OfficerAct<'writeOff'> = {
  check(_context, loan) {
    if (loan.outstanding === 0 || loan.status === 'writtenOff') throw new Refusal('loan_settled');
    if (loan.fiveClass !== 'loss') throw new Refusal('not_written_off_by_rule', { fiveClass: loan.fiveClass });
  },
  post(context, loan, { approvalNo }, reason) {
    postFact(context, loan, { type: 'writeOff' }, context.businessDate, reason, 'loan.writtenOff', { approvalNo, outstanding: loan.outstanding });
  },
};
