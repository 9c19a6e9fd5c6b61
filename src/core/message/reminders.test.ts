import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addExampleHouseholds, addExampleVillage } from '../../../tests/support/example-households.ts';
import { addExampleLine } from '../../../tests/support/example-lines.ts';
import { startTestCore, valueOf, type TestCore } from '../../../tests/support/test-core.ts';
import type { BranchApi } from '../contract/index.ts';
import { businessDate } from '../kernel/business-date.ts';
import { writeSetting } from '../store/settings.ts';

let test: TestCore;
let teller: BranchApi;
let head: BranchApi;
let lineId: string;
/** What the clock says. */
let today = '2026-03-05';
const MIDDAY_MS = 4 * 3_600_000;

beforeEach(async () => {
  today = '2026-03-05';
  test = await startTestCore({ now: () => Date.parse(today) + MIDDAY_MS });
  const [householdId = ''] = addExampleHouseholds(test.core, addExampleVillage(test.core, '龙潭村', 'KH0001'), [{ headName: '张德全' }]);
  lineId = addExampleLine(test.core, householdId);
  writeSetting(test.core.store.writer, 'business_date', today);
  teller = await test.signedIn('GY0001');
  head = await test.signedIn('FZ0001');
});
afterEach(() => test.close());

const open = async (date: string) => {
  today = date;
  valueOf(await head.workday.dayEnd({ openOn: businessDate(date) }));
};
const textsOf = async (template: string) => valueOf(await teller.message.outbox({})).filter((row) => row.template === template).map(({ text }) => text.replace(/^.*先生，/, ''));

describe('reminders', () => {
  it('tell of the interest from the 18th, of the maturity thrice, of arrears, and before a bad record is reported', async () => {
    valueOf(await teller.loan.draw({ lineId, amount: 5_000_000, purpose: 'A01', termMonths: 1, method: 'Q_INT' }));
    await open('2026-03-17');
    expect(await textsOf('interestReminder')).toEqual([]);
    await open('2026-03-18');
    // 16 days from the 5th to the 20th: 50,000 × 5.35 % × 16 ÷ 360
    expect(await textsOf('interestReminder')).toEqual(['您的贷款本期利息约118.89元，将于2026-03-21扣收，请提前备足款项。']);
    await open('2026-03-29');
    await open('2026-04-02');
    await open('2026-04-05');
    // The interest of March is not paid: the receipt is overdue and no longer reminded of what comes, but of what is owed.
    expect(await textsOf('dueReminder')).toEqual([]);
    expect(await textsOf('overdue')).toEqual(['您有贷款本息118.89元于2026-03-21未按时归还，请尽快还款，以免影响个人信用。已还请忽略。']);
    expect(await textsOf('badRecordNotice')).toHaveLength(1);
  });
  it('count down to the maturity of a receipt that is in order, once each', async () => {
    const { loanId } = valueOf(await teller.loan.draw({ lineId, amount: 5_000_000, purpose: 'A01', termMonths: 1, method: 'BULLET' }));
    for (const date of ['2026-03-27', '2026-03-30', '2026-04-01', '2026-04-03', '2026-04-05']) await open(date);
    // 31 days: 50,000 × 5.35 % × 31 ÷ 360
    expect(await textsOf('dueReminder')).toEqual(Array.from({ length: 3 }, () => '您的贷款50000元将于2026-04-05到期（应还利息230.35元），请提前备足款项。'));
    valueOf(await teller.loan.repay({ loanId, mode: 'tendered', amount: 5_023_035 }));
    await open('2026-04-06');
    expect(await textsOf('overdue')).toEqual([]);
  });
  it('are not sent for days that are made up for', async () => {
    valueOf(await teller.loan.draw({ lineId, amount: 5_000_000, purpose: 'A01', termMonths: 6, method: 'Q_INT' }));
    await open('2026-03-25');
    expect(await textsOf('interestReminder')).toEqual([]);
  });
});
