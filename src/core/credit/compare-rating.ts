/** A rating as it was kept beside one that was computed again: field by field, the explanation character by character. Pure. */
import type { ReExplanation } from '../contract/credit.ts';
import type { Rating } from '../decision/rate-household.ts';

/** A row of `rating` with its trace. */
export interface KeptRating {
  readonly kind: string;
  readonly outcome: string;
  readonly expert_score: number | null;
  readonly expert_grade: string | null;
  readonly statistical_score: number | null;
  readonly statistical_band: string | null;
  readonly grade: string | null;
  readonly proposed_limit: number;
  readonly binding_constraint: string | null;
  readonly rate_ppm: number | null;
  readonly term_months: number | null;
  readonly reason_codes: string;
  readonly trace: string;
}

export function compareRating(kept: KeptRating, now: Rating): ReExplanation['compared'] {
  const fields: readonly (readonly [field: string, kept: unknown, now: unknown])[] = [
    ['kind', kept.kind, now.kind], ['outcome', kept.outcome, now.outcome], ['expertScore', kept.expert_score, now.expertScore],
    ['expertGrade', kept.expert_grade, now.expertGrade], ['statisticalScore', kept.statistical_score, now.statisticalScore],
    ['statisticalBand', kept.statistical_band, now.statisticalBand], ['grade', kept.grade, now.grade], ['limit', kept.proposed_limit, now.limit],
    ['binding', kept.binding_constraint, now.binding], ['ratePpm', kept.rate_ppm, now.ratePpm], ['termMonths', kept.term_months, now.termMonths],
    ['reasonCodes', kept.reason_codes, JSON.stringify(now.reasonCodes)], ['explanation', kept.trace, JSON.stringify(now.trace)],
  ];
  return fields.map(([field, before, after]) => ({
    field, isEqual: before === after,
    // An explanation is long: that it is the same, or from where it is not.
    kept: field === 'explanation' ? difference(String(before), String(after)) : textOf(before), now: field === 'explanation' ? difference(String(after), String(before)) : textOf(after),
  }));
}

const textOf = (value: unknown): string => (value === null || value === undefined ? '' : String(value));

/** The part of `text` from where `other` departs from it, shortened; its length where they are the same. */
function difference(text: string, other: string): string {
  if (text === other) return `${text.length}`;
  let at = 0;
  while (at < text.length && text[at] === other[at]) at += 1;
  return text.slice(Math.max(0, at - 40), at + 80);
}
