import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addExampleHouseholds, addExampleVillage } from '../../../tests/support/example-households.ts';
import { scanOf } from '../../../tests/support/sign-on-paper.ts';
import { codeOf, startTestCore, valueOf, type TestCore } from '../../../tests/support/test-core.ts';
import type { BranchApi } from '../contract/index.ts';
import { businessDate } from '../kernel/business-date.ts';
import { acceptFile } from './accept-file-pdf.ts';
import { destroyFrom, retentionClassOf } from './retention.ts';

let test: TestCore;
let manager: BranchApi;
let teller: BranchApi;
let head: BranchApi;
let households: string[];
beforeAll(async () => {
  test = await startTestCore();
  const village = addExampleVillage(test.core, '龙潭村', 'KH0001');
  households = addExampleHouseholds(test.core, village, [{ headName: '张德全' }, { headName: '李国富' }]);
  manager = await test.signedIn('KH0001');
  teller = await test.signedIn('GY0001');
  head = await test.signedIn('FZ0001');
  valueOf(await manager.document.generate({ kind: 'inquiryAuthorisation', subjectIds: households }));
});
afterAll(() => test.close());
const eventsOf = (type: string) =>
  test.core.store.reader.prepare<[string], { payload: string }>('SELECT payload FROM business_event WHERE type = ? ORDER BY branch_seq').all(type).map(({ payload }) => JSON.parse(payload) as Record<string, unknown>);

describe('retention', () => {
  it.each([
    ['filing', 30, '2026-11-25', null, '2056-11-25'],
    ['relationEnd', 10, '2026-11-25', null, null],
    ['relationEnd', 10, '2026-11-25', '2029-03-01', '2039-03-01'],
    ['relationEnd', 10, '2030-01-05', '2029-03-01', '2040-01-05'],
    ['filing', 1, '2028-02-29', null, '2029-02-28'],
  ] as const)('%s %i years from %s, relation ended %s: %s', (starts, years, filedOn, ended, expected) => {
    expect(destroyFrom({ starts, years }, businessDate(filedOn), ended === null ? null : businessDate(ended))).toBe(expected);
  });
  it('goes by what the paper is', () => {
    expect([['drawNote', 'h'], ['lineContract', 'h'], ['bureauReport', 'h'], ['approvalForm', null]].map(([kind = '', household = null]) => retentionClassOf(kind ?? '', household))).toEqual(['voucher', 'credit', 'bureau', 'general']);
  });
});

describe('a file from outside', () => {
  const why = async (bytes: Uint8Array) => acceptFile({ bytes }).then(({ mediaType, pages }) => `${mediaType} ${pages}`, (error: { code: string; params: { why: string } }) => `${error.code} ${error.params.why}`);
  const png = (width: number, height: number) => {
    const bytes = new Uint8Array(40);
    bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
    new DataView(bytes.buffer).setUint32(16, width);
    new DataView(bytes.buffer).setUint32(20, height);
    return bytes;
  };
  const jpeg = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 11, 8, 0, 200, 1, 44, 1, 1, 0x11, 0, 0, 0, 0, 0, 0]);
  it('is a PDF, PNG or JPEG by its content', async () => {
    expect(await why((await scanOf(3)).bytes)).toBe('application/pdf 3');
    expect(await why(png(1240, 1754))).toBe('image/png 1');
    expect(await why(jpeg)).toBe('image/jpeg 1');
  });
  it('is refused when it is something else, too large a picture, damaged, or acts', async () => {
    expect(await why(new TextEncoder().encode('<script>alert(1)</script>'))).toBe('file_not_accepted kind');
    expect(await why(new Uint8Array(0))).toBe('file_not_accepted size');
    expect(await why(png(30_000, 10))).toBe('file_not_accepted size');
    expect(await why(png(19_000, 19_000))).toBe('file_not_accepted size');
    expect(await why(jpeg.subarray(0, 8))).toBe('file_not_accepted kind');
    expect(await why(new TextEncoder().encode('%PDF-1.7\nnothing'))).toBe('file_not_accepted damaged');
    const active = await PDFDocument.create();
    active.addPage();
    active.catalog.set(PDFName.of('OpenAction'), active.context.obj({ S: 'JavaScript', JS: PDFString.of('app.alert(1)') }));
    expect(await why(await active.save())).toBe('file_not_accepted active');
    const launching = await PDFDocument.create();
    launching.addPage().node.set(PDFName.of('Annots'), launching.context.obj([{ Type: 'Annot', Subtype: 'Link', A: { S: 'Launch', F: 'cmd.exe' } }]));
    expect(await why(await launching.save())).toBe('file_not_accepted active');
  });
});

describe('the archive', () => {
  it('finds by household, name, number, kind and date, in the person’s villages only', async () => {
    const count = async (input: Parameters<BranchApi['archive']['search']>[0], api = teller) => valueOf(await api.archive.search(input)).total;
    expect(await count({})).toBe(2);
    expect(await count({ householdId: households[0] })).toBe(1);
    expect(await count({ text: '李国' })).toBe(1);
    const [row] = valueOf(await teller.archive.search({ text: '张德全' })).rows;
    expect(row).toMatchObject({ kind: 'inquiryAuthorisation', part: 'printed', retentionClass: 'credit', filedOn: '2026-11-25', filedBy: '何建平', villageName: '龙潭村', destroyedOn: null });
    expect(await count({ text: row?.number })).toBe(1);
    expect(await count({ text: row?.archiveNo })).toBe(1);
    expect(await count({ text: row?.sha256.slice(0, 12) })).toBe(1);
    expect(await count({ kind: 'lineContract' })).toBe(0);
    expect(await count({ filedFrom: '2026-11-25', filedTo: '2026-11-25' })).toBe(2);
    expect(await count({ filedFrom: '2026-11-26' })).toBe(0);
    expect(await count({}, await test.signedIn('KH0002'))).toBe(0);
    expect(codeOf(await (await test.signedIn('KH0002')).archive.open({ entryId: row?.id ?? '', purpose: 'view' }))).toBe('outside_scope');
    expect(codeOf(await (await test.signedIn('GL0001')).archive.search({}))).toBe('not_permitted');
  });
  it('logs each look, print and export', async () => {
    const [row] = valueOf(await teller.archive.search({ text: '张德全' })).rows;
    for (const purpose of ['view', 'print', 'save'] as const) valueOf(await teller.archive.open({ entryId: row?.id ?? '', purpose }));
    expect(eventsOf('archive.opened').map(({ purpose }) => purpose)).toEqual(['view', 'print', 'save']);
    const sheet = valueOf(await teller.archive.exportList({ householdId: households[0] }));
    const [{ data }] = await readXlsxFile(Buffer.from(sheet.bytes)) as unknown as [{ data: unknown[][] }];
    expect(data.flat()).toContain('个人征信查询授权书');
    expect(eventsOf('archive.listExported')).toMatchObject([{ rows: 1, householdId: households[0] }]);
  });
  it('keeps the same file once', async () => {
    const scan = await scanOf(1);
    const [one = '', two = ''] = valueOf(await manager.document.list({})).map(({ id }) => id);
    for (const documentId of [one, two]) valueOf(await manager.signing.handInScan({ scan, signedOn: '2026-11-25', papers: [{ documentId, code: null, pages: [1] }] }));
    const scans = valueOf(await teller.archive.search({})).rows.filter(({ part }) => part === 'scan');
    expect(scans).toHaveLength(2);
    expect(new Set(scans.map(({ sha256 }) => sha256)).size).toBe(1);
    expect(test.core.store.reader.prepare('SELECT count(*) AS files FROM stored_file WHERE sha256 = ?').get(scans[0]?.sha256)).toEqual({ files: 1 });
  });
});

describe('destroying', () => {
  const age = (id: string, filedOn: string) => test.core.store.writer.prepare('UPDATE archive_entry SET filed_on = ? WHERE id = ?').run(filedOn, id);
  it('takes a time that is over, a list, and a second person; the catalogue stays', async () => {
    const [fresh, old] = valueOf(await teller.archive.search({})).rows.filter(({ part }) => part === 'printed');
    const propose = (entryIds: string[], api = teller) => api.archive.proposeDestruction({ entryIds, reason: '保管期满' });
    expect(codeOf(await propose([fresh?.id ?? '']))).toBe('retention_not_over');
    age(old?.id ?? '', '2010-01-01');
    expect(valueOf(await teller.archive.search({ isDue: true })).rows.map(({ id }) => id)).toEqual([old?.id]);
    expect(codeOf(await propose([old?.id ?? ''], manager))).toBe('not_permitted');
    const { listId } = valueOf(await propose([old?.id ?? '']));
    expect(codeOf(await propose([old?.id ?? '']))).toBe('already_listed');
    const decide = (api: BranchApi, decision: 'destroy' | 'reject') => api.archive.decideDestruction({ listId, decision, reason: '已核对清单' });
    expect(codeOf(await decide(teller, 'destroy'))).toBe('maker_is_checker');
    expect(valueOf(await decide(head, 'destroy'))).toEqual({ destroyed: 1 });
    expect(codeOf(await decide(head, 'reject'))).toBe('destruction_decided');
    expect(codeOf(await teller.archive.open({ entryId: old?.id ?? '', purpose: 'view' }))).toBe('file_destroyed');
    expect(test.core.store.reader.prepare('SELECT 1 FROM stored_file WHERE sha256 = ?').get(old?.sha256)).toBeUndefined();
    expect(valueOf(await teller.archive.search({ text: old?.archiveNo })).rows).toMatchObject([{ destroyedOn: '2026-11-25', size: null }]);
    expect(valueOf(await head.archive.destructionLists({}))).toMatchObject([{ status: 'destroyed', entries: 1, proposedBy: '杨雪梅', decidedBy: '刘永康' }]);
    const auditor = await test.signedIn('SJ0001');
    expect(valueOf(await auditor.audit.verify({})).checks.find(({ name }) => name === 'files')).toMatchObject({ ok: true });
  });
  it('waits as long as the credit relation goes on', async () => {
    const village = addExampleVillage(test.core, '清泉村', 'KH0001');
    const [householdId = ''] = addExampleHouseholds(test.core, village, [{}]);
    const { batchId } = valueOf(await manager.credit.runRating({ householdIds: [householdId] }));
    valueOf(await manager.credit.submitBatch({ batchId }));
    valueOf(await head.credit.decideRows({ batchId, householdIds: [householdId], decision: 'approve' }));
    valueOf(await manager.document.generate({ kind: 'inquiryAuthorisation', subjectIds: [householdId] }));
    const [row] = valueOf(await teller.archive.search({ householdId })).rows;
    expect(row?.destroyFrom).toBeNull();
    age(row?.id ?? '', '2010-01-01');
    expect(codeOf(await teller.archive.proposeDestruction({ entryIds: [row?.id ?? ''], reason: '保管期满' }))).toBe('retention_not_over');
  });
});

describe('a flipped byte', () => {
  it('is found by verify and refused at opening', async () => {
    const { writer } = test.core.store;
    const [row] = valueOf(await teller.archive.search({ text: '张德全' })).rows.filter(({ part, destroyedOn }) => part === 'printed' && destroyedOn === null).concat(valueOf(await teller.archive.search({})).rows.filter(({ part, destroyedOn }) => part === 'printed' && destroyedOn === null));
    const { sealed } = writer.prepare<[string], { sealed: Buffer }>('SELECT sealed FROM stored_file WHERE sha256 = ?').get(row?.sha256 ?? '') ?? { sealed: Buffer.alloc(0) };
    sealed[sealed.length - 5] = (sealed[sealed.length - 5] ?? 0) ^ 1;
    expect(() => writer.prepare('UPDATE stored_file SET sealed = ? WHERE sha256 = ?').run(sealed, row?.sha256)).toThrow('never rewritten');
    expect(() => writer.prepare('DELETE FROM stored_file WHERE sha256 = ?').run(row?.sha256)).toThrow('catalogue names it');
    writer.exec('DROP TRIGGER stored_file_no_update');
    writer.prepare('UPDATE stored_file SET sealed = ? WHERE sha256 = ?').run(sealed, row?.sha256);
    expect(codeOf(await teller.archive.open({ entryId: row?.id ?? '', purpose: 'view' }))).toBe('file_altered');
    const auditor = await test.signedIn('SJ0001');
    const report = valueOf(await auditor.audit.verify({}));
    expect(report.ok).toBe(false);
    expect(report.checks.find(({ name }) => name === 'files')?.problems).toEqual([`${row?.number} printed altered`]);
  });
});
