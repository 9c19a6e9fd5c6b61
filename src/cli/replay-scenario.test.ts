import { describe, expect, it } from 'vitest';
import { Refusal } from '../core/kernel/result.ts';
import { replayScenario } from './replay-scenario.ts';

const terms = { annualRatePercent: '5.35', start: '2026-03-05', maturity: '2027-03-05' };
const draw = { date: '2026-03-05', type: 'draw', amount: '50000.00' };
const scenario = (over: object = {}, events: object[] = [draw], asOf?: string) => ({ terms: { ...terms, ...over }, events, ...(asOf ? { asOf } : {}) });
const fault = (json: unknown): string | undefined => {
  try {
    replayScenario(json);
    return undefined;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    expect(error.code).toBe('invalid_scenario');
    return error.field;
  }
};

describe('a scenario', () => {
  it('answers rows, schedule and totals as decimal strings', () => {
    const { rows, schedule, totals } = replayScenario(scenario({}, [draw, { date: '2026-03-21', type: 'repay', amount: '118.89' }], '2026-04-01'));
    expect(rows).toEqual([
      { date: '2026-03-05', event: 'draw', principal: '50000.00', interest: '0.00', penalty: '0.00', compound: '0.00', refund: '0.00', outstandingPrincipal: '50000.00', accruedInterest: '0.00', daysOverdue: 0 },
      { date: '2026-03-21', event: 'settle', principal: '0.00', interest: '118.89', penalty: '0.00', compound: '0.00', refund: '0.00', outstandingPrincipal: '50000.00', accruedInterest: '0.00', daysOverdue: 0 },
      { date: '2026-03-21', event: 'repay', principal: '0.00', interest: '118.89', penalty: '0.00', compound: '0.00', refund: '0.00', outstandingPrincipal: '50000.00', accruedInterest: '0.00', daysOverdue: 0 },
      { date: '2026-04-01', event: 'asOf', principal: '0.00', interest: '0.00', penalty: '0.00', compound: '0.00', refund: '0.00', outstandingPrincipal: '50000.00', accruedInterest: '81.74', daysOverdue: 0 },
    ]);
    expect(schedule.map(({ due, interest, principal, balance }) => [due, interest, principal, balance])).toEqual([
      ['2026-03-21', '118.89', '0.00', '50000.00'], ['2026-06-21', '683.61', '0.00', '50000.00'], ['2026-09-21', '683.61', '0.00', '50000.00'],
      ['2026-12-21', '676.18', '0.00', '50000.00'], ['2027-03-05', '549.86', '50000.00', '0.00'],
    ]);
    expect(totals).toMatchObject({ drawn: '50000.00', interest: '118.89', interestCharged: '118.89', outstandingPrincipal: '50000.00', payOff: '50081.74', fiveClass: 'normal' });
  });

  it('shows what is owed on its last day: 668.75 penalty and 7.35 compound interest at 100 days', () => {
    const paid = [['2026-03-21', '118.89'], ['2026-06-21', '683.61'], ['2026-09-21', '410.17'], ['2026-12-21', '405.71']].map(([date, amount]) => ({ date, type: 'repay', amount }));
    const { rows, totals } = replayScenario(scenario({}, [draw, ...paid, { date: '2026-07-10', type: 'repay', principal: '20000.00' }], '2027-06-13'));
    expect(rows.find(({ date }) => date === '2026-07-10')).toMatchObject({ principal: '20000.00', interest: '56.47' });
    expect(rows.at(-1)).toMatchObject({ event: 'asOf', penalty: '668.75', compound: '7.35', outstandingPrincipal: '30000.00', daysOverdue: 100 });
    expect(totals).toMatchObject({ duePrincipal: '30000.00', dueInterest: '329.92', payOff: '31006.02', fiveClass: 'substandard', interestCharged: '2004.77' });
  });

  it('follows the textbook for equal instalments under 30/360; the last takes the remainder', () => {
    const { schedule } = replayScenario(scenario(
      { annualRatePercent: '9.4822', dayCount: '30/360', method: 'ANNUITY', start: '2024-01-01', maturity: '2025-01-01', instalments: 12 }, [{ date: '2024-01-01', type: 'draw', amount: '10000.00' }],
    ));
    expect(schedule[0]).toEqual({ no: 1, due: '2024-02-01', instalment: '876.75', principal: '797.73', interest: '79.02', balance: '9202.27' });
    expect(schedule.slice(0, -1).every(({ instalment }) => instalment === '876.75')).toBe(true);
    expect(schedule.at(-1)).toEqual({ no: 12, due: '2025-01-01', instalment: '876.76', principal: '869.89', interest: '6.87', balance: '0.00' });
  });

  it('adds up several receipts, each rounded by itself', () => {
    const { rows, schedule } = replayScenario(scenario({}, [draw, { date: '2026-03-05', type: 'draw', amount: '50000.00' }], '2026-03-21'));
    expect(rows.find(({ event }) => event === 'settle')?.interest).toBe('237.78');
    expect(schedule.at(-1)?.principal).toBe('100000.00');
  });

  it('takes the product’s defaults for what is left out', () => {
    const made = replayScenario({ terms: { annualRatePercent: '5.35' }, events: [draw] });
    expect(made).toEqual(replayScenario({
      terms: {
        annualRatePercent: '5.35', dayCount: 'ACT/360', method: 'Q_INT', start: '2026-03-05', maturity: '2027-03-05', penaltyMultiple: '1.5', compoundInterest: true,
        partialRepayInterest: 'ON_REPAID_PART',
      },
      events: [draw], asOf: '2027-03-05',
    }));
  });

  it.each([
    ['', []],
    ['terms', { events: [] }],
    ['terms.annualRatePercent', scenario({ annualRatePercent: 5.35 })],
    ['terms.annualRatePercent', scenario({ annualRatePercent: '5.35%' })],
    ['terms.method', scenario({ method: 'MONTHLY' })],
    ['terms.rounding', scenario({ rounding: 'down' })],
    ['terms.start', scenario({ start: '2026-02-30' })],
    ['terms.maturity', scenario({ maturity: '2026-03-05' })],
    ['terms.maturity', scenario({ method: 'BULLET', maturity: '2027-03-06' })],
    ['terms.instalments', scenario({ method: 'ANNUITY', instalments: 5 })],
    ['terms.graceDays', scenario({ graceDays: 8 })],
    ['terms.penaltyMultiple', scenario({ penaltyMultiple: '0.9' })],
    ['terms.start', { terms: { annualRatePercent: '5.35' }, events: [] }],
    ['currency', { ...scenario(), currency: 'CNY' }],
    ['asOf', scenario({}, [draw], 'today')],
    ['events.0.type', scenario({}, [{ date: '2026-03-05', type: 'refund', amount: '1.00' }])],
    ['events.0.amount', scenario({}, [{ ...draw, amount: '-1.00' }])],
    ['events.0.amount', scenario({}, [{ ...draw, amount: '1.001' }])],
    ['events.0.amount', scenario({}, [{ date: '2026-03-05', type: 'draw' }])],
    ['events.0.date', scenario({}, [{ ...draw, date: '2026-03-04' }])],
    ['events.0.date', scenario({}, [{ ...draw, date: '2027-03-05' }])],
    ['events.1.amount', scenario({}, [draw, { date: '2026-04-01', type: 'repay', amount: '1.00', principal: '1.00' }])],
    ['events.1.amount', scenario({}, [draw, { date: '2026-04-01', type: 'repay' }])],
    ['events.1.annualRatePercent', scenario({}, [draw, { date: '2026-04-01', type: 'rate' }])],
    ['events.1', scenario({}, [draw, { date: '2026-04-01', type: 'reverse', ref: 'nothing' }])],
    ['events.1', scenario({}, [{ ...draw, id: 'd' }, { date: '2026-03-04', type: 'reverse', ref: 'd' }])],
    ['events.2', scenario({}, [{ ...draw, id: 'd' }, { date: '2026-03-05', type: 'reverse', ref: 'd' }, { date: '2026-03-06', type: 'reverse', ref: 'd' }])],
    ['events.1', scenario({}, [{ ...draw, id: 'd' }, { ...draw, id: 'd' }])],
    ['events.1.date', scenario({}, [draw, { date: '2027-03-06', type: 'extend', maturity: '2028-03-05' }])],
  ])('is refused at %s', (field, json) => expect(fault(json)).toBe(field));
});
