/** One side of a difference as a person reads it: amounts in yuan, shares in percent, cells in words. */
import type { FactFieldView, ModelDifference } from '../../../core/contract/decision.ts';
import { cellText, numberText, outputOf, type CellWords } from './cell-text.ts';

const IN_FEN = new Set(['base', 'productCap', 'step', 'minimum', 'lineCap', 'drawMinimum', 'drawMaximum']);

/** `values`: names of codes (status, outcomes, methods, customers). */
export function differenceText(
  { path, change }: ModelDifference, text: string | null, fields: ReadonlyMap<string, FactFieldView>, words: CellWords, values: Readonly<Record<string, string>>,
): string | null {
  if (text === null) return null;
  const key = path.at(-1) ?? '';
  if (change === 'changed' && path.at(-3) === 'rules' && fields.has(key)) return cellText(text, fields.get(key), words);
  if (/^-?\d+$/.test(text)) {
    if (IN_FEN.has(key)) return numberText(Number(text), 'fen');
    if (key.endsWith('Ppm') && key !== 'interceptPpm' || key === 'ppm') return `${numberText(Number(text), 'ppm')}%`;
    if (key.endsWith('Thousandths')) return String(Number(text) / 1000);
    return text;
  }
  return outputOf(text).split(', ').map((part) => values[part] ?? part).join(words.separator);
}
