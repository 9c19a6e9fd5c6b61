import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addExampleHouseholds, addExampleVillage } from '../../../tests/support/example-households.ts';
import { pdfText } from '../../../tests/support/pdf-text.ts';
import { signOnPaper } from '../../../tests/support/sign-on-paper.ts';
import { codeOf, startTestCore, valueOf, type TestCore } from '../../../tests/support/test-core.ts';
import type { DocumentKind } from '../contract/document.ts';
import type { BranchApi } from '../contract/index.ts';
import { writeSetting } from '../store/settings.ts';

let test: TestCore;
let manager: BranchApi;
let teller: BranchApi;
let head: BranchApi;
let lineId: string;
let loanId: string;
beforeAll(async () => {
  test = await startTestCore();
  const village = addExampleVillage(test.core, '龙潭村', 'KH0001');
  const householdIds = addExampleHouseholds(test.core, village, [{ headName: '张德全' }]);
  manager = await test.signedIn('KH0001');
  teller = await test.signedIn('GY0001');
  head = await test.signedIn('FZ0001');
  const { batchId } = valueOf(await manager.credit.runRating({ householdIds }));
  valueOf(await manager.credit.submitBatch({ batchId }));
  valueOf(await head.credit.decideRows({ batchId, householdIds, decision: 'approve' }));
  lineId = valueOf(await manager.credit.lines({}))[0]?.id ?? '';
  const made = [await generate('costDisclosure', lineId), await generate('lineContract', lineId)];
  valueOf(await signOnPaper({ maker: manager, checker: head }, made, '2026-11-25'));
  ({ loanId } = valueOf(await teller.loan.draw({ lineId, amount: 5_000_000, purpose: 'A02', termMonths: 12, method: 'Q_INT' })));
});
afterAll(() => test.close());

const generate = async (kind: DocumentKind, subjectId: string, api = manager) => valueOf(await api.document.generate({ kind, subjectIds: [subjectId] })).made[0]?.documentId ?? '';
const textOf = async (documentId: string) => (await pdfText(valueOf(await teller.document.open({ documentId, purpose: 'print' })).bytes)).join('');
const repay = async (amount: number) => valueOf(await teller.loan.repay({ loanId, mode: 'principal', amount, channel: 'cash' }));

describe('the draw note', () => {
  it('carries the receipt’s number, amount in words and figures, dates, price and schedule', async () => {
    const text = await textOf(await generate('drawNote', loanId, teller));
    for (const part of [
      '编号：JJ519901012026000001', '人民币伍万元整', '¥50,000.00', '2026年11月25日', '2027年11月25日', '5.20%', 'A02 养殖', '按季结息到期还本', '杨雪梅', 'HT519901012026000001', '2027-11-25',
      '130101 短期农户小额信用贷款', '201101 吸收存款——个人活期存款',
    ]) expect(text).toContain(part);
  });
  it('is told to the farmer by SMS', async () => {
    const texts = valueOf(await teller.message.outbox({})).map(({ text }) => text);
    expect(texts[0]).toBe('【示范县农村商业银行】尊敬的张先生，您于2026-11-25借款50000元，到期日2027-11-25，年利率5.20%。');
  });
});

describe('the repayment receipt', () => {
  it('says how the money was split, how the interest came about, and what is left; the same after later repayments', async () => {
    writeSetting(test.core.store.writer, 'business_date', '2026-12-10');
    const { postingId, voucherNo, split } = await repay(2_000_000);
    // 20,000 × 5.20 % × 15 ÷ 360
    expect(split).toMatchObject({ principal: 2_000_000, interest: 4_333, total: 2_004_333 });
    await repay(500_000);
    const documentId = await generate('repaymentReceipt', postingId, teller);
    const text = await textOf(documentId);
    for (const part of [`编号：${voucherNo}`, '人民币贰万零肆拾叁元叁角叁分', '¥20,043.33', '43.33', '¥30,000.00', '现金', '无逾期', '2026-11-25', '2026-12-10']) expect(text).toContain(part);
    expect(await generate('repaymentReceipt', postingId, teller)).toBe(documentId);
  });
  it('is not made for a posting that was taken back, nor for a draw', async () => {
    const { postingId } = await repay(100_000);
    valueOf(await head.loan.reverse({ postingId, reason: '记错借据' }));
    const draw = valueOf(await teller.loan.detail({ loanId })).postings.find(({ kind }) => kind === 'draw')?.id ?? '';
    const { made, failed } = valueOf(await teller.document.generate({ kind: 'repaymentReceipt', subjectIds: [postingId, draw] }));
    expect([made, failed.map(({ code }) => code)]).toEqual([[], ['posting_reversed', 'not_a_repayment']]);
    expect(codeOf(await teller.document.open({ documentId: postingId, purpose: 'view' }))).toBe('not_found');
  });
});
