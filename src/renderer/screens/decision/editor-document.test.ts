import { describe, expect, it } from 'vitest';
import type { DecisionTable, ModelDocument } from '../../../core/contract/model-document.ts';
import { historyStep, tablesOf, valueAt, withCell, withMovedRow, withNewRow, withoutRow, withPart, withTable, withValue, type History } from './editor-document.ts';

const table: DecisionTable = {
  hitPolicy: 'first', inputs: [{ id: 'age', name: '年龄', field: 'age' }], outputs: [{ id: 'outcome', name: '结论', field: 'outcome' }],
  rules: [{ _id: 'R01-1', age: '< 18', outcome: "'reject'" }, { _id: 'R01-2', age: '> 65', outcome: "'review'" }],
};
const rules = {
  kind: 'exclusionRules', version: 'V2', status: 'configured', name: '规则', note: '说明', sources: [],
  rules: [{ code: 'R01', name: '年龄', table }, { code: 'R02', name: '别的', table }],
} satisfies ModelDocument;

const ids = (one: DecisionTable) => one.rules.map((rule) => rule['_id']);

describe('rows', () => {
  it('are added with an id of their own, moved, removed but for the last', () => {
    expect(ids(withNewRow(table, 'R01', 0))).toEqual(['R01-1', 'R01-3', 'R01-2']);
    expect(withNewRow(table, 'R01', -1, { age: '[18..20)' }).rules[0]).toEqual({ _id: 'R01-3', age: '[18..20)', outcome: '' });
    expect(ids(withNewRow(withoutRow(table, 0), 'R01', 0))).toEqual(['R01-2', 'R01-3']);
    expect(ids(withMovedRow(table, 1, -1))).toEqual(['R01-2', 'R01-1']);
    expect(withMovedRow(table, 1, 1)).toBe(table);
    expect(ids(withoutRow(withoutRow(table, 0), 0))).toEqual(['R01-2']);
  });
  it('change cell by cell without touching the others', () => {
    const changed = withCell(table, 1, 'age', '> 60');
    expect(changed.rules[1]?.['age']).toBe('> 60');
    expect(table.rules[1]?.['age']).toBe('> 65');
    expect(changed.rules[0]).toBe(table.rules[0]);
  });
});

describe('a document', () => {
  it('has its tables by key, and takes one back', () => {
    expect(tablesOf(rules).map(({ key, name }) => [key, name])).toEqual([['R01', '年龄'], ['R02', '别的']]);
    const next = withTable(rules, 'R02', withoutRow(table, 0));
    expect(tablesOf(next).map((one) => one.table.rules.length)).toEqual([2, 1]);
    expect(tablesOf(withPart(rules, 'R01', { name: '年龄范围' }))[0]?.name).toBe('年龄范围');
  });
  it('takes a value anywhere', () => {
    const next = withValue({ grades: { A: { base: 1 }, B: { base: 2 } }, list: [{ n: 1 }, { n: 2 }] }, ['grades', 'A', 'base'], 5);
    expect(next).toEqual({ grades: { A: { base: 5 }, B: { base: 2 } }, list: [{ n: 1 }, { n: 2 }] });
    expect(valueAt(withValue(next, ['list', '1', 'n'], 7), ['list', '1', 'n'])).toBe(7);
  });
});

describe('what was done', () => {
  it('goes back and forth, and a new change forgets what was taken back', () => {
    const named = (name: string): ModelDocument => ({ ...rules, name });
    const change = (history: History, name: string) => historyStep(history, { type: 'change', document: named(name) });
    let history: History = { past: [], present: rules, future: [] };
    history = change(change(history, 'a'), 'b');
    history = historyStep(history, { type: 'undo' });
    expect(history.present.name).toBe('a');
    expect(historyStep(history, { type: 'redo' }).present.name).toBe('b');
    history = change(history, 'c');
    expect(historyStep(history, { type: 'redo' })).toBe(history);
    history = historyStep(historyStep(history, { type: 'undo' }), { type: 'undo' });
    expect(history.present).toBe(rules);
    expect(historyStep(history, { type: 'undo' })).toBe(history);
  });
});
