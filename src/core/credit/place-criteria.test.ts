import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { businessDate as date } from '../kernel/business-date.ts';
import { allMet, householdCriteria, isBeyondRemoval, townshipCriteria, villageCriteria, type VillageFigures } from './place-criteria.ts';

const met = (criteria: ReturnType<typeof villageCriteria>) => criteria.map(({ isMet }) => isMet);

describe('a credit household', () => {
  const bounds = { grade: 'A', cleanMonths: 12, review: 'good' } as const;
  const standing = { grade: 'A', panelReview: 'good', lastOverdueOn: null } as const;
  const today = date('2026-11-25');
  it.each([
    ['all met', {}, [true, true, true]],
    ['a better grade', { grade: 'AAA' as const }, [true, true, true]],
    ['too low a grade', { grade: 'B' as const }, [false, true, true]],
    ['never rated', { grade: null }, [false, true, true]],
    ['overdue a year ago and longer', { lastOverdueOn: date('2025-11-24') }, [true, true, true]],
    ['overdue within the year', { lastOverdueOn: date('2025-11-25') }, [true, false, true]],
    ['a fair review', { panelReview: 'fair' }, [true, true, false]],
    ['no review', { panelReview: null }, [true, true, false]],
  ])('%s', (_, change, expected) => expect(met(householdCriteria({ ...standing, ...change }, bounds, today))).toEqual(expected));
});

describe('a credit village', () => {
  // domain defaults: 90 % on file, 70 % credit households, 98 % collected, 2 % bad
  const bounds = { filedShare: 900_000, creditHouseholdShare: 700_000, collectionShare: 980_000, badLoanShare: 20_000 };
  const figures: VillageFigures = { householdTotal: 200, onFile: 180, creditHouseholds: 140, due: 10_000_000, unpaid: 200_000, balance: 50_000_000, badBalance: 1_000_000 };
  it.each([
    ['exactly at every bound', {}, [true, true, true, true]],
    ['one household short on file', { onFile: 179 }, [false, true, true, true]],
    ['one credit household short', { creditHouseholds: 139 }, [true, false, true, true]],
    ['a fen more unpaid', { unpaid: 200_001 }, [true, true, false, true]],
    ['a fen more of bad loans', { badBalance: 1_000_001 }, [true, true, true, false]],
    ['nobody knows how many households there are', { householdTotal: null }, [false, false, true, true]],
    ['nothing due, nothing lent', { due: 0, unpaid: 0, balance: 0, badBalance: 0 }, [true, true, true, true]],
  ])('%s', (_, change, expected) => expect(met(villageCriteria({ ...figures, ...change }, bounds))).toEqual(expected));
  it('shows the share rounded down, with what it is made of', () => {
    expect(villageCriteria({ ...figures, onFile: 179 }, bounds)[0]).toEqual({ code: 'filedShare', unit: 'ppm', figure: 895_000, bound: 900_000, isMet: false, top: 179, bottom: 200 });
  });
  it('loses nothing by one more household on file', () => {
    const anyFigures = fc.record({ total: fc.integer({ min: 1, max: 5000 }), onFile: fc.integer({ min: 0, max: 5000 }) });
    fc.assert(fc.property(anyFigures, ({ total, onFile }) => {
      const filed = (count: number) => villageCriteria({ ...figures, householdTotal: total, onFile: count }, bounds)[0]?.isMet;
      expect(Number(filed(onFile + 1))).toBeGreaterThanOrEqual(Number(filed(onFile)));
    }));
  });
});

it('a credit township needs three in five villages, and loses its title above three per cent of bad loans', () => {
  const bounds = { villageShare: 600_000, badLoanShare: 20_000 };
  const figures = { villages: 5, creditVillages: 3, balance: 100, badBalance: 2 };
  expect(allMet(townshipCriteria(figures, bounds))).toBe(true);
  expect(allMet(townshipCriteria({ ...figures, creditVillages: 2 }, bounds))).toBe(false);
  expect(allMet(townshipCriteria({ ...figures, badBalance: 3 }, bounds))).toBe(false);
  expect([3, 4].map((badBalance) => isBeyondRemoval({ balance: 100, badBalance }, 30_000))).toEqual([false, true]);
});
