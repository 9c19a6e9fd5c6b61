import { describe, expect, it } from 'vitest';
import { compileTable, outputInteger } from './decision-table.ts';
import { factFields, type FactField } from './fact-fields.ts';
import { firstModels } from './first-models.ts';
import { firstDocuments as models } from '../../../tests/support/first-documents.ts';
import { statisticalBands } from '../contract/model-document.ts';
import { parseModel } from './model-documents.ts';
import { modelVersionText } from './model-versions.ts';

/** Values on both sides of every bound that the first models use. */
const samplesOf = (field: FactField): (number | string | boolean)[] =>
  field.type === 'flag' ? [true, false] : field.type === 'text' ? Object.keys(field.values) : [0, 1];

describe('the first models', () => {
  it('meet their schema and are marked as a demonstration', () => {
    for (const document of Object.values(models)) {
      expect(document.status).toBe('demonstration');
      expect(document.note).toContain('不是监管规定');
    }
    expect(modelVersionText(versions())).toBe('DEMO-1');
    expect(modelVersionText({ ...versions(), expertCard: 'V2', product: 'V3' })).toBe('DEMO-1（专家卡V2、产品V3）');
  });
  it('have 26 indicators in seven categories that make 100', () => {
    expect(models.expertCard.indicators).toHaveLength(26);
    expect(models.expertCard.categories.map((category) => category.best)).toEqual([10, 10, 18, 14, 18, 14, 16]);
  });
  it('hold every text and flag of an expert indicator in a bin', () => {
    for (const indicator of models.expertCard.indicators) {
      const [input, other] = indicator.table.inputs.map((column) => factFields[column.field] as FactField);
      if (!input || other || input.type === 'number') continue;
      const run = compileTable(indicator.table);
      for (const value of samplesOf(input)) expect(run({ [indicator.table.inputs[0]?.field ?? '']: value }), `${indicator.code} ${value}`).toBeGreaterThanOrEqual(0);
    }
  });
  it('have statistical points that follow from the shares: round(factor × β × WOE)', () => {
    const factor = models.statisticalCard.pointsToDoubleOdds / Math.LN2;
    for (const variable of models.statisticalCard.variables) {
      variable.table.rules.forEach((_, row) => {
        const woe = Math.log(outputInteger(variable.table, row, 'goodPercent') / outputInteger(variable.table, row, 'badPercent'));
        expect(outputInteger(variable.table, row, 'woePpm')).toBe(Math.round(woe * 1e6) + 0);
        expect(outputInteger(variable.table, row, 'points')).toBe(Math.round((factor * (variable.betaThousandths ?? 0) * woe) / 1000) + 0);
      });
    }
    const offset = models.statisticalCard.pointsAtOdds - factor * Math.log(models.statisticalCard.odds);
    expect(Math.round(offset - (factor * (models.statisticalCard.interceptPpm ?? 0)) / 1e6)).toBe(models.statisticalCard.basePoints);
  });
  it('give every grade and band an answer in the matrix', () => {
    const run = compileTable(models.gradeMatrix.matrix);
    for (const expertGrade of ['AAA', 'AA', 'A', 'B', 'C', 'D']) {
      for (const statisticalBand of statisticalBands) {
        expect(run({ expertGrade, statisticalBand, ownBankHistory: null }), `${expertGrade} ${statisticalBand}`).toBeGreaterThanOrEqual(0);
      }
    }
  });
  it('refuse a document with a mistake, and say where', () => {
    const broken = structuredClone(firstModels) as typeof firstModels & { expertCard: { indicators: { table: { rules: Record<string, string>[] } }[] } };
    const rule = broken.expertCard.indicators[0]?.table.rules[0];
    if (rule) { rule['age'] = '18 to 25'; rule['points'] = '9'; }
    expect(() => parseModel('expertCard', broken.expertCard)).toThrow(/A1-1: unreadable_cell field=age; A1: points_do_not_reach_best/);
    const wrongSum = structuredClone(firstModels) as typeof firstModels & { statisticalCard: { variables: { table: { rules: Record<string, string>[] } }[] } };
    const first = wrongSum.statisticalCard.variables[0]?.table.rules[0];
    if (first) first['goodPercent'] = '5';
    expect(() => parseModel('statisticalCard', wrongSum.statisticalCard)).toThrow(/X1: does_not_make_100 field=goodPercent sum=101/);
  });
});

function versions() {
  return {
    exclusionRules: models.exclusionRules.version, expertCard: models.expertCard.version, statisticalCard: models.statisticalCard.version,
    gradeMatrix: models.gradeMatrix.version, limitStrategy: models.limitStrategy.version, pricing: models.pricing.version,
  };
}
