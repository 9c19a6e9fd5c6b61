/** Who is signed in and what that person may do. */
import { createContext, useContext } from 'react';
import type { SessionView } from '../../core/contract/organisation.ts';
import type { Permission } from '../../core/contract/permissions.ts';

export interface SessionHandle {
  readonly session: SessionView;
  readonly lock: () => void;
  readonly signOut: () => void;
}

export const SessionContext = createContext<SessionHandle | null>(null);

export function useSessionHandle(): SessionHandle {
  const handle = useContext(SessionContext);
  if (!handle) throw new Error('no session around this component');
  return handle;
}

export const useSession = (): SessionView => useSessionHandle().session;

export const usePermission = (permission: Permission): boolean => useSession().permissions.includes(permission);
