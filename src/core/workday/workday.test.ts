import { existsSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addExampleHouseholds, addExampleVillage } from '../../../tests/support/example-households.ts';
import { addExampleLine } from '../../../tests/support/example-lines.ts';
import { codeOf, startTestCore, valueOf, type TestCore } from '../../../tests/support/test-core.ts';
import { accountNamed } from '../accounting/chart.ts';
import { checkAccounts, checkLedgerAgainstAccounts, checkVouchers } from '../accounting/check-journal-store.ts';
import type { BranchApi } from '../contract/index.ts';
import { addDays, businessDate } from '../kernel/business-date.ts';
import { yuanText, type Fen } from '../kernel/money.ts';
import { checkLoans } from '../loan/check-loans-store.ts';
import { writeSetting } from '../store/settings.ts';

interface Branch {
  readonly test: TestCore;
  readonly teller: BranchApi;
  readonly head: BranchApi;
  readonly households: readonly string[];
  readonly lines: readonly string[];
}

const open: TestCore[] = [];
afterEach(async () => {
  for (const test of open.splice(0)) await test.close();
});

async function branchOn(date: string, households = 1): Promise<Branch> {
  const test = await startTestCore();
  open.push(test);
  const ids = addExampleHouseholds(test.core, addExampleVillage(test.core, '龙潭村', 'KH0001'), Array.from({ length: households }, () => ({})));
  const lines = ids.map((id) => addExampleLine(test.core, id));
  writeSetting(test.core.store.writer, 'business_date', date);
  return { test, teller: await test.signedIn('GY0001'), head: await test.signedIn('FZ0001'), households: ids, lines };
}

const draw = async ({ teller, lines }: Branch, line = 0, over = {}) =>
  valueOf(await teller.loan.draw({ lineId: lines[line]!, amount: 5_000_000, purpose: 'A01', termMonths: 12, method: 'Q_INT', ...over })).loanId;
const closeUntil = async ({ head }: Branch, openOn: string) => valueOf(await head.workday.dayEnd({ openOn }));
const loanOf = async ({ teller }: Branch, loanId: string) => valueOf(await teller.loan.detail({ loanId })).loan;
/** What is wrong with ledger and books; the lines of these tests come without their ratings, so `verify` itself has more to say. */
const verify = ({ test }: Branch) =>
  [checkLoans, checkVouchers, checkAccounts, checkLedgerAgainstAccounts]
    .map((check) => check(test.core.store.reader, test.core.store.vault))
    .flatMap(({ name, ok, problems }) => (ok ? [] : [`${name}: ${problems.join('; ')}`]));
/** "account name debit credit" of the vouchers of a day. */
const vouchers = ({ test }: Branch, date: string, event: string) =>
  test.core.store.reader.prepare<[string, string], { account: string; debit: number; credit: number }>(
    'SELECT l.account, l.debit, l.credit FROM journal_entry e JOIN journal_line l ON l.entry_id = e.id WHERE e.business_date = ? AND e.event = ? ORDER BY e.id, l.line_no',
  ).all(date, event).map(({ account, debit, credit }) => `${accountNamed(account).name} ${yuanText(debit as Fen)} ${yuanText(credit as Fen)}`);

let branch: Branch;
beforeEach(async () => {
  branch = await branchOn('2026-03-05');
});

describe('the day-end', () => {
  it('accrues to the fen: 7.43 for 15 days and 7.44 on the ninth make 118.89', async () => {
    await draw(branch);
    const accruals: string[] = [];
    for (let day = 6; day <= 21; day += 1) {
      await closeUntil(branch, `2026-03-${String(day).padStart(2, '0')}`);
      accruals.push(vouchers(branch, `2026-03-${String(day - 1).padStart(2, '0')}`, 'accrual')[0]!.split(' ')[1]!);
    }
    expect(accruals).toEqual(Array.from({ length: 16 }, (_, index) => (index === 8 ? '7.44' : '7.43')));
    expect(vouchers(branch, '2026-03-21', 'calendar')).toEqual(['应收利息——应收到期利息 118.89 0.00', '应收利息——应计利息 0.00 118.89']);
    expect(verify(branch)).toEqual([]);
  });

  it('settles on the 21st, and the repayment of that day bears nothing', async () => {
    const loanId = await draw(branch);
    const result = await closeUntil(branch, '2026-03-21');
    expect(result).toMatchObject({ businessDate: '2026-03-21', settledLoans: 1, newlyOverdue: 0, isBalanced: true });
    expect(result.closed).toHaveLength(16);
    expect(await loanOf(branch, loanId)).toMatchObject({ dueInterest: 11_889, daysOverdue: 0, status: 'normal', nextDueOn: '2026-06-21' });
    const { split } = valueOf(await branch.teller.loan.repay({ loanId, mode: 'tendered', amount: 11_889 }));
    expect(split).toMatchObject({ interest: 11_889, penalty: 0, compound: 0, refund: 0 });
    expect(vouchers(branch, '2026-03-21', 'repay')).toEqual(['吸收存款——个人活期存款 118.89 0.00', '应收利息——应收到期利息 0.00 118.89']);
  });

  it('marks arrears, freezes the line, leaves accrual on the 91st day and rejoins it on full cure', async () => {
    const loanId = await draw(branch);
    expect(await closeUntil(branch, '2026-03-22')).toMatchObject({ newlyOverdue: 1, reclassified: 1 });
    expect(await loanOf(branch, loanId)).toMatchObject({ status: 'overdue', fiveClass: 'specialMention', daysOverdue: 1 });
    expect(valueOf(await branch.teller.loan.counter({ householdId: branch.households[0]! })).line).toMatchObject({ status: 'frozen' });
    await closeUntil(branch, '2026-06-19');
    expect(await loanOf(branch, loanId)).toMatchObject({ status: 'overdue', fiveClass: 'specialMention', daysOverdue: 90 });
    await closeUntil(branch, '2026-06-20');
    expect(await loanOf(branch, loanId)).toMatchObject({ status: 'nonAccrual', fiveClass: 'substandard', daysOverdue: 91 });
    // 转非应计: 91 days of interest on 118.89 at 8.025 % are 2.41; accrued 91 days on 50,000 are 676.18.
    expect(vouchers(branch, '2026-06-20', 'calendar')).toEqual([
      '逾期农户信用贷款 50000.00 0.00', '非应计农户信用贷款 50000.00 0.00', '利息收入——农户贷款利息收入 795.07 0.00', '利息收入——罚息及复利收入 2.41 0.00',
      '未收贷款利息 118.89 0.00',
      '短期农户小额信用贷款 0.00 50000.00', '逾期农户信用贷款 0.00 50000.00', '应收利息——应收到期利息 0.00 118.89', '应收利息——应计利息 0.00 676.18', '应收利息——应收罚息及复利 0.00 2.41',
    ]);
    expect(verify(branch)).toEqual([]);
    await closeUntil(branch, '2026-06-25');
    const [payOff] = valueOf(await branch.teller.loan.payOff({ loanId, dates: ['2026-06-25'] }));
    const arrears = payOff!.split.interest + payOff!.split.compound;
    valueOf(await branch.teller.loan.repay({ loanId, mode: 'tendered', amount: arrears + 1_000_000 }));
    expect(verify(branch)).toEqual([]);
    expect(await loanOf(branch, loanId)).toMatchObject({ outstanding: 5_000_000 - arrears - 1_000_000, status: 'nonAccrual', fiveClass: 'substandard' });
    await closeUntil(branch, '2027-04-01');
    expect(verify(branch)).toEqual([]);
    expect(await loanOf(branch, loanId)).toMatchObject({ status: 'nonAccrual', fiveClass: 'loss' });
    const [all] = valueOf(await branch.teller.loan.payOff({ loanId, dates: ['2027-04-01'] }));
    valueOf(await branch.teller.loan.repay({ loanId, mode: 'tendered', amount: all!.split.total }));
    expect(await loanOf(branch, loanId)).toMatchObject({ status: 'settled', outstanding: 0, accruedInterest: 0, penalty: 0, compound: 0 });
    expect(valueOf(await branch.teller.loan.counter({ householdId: branch.households[0]! })).line).toMatchObject({ status: 'open' });
    await closeUntil(branch, '2027-04-02');
    expect(verify(branch)).toEqual([]);
  });

  it('corrects the books when money turns out to have come earlier', async () => {
    const loanId = await draw(branch);
    await closeUntil(branch, '2026-07-01');
    expect(await loanOf(branch, loanId)).toMatchObject({ status: 'nonAccrual' });
    valueOf(await branch.teller.loan.repay({ loanId, mode: 'tendered', amount: 11_889, valueDate: '2026-03-21' }));
    expect(await loanOf(branch, loanId)).toMatchObject({ status: 'overdue', daysOverdue: 10 });
    expect(verify(branch)).toEqual([]);
    await closeUntil(branch, '2026-07-02');
    expect(verify(branch)).toEqual([]);
  });

  it('writes off and still collects', async () => {
    const loanId = await draw(branch);
    await closeUntil(branch, '2027-03-20');
    const manager = await branch.test.signedIn('KH0001');
    const { actId } = valueOf(await manager.loan.proposeAct({ loanId, act: { kind: 'writeOff', approvalNo: 'HX-2027-001' }, reason: '借款人失踪' })); // 364 days: 损失
    valueOf(await branch.head.loan.decideAct({ actId, decision: 'approve' }));
    expect(await loanOf(branch, loanId)).toMatchObject({ status: 'writtenOff', outstanding: 5_000_000 });
    expect(verify(branch)).toEqual([]);
    valueOf(await branch.teller.loan.repay({ loanId, mode: 'tendered', amount: 2_000_000, channel: 'cash' }));
    expect(vouchers(branch, '2027-03-20', 'repay')).toEqual(['库存现金 20000.00 0.00', '贷款损失准备 0.00 20000.00', '已核销呆账 0.00 20000.00']);
    await closeUntil(branch, '2027-03-25');
    expect(verify(branch)).toEqual([]);
  });

  it('keeps a checked copy of the store and tells when', async () => {
    const result = await closeUntil(branch, '2026-03-06');
    expect(result.backupFile && existsSync(result.backupFile)).toBe(true);
    expect(valueOf(await branch.head.workday.status({}))).toMatchObject({ businessDate: '2026-03-06', lastClosedOn: '2026-03-05', daysBehind: 264, lastBackupAt: expect.any(Number) });
  });

  it('is the head’s, and only moves forward', async () => {
    expect(codeOf(await branch.teller.workday.dayEnd({}))).toBe('not_permitted');
    expect(codeOf(await branch.head.workday.dayEnd({ openOn: '2026-03-05' }))).toBe('open_date_not_later');
    expect(codeOf(await branch.head.workday.dayEnd({ openOn: '2099-01-01' }))).toBe('too_many_days');
  });
});

/** Everything that days leave behind, without the ids that differ from run to run. */
function tracesOf({ test }: Branch): unknown {
  const all = (sql: string) => test.core.store.reader.prepare(sql).all();
  return {
    loans: all(`SELECT receipt_no, status, five_class, outstanding, due_principal, due_interest, refund, oldest_due_on, next_due_on, next_action_on, posting_count, book, accrual
      FROM loan ORDER BY receipt_no`),
    postings: all(`SELECT l.receipt_no, p.position, p.value_date, p.kind, p.principal, p.interest, p.penalty, p.compound, p.refund, p.outstanding_after, p.days_overdue
      FROM loan_posting p JOIN loan l ON l.id = p.loan_id ORDER BY l.receipt_no, p.position`),
    vouchers: all(`SELECT e.business_date, e.value_date, e.event, l.receipt_no, e.purpose, e.five_class, j.account, j.debit, j.credit
      FROM journal_entry e JOIN journal_line j ON j.entry_id = e.id LEFT JOIN loan l ON l.id = e.loan_id
      ORDER BY e.business_date, e.event, l.receipt_no, e.purpose, j.account, j.debit`),
    days: all('SELECT business_date, account, opening, debit, credit FROM account_day ORDER BY business_date, account'),
    pools: all('SELECT pool, on_date, interest, interest_per_unit, charges, charges_per_unit, journaled_interest, journaled_charges FROM accrual_pool ORDER BY pool'),
    lines: all('SELECT status, status_reason FROM credit_line ORDER BY rowid'),
  };
}

/** Chance with a memory: the same numbers for the same seed. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % below;
  };
}

const METHODS = ['Q_INT', 'M_INT', 'BULLET', 'Q_INST', 'ANNUITY', 'LINEAR'] as const;

/** Draws, then repayments on days of chance; between them days are closed one by one or all at once. */
async function livedThrough(seed: number, closeDays: (branch: Branch, openOn: string) => Promise<void>): Promise<unknown> {
  const made = await branchOn('2026-03-05', 6);
  const below = chance(seed);
  const loans: string[] = [];
  for (let line = 0; line < made.lines.length; line += 1) {
    loans.push(await draw(made, line, { amount: 100_000 + below(4_000_000), method: METHODS[below(METHODS.length)]!, purpose: (['A01', 'B01', 'C01'] as const)[below(3)]! }));
  }
  let date = businessDate('2026-03-05');
  for (let step = 0; step < 5; step += 1) {
    date = addDays(date, 1 + below(70));
    await closeDays(made, date);
    for (let repayments = below(3); repayments > 0; repayments -= 1) {
      await made.teller.loan.repay({ loanId: loans[below(loans.length)]!, mode: 'tendered', amount: 1 + below(2_000_000), ...(below(3) === 0 ? { valueDate: addDays(date, -below(10)) } : {}) });
    }
  }
  expect(verify(made)).toEqual([]);
  return tracesOf(made);
}

async function dayByDay(made: Branch, openOn: string): Promise<void> {
  const { businessDate: today } = valueOf(await made.head.workday.status({}));
  for (let date = addDays(businessDate(today), 1); date <= openOn; date = addDays(date, 1)) await closeUntil(made, date);
}

describe('a machine that was off', () => {
  it.each([1, 2])('catches up to the very books of one that ran (history %i)', { timeout: 180_000 }, async (seed) => {
    const ran = await livedThrough(seed, dayByDay);
    const wasOff = await livedThrough(seed, async (made, openOn) => void (await closeUntil(made, openOn)));
    expect(wasOff).toEqual(ran);
  });
});
