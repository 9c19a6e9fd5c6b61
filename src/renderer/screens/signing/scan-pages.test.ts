import { expect, it } from 'vitest';
import { papersOfScan } from './scan-pages.ts';

it('gives pages without a code to the paper before, and what a person says wins', () => {
  const pages = [
    { no: 1, code: 'BD1|A', documentId: 'a' }, { no: 2, code: null, documentId: null }, { no: 3, code: 'BD1|B', documentId: 'b' },
    { no: 4, code: 'foreign', documentId: null }, { no: 5, code: null, documentId: null, chosen: 'c' }, { no: 6, code: 'BD1|A', documentId: 'a' }, { no: 7, code: null, documentId: null, chosen: null },
  ];
  expect(papersOfScan(pages)).toEqual([
    { documentId: 'a', code: 'BD1|A', pages: [1, 2, 6] }, { documentId: 'b', code: 'BD1|B', pages: [3] }, { documentId: 'c', code: null, pages: [5] },
  ]);
});

it('leaves a page that comes first without a code to nobody', () => {
  expect(papersOfScan([{ no: 1, code: null, documentId: null }, { no: 2, code: 'BD1|A', documentId: 'a' }])).toEqual([{ documentId: 'a', code: 'BD1|A', pages: [2] }]);
});
