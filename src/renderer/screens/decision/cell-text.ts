/** A cell of a decision table as a person reads it: fen as yuan, ppm as percent, codes by name. What cannot be read stays as it is. */
import type { FactFieldView } from '../../../core/contract/decision.ts';
import { fen, formatYuan, percentText, ratePpm } from '../../../core/kernel/money.ts';

export interface CellWords {
  readonly any: string;
  readonly unknown: string;
  readonly yes: string;
  readonly no: string;
  readonly separator: string;
}

const COMPARISON = /^(<=|>=|<|>|==)?\s*(-?\d+)$/;
const RANGE = /^([[(])\s*(-?\d+)\s*\.\.\s*(-?\d+)\s*([\])])$/;
const SIGNS: Readonly<Record<string, string>> = { '<=': '≤ ', '>=': '≥ ', '<': '< ', '>': '> ', '==': '= ' };

/** "[18..25)" → "[18, 25)", "'none','primary'" → "文盲、小学", "> 500000" of a share → "> 50". The unit stands in the column's heading. */
export function cellText(source: string, field: FactFieldView | undefined, words: CellWords): string {
  const cell = source.trim();
  if (cell === '' || cell === '-') return words.any;
  if (cell === 'null') return words.unknown;
  if (cell === 'true') return words.yes;
  if (cell === 'false') return words.no;
  const compared = COMPARISON.exec(cell);
  if (compared) return `${SIGNS[compared[1] ?? '=='] ?? ''}${numberText(Number(compared[2]), field?.unit)}`;
  const ranged = RANGE.exec(cell);
  if (ranged) return `${ranged[1]}${numberText(Number(ranged[2]), field?.unit)}, ${numberText(Number(ranged[3]), field?.unit)}${ranged[4]}`;
  const texts = [...cell.matchAll(/'([^']*)'|"([^"]*)"/g)].map((match) => match[1] ?? match[2] ?? '');
  return texts.length > 0 ? texts.map((text) => field?.values?.[text] ?? text).join(words.separator) : cell;
}

export function numberText(value: number, unit: string | null | undefined): string {
  switch (unit) {
    case 'fen': return formatYuan(fen(value)).replace(/\.00$/, '');
    case 'ppm': return percentText(ratePpm(value)).replace(/\.?0+$/, '') || '0';
    case 'centiMu': return String(value / 100);
    default: return String(value);
  }
}

/** An output cell without its quotes. */
export const outputOf = (source: string | undefined): string => (source ?? '').trim().replace(/^(['"])(.*)\1$/, '$2');
