/** Locks after five minutes without a key or a movement: a counter screen faces customers. */
import { useEffect } from 'react';

const IDLE_MS = 5 * 60_000;
const CHECK_MS = 5_000;
const SIGNS_OF_LIFE = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;

export function useIdleLock(isActive: boolean, lock: () => void): void {
  useEffect(() => {
    if (!isActive) return undefined;
    let lastSign = Date.now();
    const note = () => { lastSign = Date.now(); };
    const timer = window.setInterval(() => { if (Date.now() - lastSign >= IDLE_MS) lock(); }, CHECK_MS);
    for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, note, { passive: true, capture: true });
    return () => {
      window.clearInterval(timer);
      for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, note, { capture: true });
    };
  }, [isActive, lock]);
}
