import { Refusal } from '../kernel/result.ts';
import type { OfficerAct } from './officer-act-store.ts';
import { postFact } from './post-fact-store.ts';

/** 调息: another contract rate from a day on (分段计息). Refusals: `loan_settled`, `value_date_in_future`, `value_date_before_draw`. */
export const rateChange: OfficerAct<'changeRate'> = {
  check(context, loan, { from }) {
    if (loan.outstanding === 0) throw new Refusal('loan_settled');
    if (from > context.businessDate) throw new Refusal('value_date_in_future', {}, 'act.from');
    if (from < loan.drawnOn) throw new Refusal('value_date_before_draw', { drawnOn: loan.drawnOn }, 'act.from');
  },
  post(context, loan, { ratePpm, from }, reason) {
    postFact(context, loan, { type: 'rate', annualRate: ratePpm }, from, reason, 'loan.rateChanged', { ratePpm, before: loan.ratePpm });
  },
};
