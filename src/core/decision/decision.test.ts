import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeOf, startTestCore, valueOf, type TestCore } from '../../../tests/support/test-core.ts';
import { simulated } from '../../../tests/support/simulated-model.ts';
import type { BranchApi } from '../contract/index.ts';
import { modelKinds, type ModelDocuments, type ModelKind } from '../contract/model-document.ts';
import { statement } from '../store/statement.ts';
import { modelsInForce } from './model-store.ts';
import { businessDate } from '../kernel/business-date.ts';

let test: TestCore;
let maker: BranchApi;
let checker: BranchApi;
beforeAll(async () => {
  test = await startTestCore();
  [maker, checker] = await Promise.all([test.signedIn('FX0001'), test.signedIn('FX0002')]);
});
afterAll(() => test.close());

const TOMORROW = '2026-11-26';

async function draftOf(kind: ModelKind, from = 'DEMO-1'): Promise<{ kind: ModelKind; version: string }> {
  const { version } = valueOf(await maker.decision.createDraft({ kind, from, purpose: '测试新版本' }));
  return { kind, version };
}
async function detailOf(name: { kind: ModelKind; version: string }) {
  return valueOf(await maker.decision.model(name));
}
async function saveWith<K extends ModelKind>(name: { kind: K; version: string }, change: Partial<ModelDocuments[K]>) {
  const detail = await detailOf(name);
  return maker.decision.saveDraft({ ...name, revision: detail.revision, document: { ...detail.document, ...change } });
}
async function approvedFrom(name: { kind: ModelKind; version: string }, inForceFrom: string): Promise<void> {
  simulated(test, name);
  valueOf(await maker.decision.submitModel({ ...name, inForceFrom }));
  valueOf(await checker.decision.approveModel({ ...name, inForceFrom }));
}
/** The models on a later day, without closing all the days between. */
const modelsOn = (date: string) => modelsInForce({ db: test.core.store.reader, businessDate: businessDate(date) });

describe('the first models', () => {
  it('are in force from the start, one of every kind, without a maker', async () => {
    const rows = valueOf(await maker.decision.models({}));
    expect(rows.filter((row) => row.version === 'DEMO-1').map((row) => row.kind)).toEqual(modelKinds);
    expect(rows.every((row) => row.version !== 'DEMO-1' || (row.status === 'inForce' && row.isDemonstration && row.makerName === null))).toBe(true);
    expect((await detailOf({ kind: 'pricing', version: 'DEMO-1' })).history).toMatchObject([{ step: 'installed', personName: null }]);
  });
});

describe('the life of a model', () => {
  it('goes from draft to the day on which it holds, and the one before it ends there', async () => {
    const name = await draftOf('limitStrategy');
    expect((await detailOf(name)).status).toBe('draft');
    valueOf(await saveWith(name, { productCap: 8_000_000 } as never));
    expect(codeOf(await maker.decision.submitModel({ ...name, inForceFrom: TOMORROW }))).toBe('model_not_simulated');
    simulated(test, name);
    expect((await detailOf(name)).status).toBe('simulated');
    valueOf(await maker.decision.submitModel({ ...name, inForceFrom: TOMORROW }));
    expect((await detailOf(name)).status).toBe('submitted');
    valueOf(await checker.decision.approveModel({ ...name, inForceFrom: TOMORROW }));
    const detail = await detailOf(name);
    expect(detail).toMatchObject({ status: 'approved', inForceFrom: TOMORROW, approvedByName: '林晓燕', basedOn: 'DEMO-1', isDemonstration: false });
    expect(detail.history.map((one) => one.step)).toEqual(['created', 'saved', 'simulated', 'submitted', 'approved']);
    expect((await detailOf({ kind: 'limitStrategy', version: 'DEMO-1' })).heldUntil).toBe(TOMORROW);
    expect(modelsOn('2026-11-25').models.documents.limitStrategy.productCap).toBe(10_000_000);
    expect(modelsOn(TOMORROW)).toMatchObject({ versions: { limitStrategy: name.version, pricing: 'DEMO-1' }, models: { documents: { limitStrategy: { productCap: 8_000_000 } } } });
  });
  it('a change after the simulation asks for another one', async () => {
    const name = await draftOf('pricing');
    simulated(test, name);
    valueOf(await saveWith(name, { basePoints: 250 } as never));
    expect((await detailOf(name)).status).toBe('draft');
    expect(codeOf(await maker.decision.submitModel({ ...name, inForceFrom: TOMORROW }))).toBe('model_not_simulated');
  });
  it('saving what is stored already changes nothing', async () => {
    const name = await draftOf('pricing');
    simulated(test, name);
    const { revision } = await detailOf(name);
    expect(valueOf(await saveWith(name, {})).revision).toBe(revision);
    expect((await detailOf(name)).status).toBe('simulated');
  });
  it('is sent back with a reason, and given up', async () => {
    const name = await draftOf('pricing');
    simulated(test, name);
    valueOf(await maker.decision.submitModel({ ...name, inForceFrom: TOMORROW }));
    valueOf(await checker.decision.sendBackModel({ ...name, reason: '基础加点依据不足' }));
    const detail = await detailOf(name);
    expect(detail.status).toBe('simulated');
    expect(detail.history.at(-1)).toMatchObject({ step: 'sentBack', text: '基础加点依据不足', personName: '林晓燕' });
    valueOf(await maker.decision.discardDraft(name));
    expect((await detailOf(name)).status).toBe('withdrawn');
    expect(codeOf(await maker.decision.discardDraft(name))).toBe('model_not_draft');
  });
  it('is called back before its day, not after', async () => {
    const name = await draftOf('gradeMatrix');
    await approvedFrom(name, '2026-12-20');
    valueOf(await checker.decision.withdrawModel({ ...name, reason: '发现错误' }));
    expect((await detailOf(name)).status).toBe('withdrawn');
    expect(modelsOn('2026-12-31').versions.gradeMatrix).toBe('DEMO-1');
    expect(codeOf(await checker.decision.withdrawModel({ kind: 'gradeMatrix', version: 'DEMO-1', reason: '发现错误' }))).toBe('model_not_waiting');
  });
});

describe('refusals', () => {
  it('nobody approves what they made or changed themselves', async () => {
    const name = await draftOf('pricing');
    const detail = await detailOf(name);
    valueOf(await checker.decision.saveDraft({ ...name, revision: detail.revision, document: { ...detail.document, basePoints: 255 } }));
    simulated(test, name);
    valueOf(await maker.decision.submitModel({ ...name, inForceFrom: TOMORROW }));
    expect(codeOf(await maker.decision.approveModel({ ...name, inForceFrom: TOMORROW }))).toBe('maker_is_checker');
    expect(codeOf(await checker.decision.approveModel({ ...name, inForceFrom: TOMORROW }))).toBe('maker_is_checker');
    expect(valueOf(await checker.decision.model(name)).isOwn).toBe(true);
    expect(codeOf(await maker.decision.saveDraft({ ...name, revision: 2, document: detail.document }))).toBe('model_not_draft');
  });
  it('a day that has begun, a day that another version has', async () => {
    const name = await draftOf('pricing');
    simulated(test, name);
    expect(codeOf(await maker.decision.submitModel({ ...name, inForceFrom: '2026-11-25' }))).toBe('model_date_too_early');
    valueOf(await maker.decision.submitModel({ ...name, inForceFrom: '2026-12-10' }));
    expect(codeOf(await checker.decision.approveModel({ ...name, inForceFrom: '2026-11-25' }))).toBe('model_date_too_early');
    valueOf(await checker.decision.approveModel({ ...name, inForceFrom: '2026-12-10' }));
    const other = await draftOf('pricing');
    simulated(test, other);
    valueOf(await maker.decision.submitModel({ ...other, inForceFrom: '2026-12-10' }));
    expect(codeOf(await checker.decision.approveModel({ ...other, inForceFrom: '2026-12-10' }))).toBe('model_date_taken');
    expect(codeOf(await checker.decision.approveModel({ ...name, inForceFrom: '2026-12-11' }))).toBe('model_not_submitted');
  });
  it('a document with problems is kept and goes no further', async () => {
    const name = await draftOf('expertCard');
    const detail = await detailOf(name) as { revision: number; document: ModelDocuments['expertCard'] };
    const document = structuredClone(detail.document);
    Object.assign(document.indicators[0]?.table.rules[0] ?? {}, { age: '18 to 25' });
    const saved = valueOf(await maker.decision.saveDraft({ ...name, revision: detail.revision, document }));
    expect(saved.problems).toEqual([{ place: 'A1-1', code: 'unreadable_cell', params: { field: 'age' } }]);
    expect(() => simulated(test, name)).toThrow('model_has_problems');
    expect(codeOf(await maker.decision.submitModel({ ...name, inForceFrom: TOMORROW }))).toBe('model_has_problems');
    expect(codeOf(await maker.decision.saveDraft({ ...name, revision: detail.revision, document }))).toBe('changed_meanwhile');
  });
  it.each([
    ['nothing', null], ['another kind', { kind: 'pricing' }], ['a text', 'expertCard'], ['a table without rows', { kind: 'gradeMatrix', matrix: { hitPolicy: 'first', inputs: [], outputs: [], rules: [] } }],
    ['too much', { kind: 'gradeMatrix', note: 'x'.repeat(2_000_001) }],
  ])('%s is no grade matrix', async (_, document) => {
    const name = await draftOf('gradeMatrix');
    expect(codeOf(await maker.decision.saveDraft({ ...name, revision: 1, document }))).toBe('model_unreadable');
  });
  it('only risk officers make models; the head and the auditor read them', async () => {
    const [head, auditor, manager] = await Promise.all([test.signedIn('FZ0001'), test.signedIn('SJ0001'), test.signedIn('KH0001')]);
    for (const reader of [head, auditor]) {
      expect(valueOf(await reader.decision.models({ kind: 'pricing' })).length).toBeGreaterThan(0);
      expect(codeOf(await reader.decision.createDraft({ kind: 'pricing', from: 'DEMO-1', purpose: '试试' }))).toBe('not_permitted');
    }
    expect(codeOf(await manager.decision.models({}))).toBe('not_permitted');
  });
  it('a stored version cannot be changed past the commands', () => {
    const { writer } = test.core.store;
    expect(() => writer.prepare("UPDATE model_version SET document = '{}' WHERE kind = 'pricing' AND version = 'DEMO-1'").run()).toThrow('never changes');
    expect(() => writer.prepare("DELETE FROM model_version WHERE kind = 'pricing'").run()).toThrow('tied to the models');
    expect(() => writer.prepare("UPDATE model_step SET reason = 'x'").run()).toThrow('only grows');
  });
});

describe('roll back', () => {
  it('puts an earlier content in force again as a new version, after another person agreed', async () => {
    const name = await draftOf('exclusionRules');
    const { document } = await detailOf(name) as { document: ModelDocuments['exclusionRules'] };
    valueOf(await saveWith(name, { rules: document.rules.slice(1) } as never));
    await approvedFrom(name, TOMORROW);
    expect(codeOf(await maker.decision.rollBackModel({ kind: 'exclusionRules', version: 'DEMO-1', reason: '误删规则', inForceFrom: '2026-11-28' }))).toBe('model_in_force');
    expect(codeOf(await maker.decision.rollBackModel({ ...name, reason: '误删规则', inForceFrom: '2026-11-28' }))).toBe('model_never_held');
    const head = await test.signedIn('FZ0001');
    valueOf(await head.workday.dayEnd({ openOn: TOMORROW }));
    expect(modelsOn(TOMORROW).versions.exclusionRules).toBe(name.version);
    const back = { kind: 'exclusionRules' as const, version: 'DEMO-1', reason: '误删规则' };
    expect(codeOf(await maker.decision.rollBackModel({ ...back, inForceFrom: TOMORROW }))).toBe('model_date_too_early');
    const { version } = valueOf(await maker.decision.rollBackModel({ ...back, inForceFrom: '2026-11-28' }));
    expect(codeOf(await maker.decision.approveModel({ kind: 'exclusionRules', version, inForceFrom: '2026-11-28' }))).toBe('maker_is_checker');
    valueOf(await checker.decision.approveModel({ kind: 'exclusionRules', version, inForceFrom: '2026-11-28' }));
    expect(valueOf(await maker.decision.compare({ kind: 'exclusionRules', left: 'DEMO-1', right: version })).differences).toEqual([]);
    expect(valueOf(await maker.decision.model({ kind: 'exclusionRules', version }))).toMatchObject({ isRollBack: true, basedOn: 'DEMO-1' });
    expect(modelsOn('2026-11-28').versions.exclusionRules).toBe(version);
    const { differences } = valueOf(await maker.decision.compare({ kind: 'exclusionRules', left: 'DEMO-1', right: name.version }));
    expect(differences.map(({ path, change }) => `${path.join(' ')}: ${change}`)).toEqual(['note: changed', 'rules R01: removed', 'status: changed']);
  });
});

describe('products', () => {
  it('a second one is sold beside the first, and the first is taken out by two persons', async () => {
    const { version } = valueOf(await maker.decision.createDraft({ kind: 'product', from: 'DEMO-1', purpose: '新型主体专项', code: 'NHXD02' }));
    const name = { kind: 'product' as const, version };
    expect(codeOf(await maker.decision.createDraft({ kind: 'product', from: 'DEMO-1', purpose: '重复', code: 'NHXD02' }))).toBe('model_code_not_free');
    expect(codeOf(await maker.decision.createDraft({ kind: 'pricing', from: 'DEMO-1', purpose: '不是产品', code: 'NHXD03' }))).toBe('model_code_not_free');
    const first = { kind: 'product' as const, version: 'DEMO-1' };
    expect(codeOf(await maker.decision.askRetirement({ ...first, from: '2026-12-01', reason: '停售' }))).toBe('model_needed');
    expect(codeOf(await maker.decision.askRetirement({ kind: 'pricing', version: 'DEMO-1', from: '2026-12-01', reason: '停用' }))).toBe('model_needed');
    expect(codeOf(await maker.decision.askRetirement({ ...name, from: '2026-12-01', reason: '停售' }))).toBe('model_not_in_force');
    await approvedFrom(name, '2026-11-27');
    valueOf(await (await test.signedIn('FZ0001')).workday.dayEnd({ openOn: '2026-11-27' }));
    expect(codeOf(await checker.decision.decideRetirement({ ...first, isAgreed: true }))).toBe('model_retirement_not_asked');
    valueOf(await maker.decision.askRetirement({ ...first, from: '2026-12-01', reason: '由新产品替代' }));
    expect(codeOf(await maker.decision.decideRetirement({ ...first, isAgreed: true }))).toBe('maker_is_checker');
    valueOf(await checker.decision.decideRetirement({ ...first, isAgreed: false }));
    expect((await detailOf(first)).retirementAskedFor).toBeNull();
    valueOf(await maker.decision.askRetirement({ ...first, from: '2026-12-01', reason: '由新产品替代' }));
    valueOf(await checker.decision.decideRetirement({ ...first, isAgreed: true }));
    expect((await detailOf(first)).heldUntil).toBe('2026-12-01');
    expect(modelsOn('2026-11-30').versions.product).toBe('DEMO-1');
    expect(modelsOn('2026-12-01').versions.product).toBe(version);
    expect(() => modelsInForce({ db: test.core.store.reader, businessDate: businessDate('2026-12-01') }, 'NHXD01')).toThrow('product_not_sold');
  });
});

describe('the log', () => {
  it('has every step as an event', () => {
    const types = statement<[], { type: string }>(test.core.store.reader, "SELECT DISTINCT type FROM business_event WHERE type LIKE 'decision.%' ORDER BY type").all().map(({ type }) => type);
    expect(types).toEqual([
      'decision.modelApproved', 'decision.modelCreated', 'decision.modelInstalled', 'decision.modelRetired', 'decision.modelRetirementAsked',
      'decision.modelRetirementRefused', 'decision.modelRolledBack', 'decision.modelSaved', 'decision.modelSentBack', 'decision.modelSubmitted', 'decision.modelWithdrawn',
    ]);
  });
});
