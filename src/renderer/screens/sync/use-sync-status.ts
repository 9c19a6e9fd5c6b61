/** How the device stands with the hub. The core meets it in the background, so the page looks again by itself. */
import { useEffect } from 'react';
import { useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import type { SyncStatus } from '../../../core/contract/sync.ts';
import { useBranchQuery } from '../../api/use-branch-query.ts';
import type { BranchError } from '../../api/branch.ts';

const WHILE_MEETING_MS = 700;
const OTHERWISE_MS = 15_000;

export function useSyncStatus(): UseQueryResult<SyncStatus, BranchError> {
  const status = useBranchQuery('sync.status', {});
  const isMeeting = status.data?.stage != null;
  const { refetch } = status;
  useEffect(() => {
    const timer = window.setInterval(() => void refetch(), isMeeting ? WHILE_MEETING_MS : OTHERWISE_MS);
    return () => window.clearInterval(timer);
  }, [isMeeting, refetch]);
  useFreshLists(status.data?.lastAttemptAt ?? null);
  return status;
}

/** A meeting may have brought anything: a parameter, a repayment, a frozen line. */
function useFreshLists(lastAttemptAt: number | null): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (lastAttemptAt !== null) void queries.invalidateQueries({ predicate: ({ queryKey }) => !(queryKey[0] === 'sync' && queryKey[1] === 'status') });
  }, [lastAttemptAt, queries]);
}
