import { documentOf, recordInForce } from '../decision/model-store.ts';
import type { Pricing } from '../decision/model-documents.ts';
import { Refusal } from '../kernel/result.ts';
import { effectiveParameter } from '../parameters/parameter-store.ts';
import type { QueryContext } from '../pipeline/context.ts';
import type { OfficerAct } from './officer-act-store.ts';
import { postFact } from './post-fact-store.ts';

/** 调息: another contract rate from a day on (分段计息). Refusals: `loan_settled`, `value_date_in_future`, `value_date_before_draw`, `rate_outside_bounds`. */
export const rateChange: OfficerAct<'changeRate'> = {
  check(context, loan, { from, ratePpm }) {
    if (loan.outstanding === 0) throw new Refusal('loan_settled');
    if (from > context.businessDate) throw new Refusal('value_date_in_future', {}, 'act.from');
    if (from < loan.drawnOn) throw new Refusal('value_date_before_draw', { drawnOn: loan.drawnOn }, 'act.from');
    requireWithinBounds(context, ratePpm);
  },
  post(context, loan, { ratePpm, from }, reason) {
    postFact(context, loan, { type: 'rate', annualRate: ratePpm }, from, reason, 'loan.rateChanged', { ratePpm, before: loan.ratePpm });
  },
};

const PPM_PER_POINT = 100;

/** Between the bank's floor and cap over the reference rate of the pricing in force. */
function requireWithinBounds({ db, businessDate, session }: QueryContext, ratePpm: number): void {
  const record = recordInForce(db, 'pricing', businessDate);
  if (!record) return;
  const reference = (documentOf(record) as Pricing).reference.ppm;
  const floor = reference + effectiveParameter(db, 'price.floorPoints', session.branchId) * PPM_PER_POINT;
  const cap = reference + effectiveParameter(db, 'price.capPoints', session.branchId) * PPM_PER_POINT;
  if (ratePpm < floor || ratePpm > cap) throw new Refusal('rate_outside_bounds', { floor, cap }, 'act.ratePercent');
}
