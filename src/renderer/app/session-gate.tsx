/**
 * Sign-in, lock and the shell. A session that is lost or locked leaves the shell mounted behind the sign-in page,
 * so that a half-filled form is still there when the same person comes back.
 */
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { SessionView } from '../../core/contract/organisation.ts';
import { callBranch, onSessionLoss } from '../api/branch.ts';
import { useCoreState } from './core-gate.tsx';
import { LockScreen } from './lock-screen.tsx';
import { SessionContext, type SessionHandle } from './session.ts';
import { Shell } from './shell.tsx';
import { SignInScreen } from './sign-in-screen.tsx';
import { useIdleLock } from './use-idle-lock.ts';

type Gate = 'asking' | 'signedOut' | 'lost' | 'locked' | 'open';

export function SessionGate() {
  const [gate, setGate] = useState<Gate>('asking');
  const [session, setSession] = useState<SessionView | null>(null);
  const queries = useQueryClient();
  const { generation } = useCoreState();

  const enter = useCallback((next: SessionView) => {
    // Another person must not see what the one before had read.
    if (session && session.staffId !== next.staffId) queries.clear();
    setSession(next);
    setGate('open');
    void queries.invalidateQueries();
  }, [session, queries]);
  const leave = useCallback(() => {
    void callBranch('organisation.signOut', {}).catch(() => undefined);
    setSession(null);
    setGate('signedOut');
    queries.clear();
    window.location.hash = '#/home';
  }, [queries]);
  const lock = useCallback(() => {
    setGate((current) => (current === 'open' ? 'locked' : current));
    void callBranch('organisation.lock', {}).catch(() => undefined);
  }, []);

  useSessionAfterRestart(generation, setSession, setGate);
  useEffect(() => onSessionLoss((loss) => setGate((current) => gateAfterLoss(current, loss))), []);
  useEffect(() => window.desk.onLockRequested(lock), [lock]);
  useIdleLock(gate === 'open', lock);
  useCoveredDialogs(gate !== 'open');

  const handle = useMemo<SessionHandle | null>(() => session && { session, lock, signOut: leave }, [session, lock, leave]);
  return (
    <>
      {handle ? (
        <SessionContext value={handle}>
          <div className={gate === 'open' ? 'behind-gate' : 'behind-gate is-covered'} inert={gate !== 'open'} key={handle.session.staffId}>
            <Shell />
          </div>
          {gate === 'locked' ? <LockScreen onUnlocked={enter} /> : null}
        </SessionContext>
      ) : null}
      {gate === 'signedOut' || gate === 'lost' ? <SignInScreen isSessionLost={gate === 'lost'} staffNo={session?.staffNo ?? ''} onSignedIn={enter} /> : null}
    </>
  );
}

function gateAfterLoss(current: Gate, loss: 'not_signed_in' | 'session_locked'): Gate {
  if (loss === 'session_locked') return current === 'open' ? 'locked' : current;
  return current === 'open' || current === 'locked' ? 'lost' : current;
}

/** At the start, and each time the core has come up again: is somebody signed in? */
function useSessionAfterRestart(generation: number, setSession: (session: SessionView) => void, setGate: (change: (gate: Gate) => Gate) => void): void {
  const asked = useRef(0);
  useEffect(() => {
    if (asked.current === generation) return;
    asked.current = generation;
    void callBranch('organisation.currentSession', {}).then(
      (found) => {
        if (!found) return setGate((gate) => (gate === 'asking' ? 'signedOut' : gate === 'signedOut' ? gate : 'lost'));
        setSession(found);
        return setGate(() => 'open');
      },
      () => setGate((gate) => (gate === 'asking' ? 'signedOut' : gate)),
    );
  }, [generation, setSession, setGate]);
}

/** Dialogs and notices hang beside the page, not in it: they are out of sight and reach as well while it is covered. */
function useCoveredDialogs(isCovered: boolean): void {
  useEffect(() => {
    document.body.classList.toggle('is-covered', isCovered);
    const beside = [...document.body.children].filter((element): element is HTMLElement => element instanceof HTMLElement && element.id !== 'root');
    for (const element of beside) element.inert = isCovered;
  }, [isCovered]);
}
