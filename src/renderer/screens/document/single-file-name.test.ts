import { expect, it } from 'vitest';
import { singleFileName } from './single-file-name.ts';

it('names files so that a folder keeps the order of the list', () => {
  const names = Array.from({ length: 1200 }, (_, index) => singleFileName('HT1-合同.pdf', index, 1200));
  expect([names[0], names[1199]]).toEqual(['0001-HT1-合同.pdf', '1200-HT1-合同.pdf']);
  expect(names.toSorted()).toEqual(names);
  expect(singleFileName('HT1-合同.pdf', 4, 30)).toBe('005-HT1-合同.pdf');
});
