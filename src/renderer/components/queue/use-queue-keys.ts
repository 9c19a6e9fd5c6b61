/** J and K walk through a queue, A assigns; not while somebody types. Enter opens by the grid. */
import { useEffect, useRef } from 'react';
import { useIsScreenShown } from '../../app/shown-screen.ts';

export interface QueueKeys {
  readonly onNext: () => void;
  readonly onPrevious: () => void;
  readonly onAct: () => void;
  readonly onAssign?: (() => void) | undefined;
}

const TYPED_IN = 'input, textarea, select, [contenteditable="true"], .ant-modal, .ant-select-dropdown, .ant-picker-dropdown';

export function useQueueKeys(keys: QueueKeys): void {
  const isShown = useIsScreenShown();
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    if (!isShown) return undefined;
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (event.target instanceof Element && event.target.closest(TYPED_IN) && !(event.target instanceof HTMLInputElement && event.target.type === 'checkbox')) return;
      const act = actionFor(event, latest.current);
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [isShown]);
}

function actionFor(event: KeyboardEvent, keys: QueueKeys): (() => void) | undefined {
  const isOnButton = event.target instanceof Element && event.target.closest('button, a, [role="radio"]') !== null;
  switch (event.key.toLowerCase()) {
    case 'j': return keys.onNext;
    case 'k': return keys.onPrevious;
    case 'a': return keys.onAssign;
    case 'enter': return isOnButton ? undefined : keys.onAct;
    default: return undefined;
  }
}
