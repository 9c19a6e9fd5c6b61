import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, businessDate, dateOfDayNumber, datePartsOf, dayNumber } from '../kernel/business-date.ts';
import { yuanText, fen } from '../kernel/money.ts';
import { readAmount, readArea, readCompleted, readCount } from './normalise-amount.ts';
import { readDate } from './normalise-date.ts';
import { normaliseCard, normaliseFreeText, normaliseName, normalisePhone } from './normalise-text.ts';
import { isVillageName, normaliseVillage, readGroupNo } from './normalise-village.ts';

const fullWidth = (text: string): string => text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
/** Blanks strewn between the characters. */
const spaced = (text: string): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom('', '', ' ', '\u3000', '\t', '\u200b'), { minLength: text.length + 1, maxLength: text.length + 1 })
    .map((gaps) => gaps.map((gap, i) => gap + (text[i] ?? '')).join(''));

describe('amounts', () => {
  it.each([
    ['0.3万', 300_000], ['3.2万', 3_200_000], ['32,000元', 3_200_000], ['３２０００', 3_200_000], ['32 000', 3_200_000], ['¥1,234.50', 123_450],
    ['0.00005万', 50], ['18万元', 18_000_000], ['5千', 500_000], ['1.2亿', 12_000_000_000], ['0', 0], ['无', 0], ['/', 0], ['—', 0], ['-0', 0],
    ['3,2000', 3_200_000], ['12.345', 1_235], ['33333.333333333336', 3_333_333], ['0.1', 10], ['１．５万', 1_500_000], ['30000元整', 3_000_000],
  ])('reads %s as %i fen', (text, expected) => expect(readAmount(text)).toEqual({ ok: true, value: expected }));

  it.each(['约三万左右', '三万', '3万多', '1e4', '1.2.3', '12,34', 'abc', '3-5万', '300美元', '1234567890123456789', '#N/A', '=1+1'])(
    'does not guess at %s', (text) => expect(readAmount(text)).toEqual({ ok: false, error: 'not_a_number' }));

  it.each(['-5000', '－5000', '负5000', '(5,000)', '-0.5万', '¥-3', '−1'])('refuses the negative %s', (text) =>
    expect(readAmount(text)).toEqual({ ok: false, error: 'negative_amount' }));

  it('takes an empty cell as not collected, not as nothing', () => {
    expect(readAmount('')).toEqual({ ok: true, value: null });
    expect(readAmount(' \u3000')).toEqual({ ok: true, value: null });
  });

  it('lets a unit in the cell win over the one in the heading', () => {
    expect(readAmount('18', 4)).toEqual({ ok: true, value: 18_000_000 });
    expect(readAmount('18万', 4)).toEqual({ ok: true, value: 18_000_000 });
  });

  it('reads every way of writing the same amount the same', () => {
    const amount = fc.integer({ min: 0, max: 1_000_000_000 });
    const written = amount.chain((n) => {
      const text = yuanText(fen(n));
      const [whole = '', fraction = ''] = text.split('.');
      const tenThousands = `${(BigInt(n) / 1_000_000n).toString()}.${String(n % 1_000_000).padStart(6, '0')}万`;
      const forms = [text, `${text}元`, `¥${text}`, tenThousands, `${tenThousands}元`, `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${fraction}`];
      return fc.constantFrom(...forms).chain((form) => fc.constantFrom(form, fullWidth(form))).chain(spaced).map((form) => ({ n, form }));
    });
    fc.assert(fc.property(written, ({ n, form }) => {
      expect(readAmount(form)).toEqual({ ok: true, value: n });
    }));
  });

  it('answers every text without throwing, and never with a part of a fen', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const figure = readAmount(text);
      const value = figure.ok ? (figure.value ?? 0) : 0;
      expect(Number.isSafeInteger(value) && value >= 0).toBe(true);
    }));
  });
});

describe('other figures', () => {
  it('reads counts, whole years and areas', () => {
    expect(readCount('4人')).toEqual({ ok: true, value: 4 });
    expect(readCount('3.0')).toEqual({ ok: true, value: 3 });
    expect(readCount('2.5')).toEqual({ ok: false, error: 'not_a_number' });
    expect(readCount('-1')).toEqual({ ok: false, error: 'negative_amount' });
    expect(readCount('13812345678')).toEqual({ ok: false, error: 'not_a_number' });
    expect(readCompleted('2.5年')).toEqual({ ok: true, value: 2 });
    expect(readArea('3.5亩')).toEqual({ ok: true, value: 350 });
    expect(readArea('120㎡')).toEqual({ ok: true, value: 12_000 });
    expect(readArea('一亩三')).toEqual({ ok: false, error: 'not_a_number' });
  });
});

describe('dates', () => {
  it.each([
    ['45000', '2023-03-15'], ['20260204', '2026-02-04'], ['2026年4月2日', '2026-04-02'], ['2026/7/30', '2026-07-30'], ['2026.1.9', '2026-01-09'],
    ['２０２６－０８－２１', '2026-08-21'], ['2026-08-21 09:30:00', '2026-08-21'], ['45000.5', '2023-03-15'], ['61.0', null], ['2026-02-30', null],
    ['去年', null], ['', null], ['26-1-1', null], ['2026-13-01', null],
  ])('reads %s as %s', (text, expected) => expect(readDate(text)).toBe(expected));

  it('reads all five forms of a day as that day', () => {
    const first = dayNumber(businessDate('1990-01-01'));
    fc.assert(fc.property(fc.integer({ min: first, max: first + 30_000 }), (n) => {
      const date = dateOfDayNumber(n);
      const { year, month, day } = datePartsOf(date);
      const forms = [date, `${year}/${month}/${day}`, `${year}年${month}月${day}日`, date.replaceAll('-', ''), String(n + 25_569)];
      for (const form of [...forms, ...forms.map(fullWidth)]) expect(readDate(form)).toBe(date);
    }));
    expect(readDate(String(dayNumber(addDays(businessDate('1900-03-01'), 0)) + 25_569))).toBeNull();
  });
});

describe('villages', () => {
  it.each([
    ['龙潭村委会', '龙潭村'], ['龙潭村民委员会', '龙潭村'], ['龙潭村村民委员会', '龙潭村'], ['龙潭村村委会', '龙潭村'], ['龙潭行政村', '龙潭村'],
    [' 龙 潭 村 ', '龙潭村'], ['青川县龙潭镇龙潭村', '龙潭村'], ['龙潭镇龙潭村3组', '龙潭村'], ['城东社区居委会', '城东社区'], ['城东居民委员会', '城东社区'],
  ])('calls %s %s', (text, expected) => expect(normaliseVillage(text, ['青川县', '龙潭镇'])).toBe(expected));

  it.each(['不详', '未知', '', '无', '/', '村', '某某村', '本村', '龙潭', '123村', 'ABC', '其他村'])('does not take %s for a village', (text) =>
    expect(isVillageName(normaliseVillage(text))).toBe(false));

  it('comes to rest, whatever the committee is called', () => {
    const stem = fc.string({ unit: fc.constantFrom(...'青杠黄泥龙潭石桥清泉双河柏树金'), minLength: 1, maxLength: 6 });
    const suffix = fc.constantFrom('村', '村委会', '村民委员会', '村村委会', '村村民委员会', '行政村');
    fc.assert(fc.property(stem, suffix, (name, end) => {
      expect(normaliseVillage(name + end)).toBe(`${name}村`);
      expect(isVillageName(normaliseVillage(name + end))).toBe(true);
    }));
  });

  it.each([['3组', 3], ['第3村民小组', 3], ['三组', 3], ['十二社', 12], ['二十组', 20], ['３ 组', 3], ['9', 9], ['0组', null], ['组', null], ['', null], ['100组', null]])(
    'reads group %s as %s', (text, expected) => expect(readGroupNo(text)).toBe(expected));
});

describe('names and numbers of people', () => {
  it.each([
    ['汤 庆', '汤庆'], ['谭　家志', '谭家志'], ['古丽•阿依', '古丽·阿依'], ['John  Smith', 'John Smith'], ['/', ''], ['无', ''], ['  ', ''], ['㛃𬱖', '㛃𬱖'],
  ])('writes the name %s as %s', (text, expected) => expect(normaliseName(text)).toBe(expected));

  it('changes a name once and then no more', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(normaliseName(normaliseName(text))).toBe(normaliseName(text));
    }));
  });

  it('reads phones and cards', () => {
    expect(normalisePhone('134-0088-3282')).toBe('13400883282');
    expect(normalisePhone('+86 134 0088 3282')).toBe('13400883282');
    expect(normalisePhone('１３４００８８３２８２')).toBe('13400883282');
    expect(normalisePhone('无')).toBe('');
    expect(normaliseCard('6231 5150 8969 6816 359')).toBe('6231515089696816359');
    expect(normaliseFreeText(' 水稻\n 油菜 ', 40)).toBe('水稻 油菜');
  });
});
