/** How a screen describes a column of the one grid: what kind of value it shows decides alignment, format, filter and total. */
import type { Tone } from '../tone.ts';

export type ColumnKind = 'text' | 'money' | 'count' | 'rate' | 'date' | 'moment' | 'id' | 'choice';

export interface GridColumn<Row> {
  /** Stable: remembered widths, views and filters hang on it. */
  readonly id: string;
  /** With the unit in brackets where there is one: 余额(元). */
  readonly title: string;
  readonly kind: ColumnKind;
  /** Money in fen, rate in ppm, date YYYY-MM-DD, moment in UTC milliseconds, choice as its code. null = not known. */
  readonly value: (row: Row) => string | number | null;
  /** The least it needs, in pixels. */
  readonly width?: number;
  /** How much of the width left over it takes, as a multiple of the usual share. */
  readonly flex?: number;
  readonly isPinned?: boolean;
  /** Offered in the column chooser, not shown at first. */
  readonly isHidden?: boolean;
  /** Choice: the text of each code. */
  readonly labels?: Readonly<Record<string, string>>;
  /** Choice: shown as a chip of this tone; otherwise: the text's colour. */
  readonly tone?: (row: Row) => Tone;
  /** Shown when the value is null; left out: an em dash. */
  readonly missing?: string;
  /** Left out: money is summed, everything else is not. */
  readonly total?: 'sum' | 'none';
  /** Further text that the quick search finds the row by, e.g. pinyin initials. */
  readonly searchAlso?: (row: Row) => string;
  readonly tooltip?: (row: Row) => string | null;
  /** Sign of a change in front of money: +1,000.00. */
  readonly isDelta?: boolean;
}
