/** Which tone a status or outcome of credit carries. Red only where something is refused or dangerous. */
import type { BatchSummary, BatchRow, LineStatus, RatingOutcome } from '../../../core/contract/credit.ts';
import type { Tone } from '../../components/tone.ts';

const outcomes: Readonly<Record<RatingOutcome, Tone>> = { accepted: 'accent', manualReview: 'waiting', refused: 'danger', incomplete: 'muted' };
const rowStatuses: Readonly<Record<BatchRow['status'], Tone>> = {
  draft: 'plain', dropped: 'muted', submitted: 'waiting', approved: 'accent', returned: 'waiting', rejected: 'danger',
};
const batchStatuses: Readonly<Record<BatchSummary['status'], Tone>> = { draft: 'plain', submitted: 'waiting', decided: 'accent', returned: 'waiting', discarded: 'muted' };
const lineStatuses: Readonly<Record<LineStatus, Tone>> = {
  preApproved: 'plain', pendingSignature: 'waiting', open: 'accent', frozen: 'danger', expired: 'muted', cancelled: 'muted',
};

export const outcomeTone = (outcome: RatingOutcome): Tone => outcomes[outcome];
export const rowStatusTone = (status: BatchRow['status']): Tone => rowStatuses[status];
export const batchStatusTone = (status: BatchSummary['status']): Tone => batchStatuses[status];
export const lineStatusTone = (status: LineStatus): Tone => lineStatuses[status];
