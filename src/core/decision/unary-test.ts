/**
 * One cell of a decision table: a unary test in a strict subset of the ZEN expression language of GoRules JDM
 * (gorules.io, "unary tests"): '' any value, null, true/false, 'text' or a list of texts, a whole number,
 * < <= > >= with a whole number, and the ranges [a..b) (a..b] [a..b] (a..b).
 *
 * Numbers are whole: money in fen, shares in ppm. Anything outside the subset is refused when the table is read,
 * so that a cell is never silently something else than it looks.
 */
import type { FactValue } from './fact-fields.ts';

export interface CompiledCell {
  /** The cell accepts an unknown value: it is `null` or empty. */
  readonly acceptsUnknown: boolean;
  /** Only ever called with a known value. */
  readonly accepts: (value: Exclude<FactValue, null>) => boolean;
}

export type CellKind = 'any' | 'number' | 'text' | 'flag' | 'unknown';
export interface ParsedCell extends CompiledCell {
  readonly kind: CellKind;
  /** The texts that the cell names, for checking them against the field's values. */
  readonly texts: readonly string[];
  /** Of a number cell: the whole numbers from the first to the last, both taken; infinite where the cell sets no bound. */
  readonly span: readonly [first: number, last: number] | null;
}

const COMPARISON = /^(<=|>=|<|>|==)?\s*(-?\d+)$/;
const RANGE = /^([[(])\s*(-?\d+)\s*\.\.\s*(-?\d+)\s*([\])])$/;
const TEXTS = /^(?:'[^']*'|"[^"]*")(?:\s*,\s*(?:'[^']*'|"[^"]*"))*$/;

type NumberTest = (value: Exclude<FactValue, null>) => boolean;
const numberCell = (first: number, last: number, accepts: NumberTest): ParsedCell => ({ kind: 'number', texts: [], span: [first, last], acceptsUnknown: false, accepts });
const { NEGATIVE_INFINITY: LOWEST, POSITIVE_INFINITY: HIGHEST } = Number;

// One closure per cell, its type check inside: a batch calls these millions of times.
function comparison(operator: string, bound: number): ParsedCell {
  switch (operator) {
    case '<': return numberCell(LOWEST, bound - 1, (value) => typeof value === 'number' && value < bound);
    case '<=': return numberCell(LOWEST, bound, (value) => typeof value === 'number' && value <= bound);
    case '>': return numberCell(bound + 1, HIGHEST, (value) => typeof value === 'number' && value > bound);
    case '>=': return numberCell(bound, HIGHEST, (value) => typeof value === 'number' && value >= bound);
    default: return numberCell(bound, bound, (value) => value === bound);
  }
}

/** On whole numbers every range is a closed one: [a..b) is a to b − 1. */
function range(open: string, low: number, high: number, close: string): ParsedCell {
  const first = open === '[' ? low : low + 1;
  const last = close === ']' ? high : high - 1;
  return numberCell(first, last, (value) => typeof value === 'number' && value >= first && value <= last);
}

function textCell(source: string): ParsedCell {
  const texts = [...source.matchAll(/'([^']*)'|"([^"]*)"/g)].map((match) => match[1] ?? match[2] ?? '');
  const [only] = texts;
  const set = new Set(texts);
  return {
    kind: 'text', texts, span: null, acceptsUnknown: false,
    accepts: texts.length === 1 ? (value) => value === only : (value) => typeof value === 'string' && set.has(value),
  };
}

/** Reads a cell; null when it is outside the subset. */
export function parseCell(source: string): ParsedCell | null {
  const cell = source.trim();
  if (cell === '' || cell === '-') return { kind: 'any', texts: [], span: null, acceptsUnknown: true, accepts: () => true };
  if (cell === 'null') return { kind: 'unknown', texts: [], span: null, acceptsUnknown: true, accepts: () => false };
  if (cell === 'true' || cell === 'false') {
    const wanted = cell === 'true';
    return { kind: 'flag', texts: [], span: null, acceptsUnknown: false, accepts: (value) => value === wanted };
  }
  const compared = COMPARISON.exec(cell);
  if (compared) return comparison(compared[1] ?? '==', Number(compared[2]));
  const ranged = RANGE.exec(cell);
  if (ranged) {
    const [low, high] = [Number(ranged[2]), Number(ranged[3])];
    return low <= high ? range(ranged[1] ?? '', low, high, ranged[4] ?? '') : null;
  }
  return TEXTS.test(cell) ? textCell(cell) : null;
}
