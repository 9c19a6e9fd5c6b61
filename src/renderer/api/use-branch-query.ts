/** Reads of the core as React queries, keyed by operation and input; see use-command.ts for what makes them fresh again. */
import { QueryClient, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useIsScreenShown } from '../app/shown-screen.ts';
import { callBranch, errorDetailOf, type BranchError } from './branch.ts';
import type { InputFor, OutputFor, QueryName } from './operation-types.ts';

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // The store is on this machine and only commands change it: nothing grows stale by itself.
        staleTime: Infinity,
        gcTime: 10 * 60_000,
        networkMode: 'always',
        refetchOnWindowFocus: false,
        // Comparing 100,000 rows deeply costs more than painting the thirty that are seen.
        structuralSharing: false,
        retry: (failures, thrown) => failures < 2 && errorDetailOf(thrown).code === 'core_restarted',
        retryDelay: 1500,
      },
      mutations: { networkMode: 'always' },
    },
  });
}

interface QueryOptions {
  readonly enabled?: boolean;
  /** Shows the last answer while one for another input is fetched. */
  readonly keepPrevious?: boolean;
}

/** `const list = useBranchQuery('household.list', {})`. A screen that is kept but hidden does not refetch until it is seen. */
export function useBranchQuery<Name extends QueryName>(
  name: Name, input: InputFor<Name>, { enabled = true, keepPrevious = false }: QueryOptions = {},
): UseQueryResult<OutputFor<Name>, BranchError> {
  const isShown = useIsScreenShown();
  return useQuery<OutputFor<Name>, BranchError>({
    queryKey: [...name.split('.'), input],
    queryFn: () => callBranch(name, input),
    enabled: enabled && isShown,
    subscribed: isShown,
    placeholderData: keepPrevious ? (previous) => previous as never : undefined,
  });
}
