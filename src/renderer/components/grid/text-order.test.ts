import { describe, expect, it } from 'vitest';
import { textComparator } from './text-order.ts';

describe('the order of texts', () => {
  const rows = ['张三', '李四', '王五', '阿木', '10组', '9组', null];
  const compare = textComparator(() => rows, (all) => all as (string | null)[]);

  it('is that of the pinyin, numbers in a text by value, unknown first', () => {
    expect([...rows].sort(compare)).toEqual([null, '9组', '10组', '阿木', '李四', '王五', '张三']);
  });

  it('finds a place for a text that came later', () => {
    expect(compare('陈六', '阿木')).toBeGreaterThan(0);
    expect(compare('陈六', '陈六')).toBe(0);
  });
});
