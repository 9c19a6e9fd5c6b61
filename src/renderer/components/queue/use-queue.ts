/** Which row of a queue is in hand, which come before and after it, and what follows when it is done. */
import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import type { DataGridHandle } from '../grid/data-grid.tsx';

interface Identified {
  readonly id: string;
}

export interface Queue<Row> {
  readonly grid: RefObject<DataGridHandle<Row> | null>;
  readonly currentId: string | null;
  readonly choose: (id: string) => void;
  readonly next: () => void;
  readonly previous: () => void;
  /** The one in hand is done: the next opens by itself. */
  readonly done: () => void;
  /** Counts up when the next one opened by itself: its form takes the keyboard. */
  readonly turn: number;
}

export function useQueue<Row extends Identified>(rows: readonly Row[] | undefined): Queue<Row> {
  const grid = useRef<DataGridHandle<Row> | null>(null);
  const [currentId, setCurrentId] = useState<string | null>(null);
  const [turn, setTurn] = useState(0);
  const shown = useCallback(() => grid.current?.shownRows() ?? [], []);
  const go = useCallback((id: string) => {
    setCurrentId(id);
    grid.current?.focusRow(id);
  }, []);
  const step = useCallback((by: number) => {
    const list = shown();
    const at = list.findIndex(({ id }) => id === currentId);
    const target = list[at < 0 ? 0 : Math.min(list.length - 1, Math.max(0, at + by))];
    if (target) go(target.id);
  }, [currentId, go, shown]);
  // Decided before the list is read anew, while the finished row still stands in it.
  const done = useCallback(() => {
    const list = shown();
    const at = list.findIndex(({ id }) => id === currentId);
    const target = list[at + 1] ?? list[at - 1];
    setCurrentId(target?.id ?? null);
    setTurn((count) => count + 1);
  }, [currentId, shown]);
  useEffect(() => {
    if (rows && currentId === null && rows[0]) setCurrentId((shown()[0] ?? rows[0]).id);
  }, [rows, currentId, shown]);
  return { grid, currentId, choose: setCurrentId, next: () => step(1), previous: () => step(-1), done, turn };
}
