import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, businessDate } from '../kernel/business-date.ts';
import { chinaHourAt, requireBelowCaps, requireContactHours, requireTold, type Told } from './contact-rules.ts';
import { alarmDue, limitationUntil } from './limitation.ts';
import { chooseCollector, daysToNext, measureFor, oneStepUp, strategy } from './strategy.ts';

const at = (daysOverdue: number, arrears = 100_000, brokenPromises = 0) => measureFor(strategy, { daysOverdue, arrears, brokenPromises });

describe('the first strategy', () => {
  it.each([
    // days overdue → step and method: domain table 7.2
    [2, 'M0 sms'], [3, 'M0 sms'], [4, 'M1a phone'], [15, 'M1a phone'], [16, 'M1b phone'], [30, 'M1b phone'], [31, 'M2 visit'], [60, 'M2 visit'],
    [61, 'M3 visit'], [90, 'M3 visit'], [91, 'NPL legal'], [180, 'NPL legal'], [181, 'LAW legal'], [2_000, 'LAW legal'],
  ])('%i days overdue: %s', (days, expected) => expect(`${at(days)?.step} ${at(days)?.method}`).toBe(expected));
  it('has letters, two persons and the head where the visits begin', () => {
    expect(at(16)?.letter).toBe('overdueNotice');
    expect(at(31)).toMatchObject({ letter: 'collectionLetter', needsTwo: true, headJoins: true, everyDays: 10 });
  });
  it('is quicker for large sums and stronger after a broken promise', () => {
    expect(at(5, 5_000_000)?.everyDays).toBe(2);
    expect(at(5, 100, 1)?.method).toBe('visit');
  });
  it('is asked again when its interval is over or the next step begins', () => {
    const next = (daysOverdue: number) => daysToNext(strategy, { daysOverdue, arrears: 100, brokenPromises: 0 });
    expect([next(1), next(3), next(14), next(29), next(31), next(58)]).toEqual([1, 1, 2, 2, 10, 3]);
  });
  it('answers the same step for every day in a bucket, and something from the second day on', () => {
    fc.assert(fc.property(fc.integer({ min: 2, max: 5_000 }), fc.integer({ min: 1, max: 1e9 }), fc.nat(5), (daysOverdue, arrears, brokenPromises) => {
      expect(measureFor(strategy, { daysOverdue, arrears, brokenPromises })).not.toBeNull();
    }));
  });
  it('steps up to the law and no further', () => expect([oneStepUp('sms'), oneStepUp('phone'), oneStepUp('visit'), oneStepUp('legal')]).toEqual(['phone', 'visit', 'legal', 'legal']));
});

describe('who gets a task', () => {
  const people = [{ staffId: 'a', openTasks: 60 }, { staffId: 'b', openTasks: 7 }, { staffId: 'c', openTasks: 7 }];
  it('the village’s manager while there is room, then the least busy, then nobody', () => {
    expect(chooseCollector(people, 'b', 60)).toEqual({ assigneeId: 'b', assignedBy: 'territory' });
    expect(chooseCollector(people, 'a', 60)).toEqual({ assigneeId: 'b', assignedBy: 'workload' });
    expect(chooseCollector(people, null, 7)).toEqual({ assigneeId: null, assignedBy: 'nobody' });
  });
  it('never somebody without room', () => {
    fc.assert(fc.property(fc.array(fc.record({ staffId: fc.uuid(), openTasks: fc.nat(100) })), fc.integer({ min: 1, max: 100 }), (collectors, most) => {
      const { assigneeId } = chooseCollector(collectors, collectors[0]?.staffId ?? null, most);
      const hasRoom = assigneeId === null ? collectors.some(({ openTasks }) => openTasks < most) : (collectors.find(({ staffId }) => staffId === assigneeId)?.openTasks ?? most) < most;
      expect(hasRoom).toBe(assigneeId !== null);
    }));
  });
});

const today = businessDate('2026-11-25');
const told = (change: Partial<Told>): Told => ({ result: 'refused', person: 'borrower', method: 'phone', note: '本人称下月卖猪后归还', promise: null, ...change });
const bounds = { today, mostDays: 7, owed: 100_000 };
const refusalOf = (act: () => void): string | null => {
  try {
    act();
    return null;
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('contact', () => {
  it('is allowed from eight to ten in China', () => {
    const hours = { fromHour: 8, toHour: 22 };
    const when = (hour: number, minute = 0) => Date.UTC(2026, 10, 25, hour - 8, minute);
    expect(chinaHourAt(when(8))).toBe(8);
    expect([when(7, 59), when(8), when(21, 59), when(22), when(24)].map((instant) => refusalOf(() => requireContactHours(hours, instant)))).toEqual([
      'outside_contact_hours', null, null, 'outside_contact_hours', 'outside_contact_hours',
    ]);
  });
  it('stops at the caps of a day', () => {
    const caps = { dialledMost: 6, connectedMost: 3 };
    expect(refusalOf(() => requireBelowCaps({ dialled: 5, connected: 2 }, caps))).toBeNull();
    expect(refusalOf(() => requireBelowCaps({ dialled: 6, connected: 0 }, caps))).toBe('contact_limit_dialled');
    expect(refusalOf(() => requireBelowCaps({ dialled: 4, connected: 3 }, caps))).toBe('contact_limit_connected');
  });
  it.each([
    [{ note: '说还' }, 'note_too_short'], [{ result: 'noAnswer', note: '' }, null], [{ person: 'relative' }, 'result_not_of_person'], [{ result: 'relayed' }, 'result_not_of_person'],
    [{ person: 'relative', result: 'relayed' }, null], [{ result: 'nobodyHome' }, 'result_not_of_person'], [{ result: 'promise' }, 'promise_missing'],
    [{ result: 'promise', promise: { dueOn: addDays(today, 8), amount: 1 } }, 'promise_too_late'], [{ result: 'promise', promise: { dueOn: addDays(today, -1), amount: 1 } }, 'promise_in_past'],
    [{ result: 'promise', promise: { dueOn: addDays(today, 7), amount: 100_001 } }, 'promise_too_large'], [{ result: 'promise', promise: { dueOn: addDays(today, 7), amount: 100_000 } }, null],
  ] as const)('%j: %s', (change, code) => expect(refusalOf(() => requireTold(told(change), bounds))).toBe(code));
});

describe('the limitation', () => {
  const alarms = [180, 90, 30];
  const until = limitationUntil(businessDate('2024-05-20'), 36);
  it('ends three years later', () => expect(until).toBe('2027-05-20'));
  it.each([[181, null, null], [180, null, 180], [179, 180, null], [90, 180, 90], [30, 90, 30], [29, 30, null], [-5, 90, 30]])('%i days before, after alarm %s: %s', (left, given, expected) => {
    expect(alarmDue(until, addDays(until, -left), alarms, given)).toBe(expected);
  });
  it('gives each alarm once on the way to the end', () => {
    let given: number | null = null;
    const seen: number[] = [];
    for (let day = addMonths(until, -12); day <= until; day = addDays(day, 1)) {
      const alarm = alarmDue(until, day, alarms, given);
      if (alarm !== null) seen.push((given = alarm));
    }
    expect(seen).toEqual(alarms);
  });
});
