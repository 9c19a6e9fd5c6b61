import { describe, expect, it } from 'vitest';
import type { BatchRow } from '../../../core/contract/credit.ts';
import { countKinds, countReasonCodes, isInResult, sumSubmittable } from './result-filter.ts';

const row = (change: Partial<BatchRow>): BatchRow => ({
  householdId: 'h', householdNo: 'H1', headName: '王建国', identityMask: '', villageId: 'v', villageName: '龙潭村', groupNo: 1, managerName: null, kind: 'credit',
  outcome: 'accepted', expertScore: 78, statisticalScore: 691, grade: 'AA', previousGrade: null, proposedLimit: 6_700_000, limit: 6_700_000,
  previousLimit: null,
  bindingConstraint: 'L4', ratePpm: 49_000, termMonths: 36, reasonCodes: [], status: 'draft', managerReason: null, decisionReason: null,
  aboveAuthority: false, ...change,
});

const rows = [
  row({}),
  row({ limit: 5_000_000, previousLimit: 3_000_000, status: 'returned' }),
  row({ outcome: 'refused', limit: 0, reasonCodes: ['R11', 'R20'] }),
  row({ outcome: 'refused', limit: 0, reasonCodes: ['R11'] }),
  row({ status: 'dropped' }),
];

describe('rows of a rated batch', () => {
  it('counts a dropped row as dropped only', () => {
    expect(countKinds(rows)).toEqual({ all: 4, accepted: 2, manualReview: 0, refused: 2, incomplete: 0, returned: 1, dropped: 1 });
  });
  it('groups refused rows by each of their reasons', () => {
    expect(countReasonCodes(rows, 'refused')).toEqual([['R11', 2], ['R20', 1]]);
    expect(rows.filter((one) => isInResult(one, { kind: 'refused', reason: 'R20' }))).toHaveLength(1);
  });
  it('sums what would be submitted', () => {
    expect(sumSubmittable(rows)).toEqual({ households: 2, total: 11_700_000, previous: 3_000_000, aboveAuthority: 0 });
  });
});
