import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileTable, isNotCollected, neededFields, OUTSIDE, outputInteger, outputText, UNKNOWN, type DecisionTable, type Facts } from './decision-table.ts';
import { tableShape } from '../contract/model-document.ts';
import { parseCell } from './unary-test.ts';

const accepts = (cell: string, value: number | string | boolean) => parseCell(cell)?.accepts(value);

describe('a cell', () => {
  it.each([
    ['< 18', 17, 18], ['<= 18', 18, 19], ['> 65', 66, 65], ['>= 65', 65, 64], ['[18..25)', 18, 25], ['[18..25)', 24, 17],
    ['(0..200000]', 200_000, 0], ['(0..200000]', 1, 200_001], ['[1..3]', 3, 4], ['(1..3)', 2, 3], ['0', 0, 1], ['-4', -4, 4],
  ])('%s takes %i and not %i', (cell, inside, outside) => {
    expect(accepts(cell, inside)).toBe(true);
    expect(accepts(cell, outside)).toBe(false);
  });
  it('takes one of several texts', () => {
    expect(accepts("'none','primary'", 'primary')).toBe(true);
    expect(accepts("'none','primary'", 'juniorHigh')).toBe(false);
    expect(accepts('"none"', 'none')).toBe(true);
  });
  it('does not take a value of another type', () => {
    expect(accepts('>= 0', 'text')).toBe(false);
    expect(accepts('true', 'true')).toBe(false);
  });
  it.each(['> 1.5', 'age > 3', '[3..1)', "'open", 'contains($, 1)', '< 18 or > 65', '1 2'])('refuses %s', (cell) => expect(parseCell(cell)).toBeNull());
});

const table = (rules: Record<string, string>[]): DecisionTable => ({
  hitPolicy: 'first',
  inputs: [{ id: 'marital', name: '', field: 'marital' }, { id: 'spouse', name: '', field: 'spouseConsents' }],
  outputs: [{ id: 'bin', name: '', field: 'bin' }, { id: 'points', name: '', field: 'points' }],
  rules,
});
const marriage = table([
  { _id: '1', marital: "'married'", spouse: 'true', bin: "'signed'", points: '3' },
  { _id: '2', marital: "'married'", spouse: 'false', bin: "'not signed'", points: '1' },
  { _id: '3', marital: "'unmarried','widowed'", spouse: '', bin: "'alone'", points: '2' },
]);

describe('a table', () => {
  const run = compileTable(marriage);
  it('takes the first row that fits', () => {
    expect(run({ marital: 'married', spouseConsents: false })).toBe(1);
    expect(run({ marital: 'widowed', spouseConsents: null })).toBe(2);
    expect(outputText(marriage, 1, 'bin')).toBe('not signed');
    expect(outputInteger(marriage, 1, 'points')).toBe(1);
  });
  it('says whether an unknown value kept every row from fitting', () => {
    expect(run({ marital: 'married', spouseConsents: null })).toBe(UNKNOWN);
    expect(run({ marital: 'divorced', spouseConsents: null })).toBe(OUTSIDE);
    expect(run({})).toBe(UNKNOWN);
  });
  it('tests for the unknown itself with null', () => {
    const fallback = compileTable({ ...marriage, rules: [{ _id: '1', marital: 'null', spouse: 'true', bin: "''", points: '0' }] });
    expect(fallback({ marital: null, spouseConsents: true })).toBe(0);
    expect(fallback({ marital: 'married', spouseConsents: true })).toBe(OUTSIDE);
  });
  it('knows no other hit policy', () => {
    expect(tableShape.safeParse({ ...marriage, hitPolicy: 'collect' }).success).toBe(false);
  });
  it('knows a table for which these facts have nothing', () => {
    const notCollected = (field: string, cell: string, facts: Facts) => isNotCollected(neededFields({ ...marriage, inputs: [{ id: 'f', name: '', field }], rules: [{ f: cell }] }), facts);
    expect(notCollected('cardUse', '> 800000', { age: 40 })).toBe(true);
    expect(notCollected('cardUse', '> 800000', { cardUse: null })).toBe(false);
    expect(notCollected('age', '< 18', { age: 40 })).toBe(false);
    expect(notCollected('cardUse', 'null', {})).toBe(false);
    expect(isNotCollected(neededFields(marriage), { marital: 'married' })).toBe(false);
  });
  it('half-open ranges that follow one another hold each number once', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 8 }), fc.integer({ min: -1500, max: 1500 }), (cuts, value) => {
      const sorted = cuts.toSorted((a, b) => a - b);
      const cells = [`< ${sorted[0]}`, ...sorted.slice(1).map((cut, index) => `[${sorted[index]}..${cut})`), `>= ${sorted.at(-1)}`];
      expect(cells.filter((cell) => accepts(cell, value))).toHaveLength(1);
    }));
  });
});
