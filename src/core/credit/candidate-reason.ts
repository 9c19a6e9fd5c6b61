/** Why a household may be rated now: not credited yet, expired, changed, authorised since, or due for its yearly review. */
import type { candidateReasons, LineStatus } from '../contract/credit.ts';
import { addMonths, type BusinessDate } from '../kernel/business-date.ts';

export interface CandidateStanding {
  /** The most advanced line; null = none yet. */
  readonly lineStatus: LineStatus | null;
  readonly revision: number;
  /** The file's revision at the last rating; null = never rated. */
  readonly ratedRevision: number | null;
  readonly ratedOn: BusinessDate | null;
  /** The last rating is a row that its maker or the branch head still has to deal with. */
  readonly isWaiting: boolean;
  readonly isAuthorised: boolean;
}

/** Null: nothing to rate now. */
export function candidateReason(standing: CandidateStanding, today: BusinessDate, reviewMonths: number): (typeof candidateReasons)[number] | null {
  const { lineStatus, ratedOn, ratedRevision } = standing;
  const hasChanged = ratedRevision !== null && standing.revision > ratedRevision;
  if (standing.isWaiting) return hasChanged ? 'changed' : null;
  if (lineStatus === 'expired') return 'expired';
  if (lineStatus === 'preApproved' && standing.isAuthorised) return 'authorised';
  if (hasChanged) return 'changed';
  if (lineStatus === null || lineStatus === 'cancelled') return 'neverCredited';
  const isInUse = lineStatus === 'open' || lineStatus === 'frozen';
  return isInUse && ratedOn !== null && addMonths(ratedOn, reviewMonths) <= today ? 'reviewDue' : null;
}
