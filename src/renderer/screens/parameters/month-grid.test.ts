import { expect, it } from 'vitest';
import { monthGrid } from './month-grid.ts';

it('begins its weeks on Monday: 2026-02-01 is a Sunday, 2026-11-01 too', () => {
  const february = monthGrid(2026, 2);
  expect(february).toHaveLength(5);
  expect(february[0]?.map((day) => day?.date ?? null)).toEqual([null, null, null, null, null, null, '2026-02-01']);
  expect(february[4]?.map((day) => day?.date ?? null)).toEqual(['2026-02-23', '2026-02-24', '2026-02-25', '2026-02-26', '2026-02-27', '2026-02-28', null]);
  expect(monthGrid(2026, 11).flat().filter((day) => day?.isWeekend)).toHaveLength(9);
});
