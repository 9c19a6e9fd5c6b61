import { describe, expect, it } from 'vitest';
import { firstDocuments } from '../../../tests/support/first-documents.ts';
import { compareDocuments } from './compare-documents.ts';

const card = firstDocuments.expertCard;
type Card = typeof card;
const changed = (edit: (copy: { -readonly [K in keyof Card]: Card[K] }) => void): Card => {
  const copy = structuredClone(card);
  edit(copy);
  return copy;
};

describe('two versions side by side', () => {
  it('of the same content do not differ, whatever their version', () => expect(compareDocuments(card, { ...card, version: 'V2' })).toEqual([]));
  it('name a changed cell by indicator, row and column', () => {
    const other = changed((copy) => { Object.assign(copy.indicators[0]?.table.rules[2] ?? {}, { points: '3' }); });
    expect(compareDocuments(card, other)).toEqual([{ path: ['indicators', 'A1', 'table', 'rules', 'A1-3', 'points'], change: 'changed', left: '4', right: '3' }]);
  });
  it('see a row that was put in between as one difference', () => {
    const other = changed((copy) => { copy.indicators[0]?.table.rules.splice(1, 0, { _id: 'A1-9', age: '[25..30)', bin: "'25-29'", points: '2' }); });
    expect(compareDocuments(card, other)).toEqual([
      { path: ['indicators', 'A1', 'table', 'rules', 'A1-9'], change: 'added', left: null, right: "age: [25..30), bin: '25-29', points: 2" },
    ]);
  });
  it('name what was removed', () => {
    const other = changed((copy) => { copy.indicators = copy.indicators.slice(1); });
    expect(compareDocuments(card, other)).toEqual([{ path: ['indicators', 'A1'], change: 'removed', left: '借款人年龄', right: null }]);
    expect(compareDocuments(other, card)[0]?.change).toBe('added');
  });
  it('see a number and a list', () => {
    const strategy = firstDocuments.limitStrategy;
    expect(compareDocuments(strategy, { ...strategy, productCap: 5_000_000 })).toEqual([{ path: ['productCap'], change: 'changed', left: '10000000', right: '5000000' }]);
    const { product } = firstDocuments;
    expect(compareDocuments(product, { ...product, methods: ['Q_INT'] })).toHaveLength(1);
  });
});
