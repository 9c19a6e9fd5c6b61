/** Making papers and getting their PDF, from any screen. */
import { useCallback } from 'react';
import type { DocumentKind, GenerateResult } from '../../../core/contract/document.ts';
import type { ProducedFile } from '../../../core/contract/schemas.ts';
import { useCommand, type CommandHandle } from '../../api/use-command.ts';

export interface Papers {
  /** Makes what is not made yet; null when it was refused, which was told. */
  readonly make: (kind: DocumentKind, subjectIds: readonly string[]) => Promise<GenerateResult | null>;
  readonly making: CommandHandle<'document.generate'>;
  /** One as it is, several merged in this order. Null when refused, which was told. */
  readonly fetch: (documentIds: readonly string[], purpose: 'view' | 'print' | 'save') => Promise<ProducedFile | null>;
  readonly isFetching: boolean;
}

const NOTHING_CHANGES: readonly never[] = [];

export function usePapers(): Papers {
  const making = useCommand('document.generate', { invalidates: ['document'] });
  const open = useCommand('document.open', { invalidates: NOTHING_CHANGES });
  const openMerged = useCommand('document.openMerged', { invalidates: NOTHING_CHANGES });
  const make = useCallback((kind: DocumentKind, subjectIds: readonly string[]) => making.run({ kind, subjectIds: [...subjectIds] }), [making]);
  const fetch = useCallback(async (documentIds: readonly string[], purpose: 'view' | 'print' | 'save') => {
    const [first] = documentIds;
    if (first === undefined) return null;
    return documentIds.length === 1 ? open.run({ documentId: first, purpose }) : openMerged.run({ documentIds: [...documentIds], purpose });
  }, [open, openMerged]);
  return { make, making, fetch, isFetching: open.isRunning || openMerged.isRunning };
}
