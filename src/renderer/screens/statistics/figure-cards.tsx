/** The branch in six figures; each note names a rate whose numerator and denominator stand on hover. */
import { Tooltip } from 'antd';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { FiguresRow } from '../../../core/contract/statistics.ts';
import { FigureStrip, type Figure } from '../../components/facts.tsx';
import { formatCount, percent, yuan } from '../../components/format.ts';
import { definitionOf } from './figure-definitions.ts';
import { averageOfRow, shareOf, type AverageKey, type ShareKey } from './shares.ts';

const rateText = (row: FiguresRow, key: ShareKey): string => percent(shareOf(row, key)).replace('%', '');

export function FigureCards({ total }: { readonly total: FiguresRow }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return <FigureStrip figures={figuresOf(total, t, (path) => void navigate(path))} />;
}

function figuresOf(total: FiguresRow, t: TFunction, open: (path: string) => void): readonly Figure[] {
  const households = t('common.unitHouseholds');
  const money = t('common.unitYuan');
  const note = (key: ShareKey | AverageKey, text: string) => <Tooltip title={definitionOf(total, key, t)}><span>{text}</span></Tooltip>;
  return [
    {
      key: 'onFile', label: t('statistics.cards.onFile'), value: formatCount(total.onFile), unit: households,
      note: note('ratedRate', t('statistics.cardNotes.rated', { rate: rateText(total, 'ratedRate') })), onClick: () => open('/household'),
    },
    {
      key: 'credited', label: t('statistics.cards.credited'), value: formatCount(total.credited), unit: households,
      note: note('creditedRate', t('statistics.cardNotes.credited', { rate: rateText(total, 'creditedRate') })), onClick: () => open('/line'),
    },
    {
      key: 'drawing', label: t('statistics.cards.drawing'), value: formatCount(total.drawing), unit: households,
      note: note('drawingRate', t('statistics.cardNotes.drawing', { rate: rateText(total, 'drawingRate') })), onClick: () => open('/line?status=open'),
    },
    {
      key: 'creditTotal', label: t('statistics.cards.creditTotal'), value: yuan(total.creditTotal), unit: money,
      note: note('averageCredit', t('statistics.cardNotes.average', { amount: yuan(averageOfRow(total, 'averageCredit')) })),
    },
    {
      key: 'balance', label: t('statistics.cards.balance'), value: yuan(total.balance), unit: money,
      note: note('usage', t('statistics.cardNotes.usage', { rate: rateText(total, 'usage') })),
    },
    {
      key: 'overdue', label: t('statistics.cards.overdue'), value: yuan(total.overdueBalance), unit: money,
      ...(total.overdueBalance > 0 ? { tone: 'danger' as const } : {}),
      note: note('overdueRate', t('statistics.cardNotes.overdue', { rate: rateText(total, 'overdueRate') })),
    },
  ];
}
