/** What a figure means, with the numbers that make it. */
import type { TFunction } from 'i18next';
import type { FiguresRow } from '../../../core/contract/statistics.ts';
import { formatCount, yuan } from '../../components/format.ts';
import { averages, shares, type AverageKey, type ShareKey } from './shares.ts';

/** "用信户 ÷ 授信户 = 59 ÷ 66" */
export function definitionOf(row: FiguresRow, key: ShareKey | AverageKey, t: TFunction): string {
  const isShare = key in shares;
  const { of, whole } = isShare ? shares[key as ShareKey] : averages[key as AverageKey];
  if (row[whole] === 0) return t('statistics.definitions.noDenominator');
  const isTopMoney = !isShare || shares[key as ShareKey].isMoney;
  const isBottomMoney = isShare && shares[key as ShareKey].isMoney;
  const text = (amount: number, isMoney: boolean) => (isMoney ? yuan(amount) : formatCount(amount));
  return t(`statistics.definitions.${key}`, { top: text(row[of], isTopMoney), bottom: text(row[whole], isBottomMoney) });
}
