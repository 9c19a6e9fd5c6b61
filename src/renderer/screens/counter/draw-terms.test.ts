import { expect, it } from 'vitest';
import { longestTerm, purposesIn, termChoices } from './draw-terms.ts';

it.each([
  ['2026-11-25', '2029-11-25', 36],
  ['2026-11-26', '2029-11-25', 35],
  ['2026-11-25', '2026-12-10', 0],
  ['2026-11-25', '2036-11-25', 60],
  ['2026-11-25', null, 0],
])('from %s to %s at most %i months', (from, to, months) => expect(longestTerm(from, to)).toBe(months));

it('offers the usual terms within it', () => expect(termChoices(24)).toEqual([3, 6, 12, 24]));
it('has every purpose in one group', () => expect((['A', 'B', 'C'] as const).flatMap(purposesIn)).toHaveLength(15));
