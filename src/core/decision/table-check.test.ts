import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileTable, OUTSIDE, type DecisionTable } from './decision-table.ts';
import { firstModels } from './first-models.ts';
import { checkTable, type TableFinding, type TableUse } from './table-check.ts';

const points = [{ field: 'points' }];

/** One input column "x" for the field; a row is its cell, its points are its place. */
const tableOf = (field: string, cells: readonly string[]): DecisionTable => ({
  hitPolicy: 'first',
  inputs: [{ id: 'x', name: '', field }],
  outputs: [{ id: 'points', name: '', field: 'points' }],
  rules: cells.map((cell, row) => ({ _id: String(row), x: cell, points: String(row) })),
});
const brief = (found: readonly TableFinding[]) => found.map(({ code, severity, row, values }) => [code, severity, row, Object.values(values).join('|')]);
const check = (field: string, cells: readonly string[], use: TableUse = 'card') => brief(checkTable(tableOf(field, cells), use, points));

describe('cells', () => {
  it.each([
    ['age', 'about 20', 'unreadable_cell'], ['age', '[5..5)', 'unreadable_cell'], ['age', "'young'", 'wrong_type'], ['marital', '> 3', 'wrong_type'],
    ['marital', "'engaged'", 'unknown_value'], ['spouseConsents', '1', 'wrong_type'],
  ])('of %s: %s is %s, and nothing is said of ranges that it may have meant', (field, cell, code) => {
    expect(check(field, [cell])).toEqual([[code, 'error', 0, '']]);
  });
  it('of a field that there is not', () => {
    expect(check('shoeSize', ['> 40'])).toEqual([['unknown_field', 'error', null, '']]);
  });
  it('that a table gives have to be whole or one of those offered', () => {
    const table = { ...tableOf('age', ['>= 0']), rules: [{ _id: '0', x: '', points: '2.5' }] };
    expect(brief(checkTable(table, 'card', points))).toEqual([['no_whole_number', 'error', 0, '']]);
    expect(brief(checkTable(table, 'card', [{ field: 'points', oneOf: ['A', 'B'] }]))).toEqual([['output_not_allowed', 'error', 0, '']]);
    expect(brief(checkTable(table, 'card', [{ field: 'band' }]))).toEqual([['unknown_field', 'error', null, '']]);
  });
});

describe('values that no row takes', () => {
  it('between two ranges are an error', () => {
    expect(check('age', ['[0..18)', '[18..25)', '[26..35)', '>= 35'])).toEqual([['missing_range', 'error', null, '25']]);
    expect(check('netIncome', ['< 1500000', '[1500000..3000000)', '> 3500000'])).toEqual([['missing_range', 'error', null, '[3000000..3500001)']]);
  });
  it('at an open end are a warning on a card, an error where every value needs an answer, nothing in a rule', () => {
    expect(check('age', ['[18..35)', '[35..66)'])).toEqual([['open_end', 'warning', null, '< 18'], ['open_end', 'warning', null, '>= 66']]);
    expect(check('expertScore', ['>= 85', '[45..85)'], 'complete')).toEqual([['open_end', 'error', null, '< 45']]);
    expect(check('age', ['> 65'], 'selective')).toEqual([]);
  });
  it('begin at zero for what counts from zero', () => {
    expect(check('familySize', ['[0..3)', '>= 3'])).toEqual([]);
    expect(check('netAssets', ['[0..3)', '>= 3'])).toEqual([['open_end', 'warning', null, '< 0']]);
  });
  it('of a text are named, the unknown one is not', () => {
    expect(check('panelReview', ["'excellent','good'", "'poor'"])).toEqual([['missing_value', 'error', null, "'fair'"]]);
  });
  it('of two columns are named together', () => {
    const matrix: DecisionTable = {
      hitPolicy: 'first',
      inputs: [{ id: 'g', name: '', field: 'expertGrade' }, { id: 'b', name: '', field: 'statisticalBand' }],
      outputs: [{ id: 'result', name: '', field: 'result' }],
      rules: [{ _id: '1', g: "'AAA','AA'", b: '', result: "'AA'" }, { _id: '2', g: '', b: "'S1','S2','S3','S4'", result: "'B'" }],
    };
    expect(brief(checkTable(matrix, 'complete', []))).toEqual([['missing_value', 'error', null, "'A','B','C','D'|'S5'"]]);
  });
});

describe('rows', () => {
  it('that an earlier one, or several together, take everything from are never reached', () => {
    expect(check('age', ['>= 0', '[18..25)'])).toEqual([['never_reached', 'error', 1, '']]);
    expect(check('age', ['< 30', '>= 25', '[20..40)']).map(([code, , row]) => [code, row])).toContainEqual(['never_reached', 2]);
    expect(check('spouseConsents', ['true', 'false', ''])).toEqual([]); // the last takes the unknown
    expect(check('spouseConsents', ['true', 'false', 'null', ''])).toEqual([['never_reached', 'error', 3, '']]);
  });
  it('that cross are an error, an exception before the rule is not', () => {
    expect(check('age', ['[0..30)', '[25..50)', '>= 50'])).toEqual([['overlap', 'error', 1, '']]);
    expect(check('age', ['[25..30)', '>= 0'])).toEqual([]);
    expect(check('panelReview', ["'excellent','good'", "'good','fair','poor'"])).toEqual([['overlap', 'error', 1, '']]);
  });
});

describe('the models that a store starts with', () => {
  const cards = firstModels as unknown as { expertCard: { indicators: { code: string; table: DecisionTable }[]; bands: DecisionTable }; gradeMatrix: { matrix: DecisionTable }; exclusionRules: { rules: { table: DecisionTable }[] } };
  it('have no mistake', () => {
    const { expertCard, gradeMatrix, exclusionRules } = cards;
    const found = [
      ...expertCard.indicators.flatMap(({ table }) => checkTable(table, 'card', points)),
      ...checkTable(expertCard.bands, 'complete', []), ...checkTable(gradeMatrix.matrix, 'complete', []),
      ...exclusionRules.rules.flatMap(({ table }) => checkTable(table, 'selective', [])),
    ];
    expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

/** Ranges with small bounds, so that they meet, miss and cross often. */
const cell = fc.oneof(
  fc.constant(''), fc.constant('null'), fc.integer({ min: 0, max: 9 }).map(String),
  fc.tuple(fc.constantFrom('<', '<=', '>', '>='), fc.integer({ min: 1, max: 9 })).map(([sign, bound]) => `${sign} ${bound}`),
  fc.tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 1, max: 3 })).map(([low, width]) => `[${low}..${low + width})`),
);

describe('against trying every value', () => {
  it('says of each value whether a row takes it, and of each row whether a value reaches it', () => {
    fc.assert(fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), (rows) => {
      const table: DecisionTable = {
        hitPolicy: 'first',
        inputs: [{ id: 'x', name: '', field: 'familySize' }, { id: 'y', name: '', field: 'lenders' }],
        outputs: [], rules: rows.map(([x, y], row) => ({ _id: String(row), x, y })),
      };
      const found = checkTable(table, 'complete', []);
      const run = compileTable(table);
      const values = [null, ...Array.from({ length: 14 }, (_, value) => value)];
      const reached = new Set<number>();
      for (const familySize of values) for (const lenders of values) reached.add(run({ familySize, lenders }));
      const unreached = found.filter(({ code }) => code === 'never_reached').map(({ row }) => row);
      expect(unreached).toEqual(rows.map((_, row) => row).filter((row) => !reached.has(row)));
      const gaps = found.filter(({ code }) => code.startsWith('missing') || code === 'open_end')
        .map(({ values: { x = '', y = '' } }) => compileTable({ ...table, rules: [{ _id: 'gap', x, y }] }));
      for (const familySize of values) for (const lenders of values) {
        if (familySize === null || lenders === null) continue;
        expect(gaps.some((gap) => gap({ familySize, lenders }) === 0)).toBe(run({ familySize, lenders }) === OUTSIDE);
      }
    }), { numRuns: 300 });
  });
});
