/** Which row of a queue is in hand, which come before and after it, and what follows when it is done. */
import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import type { DataGridHandle } from '../grid/data-grid.tsx';

interface Identified {
  readonly id: string;
}

export interface Queue<Row> {
  readonly grid: RefObject<DataGridHandle<Row> | null>;
  readonly current: Row | null;
  readonly choose: (row: Row) => void;
  readonly next: () => void;
  readonly previous: () => void;
  /** The form of the row in hand takes the keyboard. */
  readonly act: () => void;
  /** The one in hand is done: the next opens by itself, its form with the keyboard. */
  readonly done: () => void;
  /** Counts up whenever the form in hand is to take the keyboard; 0: it is not. */
  readonly focusAt: number;
}

export function useQueue<Row extends Identified>(rows: readonly Row[] | undefined): Queue<Row> {
  const grid = useRef<DataGridHandle<Row> | null>(null);
  const [currentId, setCurrentId] = useState<string | null>(null);
  const [focus, setFocus] = useState<{ readonly id: string; readonly count: number } | null>(null);
  /** Where the row in hand stood: when it has left the list, the one in its place is next. */
  const place = useRef(0);
  const shown = useCallback(() => grid.current?.shownRows() ?? rows ?? [], [rows]);
  const current = rows?.find(({ id }) => id === currentId) ?? null;

  const take = useCallback((id: string | null, at: number) => {
    place.current = Math.max(0, at);
    setCurrentId(id);
  }, []);
  const step = (by: number) => {
    const list = shown();
    const at = list.findIndex(({ id }) => id === currentId);
    const to = at < 0 ? 0 : Math.min(list.length - 1, Math.max(0, at + by));
    const target = list[to];
    if (!target) return;
    setFocus(null);
    take(target.id, to);
    grid.current?.focusRow(target.id);
  };
  const focusOn = (id: string) => setFocus((earlier) => ({ id, count: (earlier?.count ?? 0) + 1 }));
  const done = () => {
    const list = shown().filter(({ id }) => id !== currentId);
    const to = Math.min(place.current, list.length - 1);
    const target = list[to];
    take(target?.id ?? null, to);
    if (target) focusOn(target.id);
  };
  useEffect(() => {
    if (!rows || rows.some(({ id }) => id === currentId)) return;
    const list = shown();
    const first = list.find(({ id }) => rows.some((row) => row.id === id)) ?? rows[0];
    if (first) take(first.id, 0);
  }, [rows, currentId, shown, take]);
  return {
    grid, current, next: () => step(1), previous: () => step(-1), done,
    act: () => { if (currentId) focusOn(currentId); },
    choose: (row) => { if (row.id !== currentId) setFocus(null); take(row.id, shown().findIndex(({ id }) => id === row.id)); },
    focusAt: focus && focus.id === currentId ? focus.count : 0,
  };
}
