/**
 * The compiled tables against the engine whose form they have: @gorules/zen-engine evaluates the same JDM on the same
 * generated inputs, and has to take the same row. It is not part of the product; a difference is a defect here.
 */
import { ZenEngine } from '@gorules/zen-engine';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { firstDocuments } from '../../../tests/support/first-documents.ts';
import type { DecisionTable, ModelDocument } from '../contract/model-document.ts';
import { compileTable, type Facts } from './decision-table.ts';
import { factFields, type FactValue } from './fact-fields.ts';
import { jdmOf } from './jdm.ts';

const engine = new ZenEngine();
afterAll(() => engine.dispose());

/** Every table of a document, wherever it stands. */
function tablesOf(value: unknown, name: string): [string, DecisionTable][] {
  if (typeof value !== 'object' || value === null) return [];
  if ('hitPolicy' in value) return [[name, value as DecisionTable]];
  return Object.entries(value).flatMap(([key, part]) => tablesOf(part, `${name}/${(part as { code?: string } | null)?.code ?? key}`));
}

/** The numbers that a column names, with their neighbours: where a bound is off by one, it shows there. */
function numbersOf(table: DecisionTable, id: string): number[] {
  const named = table.rules.flatMap((rule) => [...(rule[id] ?? '').matchAll(/-?\d+/g)].map((match) => Number(match[0])));
  return [...new Set([0, ...named].flatMap((n) => [n - 1, n, n + 1]))];
}

function valueOf(table: DecisionTable, { id, field }: { id: string; field: string }): fc.Arbitrary<FactValue> {
  const spec = factFields[field];
  if (spec?.type === 'flag') return fc.boolean();
  if (spec?.type === 'text') return fc.constantFrom(...Object.keys(spec.values));
  return fc.oneof(fc.constantFrom(...numbersOf(table, id)), fc.integer({ min: -10, max: 200_000_000 }));
}

const factsOf = (table: DecisionTable, withUnknown: boolean): fc.Arbitrary<Facts> =>
  fc.record(Object.fromEntries(table.inputs.map((input) => {
    const value = valueOf(table, input);
    return [input.field, withUnknown ? fc.oneof({ weight: 4, arbitrary: value }, { weight: 1, arbitrary: fc.constant(null) }) : value];
  })));

/** Which row the engine takes, on many inputs at once; −1 when none. */
async function rowsByEngine(table: DecisionTable, inputs: readonly Facts[]): Promise<number[]> {
  const marked = { ...table, outputs: [{ id: 'rowNumber', name: 'row', field: 'row' }], rules: table.rules.map((rule, row) => ({ ...rule, rowNumber: String(row) })) };
  const decision = engine.createDecision(Buffer.from(JSON.stringify(jdmOf(marked, 'table'))));
  const answers = await Promise.all(inputs.map((input) => decision.evaluate(input)));
  return answers.map(({ result }) => (result as { row?: number } | null)?.row ?? -1);
}

const rowsByUs = (table: DecisionTable, inputs: readonly Facts[]): number[] => {
  const compiled = compileTable(table);
  return inputs.map((input) => Math.max(compiled(input), -1));
};

const RUNS = 200;
const documents = Object.values(firstDocuments) as ModelDocument[];

describe('the tables of the first models', () => {
  const tables = documents.flatMap((document) => tablesOf(document, document.kind));
  it('are many', () => expect(tables.length).toBeGreaterThan(70));
  it.each(tables)('%s takes the rows that the engine takes, known and unknown values alike', async (_, table) => {
    const inputs = [...fc.sample(factsOf(table, false), { numRuns: RUNS / 2, seed: 20_261_125 }), ...fc.sample(factsOf(table, true), { numRuns: RUNS / 2, seed: 7 })];
    expect(rowsByUs(table, inputs)).toEqual(await rowsByEngine(table, inputs));
  });
});

describe('generated tables', () => {
  const bound = fc.integer({ min: -50, max: 50 });
  const numberCell = fc.oneof(
    fc.constant(''), bound.map(String), fc.tuple(fc.constantFrom('<', '<=', '>', '>='), bound).map(([sign, n]) => `${sign} ${n}`),
    fc.tuple(fc.constantFrom('[', '('), bound, bound, fc.constantFrom(']', ')')).map(([open, a, b, close]) => `${open}${Math.min(a, b)}..${Math.max(a, b)}${close}`),
  );
  const textCell = fc.oneof(fc.constant(''), fc.subarray(['none', 'primary', 'juniorHigh', 'college'], { minLength: 1 }).map((texts) => texts.map((text) => `'${text}'`).join(',')));
  const flagCell = fc.constantFrom('', 'true', 'false');
  const generated = fc.array(fc.record({ age: numberCell, education: textCell, consents: flagCell }), { minLength: 1, maxLength: 8 }).map((rules): DecisionTable => ({
    hitPolicy: 'first', outputs: [{ id: 'out', name: '', field: 'out' }], rules: rules.map((rule, row) => ({ _id: String(row), ...rule, out: String(row) })),
    inputs: [{ id: 'age', name: '', field: 'age' }, { id: 'education', name: '', field: 'education' }, { id: 'consents', name: '', field: 'spouseConsents' }],
  }));
  it('take the rows that the engine takes', async () => {
    for (const table of fc.sample(generated, { numRuns: 60, seed: 99 })) {
      const inputs = fc.sample(factsOf(table, true), { numRuns: 60, seed: 3 });
      expect(rowsByUs(table, inputs)).toEqual(await rowsByEngine(table, inputs));
    }
  });
});
