import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heldUntil, inForceOn, statusOn, type LifeRecord } from './model-life.ts';

const record = (version: string, more: Partial<LifeRecord> = {}): LifeRecord => ({
  version, status: 'approved', sha256: version, simulatedSha256: null, inForceFrom: '2026-01-01', retireFrom: null, retireAgreedBy: null, ...more,
});

describe('where a version stands', () => {
  const first = record('1');
  const second = record('2', { inForceFrom: '2026-06-01' });
  const both = [first, second];
  it.each([
    ['2025-12-31', 'approved', 'approved'], ['2026-01-01', 'inForce', 'approved'], ['2026-05-31', 'inForce', 'approved'],
    ['2026-06-01', 'retired', 'inForce'], ['2027-01-01', 'retired', 'inForce'],
  ])('on %s the first is %s and the second %s', (date, one, two) => {
    expect([statusOn(first, both, date), statusOn(second, both, date)]).toEqual([one, two]);
  });
  it('a draft is simulated until it is changed', () => {
    const draft = record('3', { status: 'draft', inForceFrom: null, sha256: 'a', simulatedSha256: 'a' });
    expect(statusOn(draft, both, '2026-06-01')).toBe('simulated');
    expect(statusOn({ ...draft, sha256: 'b' }, both, '2026-06-01')).toBe('draft');
  });
  it('what is submitted, withdrawn or a draft ends nothing', () => {
    const others = (['draft', 'submitted', 'withdrawn'] as const).map((status) => record(status, { status, inForceFrom: '2026-03-01' }));
    expect(heldUntil(first, [first, ...others])).toBeNull();
  });
  it('a product that is taken out holds up to the day before, once a second person agreed', () => {
    const asked = record('1', { retireFrom: '2026-04-01' });
    expect(statusOn(asked, [asked], '2026-05-01')).toBe('inForce');
    const agreed = { ...asked, retireAgreedBy: 'b' };
    expect([statusOn(agreed, [agreed], '2026-03-31'), statusOn(agreed, [agreed], '2026-04-01')]).toEqual(['inForce', 'retired']);
  });
  it('at most one version holds on any day, and exactly one from the first on', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-02-${String(n).padStart(2, '0')}`);
    fc.assert(fc.property(fc.uniqueArray(day, { minLength: 1, maxLength: 8 }), day, (dates, on) => {
      const versions = dates.map((inForceFrom, index) => record(String(index), { inForceFrom }));
      const holding = versions.filter((one) => statusOn(one, versions, on) === 'inForce');
      expect(holding).toHaveLength(dates.some((date) => date <= on) ? 1 : 0);
      expect(inForceOn(versions, on)?.inForceFrom ?? null).toBe(dates.filter((date) => date <= on).toSorted().at(-1) ?? null);
    }));
  });
});
