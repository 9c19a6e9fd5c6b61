/**
 * A key combination while the screen is in front: "ctrl+f", "ctrl+enter", "escape". Command counts as Ctrl.
 *
 * Where several ask for the same one, the innermost and latest gets it alone: a dialog before the screen under it.
 */
import { useEffect, useRef, useState } from 'react';
import { useIsScreenShown } from '../app/shown-screen.ts';

interface Listener {
  readonly combination: string;
  /** Later is on top: a dialog is made after its screen, a part after the whole. */
  readonly order: number;
  readonly act: () => void;
}

const listeners = new Set<Listener>();
let made = 0;

function nextOrder(): number {
  made += 1;
  return made;
}

export function useShortcut(combination: string, act: () => void): void {
  const isShown = useIsScreenShown();
  const latest = useRef(act);
  latest.current = act;
  const [order] = useState(nextOrder);
  useEffect(() => {
    if (!isShown) return undefined;
    const listener = { combination, order, act: () => latest.current() };
    if (listeners.size === 0) window.addEventListener('keydown', actOnTop);
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) window.removeEventListener('keydown', actOnTop);
    };
  }, [combination, isShown, order]);
}

function actOnTop(event: KeyboardEvent): void {
  const combination = combinationOf(event);
  let top: Listener | null = null;
  for (const listener of listeners) {
    if (listener.combination === combination && (top === null || listener.order > top.order)) top = listener;
  }
  if (!top) return;
  event.preventDefault();
  top.act();
}

function combinationOf(event: KeyboardEvent): string {
  const modifiers = [event.ctrlKey || event.metaKey ? 'ctrl' : '', event.shiftKey ? 'shift' : '', event.altKey ? 'alt' : ''].filter(Boolean);
  return [...modifiers, event.key.toLowerCase()].join('+');
}
