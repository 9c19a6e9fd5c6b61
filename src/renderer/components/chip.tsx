/** A status word with its tone; the same look as in the grid. */
import type { ReactNode } from 'react';
import type { Tone } from './tone.ts';

export function Chip({ tone = 'plain', children }: { readonly tone?: Tone; readonly children: ReactNode }) {
  return <span className={`chip chip-${tone}`}>{children}</span>;
}
