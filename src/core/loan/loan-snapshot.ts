/** What the store keeps of a receipt beside its facts: everything here follows from the replay and can be made again. */

import { dateOfDayNumber, dayNumber, type BusinessDate } from '../kernel/business-date.ts';
import { accrualOf, type Accrual } from './accrual.ts';
import { classOfDay, type FiveClass } from './classify.ts';
import { loanBookOf, type LoanBook } from './loan-book.ts';
import { rateAt } from './rate-timeline.ts';
import type { Replay } from './replay.ts';
import { standingOf, type LoanState } from './standing.ts';
import type { LoanTerms } from './terms.ts';

export interface LoanSnapshot {
  readonly maturesOn: BusinessDate;
  readonly ratePpm: number;
  readonly status: LoanState;
  readonly fiveClass: FiveClass;
  readonly outstanding: number;
  readonly duePrincipal: number;
  readonly dueInterest: number;
  readonly dueFee: number;
  readonly refund: number;
  readonly oldestDueOn: BusinessDate | null;
  readonly nextDueOn: BusinessDate | null;
  readonly nextActionOn: BusinessDate | null;
  readonly accrual: Accrual;
  readonly book: LoanBook;
}

/** The class as it was kept, and the officer's downgrade. */
export interface ClassBefore {
  readonly fiveClass: FiveClass;
  readonly manualClass: FiveClass | null;
}

/** @param replayed of one receipt, to the business date */
export function snapshotOf(terms: LoanTerms, replayed: Replay, before: ClassBefore): LoanSnapshot {
  const [receipt] = replayed.receipts;
  const book = loanBookOf(replayed);
  const { asOf } = replayed;
  if (!receipt) return { ...cancelled(terms, asOf), book };
  const day = dayNumber(asOf);
  const standing = standingOf(receipt, day);
  return {
    maturesOn: dateOfDayNumber(receipt.maturity), ratePpm: rateAt(receipt.rates, day), status: standing.state,
    fiveClass: standing.state === 'settled' ? 'normal' : classOfDay(before.fiveClass, standing.daysOverdue, before.manualClass),
    outstanding: standing.outstandingPrincipal, duePrincipal: standing.duePrincipal, dueInterest: standing.dueInterest, dueFee: standing.fee,
    refund: replayed.refund, oldestDueOn: standing.oldestDueOn, nextDueOn: standing.nextDueOn, nextActionOn: standing.nextActionOn,
    accrual: accrualOf(receipt, day), book,
  };
}

const NOTHING = { product: '0', perUnit: '0' } as const;

/** The draw itself was reversed: there never was a debt. */
function cancelled(terms: LoanTerms, asOf: BusinessDate): Omit<LoanSnapshot, 'book'> {
  return {
    maturesOn: terms.maturity, ratePpm: terms.annualRate, status: 'settled', fiveClass: 'normal', outstanding: 0, duePrincipal: 0, dueInterest: 0,
    dueFee: 0, refund: 0, oldestDueOn: null, nextDueOn: null, nextActionOn: null,
    accrual: { on: asOf, dayCount: terms.dayCount, interest: NOTHING, penalty: NOTHING, compound: NOTHING },
  };
}
