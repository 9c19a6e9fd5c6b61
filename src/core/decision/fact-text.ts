/** A fact of a household in a person's words, with its unit. */
import { formatYuan, fen, percentText, ratePpm } from '../kernel/money.ts';
import { factFields, type FactValue, type FieldUnit } from './fact-fields.ts';
import { SHARE_CAP } from './facts.ts';

const unitText: Readonly<Record<Exclude<FieldUnit, 'fen' | 'ppm' | 'centiMu'>, string>> = {
  years: '年', months: '个月', days: '天', count: '', points: '分',
};

function numberText(value: number, unit: FieldUnit): string {
  switch (unit) {
    case 'fen': return `${formatYuan(fen(value))}元`;
    case 'ppm': return value >= SHARE_CAP ? '收入或资产不为正' : `${percentText(ratePpm(value))}%`;
    case 'centiMu': return `${value / 100}亩`;
    default: return `${value}${unitText[unit]}`;
  }
}

/** A fact as a person reads it; null = unknown. */
export function factText(field: string, value: FactValue | undefined): string | null {
  const spec = factFields[field];
  if (!spec || value === null || value === undefined) return null;
  if (field === 'age') return `${value}岁`;
  if (spec.type === 'flag') return `${spec.name}：${value === true ? '是' : '否'}`;
  if (spec.type === 'text') return spec.values[String(value)] ?? String(value);
  return typeof value === 'number' ? numberText(value, spec.unit) : String(value);
}
