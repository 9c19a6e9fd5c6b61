import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packAnswer, unpackAnswer, type Answer } from './answers.ts';

describe('an answer that is packed and unpacked', () => {
  it('is the same', () => {
    fc.assert(fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
      expect(unpackAnswer(packAnswer({ ok: true, value }))).toEqual(JSON.parse(JSON.stringify({ ok: true, value })));
    }));
    const refusal: Answer<unknown> = { ok: false, error: { code: 'over_limit', params: { limit: 6_700_000 }, correlationId: 'c' } };
    expect(unpackAnswer(packAnswer(refusal))).toEqual(refusal);
  });

  it('keeps bytes as bytes', () => {
    const file: Answer<unknown> = { ok: true, value: { name: '名单.xlsx', mediaType: 'text/csv', bytes: new Uint8Array([1, 2, 3]) } };
    expect(unpackAnswer(structuredClone(packAnswer(file)))).toEqual(file);
  });

  it('travels as one text when it holds rows', () => {
    expect(typeof packAnswer({ ok: true, value: [{ id: '1' }] })).toBe('string');
  });
});
