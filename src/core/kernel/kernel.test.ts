import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, businessDate, chinaDateAt, dateOfDayNumber, dayNumber, daysBetween, fullYearsBetween, parseDate } from './business-date.ts';
import { divideHalfUp, fen, formatYuan, multiplyDivide, parsePercent, parseYuan, percentText, ratePpm, yuanText } from './money.ts';

describe('money', () => {
  it.each([
    ['0', 0], ['0.05', 5], ['1234.5', 123_450], ['-3.20', -320], ['100000.00', 10_000_000], ['1.000', 100], ['-0', 0],
  ])('reads %s as %i fen', (text, expected) => expect(parseYuan(text)).toBe(expected));
  it.each(['', '1.234', '1,000', '１', '1e3', '.5', '5.', 'NaN', '99999999999999999'])('refuses %s', (text) =>
    expect(parseYuan(text)).toBeNull());
  it('prints thousands and two places', () => {
    expect(formatYuan(fen(123_456_789))).toBe('1,234,567.89');
    expect(formatYuan(fen(-5))).toBe('-0.05');
  });
  it('keeps four places of a percent', () => {
    expect(parsePercent('9.4822')).toBe(94_822);
    expect(percentText(ratePpm(94_822))).toBe('9.4822');
    expect(percentText(ratePpm(49_000))).toBe('4.90');
    expect(parsePercent('-1')).toBeNull();
  });
  it('rounds half away from zero', () => {
    expect(divideHalfUp(5n, 2n)).toBe(3n);
    expect(divideHalfUp(-5n, 2n)).toBe(-3n);
    expect(multiplyDivide(fen(10_000_000), 53_500 * 16, 360_000_000)).toBe(23_778);
  });
  it('reads back what it prints', () => {
    fc.assert(fc.property(fc.maxSafeInteger(), (n) => {
      expect(parseYuan(yuanText(fen(n)))).toBe(n);
    }));
  });
});

describe('business date', () => {
  it('knows leap days and month ends', () => {
    expect(parseDate('2024-02-29')).toBe('2024-02-29');
    expect(parseDate('2023-02-29')).toBeNull();
    expect(addMonths(businessDate('2024-01-31'), 1)).toBe('2024-02-29');
    expect(addMonths(businessDate('2026-03-31'), -1)).toBe('2026-02-28');
    expect(daysBetween(businessDate('2026-03-05'), businessDate('2026-03-21'))).toBe(16);
    expect(fullYearsBetween(businessDate('1984-11-26'), businessDate('2026-11-25'))).toBe(41);
  });
  it('turns the day at midnight in China', () => {
    expect(chinaDateAt(Date.UTC(2026, 10, 24, 15, 59, 59, 999))).toBe('2026-11-24');
    expect(chinaDateAt(Date.UTC(2026, 10, 24, 16))).toBe('2026-11-25');
  });
  it('counts days as the platform calendar does', () => {
    fc.assert(fc.property(fc.integer({ min: -25_000, max: 80_000 }), (n) => {
      const date = dateOfDayNumber(n);
      expect(dayNumber(date)).toBe(n);
      expect(new Date(n * 86_400_000).toISOString().slice(0, 10)).toBe(date);
      expect(addDays(date, 1) > date).toBe(true);
    }));
  });
});
