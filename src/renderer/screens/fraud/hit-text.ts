/** What a rule found, in words with its unit. */
import type { TFunction } from 'i18next';
import type { FraudCheckRow, FraudHit } from '../../../core/contract/fraud.ts';
import { formatCount, percent, yuan } from '../../components/format.ts';

export function hitsText(row: FraudCheckRow, t: TFunction): string | null {
  if (row.hits === null) return row.outcome === 'pass' ? null : t('fraud.ruleHidden');
  return row.hits.length === 0 ? null : row.hits.map(({ code, name }) => `${code} ${name}`).join(t('common.clauseSeparator'));
}

/** "3 户", "是", "未知". */
export function valueText({ value, unit }: FraudHit['values'][number], t: TFunction): string {
  if (value === null) return t('fraud.unknown');
  if (typeof value === 'boolean') return t(value ? 'common.yes' : 'common.no');
  if (typeof value === 'string') return value;
  if (unit === 'fen') return t('fraud.units.fen', { n: yuan(value) });
  if (unit === 'ppm') return percent(value);
  if (unit === 'years' || unit === 'months' || unit === 'days') return t(`fraud.units.${unit}`, { n: formatCount(value) });
  return formatCount(value);
}
