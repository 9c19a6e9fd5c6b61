import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { businessDate } from './business-date.ts';
import { chineseAmount, chineseDate, parseChineseAmount } from './chinese-amount.ts';
import { fen } from './money.ts';

const yuan = fc.oneof(
  fc.integer({ min: 0, max: 1_000_000_000_000_000 }),
  // Amounts full of zeros are where words go wrong.
  fc.tuple(fc.array(fc.constantFrom(0, 0, 0, 1, 5, 9), { minLength: 1, maxLength: 15 })).map(([digits]) => Number(digits.join(''))),
);

describe('amount in words', () => {
  it.each([
    [140_950, '人民币壹仟肆佰零玖元伍角'],
    [600_714, '人民币陆仟零柒元壹角肆分'],
    [168_032, '人民币壹仟陆佰捌拾元零叁角贰分'],
    [10_700_053, '人民币壹拾万柒仟元零伍角叁分'],
    [1_640_902, '人民币壹万陆仟肆佰零玖元零贰分'],
    [32_504, '人民币叁佰贰拾伍元零肆分'],
    [10_000_000, '人民币壹拾万元整'],
    [5, '人民币伍分'],
    [50, '人民币伍角'],
    [0, '人民币零元整'],
    [6_700_000, '人民币陆万柒仟元整'],
    [1_000_100, '人民币壹万零壹元整'],
    [1_001_000, '人民币壹万零壹拾元整'],
    [100_010_000, '人民币壹佰万零壹佰元整'],
    [10_000_100_000, '人民币壹亿零壹仟元整'],
    [1_000_000_010_000, '人民币壹佰亿零壹佰元整'],
    [101_000_000_000_000, '人民币壹万零壹佰亿元整'],
    [100_001_000_000_000, '人民币壹万亿零壹仟万元整'],
    [100_000_000_000_001, '人民币壹万亿元零壹分'],
  ])('%i fen', (amount, words) => expect(chineseAmount(fen(amount))).toBe(words));

  it('has no words below zero', () => expect(() => chineseAmount(fen(-1))).toThrow(RangeError));

  it('is read back as the same amount', () => {
    fc.assert(fc.property(yuan, (amount) => {
      expect(parseChineseAmount(chineseAmount(fen(amount)))).toBe(amount);
    }), { numRuns: 2000 });
  });
  it('never doubles 零, never leaves a gap to write into, ends by the rule', () => {
    fc.assert(fc.property(yuan, (amount) => {
      const words = chineseAmount(fen(amount));
      expect(words).not.toMatch(/零零|零[万亿拾佰仟角分]|零元(?!整$)/);
      if (amount >= 100) expect(words).not.toMatch(/零元/);
      expect(words).toMatch(amount % 10 !== 0 ? /分$/ : amount % 100 !== 0 ? /角$/ : /元整$/);
    }), { numRuns: 2000 });
  });
  it('differs for different amounts', () => {
    fc.assert(fc.property(yuan, yuan, (a, b) => {
      expect(chineseAmount(fen(a)) === chineseAmount(fen(b))).toBe(a === b);
    }));
  });
  it('reads the other allowed forms and refuses what is no amount', () => {
    expect(parseChineseAmount('人民币壹仟陆佰捌拾元叁角贰分')).toBe(168_032);
    expect(parseChineseAmount('人民币壹拾万零柒仟元伍角叁分')).toBe(10_700_053);
    expect(parseChineseAmount('人民币伍角整')).toBe(50);
    for (const text of ['', '人民币', '人民币整', '壹元整', '人民币一元整', '人民币壹元整整', '人民币拾X元']) expect(parseChineseAmount(text)).toBeNull();
  });
});

describe('date in words', () => {
  it.each([
    ['2026-01-15', '贰零贰陆年零壹月壹拾伍日'],
    ['2026-10-20', '贰零贰陆年零壹拾月零贰拾日'],
    ['2026-02-09', '贰零贰陆年零贰月零玖日'],
    ['2026-03-30', '贰零贰陆年叁月零叁拾日'],
    ['2026-11-25', '贰零贰陆年壹拾壹月贰拾伍日'],
    ['2026-12-10', '贰零贰陆年壹拾贰月零壹拾日'],
  ])('%s', (date, words) => expect(chineseDate(businessDate(date))).toBe(words));
});
