import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, businessDate, daysBetween, type BusinessDate } from './business-date.ts';
import { addWorkingDays, daysOff, isWeekend, isWorkingDay, nextWorkingDay, PLAIN_WEEK, type WorkCalendar } from './work-calendar.ts';

const date = businessDate;
/** National Day 2026 as an example: seven days off, the Sunday before and the Saturday after worked. */
const october: WorkCalendar = {
  holidays: new Set(['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'].map(date)),
  workedWeekends: new Set([date('2026-09-20'), date('2026-10-10')]),
};

describe('working days', () => {
  it.each([
    ['2026-11-27', false], ['2026-11-28', true], ['2026-11-29', true], ['2026-11-30', false], ['2024-02-29', false], ['1970-01-03', true], ['1969-12-28', true],
  ])('%s is a weekend: %s', (day, expected) => expect(isWeekend(date(day))).toBe(expected));

  it('a worked weekend counts, a holiday does not', () => {
    expect(isWorkingDay(october, date('2026-09-20'))).toBe(true);
    expect(isWorkingDay(october, date('2026-10-01'))).toBe(false);
    expect(nextWorkingDay(october, date('2026-10-01'))).toBe('2026-10-08');
    expect(nextWorkingDay(october, date('2026-10-10'))).toBe('2026-10-10');
  });

  it.each([
    ['2026-11-27', 1, '2026-11-30'], ['2026-11-28', 1, '2026-11-30'], ['2026-11-25', 0, '2026-11-25'], ['2026-11-28', 0, '2026-11-28'],
    ['2026-09-30', 1, '2026-10-08'], ['2026-09-30', 3, '2026-10-10'], ['2026-09-18', 1, '2026-09-20'],
  ])('%s and %i working days is %s', (from, days, to) => expect(addWorkingDays(october, date(from), days)).toBe(to));

  it('lists the days off of a span', () => {
    expect([...daysOff(october, date('2026-10-01'), date('2026-10-11'))]).toEqual(
      ['2026-10-01', '2026-10-02', '2026-10-03', '2026-10-04', '2026-10-05', '2026-10-06', '2026-10-07', '2026-10-11'],
    );
  });

  it('refuses what is no number of days', () => {
    expect(() => addWorkingDays(october, date('2026-10-01'), -1)).toThrow(RangeError);
    expect(() => addWorkingDays(october, date('2026-10-01'), 0.5)).toThrow(RangeError);
  });

  const anyDay = fc.integer({ min: 0, max: 3650 }).map((days): BusinessDate => addDays(date('2020-01-01'), days));
  it('comes to a working day, with as many working days on the way as were asked for', () => {
    fc.assert(fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (from, days) => {
      const to = addWorkingDays(october, from, days);
      const between = daysBetween(from, to) - [...daysOff(october, addDays(from, 1), to)].length;
      expect(isWorkingDay(october, to)).toBe(true);
      expect(between).toBe(days);
    }));
  });
  it('in a plain week five working days are seven days', () => {
    fc.assert(fc.property(anyDay.filter((day) => isWorkingDay(PLAIN_WEEK, day)), (from) => {
      expect(daysBetween(from, addWorkingDays(PLAIN_WEEK, from, 5))).toBe(7);
    }));
  });
});
