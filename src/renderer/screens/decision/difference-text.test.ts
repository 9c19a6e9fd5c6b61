import { describe, expect, it } from 'vitest';
import type { FactFieldView } from '../../../core/contract/decision.ts';
import { differenceText } from './difference-text.ts';

const age: FactFieldView = { field: 'age', name: '年龄', type: 'number', unit: 'years', values: null, isCollected: true };
const words = { any: '不限', unknown: '未知', yes: '是', no: '否', separator: '、' };
const text = (path: string[], value: string | null, change: 'changed' | 'added' = 'changed') =>
  differenceText({ path, change, left: null, right: null }, value, new Map([['age', age]]), words, { reject: '拒绝', configured: '正式', Q_INT: '按季结息', BULLET: '利随本清' });

describe('a difference in words', () => {
  it.each([
    [['productCap'], '10000000', '100,000'], [['maximumDebtServicePpm'], '500000', '50%'], [['grades', 'AA', 'incomeThousandths'], '1200', '1.2'],
    [['basePoints'], '260', '260'], [['status'], 'configured', '正式'], [['rules', 'R01', 'table', 'rules', 'R01-1', 'outcome'], "'reject'", '拒绝'],
    [['indicators', 'A1', 'table', 'rules', 'A1-1', 'age'], '[18..25)', '[18, 25)'], [['methods'], 'Q_INT, BULLET', '按季结息、利随本清'], [['note'], '说明', '说明'],
  ])('%j %s is %s', (path, value, shown) => expect(text(path, value)).toBe(shown));
  it('nothing stays nothing', () => expect(text(['note'], null)).toBeNull());
});
