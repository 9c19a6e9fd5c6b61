import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addExampleHouseholds, addExampleVillage } from '../../../tests/support/example-households.ts';
import { addExampleLine } from '../../../tests/support/example-lines.ts';
import { pdfText } from '../../../tests/support/pdf-text.ts';
import { codeOf, startTestCore, valueOf, type TestCore } from '../../../tests/support/test-core.ts';
import type { DocumentKind } from '../contract/document.ts';
import type { BranchApi } from '../contract/index.ts';
import { readSetting, writeSetting } from '../store/settings.ts';

// The worked example: 50,000 on 2026-03-05 at 5.35 %, of which nothing is paid before 2027; and one that is settled.
let test: TestCore;
let teller: BranchApi;
let head: BranchApi;
let manager: BranchApi;
let village: string;
let households: string[];
let late: string;
let settled: string;
let branchId: string;
beforeAll(async () => {
  test = await startTestCore();
  village = addExampleVillage(test.core, '龙潭村', 'KH0001');
  households = addExampleHouseholds(test.core, village, [{ headName: '张德全' }, { headName: '李桂芳' }]);
  const lines = households.map((id) => addExampleLine(test.core, id));
  writeSetting(test.core.store.writer, 'business_date', '2026-03-05');
  branchId = readSetting(test.core.store.writer, 'branch_id') ?? '';
  teller = await test.signedIn('GY0001');
  head = await test.signedIn('FZ0001');
  manager = await test.signedIn('KH0001');
  late = valueOf(await teller.loan.draw({ lineId: lines[0] ?? '', amount: 5_000_000, purpose: 'A02', termMonths: 12, method: 'Q_INT' })).loanId;
  settled = valueOf(await teller.loan.draw({ lineId: lines[1] ?? '', amount: 2_000_000, purpose: 'A01', termMonths: 12, method: 'BULLET' })).loanId;
  valueOf(await head.workday.dayEnd({ openOn: '2026-03-10' }));
});
afterAll(() => test.close());

const outcome = async (kind: DocumentKind, subjectId: string, period?: string, api = teller) => valueOf(await api.document.generate({ kind, subjectIds: [subjectId], period }));
async function textOf(kind: DocumentKind, subjectId: string, period?: string, api = teller): Promise<string> {
  const { made: [made], failed } = await outcome(kind, subjectId, period, api);
  if (!made) throw new Error(JSON.stringify(failed));
  return (await pdfText(valueOf(await api.document.open({ documentId: made.documentId, purpose: 'view' })).bytes)).join('');
}
const refusal = async (kind: DocumentKind, subjectId: string, period?: string) => (await outcome(kind, subjectId, period)).failed[0]?.code;

describe('before anything is decided', () => {
  it('the consent and the application name the household and its members', async () => {
    for (const kind of ['informationConsent', 'application'] as const) {
      const text = await textOf(kind, households[0] ?? '');
      expect(text).toContain('张德全');
      expect(text).toMatch(/51990119840312\d{3}[\dX]/);
    }
  });
  it('approved ratings of a village are announced by name and grade; where there are none, nothing is', async () => {
    const text = await textOf('villageRating', village);
    for (const part of ['龙潭镇龙潭村', '2户', '张德全', '李桂芳', '2026年3月10日至2026年3月16日']) expect(text).toContain(part);
    expect(text).not.toMatch(/100,000|51990119\d{9}/);
    expect(await refusal('villageRating', addExampleVillage(test.core, '新村', 'KH0001'))).toBe('nothing_to_announce');
  });
});

describe('a receipt that is paid off', () => {
  it('gets its certificate then, and not before', async () => {
    expect(await refusal('settlementCertificate', settled)).toBe('loan_not_settled');
    const [payOff] = valueOf(await teller.loan.payOff({ loanId: settled, dates: ['2026-03-10'] }));
    valueOf(await teller.loan.repay({ loanId: settled, mode: 'tendered', amount: payOff?.split.total ?? 0, channel: 'cash' }));
    const text = await textOf('settlementCertificate', settled);
    // 20,000 × 5.35 % × 5 ÷ 360 = 14.86
    for (const part of ['李桂芳', '2026年3月10日', '人民币贰万元整（¥20,000.00）', '20,014.86', '14.86']) expect(text).toContain(part);
  });
  it('has its receipt on a roll too, with the voucher’s number', async () => {
    const posting = valueOf(await teller.loan.detail({ loanId: settled })).postings.find(({ kind }) => kind === 'repay');
    const { made: [slip] } = await outcome('repaymentSlip', posting?.id ?? '');
    expect(slip?.documentNo).toBe(`${posting?.voucherNo}-X`);
  });
});

describe('the daily report', () => {
  it('of the open day ties to the ledger, the cash and the deposits', async () => {
    const text = await textOf('dailyReport', branchId);
    for (const part of ['核对一致', '50,000.00', '杨雪梅', '未日终']) expect(text).toContain(part);
    expect(text).toContain('20,014.86');
  });
  it('of a closed day is that day’s: two draws, nothing paid', async () => {
    const text = await textOf('dailyReport', branchId, '2026-03-05');
    for (const part of ['核对一致', '已日终', '70,000.00', '2笔（2户）']) expect(text).toContain(part);
    expect(text).not.toContain('20,014.86');
  });
  it('after a reversal and more days still ties', async () => {
    valueOf(await head.workday.dayEnd({ openOn: '2026-03-12' }));
    const posting = valueOf(await teller.loan.detail({ loanId: settled })).postings.find(({ kind }) => kind === 'repay');
    valueOf(await head.loan.reverse({ postingId: posting?.id ?? '', reason: '记错借据' }));
    expect(await textOf('dailyReport', branchId)).toContain('核对一致');
    expect(await textOf('dailyReport', branchId, '2026-03-10')).toContain('核对一致');
    expect(await refusal('settlementCertificate', settled)).toBeUndefined(); // what was issued stays as it was issued
  });
  it('is of a day that was, and of the whole branch', async () => {
    expect(await refusal('dailyReport', branchId, '2026-03-13')).toBe('report_day_in_future');
    expect(await refusal('dailyReport', branchId, '2020-01-01')).toBe('report_before_store');
    expect(codeOf(await teller.document.generate({ kind: 'dailyReport', subjectIds: [branchId], period: '2026-03' }))).toBe('invalid_period');
    expect(codeOf(await teller.document.generate({ kind: 'monthlyReport', subjectIds: [branchId], period: '2026-03-01' }))).toBe('invalid_period');
    expect((await outcome('dailyReport', branchId, '2026-03-05', manager)).failed[0]?.code).toBe('outside_scope');
  });
  it('by month: what was drawn less what came back is what is left', async () => {
    const text = await textOf('monthlyReport', branchId, '2026-03');
    for (const part of ['核对一致', '2026年3月', '龙潭村', '何建平', 'A01 种植', 'A02 养殖', '70,000.00']) expect(text).toContain(part);
  });
});

describe('a receipt that is late', () => {
  it('has no notice while it is not', async () => expect(await refusal('overdueNotice', late)).toBe('loan_not_overdue'));
  it('is demanded by notice and by letter, each of its day, with what is owed and until when it can be claimed', async () => {
    valueOf(await head.workday.dayEnd({ openOn: '2026-04-20' }));
    const notice = await textOf('overdueNotice', late);
    // Interest of 118.89 due on 2026-03-21; 30 days at 8.025 %: 118.89 × 8.025 % × 30 ÷ 360 = 0.80
    for (const part of ['张德全', '逾期30天', '118.89', '0.80', '¥119.69', '人民币壹佰壹拾玖元陆角玖分', '2026年4月27日']) expect(notice).toContain(part);
    const letter = await textOf('collectionLetter', late);
    for (const part of ['2029年3月21日', '最早一期欠款到期', '此前没有书面催收']) expect(letter).toContain(part);
    valueOf(await head.workday.dayEnd({ openOn: '2026-04-25' }));
    const { made: [again] } = await outcome('overdueNotice', late);
    const rows = valueOf(await teller.document.list({ subjectId: late, kind: 'overdueNotice' }));
    expect(rows.map(({ period }) => period)).toEqual(['2026-04-25', '2026-04-20']);
    valueOf(await manager.collection.recordDelivery({ documentId: again?.documentId ?? '', method: 'post', signedBy: 'borrower', deliveredOn: '2026-04-25', trackingNo: 'EMS0001' }));
    valueOf(await head.workday.dayEnd({ openOn: '2026-04-26' }));
    const second = await textOf('collectionLetter', late);
    for (const part of ['2029年4月25日', '催收文书签收', rows[0]?.documentNo ?? 'no number', '未登记签收']) expect(second).toContain(part);
  });
  it('stands in the report with its age', async () => {
    const text = await textOf('dailyReport', branchId, '2026-04-20');
    for (const part of ['核对一致', '8至30天', '119.69']) expect(text).toContain(part);
  });
});

describe('whether a paper is ours', () => {
  it('is told by its number and its code', async () => {
    const { made: [made] } = await outcome('application', households[1] ?? '');
    const { facts_sha256: digest } = test.core.store.reader.prepare<[string], { facts_sha256: string }>('SELECT facts_sha256 FROM document WHERE id = ?').get(made?.documentId ?? '') ?? { facts_sha256: '' };
    const verify = async (text: string, api = teller) => valueOf(await api.document.verifyPaper({ text }));
    expect(await verify(`BD1|${made?.documentNo}|${digest.slice(0, 32)}`)).toMatchObject({ verdict: 'genuine', kind: 'application', documentId: made?.documentId, signedOn: null, replacedBy: null });
    expect(await verify(`${made?.documentNo} ${digest.slice(0, 16).toUpperCase()}`)).toMatchObject({ verdict: 'genuine' });
    expect(await verify(`BD1|${made?.documentNo}|${'0'.repeat(32)}`)).toMatchObject({ verdict: 'altered', documentId: null });
    expect(await verify(`BD1|SX519901012026999999|${digest.slice(0, 32)}`)).toMatchObject({ verdict: 'unknown' });
    expect(await verify('hello')).toMatchObject({ verdict: 'unreadable' });
    const other = await test.signedIn('KH0002');
    expect(await verify(`BD1|${made?.documentNo}|${digest.slice(0, 32)}`, other)).toMatchObject({ verdict: 'genuine', documentId: null });
  });
});

describe('the print queue', () => {
  it('keeps a job until it is printed: failed, tried again on another printer, interrupted, cancelled', async () => {
    const papers = valueOf(await teller.document.generate({ kind: 'application', subjectIds: households })).made.map(({ documentId }) => documentId);
    const job = async () => valueOf(await teller.printing.jobs({}))[0];
    const { jobId } = valueOf(await teller.printing.add({ documentIds: papers.toReversed(), printer: 'HP', copies: 2, duplex: 'longEdge' }));
    expect(await job()).toMatchObject({ state: 'waiting', papers: 2, pages: 4, copies: 2, duplex: 'longEdge', documentIds: papers.toReversed() });
    expect(codeOf(await teller.printing.retry({ jobId }))).toBe('print_job_not_failed');
    valueOf(await teller.printing.begin({ jobId }));
    expect(codeOf(await teller.printing.begin({ jobId }))).toBe('print_job_not_waiting');
    valueOf(await teller.printing.end({ jobId, fault: 'printer_away', detail: '{}' }));
    expect(await job()).toMatchObject({ state: 'failed', fault: 'printer_away', attempts: 1 });
    valueOf(await teller.printing.retry({ jobId, printer: 'Epson' }));
    expect(valueOf(await teller.printing.begin({ jobId }))).toMatchObject({ state: 'printing', printer: 'Epson', attempts: 2 });
    valueOf(await teller.printing.retry({ jobId })); // the program ended while it printed
    valueOf(await teller.printing.begin({ jobId }));
    valueOf(await teller.printing.end({ jobId, fault: null, detail: null }));
    expect(await job()).toMatchObject({ state: 'printed', fault: null, attempts: 3 });
    expect(codeOf(await teller.printing.cancel({ jobId }))).toBe('print_job_done');
  });
  it('holds one kind in a job, and a manager’s own jobs only', async () => {
    const [one, two] = [await outcome('application', households[0] ?? ''), await outcome('informationConsent', households[0] ?? '')].map(({ made }) => made[0]?.documentId ?? '');
    expect(codeOf(await teller.printing.add({ documentIds: [one ?? '', two ?? ''], printer: 'HP' }))).toBe('kinds_differ');
    const { jobId } = valueOf(await teller.printing.add({ documentIds: [one ?? ''], printer: 'HP' }));
    expect(valueOf(await manager.printing.jobs({}))).toEqual([]);
    expect(codeOf(await manager.printing.cancel({ jobId }))).toBe('outside_scope');
    valueOf(await teller.printing.cancel({ jobId }));
  });
  it('merges for both sides so that each paper starts on a front', async () => {
    const ids = valueOf(await teller.document.generate({ kind: 'inquiryAuthorisation', subjectIds: households })).made.map(({ documentId }) => documentId);
    const { bytes } = valueOf(await teller.document.openMerged({ documentIds: ids, purpose: 'print', isDuplex: true }));
    expect((await pdfText(bytes)).map((text) => text !== '')).toEqual([true, false, true]);
  });
});

describe('a change of the rate', () => {
  it('has a notice with the rate before and after', async () => {
    const { actId } = valueOf(await manager.loan.proposeAct({ loanId: late, act: { kind: 'changeRate', ratePpm: 49_000, from: '2026-04-26' }, reason: '信用等级上调' }));
    valueOf(await head.loan.decideAct({ actId, decision: 'approve' }));
    const posting = valueOf(await teller.loan.detail({ loanId: late })).postings.find(({ kind }) => kind === 'rate');
    const text = await textOf('rateChangeNotice', posting?.id ?? '');
    for (const part of ['5.35%', '4.90%', '下调0.45个百分点', '信用等级上调', '张德全']) expect(text).toContain(part);
    expect(await refusal('rateChangeNotice', valueOf(await teller.loan.detail({ loanId: late })).postings.find(({ kind }) => kind === 'draw')?.id ?? '')).toBe('not_a_rate_change');
  });
});
