/** What a loan's papers say, read from the store. */
import { Refusal } from '../kernel/result.ts';
import type { QueryContext } from '../pipeline/context.ts';
import type { DrawNotePaper, RepaymentReceiptPaper } from './loan-papers.ts';

/** @throws Refusal `not_found`, `outside_scope`. */
export function readDrawNote(_context: QueryContext, _loanId: string): DrawNotePaper & { readonly householdId: string } {
  throw new Refusal('not_found', {}, 'subjectIds');
}

/** @throws Refusal `not_found`, `outside_scope`, `posting_reversed`. */
export function readRepaymentReceipt(_context: QueryContext, _postingId: string): Omit<RepaymentReceiptPaper, 'printedOn'> & { readonly householdId: string } {
  throw new Refusal('not_found', {}, 'subjectIds');
}
