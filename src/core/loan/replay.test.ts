import { describe, expect, it } from 'vitest';
import { businessDate } from '../kernel/business-date.ts';
import { fen, parsePercent, parseYuan, yuanText, type Fen } from '../kernel/money.ts';
import type { EventFact, LedgerEvent } from './ledger-event.ts';
import type { Posting } from './posting.ts';
import { replay, type Replay } from './replay.ts';
import { chargeDue, daysOverdue, dueOf, principalOf } from './receipt.ts';
import { PRODUCT_DEFAULTS, type LoanTerms } from './terms.ts';
import { dayNumber } from '../kernel/business-date.ts';

const yuan = (text: string): Fen => parseYuan(text)!;
const rate = (text: string) => parsePercent(text)!;

const terms = (over: Partial<LoanTerms> = {}): LoanTerms => ({
  ...PRODUCT_DEFAULTS, annualRate: rate('5.35'), start: businessDate('2026-03-05'), maturity: businessDate('2027-03-05'), ...over,
});

const history = (...entries: [date: string, fact: EventFact][]): LedgerEvent[] =>
  entries.map(([date, fact], index) => ({ id: `e${index + 1}`, date: businessDate(date), fact }));

const draw = (amount: string): EventFact => ({ type: 'draw', amount: yuan(amount) });
const pay = (amount: string): EventFact => ({ type: 'repay', amount: yuan(amount) });
const payPrincipal = (amount: string): EventFact => ({ type: 'repayPrincipal', principal: yuan(amount) });

const run = (over: Partial<LoanTerms>, asOf: string, ...entries: [string, EventFact][]): Replay =>
  replay({ terms: terms(over), events: history(...entries), asOf: businessDate(asOf) });

const brief = (posting: Posting): string[] =>
  [posting.date, posting.kind, yuanText(posting.principal), yuanText(posting.interest), yuanText(posting.penalty), yuanText(posting.compound)];

const PAID_QUARTERS: [string, EventFact][] = [
  ['2026-03-05', draw('50000')], ['2026-03-21', pay('118.89')], ['2026-06-21', pay('683.61')], ['2026-07-10', payPrincipal('20000')],
  ['2026-09-21', pay('410.17')], ['2026-12-21', pay('405.71')],
];

describe('a year of 50,000 at 5.35 %, settled by quarter', () => {
  it('settles, takes the interest on the part repaid early and matures as worked out by hand', () => {
    const { postings } = run({}, '2027-03-05', ...PAID_QUARTERS);
    expect(postings.map(brief)).toEqual([
      ['2026-03-05', 'draw', '50000.00', '0.00', '0.00', '0.00'],
      ['2026-03-21', 'settle', '0.00', '118.89', '0.00', '0.00'],
      ['2026-03-21', 'repay', '0.00', '118.89', '0.00', '0.00'],
      ['2026-06-21', 'settle', '0.00', '683.61', '0.00', '0.00'],
      ['2026-06-21', 'repay', '0.00', '683.61', '0.00', '0.00'],
      ['2026-07-10', 'repayPrincipal', '20000.00', '56.47', '0.00', '0.00'],
      ['2026-09-21', 'settle', '0.00', '410.17', '0.00', '0.00'],
      ['2026-09-21', 'repay', '0.00', '410.17', '0.00', '0.00'],
      ['2026-12-21', 'settle', '0.00', '405.71', '0.00', '0.00'],
      ['2026-12-21', 'repay', '0.00', '405.71', '0.00', '0.00'],
      ['2027-03-05', 'settle', '0.00', '329.92', '0.00', '0.00'],
      ['2027-03-05', 'due', '30000.00', '0.00', '0.00', '0.00'],
    ]);
    const charged = postings.filter(({ kind }) => kind === 'settle' || kind === 'repayPrincipal').reduce((sum, { interest }) => sum + interest, 0);
    expect(yuanText(fen(charged))).toBe('2004.77');
  });

  it('takes all accrued interest with a part where the contract says so', () => {
    const { postings } = run({ partialRepayInterest: 'ALL_ACCRUED' }, '2026-07-10', ...PAID_QUARTERS);
    expect(brief(postings.at(-1)!)).toEqual(['2026-07-10', 'repayPrincipal', '20000.00', '141.18', '0.00', '0.00']);
    expect(postings.at(-1)!.accruedInterest).toBe(0);
  });

  it.each([
    ['2027-04-15', 41, '274.19', '3.02', '30607.13'],
    ['2027-06-13', 100, '668.75', '7.35', '31006.02'],
  ])('owes penalty and compound interest on %s', (date, overdue, penalty, compound, total) => {
    const receipt = run({}, date, ...PAID_QUARTERS).receipts[0]!;
    const day = dayNumber(businessDate(date));
    expect(daysOverdue(receipt, day)).toBe(overdue);
    expect(yuanText(fen(chargeDue(receipt, 'penalty')))).toBe(penalty);
    expect(yuanText(fen(chargeDue(receipt, 'compound')))).toBe(compound);
    expect(yuanText(fen(principalOf(receipt) + dueOf(receipt, 'interest') + chargeDue(receipt, 'penalty') + chargeDue(receipt, 'compound')))).toBe(total);
  });

  it('allocates 5,000 by days overdue', () => {
    const early = run({}, '2027-04-15', ...PAID_QUARTERS, ['2027-04-15', pay('5000')]).postings.at(-1)!;
    expect(brief(early)).toEqual(['2027-04-15', 'repay', '4392.87', '329.92', '274.19', '3.02']);
    expect(yuanText(early.outstandingPrincipal)).toBe('25607.13');
    const late = run({}, '2027-06-13', ...PAID_QUARTERS, ['2027-06-13', pay('5000')]).postings.at(-1)!;
    expect(brief(late)).toEqual(['2027-06-13', 'repay', '5000.00', '0.00', '0.00', '0.00']);
    expect(yuanText(late.outstandingPrincipal)).toBe('25000.00');
  });
});
