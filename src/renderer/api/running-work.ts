/** What runs right now, for the status line: commands with their progress, and a way to cancel each. */
import { useSyncExternalStore } from 'react';
import type { Progress } from '../../core/contract/answers.ts';
import type { CommandName } from './operation-types.ts';

export interface RunningWork {
  readonly commandId: string;
  readonly name: CommandName;
  readonly startedAt: number;
  readonly progress: Progress | null;
  readonly isCancelling: boolean;
}

let running: readonly RunningWork[] = [];
const listeners = new Set<() => void>();

function replace(next: readonly RunningWork[]): void {
  running = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function workStarted(commandId: string, name: CommandName): void {
  replace([...running, { commandId, name, startedAt: performance.now(), progress: null, isCancelling: false }]);
}

export function workEnded(commandId: string): void {
  replace(running.filter((work) => work.commandId !== commandId));
}

export function workProgressed(progress: Progress): void {
  if (!running.some((work) => work.commandId === progress.commandId)) return;
  replace(running.map((work) => (work.commandId === progress.commandId ? { ...work, progress } : work)));
}

export function cancelWork(commandId: string): void {
  replace(running.map((work) => (work.commandId === commandId ? { ...work, isCancelling: true } : work)));
  void window.desk.cancel(commandId);
}

export function useRunningWork(): readonly RunningWork[] {
  return useSyncExternalStore(subscribe, () => running);
}

export function useProgressOf(commandId: string | null): Progress | null {
  const all = useRunningWork();
  return all.find((work) => work.commandId === commandId)?.progress ?? null;
}
