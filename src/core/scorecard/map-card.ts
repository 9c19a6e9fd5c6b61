/** The bins of a card from outside as cells of our fields: bounds in our units, values by our codes. Exact: bounds are scaled as decimals. */
import type { CardPreview, CardUnit, CardVariable } from '../contract/scorecard.ts';
import { factFields, type FactField } from '../decision/fact-fields.ts';
import { Refusal } from '../kernel/result.ts';
import { isRange } from './read-card-file.ts';
import type { CardRow } from './scale-card.ts';

export interface MappedVariable {
  readonly name: string;
  readonly field: string;
  readonly rows: readonly CardRow[];
}

export type Mapping = Readonly<Record<string, { readonly field: string; readonly unit: CardUnit }>>;

/** Powers of ten by which a unit's number becomes ours. */
const EXPONENTS: Readonly<Record<CardUnit, number>> = { one: 0, yuan: 2, tenThousandYuan: 6, ratio: 6, percent: 4, mu: 2 };

/** @throws Refusal `card_not_mapped`, `card_incomplete`, `card_bin_unreadable`, `card_value_unknown`. */
export function mapCard(card: CardPreview, mapping: Mapping): MappedVariable[] {
  return card.variables.map((variable) => {
    const target = Object.hasOwn(mapping, variable.name) ? mapping[variable.name] : undefined;
    const spec = target && Object.hasOwn(factFields, target.field) ? factFields[target.field] : undefined;
    if (!target || !spec) throw new Refusal('card_not_mapped', { variable: variable.name }, 'mapping');
    return { name: variable.name, field: target.field, rows: variable.bins.flatMap((bin) => rowsOf(variable, bin, spec, target.unit)) };
  });
}

/** One row a bin; a bin that also takes the missing gives two. */
function rowsOf({ name }: CardVariable, bin: CardVariable['bins'][number], spec: FactField, unit: CardUnit): CardRow[] {
  const place = { variable: name, bin: bin.label };
  if (bin.points === null || bin.woePpm === null || !Number.isInteger(bin.points)) throw new Refusal('card_incomplete', place, 'files');
  const { points, woePpm, good, bad } = bin;
  const parts = bin.label.split('%,%').map((part) => part.trim());
  const known = parts.filter((part) => !isMissing(part));
  const cells = known.length === 0 ? [] : cellsOf(known, spec, unit, place);
  const rows = [...cells, ...(known.length < parts.length ? ['null'] : [])];
  return rows.map((cell): CardRow => ({ cell, points, woePpm, label: bin.label, good: good ?? undefined, bad: bad ?? undefined }));
}

const isMissing = (part: string): boolean => /^(missing|na|nan|null|缺失|未知)$/i.test(part);

function cellsOf(parts: readonly string[], spec: FactField, unit: CardUnit, place: { variable: string; bin: string }): string[] {
  if (spec.type === 'number') return parts.map((part) => numberCell(part, unit) ?? refuse('card_bin_unreadable', place));
  const codes = parts.map((part) => codeOf(part, spec) ?? refuse('card_value_unknown', { ...place, value: part }));
  return spec.type === 'flag' ? codes : [codes.map((code) => `'${code}'`).join(',')];
}

function refuse(code: string, params: Record<string, string>): never {
  throw new Refusal(code, params, 'files');
}

/** "[1400,1800)" of yuan → "[140000..180000)". Our values are whole: a bound between two of them is the upper one. */
function numberCell(part: string, unit: CardUnit): string | null {
  if (!isRange(part)) {
    const value = scaled(part, EXPONENTS[unit]);
    return value?.isWhole ? String(value.up) : null;
  }
  const read = /^([[(])\s*([^,\s]+)\s*,\s*([^,\s]+)\s*([\])])$/.exec(part);
  if (!read) return null;
  const [, open, lowText = '', highText = '', close] = read;
  const [low, high] = [boundOf(lowText, unit, open === '('), boundOf(highText, unit, close === ']')];
  if (low === null || high === null) return null;
  if (low === 'open') return high === 'open' ? null : `< ${high}`;
  if (high === 'open') return `>= ${low}`;
  return low < high ? `[${low}..${high})` : null;
}

/** The least whole value at or above the bound; `after`: above it. */
function boundOf(text: string, unit: CardUnit, after: boolean): number | 'open' | null {
  if (/^[-+]?inf(inity)?$/i.test(text)) return 'open';
  const value = scaled(text, EXPONENTS[unit]);
  if (!value) return null;
  return after && value.isWhole ? value.up + 1 : value.up;
}

/** A decimal times a power of ten, rounded up; exact, by digits. Null when it is no decimal or too large. */
function scaled(text: string, exponent: number): { up: number; isWhole: boolean } | null {
  const read = /^([-+]?)(\d{1,15})(?:\.(\d{1,12}))?(?:e([-+]?\d{1,2}))?$/i.exec(text);
  if (!read) return null;
  const [, sign, whole = '', fraction = '', power = '0'] = read;
  const shift = exponent + Number(power) - fraction.length;
  const digits = BigInt(whole + fraction) * (sign === '-' ? -1n : 1n);
  const divisor = shift < 0 ? 10n ** BigInt(-shift) : 1n;
  const product = shift < 0 ? digits : digits * 10n ** BigInt(shift);
  const isWhole = product % divisor === 0n;
  const up = Number(product / divisor) + (!isWhole && product > 0n ? 1 : 0);
  return Number.isSafeInteger(up) ? { up, isWhole } : null;
}

const YES = new Set(['true', 'yes', '1', '是', 'y', 't']);
const NO = new Set(['false', 'no', '0', '否', 'n', 'f']);

/** Our code of a value: the code itself or its name. */
function codeOf(value: string, spec: FactField): string | null {
  const wanted = value.toLowerCase();
  if (spec.type === 'flag') return YES.has(wanted) ? 'true' : NO.has(wanted) ? 'false' : null;
  if (spec.type !== 'text') return null;
  return Object.entries(spec.values).find(([code, name]) => code.toLowerCase() === wanted || name === value)?.[0] ?? null;
}
