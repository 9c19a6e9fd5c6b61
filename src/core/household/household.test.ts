import { afterEach, describe, expect, it } from 'vitest';
import readXlsxFile from 'read-excel-file/node';
import { codeOf, startTestCore, valueOf, type TestCore } from '../../../tests/support/test-core.ts';
import type { ImportPreview, ImportResult } from '../contract/household.ts';
import type { BranchApi } from '../contract/index.ts';
import { makeSurvey, type DemoSurvey } from '../demo/make-survey.ts';
import { surveyCsv, surveyXlsx } from '../demo/write-survey.ts';
import { businessDate } from '../kernel/business-date.ts';
import { verifyChain } from '../store/event-log.ts';
import { checkHouseholds } from './check-households-store.ts';
import { checkCharacter } from './identity-number.ts';

let test: TestCore;
afterEach(() => test.close());

const lastDay = businessDate('2026-11-25');
const survey = makeSurvey({ households: 240, seed: 21, lastDay, isMessy: true, faultsPerThousand: 120 });
const faulty = Object.values(survey.faults).reduce((sum, n) => sum + n, 0);
const id = (first17: string): string => first17 + checkCharacter(first17);

const csvFile = (content: DemoSurvey, name = '采集表.csv') => ({ name, bytes: new TextEncoder().encode(surveyCsv(content)) });
const sheetOf = (headings: readonly string[], ...rows: string[][]): DemoSurvey => ({ title: '表', headings, rows, faults: {} });

async function preview(api: BranchApi, content: DemoSurvey): Promise<ImportPreview> {
  return valueOf(await api.household.previewSurvey({ file: csvFile(content) }));
}
async function take(api: BranchApi, content: DemoSurvey, addVillages = true): Promise<ImportResult> {
  const { previewId } = await preview(api, content);
  return valueOf(await api.household.importSurvey({ previewId, addVillages }));
}
const withCell = (content: DemoSurvey, row: number, heading: string, cell: string): DemoSurvey => ({
  ...content, rows: content.rows.map((cells, i) => (i === row ? cells.map((old, c) => (content.headings[c] === heading ? cell : old)) : cells)),
});

const HEADINGS = ['户主姓名', '身份证号码', '乡镇', '村', '组', '手机号码', '务工年收入', '家庭成员', '备注'];
const zhang = id('51990119800101001');
const li = id('51990119810202002');
const one = sheetOf(HEADINGS, ['张三', zhang, '龙潭镇', '龙潭村', '3组', '13812345678', '3.2万', `李四|配偶|${li}|健康`, '养蜂']);

describe('a survey', () => {
  it('is shown with columns, corrections, reasons and new villages before anything changes', async () => {
    test = await startTestCore();
    const manager = await test.signedIn('KH0001');
    const shown = await preview(manager, survey);
    expect(shown).toMatchObject({ encoding: 'utf-8', headerRow: 2, counts: { rows: 240, new: 0, newVillage: 240 - faulty, rejected: faulty }, rejectedByCode: survey.faults });
    expect(shown.columns.every(({ field }) => field !== null)).toBe(true);
    expect(shown.newVillages).toHaveLength(6);
    expect(shown.rows.some(({ normalised }) => normalised.length > 0)).toBe(true);
    expect(JSON.stringify(shown)).not.toMatch(/5199\d{14}/);
    expect(valueOf(await manager.household.list({}))).toEqual([]);
  });

  it('goes in with its good rows; refused ones come out as a sheet that can be mended and taken in', async () => {
    test = await startTestCore();
    const manager = await test.signedIn('KH0001');
    const { previewId } = await preview(manager, survey);
    const result = valueOf(await manager.household.importSurvey({ previewId, addVillages: true }));
    expect(result).toMatchObject({ rows: 240, accepted: 240 - faulty, created: 240 - faulty, changed: 0, unchanged: 0, rejected: survey.faults, nothingChanged: false });
    expect(result.addedVillages).toHaveLength(6);
    expect(valueOf(await manager.household.list({}))).toHaveLength(240 - faulty);
    const sheet = valueOf(await manager.household.exportRejected({ previewId }));
    const [read] = (await readXlsxFile(Buffer.from(sheet.bytes))) as unknown as [{ data: unknown[][] }];
    expect(read.data).toHaveLength(faulty + 2);
    expect(read.data[1]?.slice(0, 4)).toEqual(['原表行号', '退回原因', '问题列', '户主姓名']);
    const again = valueOf(await manager.household.previewSurvey({ file: { name: sheet.name, bytes: new Uint8Array(sheet.bytes) } }));
    // Alone in a sheet the doubled rows are known by the store, so each is refused for the same reason as before.
    expect(again.rejectedByCode).toEqual(survey.faults);
  });

  it('refuses rows of new villages that the person does not add', async () => {
    test = await startTestCore();
    const manager = await test.signedIn('KH0001');
    const { previewId } = await preview(manager, one);
    expect(valueOf(await manager.household.importSurvey({ previewId, addVillages: false }))).toMatchObject({ accepted: 0, rejected: { unknown_village: 1 } });
    const sheet = valueOf(await manager.household.exportRejected({ previewId }));
    const [read] = (await readXlsxFile(Buffer.from(sheet.bytes))) as unknown as [{ data: unknown[][] }];
    expect(read.data[2]).toContain('养蜂');
  });

  it('takes a village for the same one where some rows leave its township out', async () => {
    test = await startTestCore();
    const manager = await test.signedIn('KH0001');
    const wang = id('51990119820303003');
    const rows = [['张三', zhang, '', '龙潭村'], ['李四', li, '龙潭镇', '龙潭村'], ['王五', wang, '', '黄泥村']].map((cells) => [...cells, '', '', '', '', '']);
    const shown = await preview(manager, sheetOf(HEADINGS, ...rows));
    expect(shown.newVillages).toEqual([{ name: '龙潭村', township: '龙潭镇', rows: 2 }, { name: '黄泥村', township: '', rows: 1 }]);
    expect(await take(manager, sheetOf(HEADINGS, ...rows))).toMatchObject({ created: 3, addedVillages: ['龙潭村', '黄泥村'] });
    expect(valueOf(await manager.organisation.villages({})).map(({ township, name }) => township + name).toSorted()).toEqual(['龙潭镇黄泥村', '龙潭镇龙潭村']);
  });

  it('changes nothing the second time and says so', async () => {
    test = await startTestCore();
    const manager = await test.signedIn('KH0001');
    await take(manager, survey);
    const before = valueOf(await manager.household.list({}));
    const again = await take(manager, survey);
    expect(again).toMatchObject({ accepted: 240 - faulty, created: 0, changed: 0, unchanged: 240 - faulty, nothingChanged: true, addedVillages: [] });
    expect(valueOf(await manager.household.list({}))).toEqual(before);
    // The same rows in another file say nothing new either.
    const xlsx = valueOf(await manager.household.previewSurvey({ file: { name: 'a.xlsx', bytes: new Uint8Array(await surveyXlsx(survey)) } }));
    expect(xlsx.counts).toMatchObject({ changed: 0, new: 0, unchanged: 240 - faulty });
  });

  it('updates a household whose row changed and keeps what stood there', async () => {
    test = await startTestCore();
    const manager = await test.signedIn('KH0001');
    await take(manager, one);
    const changed = withCell(withCell(one, 0, '务工年收入', '41000'), 0, '手机号码', '');
    expect((await preview(manager, changed)).counts).toMatchObject({ changed: 1, new: 0, unchanged: 0 });
    expect(await take(manager, changed)).toMatchObject({ created: 0, changed: 1, nothingChanged: false });
    const [row] = valueOf(await manager.household.list({}));
    const file = valueOf(await manager.household.detail({ householdId: row?.id ?? '' }));
    expect(file).toMatchObject({ revision: 2, phoneMask: '138****5678', file: { incomeExpense: { wageIncome: 4_100_000 }, extra: { 备注: '养蜂' } } });
    expect(file.history).toMatchObject([{ field: 'incomeExpense.wageIncome', from: '3200000', to: '4100000', source: 'import', staffName: '何建平' }]);
  });

  it('moves a household to another village, by name in its history', async () => {
    test = await startTestCore();
    const manager = await test.signedIn('KH0001');
    await take(manager, one);
    expect(await take(manager, withCell(one, 0, '村', '黄泥村委会'))).toMatchObject({ changed: 1, addedVillages: ['黄泥村'] });
    const [row] = valueOf(await manager.household.list({}));
    expect(row?.villageName).toBe('黄泥村');
    expect(valueOf(await manager.household.detail({ householdId: row?.id ?? '' })).history).toMatchObject([{ field: 'villageId', from: '龙潭村', to: '黄泥村' }]);
  });

  it('that was taken in before does not undo what was put right by hand since', async () => {
    test = await startTestCore();
    const manager = await test.signedIn('KH0001');
    await take(manager, one);
    const [row] = valueOf(await manager.household.list({}));
    valueOf(await manager.household.editSection({ householdId: row?.id ?? '', revision: 1, section: 'incomeExpense', values: { wageIncome: 5_000_000 } }));
    expect(await take(manager, one)).toMatchObject({ changed: 0, nothingChanged: true });
    expect(valueOf(await manager.household.detail({ householdId: row?.id ?? '' })).file.incomeExpense.wageIncome).toBe(5_000_000);
  });

  it('knows heads and members that the store has', async () => {
    test = await startTestCore();
    const manager = await test.signedIn('KH0001');
    await take(manager, one);
    const wang = id('51990119820303003');
    const other = (...cells: string[]) => preview(manager, sheetOf(HEADINGS, [...cells, '', '', '']));
    expect((await other('冯九', zhang, '龙潭镇', '龙潭村', '4组', '13900000000')).rejectedByCode).toEqual({ duplicate_id: 1 });
    expect((await other('张叁', zhang, '龙潭镇', '龙潭村', '4组', '138-1234-5678')).counts.changed).toBe(1);
    expect((await other('李四', li, '龙潭镇', '龙潭村', '4组', '')).rejectedByCode).toEqual({ same_household_second_applicant: 1 });
    const listing = sheetOf(HEADINGS, ['王五', wang, '龙潭镇', '龙潭村', '', '', '', `张三|兄弟|${zhang}`, '']);
    expect((await preview(manager, listing)).rejectedByCode).toEqual({ same_household_second_applicant: 1 });
  });

  it('is refused as a file when it is none, or has lost its identity numbers', async () => {
    test = await startTestCore();
    const manager = await test.signedIn('KH0001');
    const refusal = async (text: string) => codeOf(await manager.household.previewSurvey({ file: { name: 'x.csv', bytes: new TextEncoder().encode(text) } }));
    expect(await refusal('a,b\n1,2\n')).toBe('survey_no_header_row');
    expect(await refusal('姓名,民族,村\n张三,汉族,龙潭村\n')).toBe('survey_missing_columns');
    expect(await refusal('姓名,身份证号,村\n张三,5.19901E+17,龙潭村\n')).toBe('survey_identity_numbers_lost');
    expect(await refusal('')).toBe('survey_empty');
    expect(codeOf(await manager.household.importSurvey({ previewId: '01890000-0000-7000-8000-000000000000', addVillages: true }))).toBe('preview_gone');
    const teller = await test.signedIn('GY0001');
    expect(codeOf(await teller.household.previewSurvey({ file: csvFile(one) }))).toBe('not_permitted');
  });

  it('leaves nothing behind when it is stopped half-way, and tells how far it is', async () => {
    const stages: string[] = [];
    const stop: { now?: () => void } = {};
    test = await startTestCore({
      onProgress: (_, { stage, done }) => {
        stages.push(stage);
        if (stage === 'household.writing' && done > 1) stop.now?.();
      },
    });
    const big = makeSurvey({ households: 1500, seed: 4, lastDay });
    const manager = await test.signedIn('KH0001');
    const { previewId } = await preview(manager, big);
    const before = verifyChain(test.core.store.reader);
    stop.now = () => test.core.cancel('client-1', 'import-1');
    expect(codeOf(await manager.household.importSurvey({ previewId, addVillages: true }, 'import-1'))).toBe('cancelled');
    expect(stages).toContain('household.checking');
    expect(valueOf(await manager.household.list({}))).toEqual([]);
    expect(valueOf(await manager.organisation.villages({}))).toEqual([]);
    expect(verifyChain(test.core.store.reader)).toEqual(before);
    delete stop.now;
    expect(valueOf(await manager.household.importSurvey({ previewId, addVillages: true }, 'import-2')).created).toBe(1500);
  });
});

describe('scope', () => {
  it('shows a customer manager his villages and nobody else\'s', async () => {
    test = await startTestCore();
    const first = await test.signedIn('KH0001');
    await take(first, survey);
    const [row] = valueOf(await first.household.list({}));
    const householdId = row?.id ?? '';
    const second = await test.signedIn('KH0002');
    expect(valueOf(await second.household.list({}))).toEqual([]);
    expect(valueOf(await second.household.search({ text: row?.headName ?? '' }))).toEqual([]);
    expect(codeOf(await second.household.detail({ householdId }))).toBe('outside_scope');
    expect(codeOf(await second.household.reveal({ householdId, reason: '核对证件' }))).toBe('outside_scope');
    expect(codeOf(await second.household.editSection({ householdId, revision: 1, section: 'social', values: {} }))).toBe('outside_scope');
    expect(await take(second, survey)).toMatchObject({ accepted: 0, rejected: { unknown_village: 240 - faulty + (survey.faults.unknown_village ?? 0) + othersRefusedLater() } });
    const head = await test.signedIn('FZ0001');
    expect(valueOf(await head.household.list({}))).toHaveLength(240 - faulty);
    const ofGroup = valueOf(await head.household.list({ villageId: row?.villageId, groupNo: row?.groupNo }));
    expect(ofGroup.length).toBeGreaterThan(0);
    expect(ofGroup.every(({ villageId, groupNo }) => villageId === row?.villageId && groupNo === row?.groupNo)).toBe(true);
  });
});

/** Faults that are looked for after the village's: for a manager of other villages it is the village that is wrong. */
function othersRefusedLater(): number {
  const { duplicate_id: a = 0, same_household_second_applicant: b = 0, negative_amount: c = 0, not_a_number: d = 0 } = survey.faults;
  return a + b + c + d;
}

describe('a household', () => {
  it('is found by name, initials, household number, ends of the identity number and village', async () => {
    test = await startTestCore();
    const manager = await test.signedIn('KH0001');
    await take(manager, sheetOf(HEADINGS, ['曾国藩', zhang, '龙潭镇', '龙潭村', '3', '', '', '', ''], ['单田芳', li, '龙潭镇', '黄泥村', '1', '', '', '', '']));
    const found = async (text: string) => valueOf(await manager.household.search({ text })).map(({ headName }) => headName);
    expect(await found('曾国')).toEqual(['曾国藩']);
    expect(await found('zg')).toEqual(['曾国藩']);
    expect(await found('STF')).toEqual(['单田芳']);
    expect(await found('H2026000002')).toEqual(['单田芳']);
    expect(await found(zhang)).toEqual(['曾国藩']);
    expect(await found(zhang.slice(-4).toLowerCase())).toEqual(['曾国藩']);
    expect(await found(zhang.slice(-6))).toEqual(['曾国藩']);
    expect(await found(li.slice(-2))).toEqual(['单田芳']);
    expect(await found('黄泥')).toEqual(['单田芳']);
    expect(await found('%')).toEqual([]);
  });

  it('is edited section by section, checked, with history and against what others saved meanwhile', async () => {
    test = await startTestCore();
    const manager = await test.signedIn('KH0001');
    await take(manager, one);
    const householdId = valueOf(await manager.household.list({}))[0]?.id ?? '';
    const edit = (revision: number, values: Record<string, unknown>) => manager.household.editSection({ householdId, revision, section: 'basics', values });
    expect(valueOf(await edit(1, { familySize: 4, labourers: 2 }))).toEqual({ revision: 2 });
    expect(valueOf(await edit(2, { familySize: 4 }))).toEqual({ revision: 2 });
    expect(codeOf(await edit(1, { familySize: 5 }))).toBe('changed_meanwhile');
    expect(await edit(2, { labourers: 5 })).toMatchObject({ error: { code: 'labourers_exceed_family', field: 'values.labourers' } });
    expect(await edit(2, { marital: 'engaged' })).toMatchObject({ error: { code: 'invalid_input', field: 'values.marital' } });
    expect(await edit(2, { familySize: -1 })).toMatchObject({ error: { code: 'invalid_input', field: 'values.familySize' } });
    const file = valueOf(await manager.household.detail({ householdId }));
    expect(file.history.map(({ field, from, to, source }) => [field, from, to, source])).toEqual(
      [['basics.labourers', null, '2', 'edit'], ['basics.familySize', null, '4', 'edit']]);
    expect(valueOf(await manager.household.list({}))[0]).toMatchObject({ familySize: 4 });
  });

  it('has its contact and members edited without showing a whole number to anybody', async () => {
    test = await startTestCore();
    const manager = await test.signedIn('KH0001');
    await take(manager, one);
    const householdId = valueOf(await manager.household.list({}))[0]?.id ?? '';
    expect(codeOf(await manager.household.editContact({ householdId, revision: 1, phone: '12345' }))).toBe('not_a_phone');
    valueOf(await manager.household.editContact({ householdId, revision: 1, phone: '139-0000-1111', address: '龙潭村3组8号' }));
    const son = id('51990120100505005');
    const members = (identityNumber: string | null) => [
      { name: '李四', relation: '配偶', health: 'healthy' as const, keepsIdentityOf: 0, identityNumber: null },
      { name: '张小三', relation: '儿子', health: null, keepsIdentityOf: null, identityNumber },
    ];
    const edit = (number: string | null) => manager.household.editMembers({ householdId, revision: 2, members: members(number) });
    expect(await edit('519901201005050050')).toMatchObject({ error: { code: 'bad_check_digit', field: 'members.1.identityNumber' } });
    expect(codeOf(await edit(zhang))).toBe('same_household_second_applicant');
    expect(codeOf(await edit(li))).toBe('duplicate_id');
    expect(valueOf(await edit(son))).toEqual({ revision: 3 });
    const file = valueOf(await manager.household.detail({ householdId }));
    expect(file.file.members.map(({ identityMask }) => identityMask)).toEqual([`5199************${li.slice(-2)}`, `5199************${son.slice(-2)}`]);
    expect(file.phoneMask).toBe('139****1111');
    for (const secret of [zhang, li, son, '13900001111']) expect(JSON.stringify(file)).not.toContain(secret);
    expect((await preview(manager, sheetOf(HEADINGS, ['张小三', son, '龙潭镇', '龙潭村', '', '', '', '', '']))).rejectedByCode).toEqual({ same_household_second_applicant: 1 });
  });

  it('is revealed for a reason, and the look is an event', async () => {
    test = await startTestCore();
    const manager = await test.signedIn('KH0001');
    await take(manager, one);
    const householdId = valueOf(await manager.household.list({}))[0]?.id ?? '';
    expect(valueOf(await manager.household.reveal({ householdId, reason: '核对证件' }))).toEqual({ identityNumber: zhang, phone: '13812345678', bankCard: null, address: null });
    const head = await test.signedIn('FZ0001');
    expect(valueOf(await head.audit.events({ limit: 5, type: 'household.personalDataRevealed' }))).toMatchObject([{ payload: { householdId, reason: '核对证件' } }]);
    expect(codeOf(await (await test.signedIn('SJ0001')).household.reveal({ householdId, reason: '好奇' }))).toBe('not_permitted');
  });

  it('lies in the store without a readable number, phone, card, address; names only where they are searched', async () => {
    test = await startTestCore();
    const manager = await test.signedIn('KH0001');
    await take(manager, one);
    const { reader } = test.core.store;
    const tables = reader.prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table'").all().map(({ name }) => name);
    const everything = tables.map((table) => JSON.stringify(reader.prepare(`SELECT * FROM ${table}`).all())).join('\n');
    for (const secret of [zhang, li, '13812345678']) expect(everything).not.toContain(secret);
    const log = JSON.stringify(reader.prepare('SELECT payload FROM business_event').all());
    for (const name of ['张三', '李四']) expect(log).not.toContain(name);
    expect(log).toContain('wageIncome');
    expect(verifyChain(reader).brokenAt).toBeNull();
  });

  it('is held by verify to what the log says of it', async () => {
    test = await startTestCore();
    const manager = await test.signedIn('KH0001');
    await take(manager, survey);
    const [row] = valueOf(await manager.household.list({}));
    valueOf(await manager.household.editSection({ householdId: row?.id ?? '', revision: 1, section: 'incomeExpense', values: { wageIncome: 1_000_000 } }));
    const { reader, writer, vault } = test.core.store;
    expect(checkHouseholds(reader, vault)).toEqual({ name: 'households', ok: true, compared: 240 - faulty, problems: [] });
    writer.prepare('UPDATE household SET net_income = 999 WHERE id = ?').run(row?.id);
    expect(checkHouseholds(reader, vault).problems).toEqual([`${row?.householdNo} has figures that do not follow from its file`]);
    const [, second, third] = valueOf(await manager.household.list({}));
    writer.prepare('UPDATE household SET sealed = (SELECT sealed FROM household WHERE id = ?) WHERE id = ?').run(second?.id, third?.id);
    expect(checkHouseholds(reader, vault).problems).toHaveLength(3);
  });

  it('goes into an exported list masked', async () => {
    test = await startTestCore();
    const manager = await test.signedIn('KH0001');
    await take(manager, one);
    const rows = valueOf(await manager.household.list({}));
    const sheet = valueOf(await manager.household.exportList({ householdIds: rows.map((row) => row.id) }));
    const [read] = (await readXlsxFile(Buffer.from(sheet.bytes))) as unknown as [{ data: unknown[][] }];
    expect(read.data[3]?.slice(0, 4)).toEqual(['H2026000001', '张三', `5199************${zhang.slice(-2)}`, '龙潭村']);
    expect(read.data[4]?.slice(0, 2)).toEqual(['合计', '1户']);
  });
});
