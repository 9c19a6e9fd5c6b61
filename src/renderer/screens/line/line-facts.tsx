/** A line in figures: how much is used, until when, at what rate. Line page and counter show the same. */
import { Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import type { LineRow } from '../../../core/contract/credit.ts';
import { Chip } from '../../components/chip.tsx';
import { FactList } from '../../components/facts.tsx';
import { percent, yuan } from '../../components/format.ts';
import { lineStatusTone } from '../rating/credit-tones.ts';

export function LineFacts({ line }: { readonly line: LineRow }) {
  const { t } = useTranslation();
  return (
    <>
      <div className="line-available">
        <span>{t('counter.available')}({t('common.unitYuan')})</span>
        <b className={line.status === 'open' ? 'number' : 'number tone-muted'}>{yuan(line.available)}</b>
        <Progress percent={line.limit > 0 ? Math.round((line.used * 100) / line.limit) : 0} size="small" showInfo={false} aria-label={t('counter.used')} />
        <span>{t('line.page.ofLimit', { used: yuan(line.used), limit: yuan(line.limit) })}</span>
      </div>
      <FactList
        facts={[
          { key: 'status', label: t('counter.status'), value: <Chip tone={lineStatusTone(line.status)}>{t(`credit.lineStatuses.${line.status}`)}</Chip> },
          { key: 'limit', label: t('counter.limit'), value: `${yuan(line.limit)} ${t('common.unitYuan')}`, isNumber: true },
          { key: 'rate', label: t('counter.rate'), value: percent(line.ratePpm), isNumber: true },
          { key: 'grade', label: t('counter.grade'), value: line.grade },
          { key: 'expires', label: t('counter.expires'), value: line.expiresOn ?? t('line.page.unsigned') },
          ...(line.reviewDueOn ? [{ key: 'review', label: t('line.life.reviewDueOn'), value: <>{line.reviewDueOn}{line.reviewState === 'none' ? null : <> <Chip tone={line.reviewState === 'overdue' ? 'danger' : 'waiting'}>{t(`line.life.reviewStates.${line.reviewState}`)}</Chip></>}</> }] : []),
        ]}
      />
    </>
  );
}
