/** How an event was divided when it was posted: what the farmer's receipt says, whatever is posted later. */

import type { RepaymentSplit } from '../contract/loan.ts';
import type { Posting } from './posting.ts';
import type { Replay } from './replay.ts';

export interface PostedSplit extends RepaymentSplit {
  /** On the business date of the posting, whatever its value date. */
  readonly outstandingAfter: number;
}

/** The split of one event in a replay that contains it. @throws Error when it does not: a defect. */
export function postedSplit({ postings }: Replay, eventId: string): PostedSplit {
  const posting = postings.find((candidate) => candidate.eventId === eventId);
  if (!posting) throw new Error(`the replay has no posting of ${eventId}`);
  return { ...splitOf(posting), outstandingAfter: postings[postings.length - 1]!.outstandingPrincipal };
}

type Amounts = Pick<Posting, 'principal' | 'interest' | 'penalty' | 'compound' | 'refund'>;

export const splitOf = ({ principal, interest, penalty, compound, refund }: Amounts): RepaymentSplit => ({
  principal, interest, penalty, compound, refund, total: principal + interest + penalty + compound + refund,
});

/** The same money going back. */
export const reversedSplit = (split: PostedSplit, outstandingAfter: number): PostedSplit => ({
  principal: -split.principal, interest: -split.interest, penalty: -split.penalty, compound: -split.compound, refund: -split.refund, total: -split.total,
  outstandingAfter,
});
