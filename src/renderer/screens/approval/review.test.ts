import { describe, expect, it } from 'vitest';
import type { BatchRow } from '../../../core/contract/credit.ts';
import { batchFigures } from './batch-figures.ts';
import { obstacleOf, reviewGroups } from './review-filter.ts';

const row = (id: string, change: Partial<BatchRow>): BatchRow => ({
  householdId: id, householdNo: id, headName: id, identityMask: '', villageId: 'v', villageName: '龙潭村', groupNo: 1, managerName: null, kind: 'credit',
  outcome: 'accepted', expertScore: 78, statisticalScore: 691, grade: 'AA', previousGrade: null, proposedLimit: change.limit ?? 0, limit: 0,
  previousLimit: null,
  bindingConstraint: 'L4', ratePpm: 49_000, termMonths: 36, reasonCodes: [], status: 'submitted', managerReason: null, decisionReason: null,
  aboveAuthority: false, ...change,
});

const rows = [
  row('first', { limit: 5_000_000 }),
  row('raised', { limit: 8_000_000, previousLimit: 3_000_000, previousGrade: 'A', bindingConstraint: 'L5' }),
  row('cut', { limit: 2_000_000, previousLimit: 3_000_000, previousGrade: 'AAA', grade: 'B', villageName: '青山村' }),
  row('refused', { status: 'draft', outcome: 'refused' }),
];

describe('a batch before and after', () => {
  const figures = batchFigures(rows);
  it('sums what went to approval only', () => {
    expect(figures.before).toEqual({ households: 2, total: 6_000_000 });
    expect(figures.after).toEqual({ households: 3, total: 15_000_000 });
    expect([figures.firstTime, figures.raised, figures.cut]).toEqual([1, 1, 1]);
  });
  it('puts the old amount under the old grade', () => {
    expect(figures.byGrade.map(({ key, before, after }) => [key, before.total, after.total])).toEqual([
      ['AAA', 3_000_000, 0], ['AA', 0, 13_000_000], ['A', 3_000_000, 0], ['B', 0, 2_000_000],
    ]);
  });
  it('has villages with the largest sum first, adding up to the whole', () => {
    expect(figures.byVillage.map((village) => village.key)).toEqual(['龙潭村', '青山村']);
    expect(figures.byVillage.reduce((sum, village) => sum + village.after.total, 0)).toBe(figures.after.total);
  });
});

describe('what is unusual', () => {
  const groups = reviewGroups(rows);
  it('finds rises, caps and lower grades', () => {
    expect([...groups.largestRise]).toEqual(['raised']);
    expect([...groups.atCap]).toEqual(['raised']);
    expect([...groups.gradeDown]).toEqual(['cut']);
    expect(groups.waiting.size).toBe(3);
  });
});

it('says why a row may not be decided', () => {
  const [first, , , refused] = rows as [BatchRow, BatchRow, BatchRow, BatchRow];
  const head = { staffId: 'head', mayApprove: true };
  expect(obstacleOf(first, 'manager', head)).toBeNull();
  expect(obstacleOf(first, 'head', head)).toBe('ownBatch');
  expect(obstacleOf({ ...first, aboveAuthority: true }, 'manager', head)).toBe('aboveAuthorityRow');
  expect(obstacleOf(first, 'manager', { ...head, mayApprove: false })).toBe('mayNotApprove');
  expect(obstacleOf(refused, 'manager', head)).toBe('notWaiting');
});
