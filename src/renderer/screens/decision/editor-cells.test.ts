import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellOfTexts, keptCell, keptNumber, keptOutput, shownCell, shownNumber, textsOf } from './editor-cells.ts';

describe('a cell', () => {
  it.each([
    ['[1500000..3000000)', 'fen', '[15000..30000)'], ['< 1500050', 'fen', '< 15000.5'], ['>= 500000', 'ppm', '>= 50'], ['(0..333333)', 'ppm', '(0..33.3333)'],
    ['[500..1000)', 'centiMu', '[5..10)'], ['[18..25)', 'years', '[18..25)'], ['0', 'fen', '0'], ['<= -100', 'fen', '<= -1'], ['>= 10000000', 'fen', '>= 100000'],
  ])('%s in %s reads %s, and back', (kept, unit, shown) => {
    expect(shownCell(kept, unit)).toBe(shown);
    expect(keptCell(shown, unit)).toBe(kept);
  });
  it.each([
    ['≥15,000', 'fen', '>= 1500000'], ['［18～25）', 'years', '[18..25)'], ['= 3', 'years', '3'], ['(0 至 20]', 'ppm', '(0..200000]'], ['', 'fen', ''],
  ])('%s is understood', (typed, unit, kept) => expect(keptCell(typed, unit)).toBe(kept));
  it.each([['about 20', 'years'], ['< 0.005', 'fen'], ['18.5', 'years'], ['[18..', 'years']])('%s stays as it is typed, for the check to find', (typed, unit) => {
    expect(keptCell(typed, unit)).toBe(typed);
    expect(shownCell(typed, unit)).toBe(typed);
  });
  it('says every number exactly, and takes it back', () => {
    fc.assert(fc.property(fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 }), fc.constantFrom('fen', 'ppm', 'centiMu', 'years'), (value, unit) => {
      expect(keptNumber(shownNumber(value, unit), unit)).toBe(value);
    }));
  });
});

describe('texts and outputs', () => {
  it('go in and out of their quotes', () => {
    expect(textsOf(`'none',"primary"`)).toEqual(['none', 'primary']);
    expect(cellOfTexts(['none', 'primary'])).toBe("'none','primary'");
    expect([keptOutput('12'), keptOutput(' -3 '), keptOutput('[5,10)'), keptOutput("a'b")]).toEqual(['12', '-3', "'[5,10)'", "'a’b'"]);
  });
});
