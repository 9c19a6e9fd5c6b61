import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { businessDate, dateOfDayNumber, dayNumber } from '../kernel/business-date.ts';
import { checkCharacter, lostItsDigits, normaliseIdentityNumber, readIdentity } from './identity-number.ts';
import { maskBankCard, maskDigitsInside, maskIdentityNumber, maskPhone } from './mask.ts';

const today = businessDate('2026-11-25');
const withCheck = (first17: string): string => first17 + checkCharacter(first17);

const valid = fc.record({
  region: fc.integer({ min: 110_000, max: 659_999 }),
  born: fc.integer({ min: dayNumber(businessDate('1910-01-01')), max: dayNumber(today) }),
  sequence: fc.integer({ min: 0, max: 999 }),
}).map(({ region, born, sequence }) => withCheck(`${region}${dateOfDayNumber(born).replaceAll('-', '')}${String(sequence).padStart(3, '0')}`));

describe('identity numbers', () => {
  it('knows the published example of GB 11643', () => {
    expect(checkCharacter('11010519491231002')).toBe('X');
    expect(checkCharacter('44052418800101001')).toBe('4');
  });

  it('says when somebody was born and who', () => {
    expect(readIdentity(withCheck('51990719740427163'), today)).toEqual({
      ok: true, value: { number: withCheck('51990719740427163'), birthDate: '1974-04-27', gender: 'male' },
    });
    expect(readIdentity(withCheck('51990719740427162'), today)).toMatchObject({ ok: true, value: { gender: 'female' } });
  });

  it.each([['19830231'], ['19831301'], ['19830400'], ['20270101'], ['18991231'], ['19000101']])('calls a birth on %s impossible', (born) => {
    expect(readIdentity(withCheck(`519901${born}797`), today)).toEqual({ ok: false, error: 'impossible_birth' });
  });

  it('names the birth first when the check digit is wrong as well', () => {
    expect(readIdentity('51990119830231000X', today)).toEqual({ ok: false, error: 'impossible_birth' });
  });

  it.each(['51991919830928195', '5199191983092819500', '519919830928195', '51991919830928195A', 'X19919198309281950'])(
    'has no check digit for %s', (number) => expect(readIdentity(number, today)).toEqual({ ok: false, error: 'bad_check_digit' }));

  it('finds every single wrong figure', () => {
    fc.assert(fc.property(valid, fc.nat(17), fc.integer({ min: 1, max: 9 }), (number, at, by) => {
      expect(readIdentity(number, today).ok).toBe(true);
      const figure = number.charAt(at) === 'X' ? 10 : Number(number.charAt(at));
      const wrong = number.slice(0, at) + String((figure + by) % 10) + number.slice(at + 1);
      fc.pre(wrong !== number);
      expect(readIdentity(wrong, today).ok).toBe(false);
    }));
  });

  it('finds two neighbours that changed places', () => {
    fc.assert(fc.property(valid, fc.nat(15), (number, at) => {
      const swapped = number.slice(0, at) + number.charAt(at + 1) + number.charAt(at) + number.slice(at + 2);
      fc.pre(swapped !== number);
      expect(readIdentity(swapped, today).ok).toBe(false);
    }));
  });

  it('is the same number however it was typed', () => {
    const typed = valid.chain((number) => fc.constantFrom(
      number, number.toLowerCase(), ` ${number.slice(0, 6)} ${number.slice(6, 14)}　${number.slice(14)} `, `'${number}`, `="${number}"`,
      number.replace(/[0-9A-Z]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)), `${number.slice(0, 6)}-${number.slice(6)}`,
    ).map((text) => ({ number, text })));
    fc.assert(fc.property(typed, ({ number, text }) => {
      expect(normaliseIdentityNumber(text)).toBe(number);
    }));
    expect(normaliseIdentityNumber('无')).toBe('');
    expect(normaliseIdentityNumber('51991919830928195×')).toBe('51991919830928195X');
  });

  it('knows a number that a spreadsheet has spoilt', () => {
    expect(lostItsDigits('5.19919198309282E+17')).toBe(true);
    expect(lostItsDigits('519919198309281950')).toBe(false);
  });
});

describe('masks', () => {
  it('keep the ends', () => {
    expect(maskIdentityNumber('519919198309281950')).toBe('5199************50');
    expect(maskPhone('13812345678')).toBe('138****5678');
    expect(maskBankCard('6231515089696816359')).toBe('6231 **** **** 6359');
    expect(maskDigitsInside('519907 19740427 1637')).toBe('5199** ******** **37');
  });
  it('never show the middle, however short the text', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'0123456789'), maxLength: 24 }), (digits) => {
      for (const mask of [maskIdentityNumber(digits), maskPhone(digits), maskBankCard(digits)]) {
        expect(mask.replace(/[^0-9]/g, '').length).toBeLessThanOrEqual(Math.max(0, Math.min(8, digits.length - 1)));
      }
    }));
  });
});
