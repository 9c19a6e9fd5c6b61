/** Making papers and getting their PDF, from any screen. */
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import type { DocumentKind, GenerateResult } from '../../../core/contract/document.ts';
import type { ProducedFile } from '../../../core/contract/schemas.ts';
import { useCommand } from '../../api/use-command.ts';

export interface Making {
  readonly isRunning: boolean;
  readonly done: number;
  readonly total: number;
  /** Stops after the papers under way; what was made stays. */
  readonly cancel: () => void;
}

export type MakeResult = GenerateResult & {
  /** Stopped before the end: by the person, or by a refusal, which was told. */
  readonly isPartial: boolean;
};

export interface Papers {
  /** Makes what is not made yet, in this order. */
  readonly make: (kind: DocumentKind, subjectIds: readonly string[], period?: string) => Promise<MakeResult>;
  readonly making: Making;
  /** One as it is, several merged in this order. Null when refused, which was told. */
  readonly fetch: (documentIds: readonly string[], purpose: 'view' | 'print' | 'save') => Promise<ProducedFile | null>;
  readonly isFetching: boolean;
}

/**
 * Papers in one command: few enough that whatever else waits for the core waits a moment only, and that a batch that is stopped keeps nearly
 * all that it made.
 */
const AT_ONCE = 20;
const NOTHING_CHANGES: readonly never[] = [];

export function usePapers(): Papers {
  const queries = useQueryClient();
  const generate = useCommand('document.generate', { invalidates: NOTHING_CHANGES });
  const open = useCommand('document.open', { invalidates: NOTHING_CHANGES });
  const openMerged = useCommand('document.openMerged', { invalidates: NOTHING_CHANGES });
  const [state, setState] = useState<{ readonly done: number; readonly total: number } | null>(null);
  const isCancelled = useRef(false);
  const run = generate.run;
  const make = useCallback(async (kind: DocumentKind, subjectIds: readonly string[], period?: string): Promise<MakeResult> => {
    isCancelled.current = false;
    const made: GenerateResult['made'][number][] = [];
    const failed: GenerateResult['failed'][number][] = [];
    let at = 0;
    for (; at < subjectIds.length && !isCancelled.current; at += AT_ONCE) {
      setState({ done: at, total: subjectIds.length });
      const part = await run({ kind, subjectIds: subjectIds.slice(at, at + AT_ONCE), period });
      if (!part) break;
      made.push(...part.made);
      failed.push(...part.failed);
    }
    setState(null);
    await queries.invalidateQueries({ queryKey: ['document'] });
    return { made, failed, isPartial: at < subjectIds.length };
  }, [run, queries]);
  const fetch = useCallback(async (documentIds: readonly string[], purpose: 'view' | 'print' | 'save') => {
    const [first] = documentIds;
    if (first === undefined) return null;
    return documentIds.length === 1 ? open.run({ documentId: first, purpose }) : openMerged.run({ documentIds: [...documentIds], purpose });
  }, [open, openMerged]);
  const cancel = useCallback(() => { isCancelled.current = true; }, []);
  const making: Making = { isRunning: state !== null, done: (state?.done ?? 0) + (generate.progress?.done ?? 0), total: state?.total ?? 0, cancel };
  return { make, making, fetch, isFetching: open.isRunning || openMerged.isRunning };
}
