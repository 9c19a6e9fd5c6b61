import { describe, expect, it } from 'vitest';
import { formatCount, hundredths, NOT_KNOWN, percent, shareText, yuan } from './format.ts';

describe('figures outside the grid', () => {
  it('money, rates and areas as a person reads them', () => {
    expect(yuan(123_456_789)).toBe('1,234,567.89');
    expect(percent(53_500)).toBe('5.35%');
    expect(hundredths(350)).toBe('3.5');
    expect(hundredths(8000)).toBe('80');
    expect(hundredths(5)).toBe('0.05');
    expect(hundredths(123_400_000)).toBe('1,234,000');
    expect(formatCount(20_000)).toBe('20,000');
  });

  it('what is not known is a dash, never a zero', () => {
    for (const text of [yuan(null), percent(undefined), hundredths(null), shareText(1, 0)]) expect(text).toBe(NOT_KNOWN);
  });

  it.each([[1, 3, '33.3%'], [2, 3, '66.7%'], [0, 5, '0.0%'], [5, 5, '100.0%']])('%i of %i is %s', (part, whole, text) =>
    expect(shareText(part, whole)).toBe(text));
});
