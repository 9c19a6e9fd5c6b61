/** A key combination while the screen is in front: "ctrl+f", "ctrl+enter", "escape". Command counts as Ctrl. */
import { useEffect, useRef } from 'react';
import { useIsScreenShown } from '../app/shown-screen.ts';

export function useShortcut(combination: string, act: () => void): void {
  const isShown = useIsScreenShown();
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    if (!isShown) return undefined;
    const listen = (event: KeyboardEvent) => {
      if (combinationOf(event) !== combination) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [combination, isShown]);
}

function combinationOf(event: KeyboardEvent): string {
  const modifiers = [event.ctrlKey || event.metaKey ? 'ctrl' : '', event.shiftKey ? 'shift' : '', event.altKey ? 'alt' : ''].filter(Boolean);
  return [...modifiers, event.key.toLowerCase()].join('+');
}
