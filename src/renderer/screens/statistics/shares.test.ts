import { expect, it } from 'vitest';
import type { FiguresRow } from '../../../core/contract/statistics.ts';
import { averageOfRow, shareOf } from './shares.ts';

const row: FiguresRow = {
  key: 'v', name: '龙潭村', onFile: 300, rated: 200, credited: 66, signed: 60, drawing: 59, creditTotal: 440_000_000, balance: 341_000_000,
  overdueHouseholds: 1, overdueBalance: 239_000,
};

it.each([
  ['ratedRate', 666_700], ['creditedRate', 220_000], ['signedRate', 909_100], ['drawingRate', 893_900], ['usage', 775_000], ['overdueRate', 700],
] as const)('%s is %i ppm', (key, ppm) => expect(shareOf(row, key)).toBe(ppm));

it('averages to the fen', () => {
  expect(averageOfRow(row, 'averageCredit')).toBe(6_666_667);
  expect(averageOfRow(row, 'averageBalance')).toBe(5_779_661);
});

it('has no share and no average without a denominator', () => {
  const empty = { ...row, onFile: 0, drawing: 0 };
  expect(shareOf(empty, 'ratedRate')).toBeNull();
  expect(averageOfRow(empty, 'averageBalance')).toBeNull();
});
