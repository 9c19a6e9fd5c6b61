/** Commands of the core: one id per attempt (kept for a retry after a lost answer), progress, cancel, and where the failure is told. */
import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useCallback, useRef, useState } from 'react';
import type { Answer, AnswerError, Progress } from '../../core/contract/answers.ts';
import type { AreaName } from '../../core/contract/index.ts';
import { useErrorText } from '../text/error-text.ts';
import { callBranch, errorDetailOf } from './branch.ts';
import type { CommandName, InputFor, OutputFor } from './operation-types.ts';
import { cancelWork, useProgressOf, workEnded, workStarted } from './running-work.ts';

export interface CommandOptions<Output> {
  readonly onDone?: (value: Output) => void;
  /** Areas whose queries change by it; left out: all of them. */
  readonly invalidates?: readonly AreaName[];
  /** `field` leaves the error to the form (see `error`); `notify` also shows it as a notification. */
  readonly failure?: 'notify' | 'field';
}

export interface CommandHandle<Name extends CommandName> {
  /** The value, or null when it was refused or failed: that has been told already, or stands in `error` for the form. */
  readonly run: (input: InputFor<Name>) => Promise<OutputFor<Name> | null>;
  /** The same with the whole answer, for commands whose value is null itself. Never throws. */
  readonly attempt: (input: InputFor<Name>) => Promise<Answer<OutputFor<Name>>>;
  readonly isRunning: boolean;
  readonly progress: Progress | null;
  readonly cancel: () => void;
  readonly error: AnswerError | null;
  readonly clearError: () => void;
}

interface Attempt {
  readonly input: unknown;
  readonly commandId: string;
}

/** The answer was lost, not refused: the same id finds out whether it was done. */
const LOST: ReadonlySet<string> = new Set(['core_restarted', 'not_signed_in', 'session_locked']);

export function useCommand<Name extends CommandName>(
  name: Name, { onDone, invalidates, failure = 'notify' }: CommandOptions<OutputFor<Name>> = {},
): CommandHandle<Name> {
  const queries = useQueryClient();
  const { notification } = App.useApp();
  const errorText = useErrorText();
  const lost = useRef<Attempt | null>(null);
  const [commandId, setCommandId] = useState<string | null>(null);
  const [error, setError] = useState<AnswerError | null>(null);
  const progress = useProgressOf(commandId);

  const attempt = useCallback(async (input: InputFor<Name>): Promise<Answer<OutputFor<Name>>> => {
    const id = commandIdFor(lost.current, input);
    setCommandId(id);
    setError(null);
    workStarted(id, name);
    try {
      const value = await callBranch(name, input, id);
      lost.current = null;
      await refresh(queries, invalidates);
      onDone?.(value);
      return { ok: true, value };
    } catch (thrown) {
      const detail = errorDetailOf(thrown);
      lost.current = LOST.has(detail.code) ? { input, commandId: id } : null;
      setError(detail);
      if (failure === 'notify' || LOST.has(detail.code)) tell(notification, detail, errorText(detail));
      return { ok: false, error: detail };
    } finally {
      workEnded(id);
      setCommandId(null);
    }
  }, [name, queries, invalidates, onDone, failure, notification, errorText]);

  const run = useCallback(async (input: InputFor<Name>) => {
    const answer = await attempt(input);
    return answer.ok ? answer.value : null;
  }, [attempt]);
  return {
    run, attempt, progress, error,
    isRunning: commandId !== null,
    cancel: useCallback(() => { if (commandId) cancelWork(commandId); }, [commandId]),
    clearError: useCallback(() => setError(null), []),
  };
}

function tell(notification: ReturnType<typeof App.useApp>['notification'], { code }: AnswerError, sentence: string): void {
  if (code === 'cancelled') notification.info({ title: sentence, placement: 'bottomRight' });
  else notification.error({ title: sentence, placement: 'bottomRight', duration: 8 });
}

function commandIdFor(lost: Attempt | null, input: unknown): string {
  const isSameAgain = lost !== null && !carriesBytes(input) && JSON.stringify(lost.input) === JSON.stringify(input);
  return isSameAgain || (lost !== null && lost.input === input) ? (lost as Attempt).commandId : crypto.randomUUID();
}

const carriesBytes = (input: unknown): boolean => typeof input === 'object' && input !== null && 'file' in input;

async function refresh(queries: ReturnType<typeof useQueryClient>, areas: readonly AreaName[] | undefined): Promise<void> {
  if (!areas) return queries.invalidateQueries();
  if (areas.length === 0) return;
  // The cards and badges count what every area holds.
  await Promise.all([...areas, 'statistics' as const].map((area) => queries.invalidateQueries({ queryKey: [area] })));
}
