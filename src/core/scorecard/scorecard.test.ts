import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addExampleHouseholds, addExampleVillage } from '../../../tests/support/example-households.ts';
import { codeOf, startTestCore, valueOf, type TestCore } from '../../../tests/support/test-core.ts';
import type { BranchApi } from '../contract/index.ts';
import { businessDate } from '../kernel/business-date.ts';
import { fen } from '../kernel/money.ts';
import { writeSetting } from '../store/settings.ts';

let test: TestCore;
let officer: BranchApi;
beforeAll(async () => {
  test = await startTestCore({ now: () => Date.UTC(2025, 0, 10, 2) });
  officer = await test.signedIn('FX0001');
});
afterAll(() => test.close());

const scaling = { pointsAtOdds: 600, odds: 19, pointsToDoubleOdds: 50 };
const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
const card = file('card.csv', `variable,bin,good,bad,woe,points
basepoints,,,,,468
年龄,"[-inf,30)",100,40,0.9,-20
年龄,"[30,inf)",600,60,-0.4,9
netIncome,"[-inf,30000)",200,60,0.7,-15
netIncome,"[30000,inf)",500,40,-0.6,12
`);
const mapping = { 年龄: { field: 'age', unit: 'one' as const }, netIncome: { field: 'netIncome', unit: 'yuan' as const } };

describe('a card from outside', () => {
  it('becomes a draft that can be simulated, with bands of the same risk', async () => {
    const preview = valueOf(await officer.scorecard.previewCard({ files: [card] }));
    expect(preview.variables.map(({ name, field }) => [name, field])).toEqual([['年龄', 'age'], ['netIncome', 'netIncome']]);
    const { version } = valueOf(await officer.scorecard.importCard({ files: [card], purpose: '省联社模型', scaling, mapping }));
    const detail = valueOf(await officer.decision.model({ kind: 'statisticalCard', version }));
    expect(detail).toMatchObject({ status: 'draft', problems: [], basedOn: null, history: [{ step: 'imported', personName: '高志远' }] });
    expect(detail.document).toMatchObject({
      kind: 'statisticalCard', basePoints: 468, variables: [{ code: 'X1', table: { rules: [{ age: '< 30', points: '-20', woePpm: '-900000', good: '100', bad: '40' }, { age: '>= 30' }] } }, { table: { rules: [{ netIncome: '< 3000000' }, { netIncome: '>= 3000000' }] } }],
      // 660 of the card in force is 400:1; on this scale 600 + 50 × log2(400 ÷ 19) = 820
      bands: { rules: [{ statisticalScore: '>= 820', band: "'S1'" }, {}, {}, {}, { band: "'S5'" }] },
    });
    expect(valueOf(await officer.scorecard.fitReport({ version }))).toBeNull();
  });
  it('is refused with its reason, and only a risk officer may', async () => {
    const wish = { files: [card], purpose: '省联社模型', scaling };
    expect(codeOf(await officer.scorecard.importCard({ ...wish, mapping: {} }))).toBe('card_not_mapped');
    expect(codeOf(await officer.scorecard.previewCard({ files: [file('x.csv', 'a,b\n1,2')] }))).toBe('card_without_columns');
    expect(codeOf(await (await test.signedIn('FZ0001')).scorecard.importCard({ ...wish, mapping }))).toBe('not_permitted');
  });
});

describe('a card fitted here', () => {
  const purpose = '本网点拟合';
  const fields = ['netIncome', 'age', 'businessYears'];
  it('is refused while the history has too few bads, or a field has no data', async () => {
    expect(valueOf(await officer.scorecard.history({}))).toMatchObject({ good: 0, bad: 0, neededBads: 30, daysPastDue: 30, windowMonths: 12 });
    expect(codeOf(await officer.scorecard.fitCard({ fields, purpose, scaling }))).toBe('too_few_bads');
    expect(codeOf(await officer.scorecard.fitCard({ fields: ['cardUse'], purpose, scaling }))).toBe('unknown_field');
  });
  it('comes from the ledger: income decides, and the report says so', async () => {
    const { writer } = test.core.store;
    const [manager, head, teller] = [await test.signedIn('KH0001'), await test.signedIn('FZ0001'), await test.signedIn('GY0001')];
    const incomes = Array.from({ length: 180 }, (_, index) => 95_000 + (index * 37) % 180 * 400);
    const households = addExampleHouseholds(test.core, addExampleVillage(test.core, '龙潭村', 'KH0001'), incomes.map((income, index) => ({
      // Not more than 40 on a day: anti-fraud would look at more.
      change: (one) => { one.incomeExpense.cropIncome = fen(income * 100); one.survey.collectedOn = businessDate(`2024-12-${10 + (index % 10)}`); },
    })));
    const { batchId } = valueOf(await manager.credit.runRating({ householdIds: households }));
    valueOf(await manager.credit.submitBatch({ batchId }));
    valueOf(await head.credit.decideRows({ batchId, householdIds: households, decision: 'approve' }));
    writer.exec("UPDATE credit_line SET status = 'open', starts_on = '2025-01-10', expires_on = '2028-01-10', contract_no = 'HT-' || line_no");
    const lines = new Map(writer.prepare<[], { id: string; household_id: string }>('SELECT id, household_id FROM credit_line').all().map((line) => [line.household_id, line.id]));
    const loans: string[] = [];
    for (const id of households) loans.push(valueOf(await teller.loan.draw({ lineId: lines.get(id) ?? '', amount: 300_000, purpose: 'A01', termMonths: 12, method: 'Q_INT' })).loanId);
    valueOf(await head.workday.dayEnd({ openOn: '2025-03-21' }));
    for (const [index, loanId] of loans.entries()) {
      // Of the poorer half every second one never pays, of the others every eighth.
      const isBad = (incomes[index] ?? 0) < 130_000 ? index % 2 === 0 : index % 8 === 0;
      if (!isBad) valueOf(await teller.loan.repay({ loanId, mode: 'tendered', amount: valueOf(await teller.loan.detail({ loanId })).loan.dueInterest + 300_000 }));
    }
    writeSetting(writer, 'business_date', '2026-01-10');
    const history = valueOf(await officer.scorecard.history({}));
    expect(history.bad).toBeGreaterThanOrEqual(30);
    const { version } = valueOf(await officer.scorecard.fitCard({ fields, purpose, scaling }));
    const report = valueOf(await officer.scorecard.fitReport({ version }));
    expect(report).toMatchObject({ good: history.good, bad: history.bad, cautions: expect.arrayContaining(['approvedOnly', 'fewBads']) as unknown });
    expect(report?.variables.find(({ field }) => field === 'netIncome')).toMatchObject({ outcome: 'kept' });
    expect(report?.variables.find(({ field }) => field === 'age')).toMatchObject({ outcome: 'noBins' });
    const detail = valueOf(await officer.decision.model({ kind: 'statisticalCard', version }));
    expect(detail).toMatchObject({ status: 'draft', problems: [], history: [{ step: 'fitted' }], document: { variables: [{ code: 'X1', name: '家庭年纯收入' }] } });
    expect(() => writer.exec("UPDATE scorecard_fit SET report = '{}'")).toThrow('never changes');
  }, 120_000);
});
