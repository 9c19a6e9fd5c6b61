/** Random ledger histories for fast-check: every method, day count, term and kind of event, in no order of date. */

import fc from 'fast-check';
import type { SlowEvent, SlowScenario, SlowTerms } from './slow-ledger.ts';

const day = (from: string, days: number): string => new Date(Date.parse(`${from}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

function monthsAfter(from: string, months: number): string {
  const [year, month, dayOfMonth] = from.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(dayOfMonth, last))).toISOString().slice(0, 10);
}

const amount = (maximum: number) => fc.integer({ min: 1, max: maximum }).map((fen) => (fen / 100).toFixed(2));
const percent = fc.integer({ min: 0, max: 240_000 }).map((ppm) => (ppm / 10_000).toFixed(4));
const oneOf = <const T>(...values: T[]): fc.Arbitrary<T> => fc.constantFrom(...values);

const termsArbitrary: fc.Arbitrary<{ terms: SlowTerms; days: number }> = fc
  .record({
    method: oneOf('Q_INT', 'M_INT', 'BULLET', 'Q_INST', 'ANNUITY', 'LINEAR'),
    dayCount: oneOf('ACT/360', 'ACT/365', '30/360'),
    startsAfter: fc.integer({ min: 0, max: 500 }),
    months: fc.integer({ min: 1, max: 15 }),
    oddDays: fc.oneof({ arbitrary: fc.constant(0), weight: 2 }, fc.integer({ min: 0, max: 25 })),
    rate: percent,
    penaltyMultiple: oneOf('1.5', '1.3', '1.4567'),
    misuseMultiple: oneOf('2.0', '1.35'),
    compoundInterest: fc.boolean(),
    compoundRateBeforeMaturity: oneOf('PENALTY', 'CONTRACT'),
    graceDays: oneOf(undefined, 0, 1, 5, 7),
    partialRepayInterest: oneOf('ON_REPAID_PART', 'ALL_ACCRUED'),
    settlementDay: oneOf(undefined, 1, 10, 20, 27),
    holidayRoll: oneOf('NONE', 'NEXT_WORKDAY'),
    holidayPattern: fc.integer({ min: 2, max: 9 }),
  })
  .map((made) => {
    const start = day('2023-01-01', made.startsAfter);
    const months = made.method === 'BULLET' ? Math.min(made.months, 11) : made.months;
    const maturity = day(monthsAfter(start, months), made.oddDays);
    const days = (Date.parse(maturity) - Date.parse(start)) / 86_400_000;
    const holidays = Array.from({ length: days + 30 }, (_, index) => index).filter((index) => index % made.holidayPattern === 0).map((index) => day(start, index));
    return {
      days,
      terms: {
        annualRatePercent: made.rate, dayCount: made.dayCount, method: made.method, start, maturity, penaltyMultiple: made.penaltyMultiple,
        misuseMultiple: made.misuseMultiple, compoundInterest: made.compoundInterest, compoundRateBeforeMaturity: made.compoundRateBeforeMaturity,
        graceDays: made.graceDays, partialRepayInterest: made.partialRepayInterest, settlementDay: made.settlementDay, holidayRoll: made.holidayRoll, holidays,
      },
    };
  });

const kinds: fc.Arbitrary<Kind> = fc.oneof(
  { weight: 3, arbitrary: fc.constant('draw') },
  { weight: 12, arbitrary: fc.constant('repay') },
  { weight: 3, arbitrary: fc.constant('repayPrincipal') },
  { weight: 2, arbitrary: fc.constant('rate') },
  { weight: 2, arbitrary: fc.constant('reverse') },
  { weight: 1, arbitrary: oneOf('extend', 'accelerate', 'misuse', 'waive', 'writeOff') },
);

type Kind = 'draw' | 'repay' | 'repayPrincipal' | 'rate' | 'reverse' | 'extend' | 'accelerate' | 'misuse' | 'waive' | 'writeOff';
interface Seed { kind: Kind; at: number; size: number; rate: string; pick: number }

const seedArbitrary = (days: number): fc.Arbitrary<Seed[]> =>
  fc.array(
    fc.record({ kind: kinds, at: fc.integer({ min: 0, max: days + 200 }), size: fc.integer({ min: 1, max: 3_000_000 }), rate: percent, pick: fc.nat() }),
    { minLength: 1, maxLength: 14 },
  );

/** Histories that are free of contradiction; everything else about them is chance. */
export const scenarioArbitrary: fc.Arbitrary<SlowScenario> = termsArbitrary
  .chain(({ terms, days }) => fc.tuple(fc.constant({ terms, days }), seedArbitrary(days), fc.integer({ min: 0, max: days + 260 }), amount(10_000_000)))
  .map(([{ terms, days }, seeds, until, first]) => {
    const events: SlowEvent[] = [{ id: 'first', date: terms.start, type: 'draw', amount: first }];
    const reversed = new Set<string>();
    let extended = false;
    seeds.forEach((seed, index) => {
      const id = `e${index}`;
      const date = day(terms.start, seed.at);
      const money = (seed.size / 100).toFixed(2);
      switch (seed.kind) {
        case 'draw':
          events.push({ id, type: 'draw', amount: money, date: day(terms.start, seed.at % days) });
          break;
        case 'repay':
          events.push({ id, type: 'repay', amount: money, date });
          break;
        case 'repayPrincipal':
          events.push({ id, type: 'repay', principal: money, date });
          break;
        case 'rate':
          events.push({ id, type: 'rate', annualRatePercent: seed.rate, date });
          break;
        case 'reverse': {
          const target = events[seed.pick % events.length]!;
          if (target.type === 'reverse' || target.type === 'extend' || target.type === 'accelerate' || reversed.has(target.id!)) break;
          reversed.add(target.id!);
          events.push({ id, type: 'reverse', ref: target.id, date: date > target.date ? date : target.date });
          break;
        }
        case 'extend':
          if (extended || terms.method === 'BULLET') break;
          extended = true;
          events.push({ id, type: 'extend', maturity: day(terms.maturity, 40 + (seed.pick % 100)), date: day(terms.start, seed.at % days) });
          break;
        case 'accelerate':
          if (extended) break;
          extended = true;
          events.push({ id, type: 'accelerate', date });
          break;
        case 'waive':
          events.push({ id, type: 'waive', interest: money, penalty: (seed.size / 700).toFixed(2), compound: '1.00', date });
          break;
        case 'misuse':
        case 'writeOff':
          events.push({ id, type: seed.kind, date });
      }
    });
    return { terms, events, asOf: day(terms.start, until) };
  });
