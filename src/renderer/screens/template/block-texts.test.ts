import { describe, expect, it } from 'vitest';
import type { TemplateBlock } from '../../../core/contract/template.ts';
import { newBlock, textsOf, withText, withTextAdded, withoutText } from './block-texts.ts';

const clause: TemplateBlock = { type: 'clause', title: '一', paragraphs: ['甲', '乙'], when: 'hasCoBorrower' };
const fields: TemplateBlock = { type: 'fields', rows: [['合同编号', '{contractNo}', '额度', '{lineNo}']] };
const table: TemplateBlock = { type: 'table', source: 'split', whenEmpty: '无', columns: [{ heading: '项目', width: 60, align: 'right' }] };

describe('the texts of a block', () => {
  it('are what a person may reword, and nothing that the program needs', () => {
    expect(textsOf(clause).map(({ text }) => text)).toEqual(['一', '甲', '乙']);
    expect(textsOf(table).map(({ text }) => text).toSorted()).toEqual(['无', '项目'].toSorted());
    expect(textsOf(fields).map(({ isLabel }) => isLabel)).toEqual([true, false, true, false]);
  });
  it('change one at a time', () => {
    expect(withText(fields, ['rows', 0, 1], '新')).toEqual({ type: 'fields', rows: [['合同编号', '新', '额度', '{lineNo}']] });
    expect(withText(table, ['columns', 0, 'heading'], '名目')).toEqual({ ...table, columns: [{ heading: '名目', width: 60, align: 'right' }] });
    expect(withTextAdded(clause)).toEqual({ ...clause, paragraphs: ['甲', '乙', ''] });
    expect(withoutText(clause, ['paragraphs', 0])).toEqual({ ...clause, paragraphs: ['乙'] });
    expect(withoutText({ type: 'notice', paragraphs: ['甲'] }, ['paragraphs', 0])).toEqual({ type: 'notice', paragraphs: ['甲'] });
    expect(newBlock('clause')).toEqual({ type: 'clause', title: '', paragraphs: [''] });
  });
});
