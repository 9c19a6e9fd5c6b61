import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addExampleHouseholds, addExampleVillage, changeExampleHousehold } from '../../../tests/support/example-households.ts';
import { pdfText } from '../../../tests/support/pdf-text.ts';
import { scanOf, signOnPaper } from '../../../tests/support/sign-on-paper.ts';
import { codeOf, startTestCore, valueOf, type TestCore } from '../../../tests/support/test-core.ts';
import type { DocumentKind } from '../contract/document.ts';
import type { BranchApi } from '../contract/index.ts';

// One core for all: signing in costs a scrypt each time. Every test has households of its own.
let test: TestCore;
let manager: BranchApi;
let head: BranchApi;
let village: string;
let households: string[];
beforeAll(async () => {
  test = await startTestCore();
  village = addExampleVillage(test.core, '龙潭村', 'KH0001');
  manager = await test.signedIn('KH0001');
  head = await test.signedIn('FZ0001');
});
beforeEach(() => {
  households = addExampleHouseholds(test.core, village, [{}, {}]);
});
afterAll(() => test.close());

async function approve(): Promise<{ batchId: string; lineIds: string[] }> {
  const { batchId } = valueOf(await manager.credit.runRating({ householdIds: households }));
  valueOf(await manager.credit.submitBatch({ batchId }));
  valueOf(await head.credit.decideRows({ batchId, householdIds: households, decision: 'approve' }));
  const lines = valueOf(await manager.credit.lines({}));
  return { batchId, lineIds: lines.filter(({ householdId }) => households.includes(householdId)).map(({ id }) => id) };
}
const householdOf = async (lineId: string) => valueOf(await manager.credit.lines({})).find(({ id }) => id === lineId)?.householdId ?? '';
const identityNumber = /51990119840312\d{3}[\dX]/;
const lastNumber = (documentNo = '') => Number(documentNo.slice(-6));
const generate = async (kind: DocumentKind, subjectIds: string[]) => valueOf(await manager.document.generate({ kind, subjectIds }));
const idOf = async (kind: DocumentKind, subjectId: string) => (await generate(kind, [subjectId])).made[0]?.documentId ?? '';
const sign = (documentIds: string[], signedOn = '2026-11-25') => signOnPaper({ maker: manager, checker: head }, documentIds, signedOn);
const eventsOf = (type: string) =>
  test.core.store.reader.prepare<[string], { payload: string }>('SELECT payload FROM business_event WHERE type = ? ORDER BY branch_seq').all(type)
    .map(({ payload }) => JSON.parse(payload) as Record<string, unknown>);

describe('approval', () => {
  it('queues an SMS per household, and once', async () => {
    await approve();
    const outbox = valueOf(await manager.message.outbox({ householdId: households[0] }));
    expect(outbox).toHaveLength(1);
    // The example has no phone number: a person sees it here.
    expect(outbox[0]).toMatchObject({ template: 'lineApproved', queuedOn: '2026-11-25', phoneMask: null, status: 'failed' });
    expect(outbox[0]?.text).toContain('额度67000元，期限36个月');
  });
  it('has a form with list, opinions and the computation of each household', async () => {
    const { batchId } = await approve();
    const documentId = (valueOf(await head.document.generate({ kind: 'approvalForm', subjectIds: [batchId] }))).made[0]?.documentId ?? '';
    const { bytes } = valueOf(await head.document.open({ documentId, purpose: 'view' }));
    const text = (await pdfText(bytes)).join('');
    for (const part of ['评级授信审批表', '刘永康', '何建平', '偿债能力', '78分（AA）', '67,000']) expect(text).toContain(part);
  });
});

describe('papers of a line', () => {
  it('are numbered without gaps, kept with their hash, and the same when nothing changed', async () => {
    const { lineIds } = await approve();
    const first = await generate('lineContract', lineIds);
    expect(first.failed).toEqual([]);
    const [one, two] = first.made.map(({ documentNo }) => documentNo);
    expect(one).toMatch(/^HT519901012026\d{6}$/);
    expect(lastNumber(two)).toBe(lastNumber(one) + 1);
    const events = eventsOf('document.generated').length;
    expect(await generate('lineContract', lineIds)).toEqual(first);
    expect(eventsOf('document.generated')).toHaveLength(events);
    expect(valueOf(await manager.document.list({ subjectId: lineIds[0] }))).toMatchObject([{ signedOn: null, villageName: '龙潭村', pages: 4, documentNo: one }]);
  });
  it('a paper whose facts changed before it was signed gives way to a new one', async () => {
    const { lineIds: [lineId = ''] } = await approve();
    const [{ documentNo: before } = { documentNo: '' }] = (await generate('lineContract', [lineId])).made;
    const householdId = await householdOf(lineId);
    const { revision } = valueOf(await manager.household.detail({ householdId }));
    valueOf(await manager.household.editContact({ householdId, revision, phone: '13900001111' } as never));
    const [{ documentNo: after, documentId } = { documentNo: '', documentId: '' }] = (await generate('lineContract', [lineId])).made;
    expect(after).not.toBe(before);
    expect((await pdfText(valueOf(await manager.document.open({ documentId, purpose: 'view' })).bytes)).join('')).toContain('13900001111');
    expect(valueOf(await manager.document.list({ subjectId: lineId })).map(({ documentNo }) => documentNo)).toEqual([after]);
  });
  it('say who borrows how much at which price, in full in the contract and masked in the disclosure', async () => {
    const { lineIds: [lineId = ''] } = await approve();
    const text = async (kind: DocumentKind) => (await pdfText(valueOf(await manager.document.open({ documentId: await idOf(kind, lineId), purpose: 'print' })).bytes)).join('');
    const contract = await text('lineContract');
    for (const part of ['人民币陆万柒仟元整（¥67,000.00）', '5.20%', 'LPR，3.00%', '加220个基点', '示范县农村商业银行']) expect(contract).toContain(part);
    expect(contract).toMatch(identityNumber);
    const disclosure = await text('costDisclosure');
    expect(disclosure).not.toMatch(identityNumber);
    expect(disclosure).toContain('年化 5.20%');
    expect(eventsOf('document.opened').slice(-2).map(({ purpose }) => purpose)).toEqual(['print', 'print']);
  });
  it('cannot be signed before the gates, not twice, not in the future; the contract opens the line', async () => {
    const { lineIds: [lineId = ''] } = await approve();
    const contract = await idOf('lineContract', lineId);
    expect(codeOf(await sign([contract]))).toBe('cost_disclosure_not_signed');
    const [early] = valueOf(await head.signing.paperReturns({ status: 'waiting' })).filter((row) => row.documentId === contract);
    valueOf(await head.signing.decideReturns({ returnIds: [early?.id ?? ''], decision: 'return', reason: '明示表还没有签' }));
    const disclosure = await idOf('costDisclosure', lineId);
    expect(codeOf(await sign([disclosure], '2026-11-26'))).toBe('signed_in_future');
    expect(codeOf(await sign([disclosure], '2026-11-24'))).toBe('signed_before_printed');
    expect(codeOf(await head.signing.handInScan({ scan: await scanOf(1), signedOn: '2026-11-25', papers: [{ documentId: disclosure, code: null, pages: [1] }] }))).toBe('not_permitted');
    expect(valueOf(await sign([contract, disclosure]))).toEqual({ confirmed: 2, opened: 1 });
    expect(codeOf(await sign([contract]))).toBe('already_signed');
    const line = valueOf(await manager.credit.lines({})).find(({ id }) => id === lineId);
    expect(line).toMatchObject({ status: 'open', startsOn: '2026-11-25', contractNo: expect.stringMatching(/^HT/), costDisclosureSigned: true, contractSigned: true, authorisationSigned: true });
    expect(valueOf(await manager.document.list({ subjectId: lineId })).map(({ signedWitness }) => signedWitness)).toEqual(['何建平', '何建平']);
    // A signed paper stays as it is, also when it is asked for again.
    expect((await generate('lineContract', [lineId])).made[0]?.documentId).toBe(contract);
  });
  it('a withdrawn authorisation stops the contract', async () => {
    const { lineIds: [lineId = ''] } = await approve();
    const papers = [await idOf('costDisclosure', lineId), await idOf('lineContract', lineId)];
    const householdId = await householdOf(lineId);
    changeExampleHousehold(test.core, householdId, (file) => { file.creditRecord.inquiryAuthorised = false; });
    expect(codeOf(await sign(papers))).toBe('authorisation_not_signed');
    expect(valueOf(await manager.document.list({ subjectId: lineId })).every(({ signedOn }) => signedOn === null)).toBe(true);
  });
});

describe('the authorisation', () => {
  it('when signed, stands in the register and lets the household be rated for a line', async () => {
    const [householdId = ''] = addExampleHouseholds(test.core, village, [{ change: (file) => { file.creditRecord.inquiryAuthorised = false; } }]);
    const documentId = await idOf('inquiryAuthorisation', householdId);
    valueOf(await sign([documentId]));
    expect(valueOf(await manager.inquiry.household({ householdId }))).toMatchObject({
      persons: [{ personRole: 'head', isInForce: true }], authorisations: [{ source: 'paper', documentId, signedOn: '2026-11-25', expiresOn: '2031-11-24' }],
    });
    const { batchId } = valueOf(await manager.credit.runRating({ householdIds: [householdId] }));
    expect(valueOf(await manager.credit.batch({ batchId })).rows).toMatchObject([{ kind: 'credit' }]);
  });
});

describe('generating many', () => {
  it('lists what fails and makes the rest, without a gap in the numbers', async () => {
    const before = lastNumber((await generate('inquiryAuthorisation', addExampleHouseholds(test.core, village, [{}]))).made[0]?.documentNo);
    const unknown = '00000000-0000-7000-8000-000000000000';
    // A name with a character that no font has: the number already taken is given back.
    test.core.store.writer.prepare('UPDATE household SET head_name = ? WHERE id = ?').run('张\u{1F600}', households[0]);
    const result = await generate('inquiryAuthorisation', [unknown, households[0] ?? '', households[1] ?? '']);
    expect(result.failed).toMatchObject([{ subjectId: unknown, code: 'not_found' }, { subjectId: households[0], code: 'characters_not_printable' }]);
    expect(result.made.map(({ documentNo }) => lastNumber(documentNo))).toEqual([before + 1]);
  });
  it('stays in the manager’s own villages', async () => {
    const other = addExampleVillage(test.core, '黄泥村', 'KH0002');
    const [foreign = ''] = addExampleHouseholds(test.core, other, [{}]);
    expect((await generate('inquiryAuthorisation', [foreign])).failed).toMatchObject([{ subjectId: foreign, code: 'outside_scope' }]);
    const { made: [made] } = valueOf(await head.document.generate({ kind: 'inquiryAuthorisation', subjectIds: [foreign] }));
    expect(codeOf(await manager.document.open({ documentId: made?.documentId ?? '', purpose: 'view' }))).toBe('outside_scope');
    expect((await generate('inquiryAuthorisation', [foreign])).failed).toMatchObject([{ subjectId: foreign, code: 'outside_scope' }]);
    expect(valueOf(await manager.document.list({ householdId: foreign }))).toEqual([]);
  });
});

describe('a kept paper', () => {
  it('lies in the store unreadable without the key', async () => {
    const documentId = await idOf('inquiryAuthorisation', households[0] ?? '');
    const row = test.core.store.reader.prepare<[string], { sealed: Buffer }>('SELECT sealed FROM stored_file f JOIN archive_entry e ON e.sha256 = f.sha256 WHERE e.document_id = ?').get(documentId);
    expect(row?.sealed.includes('%PDF')).toBe(false);
  });
  it('goes into one print job with others, in order', async () => {
    const ids = (await generate('inquiryAuthorisation', households)).made.map(({ documentId }) => documentId).toReversed();
    const merged = valueOf(await manager.document.openMerged({ documentIds: ids, purpose: 'print' }));
    const pages = await pdfText(merged.bytes);
    const [second, first] = pages.map((page) => lastNumber(/SQ\d+/.exec(page)?.[0]));
    expect(second).toBe((first ?? 0) + 1);
    expect(eventsOf('document.mergedOpened')).toMatchObject([{ documentIds: ids, purpose: 'print' }]);
  });
  it('is found altered', async () => {
    const documentId = await idOf('inquiryAuthorisation', households[0] ?? '');
    const { writer } = test.core.store;
    const auditor = await test.signedIn('SJ0001');
    const check = async () => valueOf(await auditor.audit.verify({})).checks.find(({ name }) => name === 'files');
    expect(await check()).toMatchObject({ ok: true, problems: [] });
    expect(() => writer.prepare('UPDATE stored_file SET sealed = zeroblob(100)').run()).toThrow('never rewritten');
    writer.exec('DROP TRIGGER stored_file_no_update; UPDATE stored_file SET sealed = zeroblob(100) WHERE sha256 = (SELECT sha256 FROM document ORDER BY id DESC LIMIT 1)');
    expect(codeOf(await manager.document.open({ documentId, purpose: 'view' }))).toBe('document_altered');
    expect((await check())?.problems).toEqual([expect.stringMatching(/^SQ\d+ printed altered$/)]);
  });
});
