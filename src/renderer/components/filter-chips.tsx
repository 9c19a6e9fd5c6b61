/** A row of filters of which one is on, each with the number of rows behind it. Left and right arrows move. */
import { Tooltip } from 'antd';
import type { KeyboardEvent } from 'react';
import { formatCount } from './format.ts';

export interface FilterChip<Key extends string> {
  readonly key: Key;
  readonly label: string;
  readonly count: number;
  /** What it lets through, on hover. */
  readonly hint?: string;
  readonly isDanger?: boolean;
}

interface FilterChipsProps<Key extends string> {
  readonly label: string;
  readonly chips: readonly FilterChip<Key>[];
  readonly value: Key;
  readonly onChange: (key: Key) => void;
}

export function FilterChips<Key extends string>({ label, chips, value, onChange }: FilterChipsProps<Key>) {
  const move = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (by === 0) return;
    const next = chips[chips.findIndex((chip) => chip.key === value) + by];
    if (next) onChange(next.key);
  };
  return (
    <div className="filter-chips" role="radiogroup" aria-label={label} onKeyDown={move}>
      {chips.map((chip) => (
        <Tooltip key={chip.key} title={chip.hint} mouseEnterDelay={0.5}>
          <button
            type="button" role="radio" aria-checked={chip.key === value} tabIndex={chip.key === value ? 0 : -1}
            className={chip.isDanger && chip.count > 0 ? 'filter-chip is-danger' : 'filter-chip'} onClick={() => onChange(chip.key)}
          >
            {chip.label}<b>{formatCount(chip.count)}</b>
          </button>
        </Tooltip>
      ))}
    </div>
  );
}
