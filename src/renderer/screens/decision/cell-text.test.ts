import { describe, expect, it } from 'vitest';
import type { FactFieldView } from '../../../core/contract/decision.ts';
import { cellText, outputOf } from './cell-text.ts';

const words = { any: '不限', unknown: '未知', yes: '是', no: '否', separator: '、' };
const field = (unit: string | null, values: Record<string, string> | null = null): FactFieldView =>
  ({ field: 'x', name: '', type: values ? 'text' : 'number', unit, values, isCollected: true });

describe('a cell in words', () => {
  it.each([
    ['', 'count', '不限'], ['-', 'count', '不限'], ['null', 'count', '未知'], ['true', null, '是'], ['false', null, '否'], ['>= 4', 'count', '≥ 4'], ['4', 'count', '= 4'],
    ['[18..25)', 'years', '[18, 25)'], ['(0..200000]', 'ppm', '(0, 20]'], ['> 535000', 'ppm', '> 53.5'], ['< 1500000', 'fen', '< 15,000'], ['< 150', 'fen', '< 1.50'],
    ['[500..1000)', 'centiMu', '[5, 10)'], ['100000', 'ppm', '= 10'], ['0', 'ppm', '= 0'], ['$ > 3', 'count', '$ > 3'],
  ])('%s of %s is %s', (cell, unit, text) => expect(cellText(cell, field(unit), words)).toBe(text));
  it('names codes', () => {
    expect(cellText("'none', 'primary'", field(null, { none: '文盲', primary: '小学' }), words)).toBe('文盲、小学');
    expect(cellText("'gone'", field(null, {}), words)).toBe('gone');
  });
  it('takes the quotes off an output', () => expect([outputOf("'reject'"), outputOf('4'), outputOf(undefined)]).toEqual(['reject', '4', '']));
});
