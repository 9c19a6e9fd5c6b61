/** A quota in words and tones. */
import type { TFunction } from 'i18next';
import type { QuotaMeter } from '../../../core/contract/credit.ts';
import { yuan } from '../../components/format.ts';
import type { Tone } from '../../components/tone.ts';

/** A number of households stands as such, money in yuan: one column holds both, so as text. */
export const amountText = (t: TFunction, row: QuotaMeter, amount: number | null): string =>
  amount === null ? t('parameters.quotas.noQuota') : row.kind === 'households' ? t('parameters.quotas.households', { n: amount }) : `${yuan(amount)} ${t('common.unitYuan')}`;

export const quotaTone = ({ state }: QuotaMeter): Tone => (state === 'full' || state === 'alarm' ? 'danger' : state === 'warning' ? 'waiting' : 'accent');
