/** Previews that follow the typing: asked a moment after the last key, the last answer shown until the next one is there. */
import { useEffect, useState } from 'react';
import type { DrawPreview, RepaymentSplit } from '../../../core/contract/loan.ts';
import type { BranchError } from '../../api/branch.ts';
import type { InputFor, OutputFor } from '../../api/operation-types.ts';
import { useBranchQuery } from '../../api/use-branch-query.ts';

const TYPING_PAUSE_MS = 220;

export interface Preview<Data> {
  readonly data: Data | undefined;
  readonly error: BranchError | null;
  /** What is shown belongs to an earlier input. */
  readonly isStale: boolean;
}

/** The input once nothing was typed for a moment; null at once when there is none. */
function useSettled<Input>(input: Input | null): Input | null {
  const key = JSON.stringify(input);
  const [settled, setSettled] = useState(key);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(key), TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [key]);
  return input === null ? null : (JSON.parse(settled) as Input | null);
}

const NO_ID = '00000000-0000-0000-0000-000000000000';
const NO_DRAW: InputFor<'loan.previewDraw'> = { lineId: NO_ID, amount: 1, purpose: 'A01', termMonths: 1, method: 'Q_INT' };
const NO_REPAYMENT: InputFor<'loan.previewRepayment'> = { loanId: NO_ID, mode: 'tendered', amount: 1 };

export function useDrawPreview(input: InputFor<'loan.previewDraw'> | null): Preview<DrawPreview> {
  const settled = useSettled(input);
  const query = useBranchQuery('loan.previewDraw', settled ?? NO_DRAW, { enabled: settled !== null, keepPrevious: true });
  return previewOf(query, input, settled);
}

export type RepaymentPreview = OutputFor<'loan.previewRepayment'>;
export type { RepaymentSplit };

export function useRepaymentPreview(input: InputFor<'loan.previewRepayment'> | null): Preview<RepaymentPreview> {
  const settled = useSettled(input);
  const query = useBranchQuery('loan.previewRepayment', settled ?? NO_REPAYMENT, { enabled: settled !== null, keepPrevious: true });
  return previewOf(query, input, settled);
}

function previewOf<Data>(
  query: { readonly data: Data | undefined; readonly error: BranchError | null; readonly isPlaceholderData: boolean; readonly isFetching: boolean },
  input: unknown, settled: unknown,
): Preview<Data> {
  if (input === null) return { data: undefined, error: null, isStale: false };
  const isStale = query.isPlaceholderData || query.isFetching || JSON.stringify(input) !== JSON.stringify(settled);
  return { data: query.error ? undefined : query.data, error: query.error, isStale };
}
