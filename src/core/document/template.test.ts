import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addExampleHouseholds, addExampleVillage } from '../../../tests/support/example-households.ts';
import { pdfText } from '../../../tests/support/pdf-text.ts';
import { codeOf, startTestCore, valueOf, type TestCore } from '../../../tests/support/test-core.ts';
import type { BranchApi } from '../contract/index.ts';
import type { Template } from '../contract/template.ts';
import { writeSetting } from '../store/settings.ts';

let test: TestCore;
let administrator: BranchApi;
let head: BranchApi;
let manager: BranchApi;
let households: string[];
beforeAll(async () => {
  test = await startTestCore();
  households = addExampleHouseholds(test.core, addExampleVillage(test.core, '龙潭村', 'KH0001'), [{}, {}]);
  administrator = await test.signedIn('GL0001');
  head = await test.signedIn('FZ0001');
  manager = await test.signedIn('KH0001');
});
afterAll(() => test.close());

const KIND = 'inquiryAuthorisation' as const;
const inForce = async () => valueOf(await administrator.template.detail({ kind: KIND }));
const reworded = async (to: string): Promise<Template> => {
  const { content } = await inForce();
  return JSON.parse(JSON.stringify(content).replace(/五、授权人[^"]*/, to)) as Template;
};
const draft = async (content: Template, inForceFrom = '2026-11-26') => administrator.template.saveDraft({ content, changeNote: '法务修改措辞', inForceFrom });
const make = async (index: number) => {
  const { made: [made] } = valueOf(await manager.document.generate({ kind: KIND, subjectIds: [households[index] ?? ''] }));
  const { bytes } = valueOf(await manager.document.open({ documentId: made?.documentId ?? '', purpose: 'view' }));
  return (await pdfText(bytes)).join('');
};

describe('the wording of a kind', () => {
  it('starts with the program’s own, which goes into the store with the first paper', async () => {
    expect((await inForce()).row).toMatchObject({ id: null, version: 'SQ-1.0', isInForce: true });
    expect(await make(0)).toContain('版本 SQ-1.0');
    expect((await inForce()).row).toMatchObject({ id: expect.any(String), version: 'SQ-1.0', isInForce: true, madeBy: null });
  });

  it('is changed by one person, approved by another, and holds from its day on', async () => {
    const { id, version } = valueOf(await draft(await reworded('五、授权人的郑重声明')));
    expect(version).toBe('SQ-1.1');
    expect(codeOf(await head.template.decide({ id, decision: 'approve' }))).toBe('template_not_submitted');
    valueOf(await administrator.template.submit({ id }));
    expect(codeOf(await draft({ ...(await reworded('六')), version }, '2026-11-26'))).toBe(null); // another draft beside it
    expect(codeOf(await administrator.template.saveDraft({ id, content: await reworded('七'), changeNote: '再改', inForceFrom: '2026-11-27' }))).toBe('template_not_draft');
    expect(codeOf(await administrator.template.decide({ id, decision: 'approve' }))).toBe('not_permitted');
    expect(codeOf(await head.template.decide({ id, decision: 'return' }))).toBe('reason_required');
    valueOf(await head.template.decide({ id, decision: 'approve', note: '同意' }));
    expect((await inForce()).row.version).toBe('SQ-1.0');
    writeSetting(test.core.store.writer, 'business_date', '2026-11-26');
    expect((await inForce()).row).toMatchObject({ version: 'SQ-1.1', madeBy: '赵文斌', decidedBy: '刘永康' });
    const text = await make(1);
    expect(text).toContain('五、授权人的郑重声明');
    expect(text).toContain('版本 SQ-1.1');
    expect(() => test.core.store.writer.exec(`UPDATE document_template SET content = '{}' WHERE id = '${id}'`)).toThrow('never edited');
  });

  it('with a fault is kept as a draft and goes no further', async () => {
    const content = await reworded('五、{借款人}声明');
    expect(valueOf(await administrator.template.check({ content }))).toEqual([{ code: 'broken_place', at: '{借款人}', label: '' }]);
    const { id } = valueOf(await draft(content, '2026-12-01'));
    expect(codeOf(await administrator.template.submit({ id }))).toBe('template_faulty');
    expect(codeOf(await administrator.template.preview({ content }))).toBe('template_faulty');
    valueOf(await administrator.template.discard({ id }));
    expect(valueOf(await administrator.template.list({ kind: KIND })).some((row) => row.id === id)).toBe(false);
  });

  it('is the drafter’s until it is submitted, not in force before tomorrow, and no business of a manager', async () => {
    expect(codeOf(await draft(await reworded('八'), '2026-11-26'))).toBe('in_force_too_early');
    expect(codeOf(await head.template.saveDraft({ content: await reworded('八'), changeNote: '改写', inForceFrom: '2026-12-01' } as never))).toBe('not_permitted');
    expect(codeOf(await manager.template.list({}))).toBe('not_permitted');
    const { id } = valueOf(await draft(await reworded('八'), '2026-12-01'));
    test.core.store.writer.prepare("UPDATE document_template SET made_by = (SELECT id FROM staff WHERE staff_no = 'FZ0001') WHERE id = ?").run(id);
    expect(codeOf(await administrator.template.submit({ id }))).toBe('not_own_draft');
    test.core.store.writer.prepare("UPDATE document_template SET status = 'submitted' WHERE id = ?").run(id);
    expect(codeOf(await head.template.decide({ id, decision: 'approve' }))).toBe('maker_is_checker');
  });

  it('is shown with the sample’s facts', async () => {
    const { bytes, name } = valueOf(await administrator.template.preview({ content: (await inForce()).content }));
    expect(name).toBe('SQ-1.1-个人征信查询授权书.pdf');
    expect((await pdfText(bytes)).join('')).toContain('张德全');
  });

  it('that was altered in the store is found', async () => {
    const auditor = await test.signedIn('SJ0001');
    const check = async () => valueOf(await auditor.audit.verify({})).checks.find(({ name }) => name === 'templates');
    expect(await check()).toMatchObject({ ok: true });
    test.core.store.writer.exec("DROP TRIGGER document_template_kept; UPDATE document_template SET content = json_set(content, '$.title', '假的') WHERE version = 'SQ-1.1'");
    expect(await check()).toMatchObject({ ok: false, problems: ['inquiryAuthorisation SQ-1.1 altered'] });
  });
});
