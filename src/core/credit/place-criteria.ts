/**
 * What a 信用户, 信用村 or 信用乡镇 must satisfy: each criterion with its figure and its bound. Pure.
 *
 * The bounds are parameters (defaults of the product's design, not of any regulation). An unknown figure satisfies nothing.
 */
import { grades, type Grade, type PlaceCriterion } from '../contract/credit.ts';
import { addMonths, type BusinessDate } from '../kernel/business-date.ts';

export interface HouseholdStanding {
  readonly grade: Grade | null;
  readonly panelReview: string | null;
  /** The last day on which something was overdue here; null = never. */
  readonly lastOverdueOn: BusinessDate | null;
}

export interface HouseholdBounds {
  readonly grade: Grade;
  readonly cleanMonths: number;
  readonly review: string;
}

/** From the best down. */
const reviews: readonly string[] = ['excellent', 'good', 'fair', 'poor'];

const atLeast = (order: readonly string[], value: string | null, bound: string): boolean =>
  value !== null && order.includes(value) && order.indexOf(value) <= order.indexOf(bound);

export function householdCriteria(standing: HouseholdStanding, bounds: HouseholdBounds, today: BusinessDate): PlaceCriterion[] {
  const cleanSince = addMonths(today, -bounds.cleanMonths);
  return [
    { code: 'grade', unit: 'grade', figure: standing.grade, bound: bounds.grade, isMet: atLeast(grades, standing.grade, bounds.grade), top: null, bottom: null },
    {
      code: 'cleanMonths', unit: 'date', figure: standing.lastOverdueOn, bound: bounds.cleanMonths,
      isMet: standing.lastOverdueOn === null || standing.lastOverdueOn < cleanSince, top: null, bottom: null,
    },
    { code: 'panelReview', unit: 'review', figure: standing.panelReview, bound: bounds.review, isMet: atLeast(reviews, standing.panelReview, bounds.review), top: null, bottom: null },
  ];
}

export interface VillageFigures {
  readonly householdTotal: number | null;
  readonly onFile: number;
  readonly creditHouseholds: number;
  /** Principal that fell due in twelve months, and what of it is unpaid, in fen. */
  readonly due: number;
  readonly unpaid: number;
  readonly balance: number;
  readonly badBalance: number;
}

/** Shares in ppm. */
export interface VillageBounds {
  readonly filedShare: number;
  readonly creditHouseholdShare: number;
  readonly collectionShare: number;
  readonly badLoanShare: number;
}

export function villageCriteria(figures: VillageFigures, bounds: VillageBounds): PlaceCriterion[] {
  const { householdTotal, due } = figures;
  return [
    floorOf('filedShare', figures.onFile, householdTotal, bounds.filedShare),
    floorOf('creditHouseholdShare', figures.creditHouseholds, householdTotal, bounds.creditHouseholdShare),
    // Nothing fell due: nothing was left unpaid.
    due === 0
      ? { code: 'collectionShare', unit: 'ppm', figure: null, bound: bounds.collectionShare, isMet: true, top: 0, bottom: 0 }
      : floorOf('collectionShare', Math.max(0, due - figures.unpaid), due, bounds.collectionShare),
    badLoans(figures, bounds.badLoanShare),
  ];
}

export interface TownshipFigures {
  readonly villages: number;
  readonly creditVillages: number;
  readonly balance: number;
  readonly badBalance: number;
}

export function townshipCriteria(figures: TownshipFigures, bounds: { readonly villageShare: number; readonly badLoanShare: number }): PlaceCriterion[] {
  return [floorOf('creditVillageShare', figures.creditVillages, figures.villages, bounds.villageShare), badLoans(figures, bounds.badLoanShare)];
}

/** Bad loans beyond the bound at which a title is taken away. */
export const isBeyondRemoval = (figures: { readonly balance: number; readonly badBalance: number }, bound: number): boolean =>
  BigInt(figures.badBalance) * ONE > BigInt(figures.balance) * BigInt(bound);

export const allMet = (criteria: readonly PlaceCriterion[]): boolean => criteria.every(({ isMet }) => isMet);

const ONE = 1_000_000n;

/** In ppm, down to a whole number; compared exactly. */
const shareOf = (top: number, bottom: number): number => Number((BigInt(top) * ONE) / BigInt(bottom));

function floorOf(code: PlaceCriterion['code'], top: number, bottom: number | null, bound: number): PlaceCriterion {
  if (bottom === null || bottom === 0) return { code, unit: 'ppm', figure: null, bound, isMet: false, top, bottom };
  return { code, unit: 'ppm', figure: shareOf(top, bottom), bound, isMet: BigInt(top) * ONE >= BigInt(bottom) * BigInt(bound), top, bottom };
}

/** Nothing lent, nothing bad. */
function badLoans({ balance, badBalance }: { readonly balance: number; readonly badBalance: number }, bound: number): PlaceCriterion {
  const isMet = BigInt(badBalance) * ONE <= BigInt(balance) * BigInt(bound);
  return { code: 'badLoanShare', unit: 'ppm', figure: balance === 0 ? null : shareOf(badBalance, balance), bound, isMet, top: badBalance, bottom: balance };
}
