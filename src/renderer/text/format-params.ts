/** Parameters of a refusal as a person reads them: names ending in "Fen" are money, those ending in "Ppm" are rates. */
import { fen, formatYuan, percentText, ratePpm } from '../../core/kernel/money.ts';
import type { RefusalParams } from '../../core/kernel/result.ts';

const MONEY_NAMES: ReadonlySet<string> = new Set(['amount', 'limit', 'available', 'minimum', 'maximum', 'authority', 'total', 'expected', 'quota', 'remaining']);

export function formatParams(params: RefusalParams): Record<string, string> {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, formatParam(name, value)]));
}

function formatParam(name: string, value: string | number): string {
  if (typeof value === 'string') return value;
  if (name.endsWith('Ppm') || name.endsWith('Rate')) return `${percentText(ratePpm(value))}%`;
  if ((name.endsWith('Fen') || MONEY_NAMES.has(name)) && Number.isSafeInteger(value)) return formatYuan(fen(value));
  return String(value);
}
