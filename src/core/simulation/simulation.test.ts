import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addExampleHouseholds, addExampleVillage, type ExampleHousehold } from '../../../tests/support/example-households.ts';
import { codeOf, startTestCore, valueOf, type TestCore } from '../../../tests/support/test-core.ts';
import type { BranchApi } from '../contract/index.ts';
import type { DecisionTable, ModelDocuments, ModelKind } from '../contract/model-document.ts';
import type { Performance, SimulationSummary } from '../contract/simulation.ts';
import { writeSetting } from '../store/settings.ts';

type Kind = 'exclusionRules' | 'expertCard' | 'limitStrategy';

let test: TestCore;
let officer: BranchApi;
let manager: BranchApi;
let ids: string[];

/** 78 points at 42 years, AA, 67,000; one younger; one with bad habits. */
const people: ExampleHousehold[] = [
  {}, { birthDate: '1990-03-12' }, { change: (file) => { file.social.badHabits = true; } }, { change: (file) => { file.incomeExpense.cropIncome = null; } },
];

beforeAll(async () => {
  test = await startTestCore();
  ids = addExampleHouseholds(test.core, addExampleVillage(test.core, '龙潭村', 'KH0001'), people);
  officer = await test.signedIn('FX0001');
  manager = await test.signedIn('KH0001');
});
afterAll(() => test.close());

const count = (table: string) => (test.core.store.reader.prepare(`SELECT count(*) AS n FROM ${table}`).get() as { n: number }).n;

/** A draft of the kind, changed; answers its version. */
async function draftOf<K extends Kind>(kind: K, change: (document: ModelDocuments[K]) => void, api = officer): Promise<string> {
  const { version } = valueOf(await api.decision.createDraft({ kind, from: 'DEMO-1', purpose: '模拟测试' }));
  await changeDraft(kind, version, change, api);
  return version;
}

async function changeDraft<K extends Kind>(kind: K, version: string, change: (document: ModelDocuments[K]) => void, api = officer): Promise<void> {
  const detail = valueOf(await api.decision.model({ kind, version }));
  const document = structuredClone(detail.document) as ModelDocuments[K];
  change(document);
  valueOf(await api.decision.saveDraft({ kind, version, revision: detail.revision, document }));
}

const cell = (table: DecisionTable | undefined, row: number, column: string, text: string): void => {
  const rule = table?.rules[row];
  if (!rule) throw new Error('no such row');
  rule[column] = text;
};
/** Younger than 40 are refused, bad habits no longer. */
const otherRules = (document: ModelDocuments['exclusionRules']) => {
  const rule = (code: string) => document.rules.find((one) => one.code === code)?.table;
  cell(rule('R01'), 0, 'age', '< 40');
  cell(rule('R20'), 0, 'badHabits', 'null');
};
/** AA from 79 points on. */
const stricterBands = (document: ModelDocuments['expertCard']) => {
  cell(document.bands, 1, 'expertScore', '[79..85)');
  cell(document.bands, 2, 'expertScore', '[65..79)');
};
const statusOf = async (kind: ModelKind, version: string) => valueOf(await officer.decision.model({ kind, version })).status;

describe('a simulation', () => {
  it('says who is newly refused and accepted, writes no rating, and makes the draft simulated', async () => {
    const version = await draftOf('exclusionRules', otherRules);
    expect(await statusOf('exclusionRules', version)).toBe('draft');
    const { simulationId } = valueOf(await officer.simulation.run({ drafts: [{ kind: 'exclusionRules', version }] }));
    const { summary, drafts, hasRows, changed } = valueOf(await officer.simulation.simulation({ simulationId }));
    expect(summary).toMatchObject({ households: 4, newlyRefused: 1, newlyAccepted: 1, raised: 1, lowered: 1, population: null, performance: null });
    expect(summary.champion).toMatchObject({ limited: 2, limitTotal: 13_400_000, byOutcome: { accepted: 2, manualReview: 0, refused: 1, incomplete: 1 } });
    expect(summary.challenger.byOutcome).toEqual({ accepted: 2, manualReview: 0, refused: 1, incomplete: 1 });
    expect({ hasRows, changed }).toEqual({ hasRows: true, changed: 2 });
    expect(drafts).toMatchObject([{ kind: 'exclusionRules', version, isCurrent: true }]);
    const refused = valueOf(await officer.simulation.households({ simulationId, group: 'newlyRefused' }));
    expect(refused).toMatchObject([{ householdId: ids[1], champion: { outcome: 'accepted', limit: 6_700_000, reasons: [] }, challenger: { outcome: 'refused', limit: 0, reasons: ['年龄不满18岁'] } }]);
    const accepted = valueOf(await officer.simulation.households({ simulationId, group: 'newlyAccepted' }));
    expect(accepted.map(({ householdId }) => householdId)).toEqual([ids[2]]);
    expect([count('rating'), count('rating_batch')]).toEqual([0, 0]);
    expect(await statusOf('exclusionRules', version)).toBe('simulated');

    await changeDraft('exclusionRules', version, (document) => { document.note = `${document.note} 改`; });
    expect(await statusOf('exclusionRules', version)).toBe('draft');
    expect(valueOf(await officer.simulation.simulations({}))[0]).toMatchObject({ id: simulationId, drafts: [{ isCurrent: false }], limitBefore: 13_400_000 });
    // Simulated anew, the earlier households give way; its summary stays.
    valueOf(await officer.simulation.run({ drafts: [{ kind: 'exclusionRules', version }] }));
    expect(valueOf(await officer.simulation.simulation({ simulationId }))).toMatchObject({ hasRows: false, summary: { newlyRefused: 1 } });
  });

  it('migrates grades and limits, several drafts together, and can be looked into cell by cell', async () => {
    const card = await draftOf('expertCard', stricterBands);
    const strategy = await draftOf('limitStrategy', (document) => { document.grades.A.base = 4_000_000; });
    const drafts = [{ kind: 'expertCard', version: card }, { kind: 'limitStrategy', version: strategy }] as const;
    const { simulationId } = valueOf(await officer.simulation.run({ drafts: [...drafts] }));
    const { summary, challengerVersion } = valueOf(await officer.simulation.simulation({ simulationId }));
    expect(challengerVersion).toContain(card);
    expect(summary.grades).toContainEqual({ before: 'AA', after: 'A', households: 3 });
    expect(summary.outcomes).toContainEqual({ before: 'accepted', after: 'accepted', households: 2, limitBefore: 13_400_000, limitAfter: 6_000_000 });
    expect(summary.lowered).toBe(2);
    expect(summary.scores.expert.bars).toEqual([{ from: 75, champion: 3, challenger: 3 }]);
    const inCell = valueOf(await officer.simulation.households({ simulationId, group: 'all', grades: ['AA', 'A'], outcomes: ['accepted', 'accepted'] }));
    expect(inCell.map(({ householdId }) => householdId)).toEqual([ids[0], ids[1]]);
    expect(valueOf(await officer.simulation.households({ simulationId, group: 'all' }))).toHaveLength(4);
    for (const { kind, version } of drafts) expect(await statusOf(kind, version)).toBe('simulated');
    const { bytes, name } = valueOf(await officer.simulation.exportSimulation({ simulationId }));
    expect(name).toMatch(/^模型模拟-.*\.xlsx$/);
    expect(bytes.byteLength).toBeGreaterThan(4_000);
  });

  it('is refused', async () => {
    const version = await draftOf('expertCard', (document) => cell(document.bands, 1, 'expertScore', '[80..85)'));
    const run = (drafts: { kind: ModelKind; version: string }[], api = officer) => api.simulation.run({ drafts });
    expect(codeOf(await run([{ kind: 'expertCard', version }]))).toBe('model_has_problems');
    expect(codeOf(await run([{ kind: 'expertCard', version: 'DEMO-1' }]))).toBe('model_not_draft');
    const sound = await draftOf('expertCard', stricterBands);
    const second = await draftOf('expertCard', stricterBands);
    expect(codeOf(await run([{ kind: 'expertCard', version: sound }, { kind: 'expertCard', version: second }]))).toBe('one_draft_a_kind');
    expect(codeOf(await run([{ kind: 'expertCard', version: sound }], manager))).toBe('not_permitted');
    expect(codeOf(await manager.simulation.simulations({}))).toBe('not_permitted');
    expect(codeOf(await officer.simulation.simulation({ simulationId: ids[0] ?? '' }))).toBe('not_found');
  });

  it('of a branch without households, and one that is stopped, leave nothing', async () => {
    const stopping = await startTestCore({ onProgress: (clientId, { commandId, stage }) => { if (stage === 'simulation.rating') stopping.core.cancel(clientId, commandId); } });
    const api = await stopping.signedIn('FX0001');
    const version = await draftOf('expertCard', stricterBands, api);
    const drafts = [{ kind: 'expertCard' as const, version }];
    expect(codeOf(await api.simulation.run({ drafts }))).toBe('nothing_to_simulate');
    addExampleHouseholds(stopping.core, addExampleVillage(stopping.core, '龙潭村', 'KH0001'), Array.from({ length: 3000 }, () => ({})));
    expect(codeOf(await api.simulation.run({ drafts }))).toBe('cancelled');
    expect(valueOf(await api.simulation.simulations({}))).toEqual([]);
    expect(valueOf(await api.decision.model(drafts[0]!)).status).toBe('draft');
    await stopping.close();
  });
});

describe('a mistake', () => {
  it('is found beside its cell, can be saved in a draft, and cannot be submitted', async () => {
    const version = await draftOf('expertCard', (document) => {
      cell(document.indicators[0]?.table, 0, 'age', 'young');
      cell(document.bands, 1, 'expertScore', '[80..85)');
      cell(document.bands, 4, 'grade', "'E'");
    });
    const { document, problems, problemCount } = valueOf(await officer.decision.model({ kind: 'expertCard', version }));
    const found = valueOf(await officer.simulation.checkDocument({ document }));
    expect(found.filter(({ severity }) => severity === 'error')).toMatchObject([
      { code: 'unreadable_cell', place: 'A1-1', table: 'A1', row: 0, column: 'age' },
      { code: 'missing_range', place: 'bands', table: 'bands', row: null, values: { expertScore: '[75..80)' }, params: { values: '专家分 75分 ≤ … < 80分' } },
      { code: 'output_not_allowed', place: 'grade-5', table: 'bands', row: 4, column: 'grade' },
    ]);
    expect([problems.map(({ code }) => code), problemCount]).toEqual([['unreadable_cell', 'missing_range', 'output_not_allowed'], 3]);
    const refusal = await officer.decision.submitModel({ kind: 'expertCard', version, inForceFrom: '2027-01-01' });
    expect(refusal).toMatchObject({ ok: false, error: { code: 'model_has_problems', params: { problems: 3, place: 'A1-1' } } });
    expect(codeOf(await officer.simulation.checkDocument({ document: { kind: 'expertCard' } }))).toBe('model_unreadable');
    expect(codeOf(await officer.simulation.checkDocument({ document: null }))).toBe('model_unreadable');
  });
});

describe('the way through a model', () => {
  const document = async () => valueOf(await officer.decision.model({ kind: 'expertCard', version: 'DEMO-1' })).document;
  it('names the row of every table, the points, the limit and the price of a household', async () => {
    const facts = valueOf(await officer.simulation.testFacts({ householdId: ids[0] ?? '' }));
    expect(facts).toMatchObject({ age: 42, netIncome: 7_200_000, marital: 'married' });
    const path = valueOf(await officer.simulation.path({ document: await document(), facts }));
    const step = (table: string, kind: ModelKind) => path.steps.find((one) => one.table === table && one.kind === kind);
    expect(step('A1', 'expertCard')).toMatchObject({ row: 2, rowId: 'A1-3', given: '4', value: '42岁' });
    expect(step('bands', 'expertCard')).toMatchObject({ rowId: 'grade-2', given: 'AA', value: '78分' });
    expect(step('bands', 'statisticalCard')).toMatchObject({ rowId: 'band-1', given: 'S1' });
    expect(step('matrix', 'gradeMatrix')).toMatchObject({ rowId: 'matrix-6', given: 'AA' });
    expect(step('R01', 'exclusionRules')).toMatchObject({ row: null, missed: 'outside' });
    expect(step('R03', 'exclusionRules')).toMatchObject({ row: null, missed: 'unknown' });
    expect(step('grade', 'pricing')).toMatchObject({ given: '-40' });
    expect(path).toMatchObject({ limit: 6_700_000, reasonCodes: [], explanation: { outcome: 'accepted', grade: 'AA', expert: { score: 78 }, statistical: { score: 691 } } });
  });
  it('of typed facts, without a household, stops where something is missing', async () => {
    const facts = valueOf(await officer.simulation.testFacts({}));
    expect(facts).toMatchObject({ regionClass: 'first', purposeKind: 'production' });
    const path = valueOf(await officer.simulation.path({ document: await document(), facts: { ...facts, age: 30 } }));
    expect(path.explanation.outcome).toBe('incomplete');
    expect(path.steps.some(({ table }) => table === 'matrix')).toBe(false);
  });
  it('is refused for a document with a mistake, a household that is not there, and without the permission', async () => {
    const broken = structuredClone(await document()) as ModelDocuments['expertCard'];
    cell(broken.bands, 0, 'expertScore', '>= 90');
    expect(codeOf(await officer.simulation.path({ document: broken, facts: {} }))).toBe('model_has_problems');
    expect(codeOf(await officer.simulation.testFacts({ householdId: '01999999-0000-7000-8000-999999999999' }))).toBe('not_found');
    expect(codeOf(await manager.simulation.testFacts({}))).toBe('not_permitted');
  });
});

describe('outcomes from the ledger', () => {
  let branch: TestCore;
  let early: SimulationSummary;
  let performance: Performance | null;
  /** Interest falls due on 2025-03-21: who pays, and when. 20 April is the 30th day. */
  const payments: readonly (string | null | 'undrawn')[] = ['2025-03-21', '2025-04-19', '2025-04-20', '2025-04-21', null, 'undrawn'];

  beforeAll(async () => {
    branch = await startTestCore({ now: () => Date.UTC(2025, 0, 10, 2) });
    const { writer } = branch.core.store;
    const today = (date: string) => writeSetting(writer, 'business_date', date);
    const households = addExampleHouseholds(branch.core, addExampleVillage(branch.core, '龙潭村', 'KH0001'), payments.map((_, index) => ({ change: (file) => { file.basics.residenceYears = index + 1; } })));
    const [kh, fz, gy] = [await branch.signedIn('KH0001'), await branch.signedIn('FZ0001'), await branch.signedIn('GY0001')];
    const { batchId } = valueOf(await kh.credit.runRating({ householdIds: households }));
    valueOf(await kh.credit.submitBatch({ batchId }));
    valueOf(await fz.credit.decideRows({ batchId, householdIds: households, decision: 'approve' }));
    writer.exec("UPDATE credit_line SET status = 'open', starts_on = '2025-01-10', expires_on = '2028-01-10', contract_no = 'HT-' || line_no");
    const lineOf = (id: string) => (writer.prepare<[string], { id: string }>('SELECT id FROM credit_line WHERE household_id = ?').get(id)?.id ?? '');
    const loans: string[] = [];
    for (const [index, id] of households.entries()) {
      if (payments[index] === 'undrawn') continue;
      loans.push(valueOf(await gy.loan.draw({ lineId: lineOf(id), amount: 1_000_000, purpose: 'A01', termMonths: 12, method: 'Q_INT' })).loanId);
    }
    const dates = [...new Set(payments.filter((date): date is string => date !== null && date !== 'undrawn'))];
    for (const date of dates) {
      valueOf(await fz.workday.dayEnd({ openOn: date }));
      for (const [index, loanId] of loans.entries()) {
        if (payments[index] !== date) continue;
        const { dueInterest } = valueOf(await gy.loan.detail({ loanId })).loan;
        valueOf(await gy.loan.repay({ loanId, mode: 'tendered', amount: dueInterest + 100_000 }));
      }
    }
    const run = async (): Promise<SimulationSummary> => {
      const api = await branch.signedIn('FX0001');
      const { version } = valueOf(await api.decision.createDraft({ kind: 'pricing', from: 'DEMO-1', purpose: '回溯测试' }));
      const { simulationId } = valueOf(await api.simulation.run({ drafts: [{ kind: 'pricing', version }] }));
      const { summary } = valueOf(await api.simulation.simulation({ simulationId }));
      return summary;
    };
    early = await run();
    today('2026-01-10');
    performance = (await run()).performance;
  }, 120_000);
  afterAll(() => branch.close());

  it('are waited for until the twelve months are over; who was rated before is the reference of the population', () => {
    expect(early.performance).toBeNull();
    expect(early.population).toMatchObject({ reference: payments.length, champion: { statistical: { ppm: 0 } } });
  });
  it('count as bad who was 30 days past due at the end of a day, as good who paid before, and leave out who owed nothing', () => {
    expect(performance).toMatchObject({ good: 3, bad: 2, undrawn: 1 });
  });
  it('give both models their KS, AUC and bad rates, on what was known when they were rated', () => {
    const { champion, challenger } = performance ?? {};
    expect(champion).toEqual(challenger);
    // Years of residence 1 to 5 give 1, 1, 2 points to the goods, 2 and 3 to the bads: one tie in six pairs, and at one point two thirds of the goods and no bad.
    expect(champion?.expert).toMatchObject({ aucPpm: 83_333, ksPpm: 666_667 });
    // The statistical card does not ask for it: all score the same, which tells nothing apart.
    expect(champion?.statistical).toMatchObject({ aucPpm: 500_000, ksPpm: 0 });
    expect(champion?.byGrade.reduce((sum, { good, bad }) => sum + good + bad, 0)).toBe(5);
  });
});
