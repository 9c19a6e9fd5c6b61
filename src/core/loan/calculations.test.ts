import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { businessDate, dateOfDayNumber, dayNumber } from '../kernel/business-date.ts';
import { parsePercent, ratePpm } from '../kernel/money.ts';
import { classByDaysOverdue, classOfDay } from './classify.ts';
import { DAY_COUNTS, interestDays, productDivisor, unitsAt } from './day-count.ts';
import { instalmentDays, nextPostingDay } from './due-dates.ts';
import { latestExtendedMaturity } from './extension-rule.ts';
import { annuityInstalment, equalPart } from './instalment-amount.ts';
import { accrualPerFen, rateTimeline } from './rate-timeline.ts';
import { splitTender } from './split-tender.ts';
import { instalmentMonths } from './terms.ts';
import { timesDividedDown, timesDividedHalfUp } from './whole-number.ts';

const day = (text: string): number => dayNumber(businessDate(text));
const text = (number: number): string => dateOfDayNumber(number);

describe('days', () => {
  it.each([
    ['ACT/360', '2024-02-28', '2024-03-01', 2], ['ACT/360', '2023-02-28', '2023-03-01', 1],
    ['30/360', '2024-01-31', '2024-02-29', 29], ['30/360', '2024-02-29', '2024-03-31', 31], ['30/360', '2024-01-15', '2024-07-15', 180],
    ['30/360', '2023-02-28', '2023-03-01', 3], ['30/360', '2024-01-30', '2024-01-31', 0], ['ACT/365', '2023-01-01', '2024-01-01', 365],
  ] as const)('%s from %s to %s are %i', (dayCount, from, to, days) => expect(interestDays(dayCount, day(from), day(to))).toBe(days));

  it('add up over any split of a span, under every convention', () => {
    fc.assert(fc.property(fc.constantFrom(...DAY_COUNTS), fc.tuple(fc.nat(40_000), fc.nat(4000), fc.nat(4000)), (dayCount, [from, first, second]) => {
      const [a, b, c] = [from, from + first, from + first + second];
      expect(unitsAt(dayCount, b) - unitsAt(dayCount, a) + unitsAt(dayCount, c) - unitsAt(dayCount, b)).toBe(unitsAt(dayCount, c) - unitsAt(dayCount, a));
    }));
  });
});

describe('interest products', () => {
  const rates = (changes: readonly [string, string][]) =>
    rateTimeline('ACT/360', { from: day('2026-01-01'), rate: parsePercent('5.35')! }, changes.map(([from, rate]) => ({ from: day(from), rate: parsePercent(rate)! })));

  it('are cut where the rate changes, and the new rate bears its first day', () => {
    const timeline = rates([['2026-01-11', '4.35'], ['2026-01-21', '4.90']]);
    expect(accrualPerFen(timeline, day('2026-01-01'), day('2026-01-31'))).toBe(53_500 * 10 + 43_500 * 10 + 49_000 * 10);
    expect(accrualPerFen(rates([['2026-01-11', '4.35'], ['2026-01-11', '4.90']]), day('2026-01-10'), day('2026-01-12'))).toBe(53_500 + 49_000);
  });

  it('of any split of a period are those of the whole, whatever the rates', () => {
    const change = fc.tuple(fc.nat(800), fc.integer({ min: 0, max: 240_000 }));
    fc.assert(fc.property(fc.constantFrom(...DAY_COUNTS), fc.array(change, { maxLength: 6 }), fc.array(fc.nat(900), { minLength: 2, maxLength: 8 }), (dayCount, changes, cuts) => {
      const steps = changes.toSorted((a, b) => a[0] - b[0]).map(([from, rate]) => ({ from: 19_000 + from, rate: ratePpm(rate) }));
      const timeline = rateTimeline(dayCount, { from: 19_000, rate: ratePpm(53_500) }, steps);
      const days = cuts.toSorted((a, b) => a - b).map((cut) => 19_000 + cut);
      const parts = days.slice(1).reduce((sum, to, index) => sum + accrualPerFen(timeline, days[index]!, to), 0);
      expect(parts).toBe(accrualPerFen(timeline, days[0]!, days.at(-1)!));
    }));
  });
});

describe('whole numbers', () => {
  it('stay exact beyond the safe integers', () => {
    fc.assert(fc.property(fc.nat(1_000_000_000), fc.nat(1_000_000_000), fc.integer({ min: 1, max: 4_380_000_000 }), (a, b, divisor) => {
      const product = BigInt(a) * BigInt(b);
      fc.pre(product / BigInt(divisor) < BigInt(Number.MAX_SAFE_INTEGER));
      expect(BigInt(timesDividedDown(a, b, divisor))).toBe(product / BigInt(divisor));
      expect(BigInt(timesDividedHalfUp(a, b, divisor))).toBe((2n * product + BigInt(divisor)) / (2n * BigInt(divisor)));
    }));
  });
});

describe('a sum tendered', () => {
  const divisor = productDivisor('ACT/360');
  it('is divided so that the interest is that of the principal, wherever any division is', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 10_000_000 }), fc.integer({ min: 0, max: 240_000 * 366 }), (principal, perFen) => {
      const interest = timesDividedHalfUp(principal, perFen, divisor);
      expect(splitTender(principal + interest, perFen, divisor)).toEqual({ principal, interest });
    }));
  });
  it('goes out whole, within a fen of the exact interest', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 10_000_000 }), fc.integer({ min: 0, max: 240_000 * 366 }), (tender, perFen) => {
      const { principal, interest } = splitTender(tender, perFen, divisor);
      expect(principal + interest).toBe(tender);
      expect(Math.abs(interest - timesDividedHalfUp(principal, perFen, divisor))).toBeLessThanOrEqual(1);
      expect(interest).toBeGreaterThanOrEqual(0);
    }));
  });
});

describe('instalments', () => {
  it.each([
    // Textbook PMT: B·r·(1+r)ⁿ ÷ ((1+r)ⁿ − 1).
    [10_000_000, '6', 1, 360, 59_955], [1_000_000, '9.4822', 1, 12, 87_675], [10_000_000, '12', 1, 12, 888_488], [1_200_000, '0', 1, 12, 100_000],
    [10_000_000, '6', 3, 4, 2_594_448],
  ])('of %i fen at %s percent every %i month(s), %i times, are %i', (principal, percent, months, count, instalment) =>
    expect(annuityInstalment(principal, parsePercent(percent)!, months, count)).toBe(instalment));
  it('of principal alone are equal to the fen', () => expect([equalPart(1_000_000, 12), equalPart(100, 8), equalPart(1, 2)]).toEqual([83_333, 13, 1]));
  it('fall on the grid of the first day, without drifting in short months', () => {
    const grid = instalmentDays({ method: 'ANNUITY', start: businessDate('2024-01-31'), maturity: businessDate('2024-05-31'), instalments: null });
    expect(grid.map((one) => [text(one.day), one.months])).toEqual([['2024-02-29', 1], ['2024-03-31', 1], ['2024-04-30', 1], ['2024-05-31', 1]]);
  });
  it('end with a broken period where the term is no whole number of months', () => {
    const grid = instalmentDays({ method: 'LINEAR', start: businessDate('2024-01-01'), maturity: businessDate('2024-03-16'), instalments: null });
    expect(grid.map((one) => [text(one.day), one.months])).toEqual([['2024-02-01', 1], ['2024-03-01', 1], ['2024-03-16', 0]]);
  });
  it.each([[12, 1], [4, 3], [1, 12], [5, null], [13, null]])('%i in a year come every %s months', (instalments, months) =>
    expect(instalmentMonths({ method: 'ANNUITY', start: businessDate('2024-01-01'), maturity: businessDate('2025-01-01'), instalments })).toBe(months));
});

describe('settlement days', () => {
  it.each([
    [3, 20, '2026-03-05', '2026-03-21'], [3, 20, '2026-03-20', '2026-03-21'], [3, 20, '2026-03-21', '2026-06-21'], [3, 20, '2026-12-22', '2027-03-21'],
    [1, 20, '2026-03-21', '2026-04-21'], [1, 20, '2026-12-25', '2027-01-21'], [1, 27, '2027-02-01', '2027-02-28'], [3, 10, '2026-03-11', '2026-06-11'],
    [1, 1, '2026-03-01', '2026-03-02'],
  ])('every %i months on the %ith: after %s comes %s', (months, settlementDay, from, next) =>
    expect(text(nextPostingDay(months, day(from), settlementDay))).toBe(next));
});

describe('the five classes', () => {
  const due = businessDate('2027-03-05');
  it.each([
    ['2027-03-05', 'normal'], ['2027-03-06', 'specialMention'], ['2027-06-03', 'specialMention'], ['2027-06-04', 'substandard'],
    ['2027-11-30', 'substandard'], ['2027-12-01', 'doubtful'], ['2028-02-28', 'doubtful'], ['2028-02-29', 'loss'],
  ])('of a debt due on 2027-03-05, on %s: %s', (date, expected) => expect(classByDaysOverdue(day(date) - dayNumber(due))).toBe(expected));
  it('never improve by themselves out of 不良, and never on an officer’s judgement of less than the days', () => {
    expect(classOfDay('substandard', 0, null)).toBe('substandard');
    expect(classOfDay('specialMention', 0, null)).toBe('normal');
    expect(classOfDay('normal', 91, 'specialMention')).toBe('substandard');
    expect(classOfDay('normal', 1, 'doubtful')).toBe('doubtful');
  });
});

describe('an extension', () => {
  it.each([
    ['2026-03-05', '2027-03-05', '2028-03-05'], ['2026-03-05', '2026-09-05', '2027-03-05'], ['2026-03-05', '2029-03-05', '2030-09-05'],
  ])('of %s to %s reaches %s at most', (start, maturity, latest) => expect(latestExtendedMaturity(businessDate(start), businessDate(maturity))).toBe(latest));
});

