import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replayScenario, scenarioInput, type ScenarioResult } from '../../cli/replay-scenario.ts';
import { scenarioArbitrary } from '../../../tests/reference/random-scenario.ts';
import type { SlowEvent, SlowScenario } from '../../../tests/reference/slow-ledger.ts';
import { linesOf, movementsBetween, requireBalanced } from '../accounting/journal-lines.ts';
import { addDays, dayNumber, type BusinessDate } from '../kernel/business-date.ts';
import { accruedOn, accrualOf } from './accrual.ts';
import { EMPTY_BOOK, interestReceivable, loanBookOf, principalPositions } from './loan-book.ts';
import { replay, type ReplayInput } from './replay.ts';
import { dueOf, principalOf } from './receipt.ts';
import { standingOf } from './standing.ts';

const fen = (text: string | number | undefined): number => Math.round(Number(text) * 100);
const sum = ({ rows }: ScenarioResult, event: string, key: 'principal' | 'interest' | 'penalty' | 'compound' | 'refund') =>
  rows.filter((row) => row.event === event).reduce((total, row) => total + fen(row[key]), 0);
const holds = (property: (scenario: SlowScenario) => void, numRuns = 300) => fc.assert(fc.property(scenarioArbitrary, property), { numRuns });
const standingOnLastDay = (scenario: SlowScenario) => {
  const { rows, totals } = replayScenario(scenario);
  return { last: rows.at(-1), ...totals };
};

/** Histories with one receipt, as a store keeps them. */
function oneReceipt(scenario: SlowScenario): SlowScenario {
  const other = new Set(scenario.events.filter(({ type, id }) => type === 'draw' && id !== 'first').map(({ id }) => id));
  return { ...scenario, events: scenario.events.filter(({ id, ref }) => !other.has(id) && !other.has(ref)) };
}

describe('whatever happens to a line', { timeout: 120_000 }, () => {
  it('principal out is principal back plus what is outstanding, and every fen tendered went somewhere', () => {
    holds((scenario) => {
      const result = replayScenario(scenario);
      expect(sum(result, 'draw', 'principal')).toBe(sum(result, 'repay', 'principal') + fen(result.totals['outstandingPrincipal']));
      const reversed = new Set(scenario.events.filter(({ type, date }) => type === 'reverse' && date <= scenario.asOf).map(({ ref }) => ref));
      const tendered = scenario.events
        .filter((event) => event.type === 'repay' && event.amount && event.date <= scenario.asOf && !reversed.has(event.id))
        .reduce((total, { amount }) => total + fen(amount), 0);
      if (scenario.events.some((event) => event.type === 'repay' && event.principal)) return;
      expect(fen(result.totals['paid'])).toBe(tendered);
    });
  });

  it('no amount is ever negative, nor is the interest of a second repayment on the same day', () => {
    holds((scenario) => {
      const twice: SlowEvent[] = scenario.events.flatMap((event) => (event.type === 'repay' ? [event, { ...event, id: `${event.id}-again` }] : [event]));
      for (const row of replayScenario({ ...scenario, events: twice }).rows) {
        for (const key of ['principal', 'interest', 'penalty', 'compound', 'refund', 'outstandingPrincipal', 'accruedInterest'] as const) expect(fen(row[key])).toBeGreaterThanOrEqual(0);
      }
    });
  });

  it('a reversal restores', () => {
    const added = fc.record({ at: fc.nat(700), size: fc.integer({ min: 1, max: 5_000_000 }), type: fc.constantFrom('repay', 'rate' as const) });
    fc.assert(fc.property(scenarioArbitrary, added, (scenario, { at, size, type }) => {
      const date = addDays(scenario.terms.start as BusinessDate, at);
      const event: SlowEvent = type === 'repay'
        ? { id: 'added', type, date, amount: (size / 100).toFixed(2) } : { id: 'added', type, date, annualRatePercent: (size / 1_000_000).toFixed(4) };
      const later = { id: 'undone', type: 'reverse', ref: 'added', date } as const;
      expect(standingOnLastDay({ ...scenario, events: [...scenario.events, event, later] })).toEqual(standingOnLastDay(scenario));
    }), { numRuns: 300 });
  });

  it('the order of posting matters only within a day', () => {
    fc.assert(fc.property(scenarioArbitrary, fc.nat(), (scenario, seed) => {
      const dates = [...new Set(scenario.events.map(({ date }) => date))].toSorted((a, b) => ((dayNumber(a as BusinessDate) * 7919 + seed) % 1009) - ((dayNumber(b as BusinessDate) * 7919 + seed) % 1009));
      const shuffled = dates.flatMap((date) => scenario.events.filter((event) => event.date === date));
      expect(replayScenario({ ...scenario, events: shuffled })).toEqual(replayScenario(scenario));
    }), { numRuns: 300 });
  });

  it('on one day a change of rate and a repayment may come in either order', () => {
    holds((scenario) => {
      const ratesFirst = scenario.events.toSorted((a, b) => Number(a.type !== 'rate') - Number(b.type !== 'rate'));
      const ratesLast = scenario.events.toSorted((a, b) => Number(a.type === 'rate') - Number(b.type === 'rate'));
      expect(standingOnLastDay({ ...scenario, events: ratesFirst })).toEqual(standingOnLastDay({ ...scenario, events: ratesLast }));
    });
  });

  it('the schedule brings back what is not repaid early, and ends at nothing', () => {
    holds((scenario) => {
      const { schedule } = replayScenario(scenario);
      const last = schedule.at(-1);
      // Where all is repaid early, the rest is no instalment any more.
      if (last && !scenario.events.some(({ type, date }) => type === 'repay' && date >= last.due)) expect(last.balance).toBe('0.00');
      for (const row of schedule) expect(fen(row.instalment)).toBe(fen(row.principal) + fen(row.interest));
    });
  });
});

/** The receipt day by day, replayed anew for each. */
function daily({ terms, events, asOf }: ReplayInput): ReplayInput[] {
  const days: ReplayInput[] = [];
  for (let date = terms.start; date <= asOf; date = addDays(date, 1)) days.push({ terms, events, asOf: date });
  return days;
}

describe('a receipt from day to day', { timeout: 120_000 }, () => {
  it('needs no look before its next action day: the straight line gives what a replay gives', () => {
    holds((scenario) => {
      const input = scenarioInput(oneReceipt(scenario));
      const from = input.asOf;
      const [receipt] = replay(input).receipts;
      if (!receipt) return;
      const standing = standingOf(receipt, dayNumber(from));
      const accrual = accrualOf(receipt, dayNumber(from));
      const known = input.events.filter(({ date }) => date <= from);
      for (let days = 0; days < 100; days += 7) {
        const date = addDays(from, days);
        if (standing.nextActionOn !== null && date >= standing.nextActionOn) break;
        const [later] = replay({ ...input, events: known, asOf: date }).receipts;
        const { accruedInterest, penalty, compound, state, dueInterest } = standingOf(later!, dayNumber(date));
        expect(accruedOn(accrual, date)).toEqual({ interest: accruedInterest, penalty, compound });
        expect([state, dueInterest]).toEqual([standing.state, standing.dueInterest]);
      }
    });
  });

  it('has a book whose every difference is a balanced voucher and whose positions are the ledger’s', () => {
    holds((scenario) => {
      let before = EMPTY_BOOK;
      for (const input of daily(scenarioInput(oneReceipt(scenario))).filter((_, index) => index % 5 === 0)) {
        const replayed = replay(input);
        const book = loanBookOf(replayed);
        for (const channel of ['cash', 'transfer'] as const) requireBalanced(linesOf(movementsBetween(before, book), { channel, termClass: 'short' }));
        const [receipt] = replayed.receipts;
        const { normal, overdue, nonAccrual } = principalPositions(book);
        const isOnBooks = receipt && !receipt.writtenOff;
        expect(normal + overdue + nonAccrual).toBe(isOnBooks ? principalOf(receipt) : 0);
        expect(Math.min(normal, overdue, nonAccrual)).toBeGreaterThanOrEqual(0);
        expect(interestReceivable(book)).toBe(isOnBooks && !receipt.nonAccrual ? dueOf(receipt, 'interest') : 0);
        expect(book.refund).toBe(replayed.refund);
        before = book;
      }
    }, 60);
  });
});
