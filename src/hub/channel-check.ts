/**
 * What a channel found out about a person and a device, judged: the province's anti-fraud rules at application, signature
 * and draw. The bounds are configuration (DESIGN), not regulation.
 */

export const identityResults = ['match', 'mismatch', 'unavailable'] as const;
export const deviceStates = ['normal', 'proxy', 'altered'] as const;

export interface ChannelChecks {
  /** Name and number against the register (联网核查). */
  readonly identity: (typeof identityResults)[number];
  /** Face against the register's picture, 0 to 100. */
  readonly faceScore: number;
  /** Phone, name and number belong together (三要素). */
  readonly phone: (typeof identityResults)[number];
  /** Months for which the number has been in use; null: not known. */
  readonly phoneMonths: number | null;
  /** `altered`: root, emulator, changed identity. */
  readonly device: (typeof deviceStates)[number];
}

/** How many other persons were seen with the same device and phone. */
export interface SeenBefore {
  readonly personsOnDevice7Days: number;
  readonly personsOnDevice30Days: number;
  readonly personsOnPhone: number;
  /** Draws of this person in the day before this one. */
  readonly drawsToday: number;
}

export interface CheckBounds {
  readonly faceRefuseBelow: number;
  readonly faceReviewBelow: number;
  readonly phoneMonthsReviewBelow: number;
  readonly device7DaysReview: number;
  readonly device30DaysRefuse: number;
  readonly phoneReview: number;
  readonly phoneRefuse: number;
  readonly drawsADayReview: number;
}

export const defaultBounds: CheckBounds = {
  faceRefuseBelow: 70, faceReviewBelow: 80, phoneMonthsReviewBelow: 3, device7DaysReview: 3, device30DaysRefuse: 5, phoneReview: 2, phoneRefuse: 3, drawsADayReview: 3,
};

export type CheckDecision = 'pass' | 'review' | 'refuse';

interface Rule {
  readonly code: string;
  readonly decision: (checks: ChannelChecks, seen: SeenBefore, bounds: CheckBounds) => CheckDecision;
}

/** Codes as in the branch's rules. */
const rules: readonly Rule[] = [
  { code: 'F01', decision: ({ faceScore }, _, b) => (faceScore < b.faceRefuseBelow ? 'refuse' : faceScore < b.faceReviewBelow ? 'review' : 'pass') },
  { code: 'F02', decision: ({ identity }) => (identity === 'mismatch' ? 'refuse' : identity === 'unavailable' ? 'review' : 'pass') },
  {
    code: 'F03',
    decision: ({ phone, phoneMonths }, _, b) =>
      phone === 'mismatch' ? 'refuse' : phone === 'unavailable' || (phoneMonths !== null && phoneMonths < b.phoneMonthsReviewBelow) ? 'review' : 'pass',
  },
  { code: 'F05', decision: ({ device }) => (device === 'altered' ? 'refuse' : device === 'proxy' ? 'review' : 'pass') },
  {
    code: 'F06',
    decision: (_, seen, b) => (seen.personsOnDevice30Days >= b.device30DaysRefuse ? 'refuse' : seen.personsOnDevice7Days >= b.device7DaysReview ? 'review' : 'pass'),
  },
  { code: 'F07', decision: (_, seen, b) => (seen.personsOnPhone >= b.phoneRefuse ? 'refuse' : seen.personsOnPhone >= b.phoneReview ? 'review' : 'pass') },
  { code: 'F20', decision: (_, seen, b) => (seen.drawsToday >= b.drawsADayReview ? 'review' : 'pass') },
];

/** The heaviest decision, and the rules that were not passed. Persons are counted with this one among them. */
export function judgeChannel(checks: ChannelChecks, seen: SeenBefore, bounds: CheckBounds = defaultBounds): { readonly decision: CheckDecision; readonly codes: readonly string[] } {
  const fired = rules.map(({ code, decision }) => ({ code, decision: decision(checks, seen, bounds) })).filter(({ decision }) => decision !== 'pass');
  const decision = fired.some((one) => one.decision === 'refuse') ? 'refuse' : fired.length > 0 ? 'review' : 'pass';
  return { decision, codes: fired.map(({ code }) => code) };
}
