import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addExampleHouseholds, addExampleVillage } from '../../../tests/support/example-households.ts';
import { addExampleLine, type ExampleLine } from '../../../tests/support/example-lines.ts';
import { setParameter } from '../../../tests/support/set-parameter.ts';
import { codeOf, startTestCore, valueOf, type TestCore } from '../../../tests/support/test-core.ts';
import type { BranchApi } from '../contract/index.ts';
import type { FiveClass } from '../contract/loan.ts';
import { writeSetting } from '../store/settings.ts';

/** As a page passes it: dates as text. */
type LoanAct = Parameters<BranchApi['loan']['proposeAct']>[0]['act'];

let test: TestCore;
let teller: BranchApi;
let head: BranchApi;
let householdId: string;
beforeEach(async () => {
  test = await startTestCore();
  teller = await test.signedIn('GY0001');
  head = await test.signedIn('FZ0001');
  [householdId = ''] = addExampleHouseholds(test.core, addExampleVillage(test.core, '龙潭村', 'KH0001'), [{}]);
  businessDateIs('2026-03-05');
});
afterEach(() => test.close());

const businessDateIs = (date: string) => writeSetting(test.core.store.writer, 'business_date', date);
const line = (over: ExampleLine = {}) => addExampleLine(test.core, householdId, over);
const request = (lineId: string, over = {}) => ({ lineId, amount: 5_000_000, purpose: 'A01', termMonths: 12, method: 'Q_INT', ...over }) as const;
const drawn = async (over = {}) => valueOf(await teller.loan.draw(request(line(), over)));
const principal = (loanId: string, amount: number, over = {}) => ({ loanId, mode: 'principal', amount, ...over }) as const;
const tendered = (loanId: string, amount: number, over = {}) => ({ loanId, mode: 'tendered', amount, ...over }) as const;

describe('a draw', () => {
  it('makes a receipt with its number, its schedule and the line’s availability', async () => {
    const lineId = line();
    const preview = valueOf(await teller.loan.previewDraw(request(lineId)));
    expect(preview).toMatchObject({ ratePpm: 53_500, maturesOn: '2027-03-05', firstInterestOn: '2026-03-21', availableAfter: 5_000_000 });
    expect(preview.interestToMaturity).toBe(11_889 + 68_361 + 68_361 + 67_618 + 54_986);
    const { loanId, receiptNo } = valueOf(await teller.loan.draw(request(lineId)));
    expect(receiptNo).toBe('JJ519901012026000001');
    const view = valueOf(await teller.loan.counter({ householdId }));
    expect(view.loans).toMatchObject([{ id: loanId, outstanding: 5_000_000, status: 'normal', fiveClass: 'normal', nextDueOn: '2026-03-21', accruedInterest: 0 }]);
    expect(valueOf(await teller.loan.detail({ loanId })).schedule.at(-1)).toMatchObject({ due: '2027-03-05', principal: 5_000_000, interest: 54_986, balance: 0 });
  });

  it.each([
    ['line_not_open', { status: 'pendingSignature' }, {}],
    ['line_frozen', { status: 'frozen' }, {}],
    ['line_expired', { status: 'expired' }, {}],
    ['line_expired', { expiresOn: '2026-03-05' }, {}],
    ['over_available', { limit: 4_999_999 }, {}],
    ['draw_below_minimum', {}, { amount: 49_999 }],
    ['draw_above_maximum', {}, { amount: 10_000_001 }],
    ['term_beyond_line', { expiresOn: '2027-03-04' }, {}],
    ['term_beyond_purpose', {}, { purpose: 'C01', termMonths: 13, method: 'LINEAR' }],
    ['method_not_allowed', {}, { termMonths: 13 }],
    ['method_not_allowed', {}, { termMonths: 13, method: 'BULLET' }],
  ] as const)('is refused: %s', async (code, over, asked) => {
    const lineId = line(over as ExampleLine);
    expect(codeOf(await teller.loan.draw(request(lineId, asked)))).toBe(code);
    expect(codeOf(await teller.loan.previewDraw(request(lineId, asked)))).toBe(code);
  });

  it('is agreed on the parameters of the day: settlement day, days off, shortest term', async () => {
    setParameter(test.core, 'loan.settlementDay', 10, 'legalEntity');
    setParameter(test.core, 'loan.holidayRoll', 'NEXT_WORKDAY', 'legalEntity');
    setParameter(test.core, 'loan.termMinimumMonths', 2);
    test.core.store.writer.exec("INSERT INTO calendar_day VALUES ('2026-05-05', 'holiday', '劳动节')");
    const lineId = line();
    expect(codeOf(await teller.loan.draw(request(lineId, { termMonths: 1 })))).toBe('term_below_minimum');
    const { loanId } = valueOf(await teller.loan.draw(request(lineId, { amount: 1_000_000, termMonths: 2 })));
    const { loan, schedule } = valueOf(await teller.loan.detail({ loanId }));
    expect([loan.nextDueOn, ...schedule.map(({ due }) => due)]).toEqual(['2026-03-11', '2026-03-11', '2026-05-06']);
    // What was agreed stays: neither another day nor another calendar reaches the receipt.
    setParameter(test.core, 'loan.settlementDay', 15, 'legalEntity');
    test.core.store.writer.exec('DELETE FROM calendar_day');
    expect(valueOf(await teller.loan.detail({ loanId })).schedule.map(({ due }) => due)).toEqual(['2026-03-11', '2026-05-06']);
  });

  it('is the teller’s alone, and only in sight', async () => {
    expect(codeOf(await head.loan.draw(request(line())))).toBe('not_permitted');
    const stranger = await test.signedIn('KH0002');
    expect(codeOf(await stranger.loan.counter({ householdId }))).toBe('outside_scope');
  });

  it('needs money on the line that other receipts have not taken', async () => {
    const lineId = line();
    valueOf(await teller.loan.draw(request(lineId, { amount: 6_000_000 })));
    expect(codeOf(await teller.loan.draw(request(lineId)))).toBe('over_available');
    valueOf(await teller.loan.draw(request(lineId, { amount: 4_000_000 })));
  });
});

describe('a repayment', () => {
  it('shows the split, posts exactly it, and frees the line', async () => {
    const { loanId } = await drawn();
    businessDateIs('2026-03-15');
    const preview = valueOf(await teller.loan.previewRepayment(principal(loanId, 2_000_000)));
    expect(preview).toEqual({ split: { principal: 2_000_000, interest: 2_972, penalty: 0, compound: 0, refund: 0, total: 2_002_972 }, outstandingAfter: 3_000_000, settles: false });
    expect(codeOf(await teller.loan.repay({ ...principal(loanId, 2_000_000), expectedTotal: 2_002_971 }))).toBe('figures_changed');
    const done = valueOf(await teller.loan.repay({ ...principal(loanId, 2_000_000), expectedTotal: 2_002_972, channel: 'cash' }));
    expect(done).toMatchObject({ voucherNo: 'HK519901012026000001', split: preview.split, outstandingAfter: 3_000_000 });
    expect(valueOf(await teller.loan.postingsOn({}))).toMatchObject({ drawn: 0, repaid: { total: 2_002_972 }, rows: [{ kind: 'repay', channel: 'cash', staffName: '杨雪梅' }] });
  });

  it('pays off to the fen and gives the rest back', async () => {
    const { loanId } = await drawn();
    businessDateIs('2026-03-15');
    const [today, tomorrow] = valueOf(await teller.loan.payOff({ loanId, dates: ['2026-03-15', '2026-03-16'] }));
    expect([today?.split.total, tomorrow?.split.total]).toEqual([5_007_431, 5_008_174]);
    const { split } = valueOf(await teller.loan.repay(tendered(loanId, 5_010_000)));
    expect(split).toEqual({ principal: 5_000_000, interest: 7_431, penalty: 0, compound: 0, refund: 2_569, total: 5_010_000 });
    const view = valueOf(await teller.loan.counter({ householdId }));
    expect(view).toMatchObject({ refundBalance: 2_569, loans: [{ status: 'settled', outstanding: 0, nextDueOn: null }] });
    expect(codeOf(await teller.loan.repay(tendered(loanId, 100)))).toBe('loan_settled');
  });

  it('keeps to its value date', async () => {
    const { loanId } = await drawn();
    businessDateIs('2026-03-15');
    expect(codeOf(await teller.loan.repay(tendered(loanId, 100, { valueDate: '2026-03-16' })))).toBe('value_date_in_future');
    // Looking ahead is allowed: the interest settled on the 21st is due by then.
    const ahead = valueOf(await teller.loan.previewRepayment(tendered(loanId, 1_000_000, { valueDate: '2026-03-25' })));
    expect(ahead.split).toMatchObject({ total: 1_000_000, penalty: 0, refund: 0 });
    expect(ahead.split.interest).toBeGreaterThanOrEqual(11_889);
    const [payOff] = valueOf(await teller.loan.payOff({ loanId, dates: ['2026-03-25'] }));
    const paidOff = valueOf(await teller.loan.previewRepayment(tendered(loanId, payOff!.split.total, { valueDate: '2026-03-25' })));
    expect(paidOff).toMatchObject({ split: payOff!.split, outstandingAfter: 0, settles: true });
    expect(codeOf(await teller.loan.repay(tendered(loanId, 100, { valueDate: '2026-03-04' })))).toBe('value_date_before_draw');
    expect(codeOf(await teller.loan.repay(principal(loanId, 5_000_001)))).toBe('principal_exceeds_outstanding');
    const { split } = valueOf(await teller.loan.repay(principal(loanId, 2_000_000, { valueDate: '2026-03-10' })));
    expect(split.interest).toBe(1_486);
    const { loan, interest } = valueOf(await teller.loan.detail({ loanId }));
    expect(loan.accruedInterest).toBe(4_458);
    // What was taken with the repayment, and what runs on since the draw on the rest.
    expect(interest).toMatchObject([
      { from: '2026-03-05', to: '2026-03-10', days: 5, principal: 2_000_000, settledInterest: 1_486 },
      { from: '2026-03-05', to: '2026-03-15', days: 10, principal: 3_000_000, settledInterest: null },
    ]);
    expect(Math.round(Number(interest[1]?.product) / 360_000_000)).toBe(4_458);
  });
});

describe('a reversal', () => {
  it('restores the ledger, is never one’s own, and stays in the list', async () => {
    const { loanId, postingId: drawId } = await drawn();
    businessDateIs('2026-03-15');
    const before = valueOf(await teller.loan.detail({ loanId })).loan;
    const { postingId } = valueOf(await teller.loan.repay(principal(loanId, 2_000_000)));
    expect(codeOf(await teller.loan.reverse({ postingId, reason: '柜员输错金额' }))).toBe('not_permitted');
    const reversal = valueOf(await head.loan.reverse({ postingId, reason: '柜员输错金额' }));
    const after = valueOf(await teller.loan.detail({ loanId }));
    expect(after.loan).toEqual(before);
    expect(after.postings.map(({ kind, reversedBy, principal: amount }) => [kind, reversedBy, amount])).toEqual([
      ['draw', null, 5_000_000], ['reverse', null, -2_000_000], ['repay', reversal.postingId, 2_000_000],
    ]);
    expect(codeOf(await head.loan.reverse({ postingId, reason: '再来一次' }))).toBe('already_reversed');
    expect(codeOf(await head.loan.reverse({ postingId: reversal.postingId, reason: '再来一次' }))).toBe('not_reversible');
    expect(valueOf(await teller.loan.postingsOn({})).repaid.total).toBe(0);
    valueOf(await head.loan.reverse({ postingId: drawId, reason: '客户未取款' }));
    expect(valueOf(await teller.loan.counter({ householdId })).loans).toMatchObject([{ outstanding: 0, status: 'settled' }]);
  });

  it('of a draw waits for its repayments', async () => {
    const { loanId, postingId } = await drawn();
    valueOf(await teller.loan.repay(principal(loanId, 1_000_000)));
    expect(codeOf(await head.loan.reverse({ postingId, reason: '客户未取款' }))).toBe('draw_was_repaid');
  });
});

describe('an act of an officer', () => {
  let manager: BranchApi;
  beforeEach(async () => { manager = await test.signedIn('KH0001'); });
  const asked = async (loanId: string, act: LoanAct, reason = '受灾减产') => valueOf(await manager.loan.proposeAct({ loanId, act, reason })).actId;
  const done = async (loanId: string, act: LoanAct) => valueOf(await head.loan.decideAct({ actId: await asked(loanId, act), decision: 'approve' }));
  const extend = (maturesOn: string) => ({ kind: 'extend', maturesOn }) as LoanAct;
  const downgrade = (fiveClass: FiveClass | null) => ({ kind: 'downgradeClass', fiveClass }) as LoanAct;
  const writeOff = { kind: 'writeOff', approvalNo: 'HX-2026-01' } as const;
  const loanOf = async (loanId: string) => valueOf(await teller.loan.detail({ loanId })).loan;

  it('extends before the maturity and within the rule', async () => {
    const { loanId } = await drawn({ termMonths: 6 });
    const refusal = async (act: LoanAct) => codeOf(await manager.loan.proposeAct({ loanId, act, reason: '受灾减产' }));
    expect(await refusal(extend('2027-03-06'))).toBe('extension_too_long');
    expect(await refusal(extend('2026-09-05'))).toBe('extension_not_later');
    await done(loanId, extend('2027-03-05'));
    expect((await loanOf(loanId)).maturesOn).toBe('2027-03-05');
    expect(valueOf(await teller.loan.acts({ loanId }))).toMatchObject([
      { status: 'approved', act: extend('2027-03-05'), reason: '受灾减产', checkerName: expect.stringMatching(/./), decidedOn: '2026-03-05' },
    ]);
  });

  it('is not asked for after the maturity, and approved only while the rule still holds', async () => {
    const { loanId } = await drawn({ termMonths: 6 });
    const actId = await asked(loanId, extend('2027-03-05'));
    businessDateIs('2026-09-06');
    expect(codeOf(await head.loan.decideAct({ actId, decision: 'approve' }))).toBe('extension_after_maturity');
    expect(valueOf(await head.loan.acts({ onlyWaiting: true }))).toMatchObject([{ id: actId, status: 'waiting' }]);
    valueOf(await head.loan.decideAct({ actId, decision: 'reject', reason: '已过到期日' }));
    expect(codeOf(await manager.loan.proposeAct({ loanId, act: extend('2027-03-05'), reason: '受灾减产' }))).toBe('extension_after_maturity');
  });

  it('changes the rate from a day on', async () => {
    const { loanId } = await drawn();
    businessDateIs('2026-03-15');
    const rate = (from: string) => ({ kind: 'changeRate', ratePpm: 49_000, from }) as LoanAct;
    expect(codeOf(await manager.loan.proposeAct({ loanId, act: rate('2026-03-16'), reason: '评级上调' }))).toBe('value_date_in_future');
    expect(codeOf(await manager.loan.proposeAct({ loanId, act: rate('2026-03-04'), reason: '评级上调' }))).toBe('value_date_before_draw');
    await done(loanId, rate('2026-03-10'));
    expect(await loanOf(loanId)).toMatchObject({ ratePpm: 49_000, accruedInterest: 3_715 + 3_403 });
  });

  it('stays within the bank’s floor and cap over the reference rate', async () => {
    businessDateIs('2026-11-26');
    const { loanId } = await drawn();
    const outcome = async (ratePpm: number) => codeOf(await manager.loan.proposeAct({ loanId, act: { kind: 'changeRate', ratePpm, from: '2026-11-26' } as LoanAct, reason: '评级变化' }));
    // 3.00 % with 100 and 400 points
    expect(await outcome(70_001)).toBe('rate_outside_bounds');
    expect(await outcome(39_999)).toBe('rate_outside_bounds');
    setParameter(test.core, 'price.capPoints', 300);
    expect(await outcome(60_001)).toBe('rate_outside_bounds');
    expect(await outcome(60_000)).toBe(null);
  });

  it('may downgrade, not upgrade out of 不良, and writes off only 损失', async () => {
    const { loanId } = await drawn();
    expect(codeOf(await manager.loan.proposeAct({ loanId, act: writeOff, reason: '失踪' }))).toBe('not_written_off_by_rule');
    await done(loanId, downgrade('specialMention'));
    expect((await loanOf(loanId)).fiveClass).toBe('specialMention');
    await done(loanId, downgrade(null));
    expect((await loanOf(loanId)).fiveClass).toBe('normal');
    await done(loanId, downgrade('loss'));
    expect(codeOf(await manager.loan.proposeAct({ loanId, act: downgrade(null), reason: '误操作' }))).toBe('class_upgrade_not_allowed');
    await done(loanId, writeOff);
    expect(await loanOf(loanId)).toMatchObject({ status: 'writtenOff', fiveClass: 'loss' });
  });

  it('changes nothing before another person approves it', async () => {
    const { loanId } = await drawn({ termMonths: 6 });
    const before = await loanOf(loanId);
    const actId = await asked(loanId, extend('2027-01-05'));
    expect(await loanOf(loanId)).toEqual(before);
    expect(codeOf(await manager.loan.proposeAct({ loanId, act: extend('2027-02-05'), reason: '再来一次' }))).toBe('act_already_waiting');
    expect(codeOf(await manager.loan.decideAct({ actId, decision: 'approve' }))).toBe('not_permitted');
    expect(codeOf(await head.loan.decideAct({ actId, decision: 'reject' }))).toBe('reason_required');
    valueOf(await head.loan.decideAct({ actId, decision: 'reject', reason: '资料不全' }));
    expect(await loanOf(loanId)).toEqual(before);
    expect(codeOf(await head.loan.decideAct({ actId, decision: 'approve' }))).toBe('act_not_waiting');
  });

  it('is never decided by the one who asked, even with both roles', async () => {
    const { loanId } = await drawn({ termMonths: 6 });
    test.core.store.writer.prepare("UPDATE staff SET roles = ? WHERE staff_no = 'FZ0001'").run(JSON.stringify(['branchHead', 'customerManager']));
    const both = await test.signedIn('FZ0001');
    const { actId } = valueOf(await both.loan.proposeAct({ loanId, act: extend('2027-01-05'), reason: '受灾减产' }));
    expect(codeOf(await both.loan.decideAct({ actId, decision: 'approve' }))).toBe('maker_is_checker');
    expect(codeOf(await manager.loan.withdrawAct({ actId }))).toBe('not_own_act');
    valueOf(await both.loan.withdrawAct({ actId }));
    expect(valueOf(await both.loan.acts({ onlyWaiting: true }))).toEqual([]);
  });

  it('is asked for by the household’s own manager only', async () => {
    const { loanId } = await drawn({ termMonths: 6 });
    const stranger = await test.signedIn('KH0002');
    expect(codeOf(await stranger.loan.proposeAct({ loanId, act: extend('2027-01-05'), reason: '受灾减产' }))).toBe('outside_scope');
    await asked(loanId, extend('2027-01-05'));
    expect(valueOf(await stranger.loan.acts({ onlyWaiting: true }))).toEqual([]);
    expect(codeOf(await teller.loan.proposeAct({ loanId, act: extend('2027-01-05'), reason: '受灾减产' }))).toBe('not_permitted');
  });
});
