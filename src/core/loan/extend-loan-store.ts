import { businessDate } from '../kernel/business-date.ts';
import { Refusal } from '../kernel/result.ts';
import { latestExtendedMaturity } from './extension-rule.ts';
import type { OfficerAct } from './officer-act-store.ts';
import { postFact } from './post-fact-store.ts';

/** 展期. Refusals: `extension_too_long`, `extension_not_later`, `extension_after_maturity`, `loan_settled`. */
export const extension: OfficerAct<'extend'> = {
  check(context, loan, { maturesOn }) {
    if (loan.outstanding === 0) throw new Refusal('loan_settled');
    const latest = latestExtendedMaturity(businessDate(loan.terms.start), businessDate(loan.terms.maturity));
    if (maturesOn > latest) throw new Refusal('extension_too_long', { latest }, 'act.maturesOn');
    if (loan.maturesOn < context.businessDate) throw new Refusal('extension_after_maturity', { maturesOn: loan.maturesOn });
    if (maturesOn <= loan.maturesOn) throw new Refusal('extension_not_later', { maturesOn: loan.maturesOn }, 'act.maturesOn');
  },
  post(context, loan, { maturesOn }, reason) {
    postFact(context, loan, { type: 'extend', maturity: maturesOn }, context.businessDate, reason, 'loan.extended', { maturesOn, from: loan.maturesOn });
  },
};
