import type { Rating } from '../decision/rate-household.ts';

export type RatingResult = Pick<Rating, 'outcome' | 'kind' | 'expertScore' | 'statisticalScore' | 'grade' | 'limit' | 'ratePpm' | 'termMonths'>;

/** What the log seals of each row of a batch. Its trace follows from it: rated again from the facts in the trace, it must come out the same. */
export function resultLine(household: { readonly householdId: string; readonly revision: number }, rated: RatingResult): string {
  const { outcome, kind, expertScore, statisticalScore, grade, limit, ratePpm, termMonths } = rated;
  return `${household.householdId} ${household.revision} ${outcome} ${kind} ${expertScore} ${statisticalScore} ${grade} ${limit} ${ratePpm} ${termMonths}\n`;
}
