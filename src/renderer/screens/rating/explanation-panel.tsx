/** Why a household got what it got: rules, both scorecards, the limit's and the rate's waterfall. Rating and approval show the same panel. */
import { CloseOutlined } from '@ant-design/icons';
import { Button, Segmented, Skeleton } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BatchRow, RatingExplanation } from '../../../core/contract/credit.ts';
import { useBranchQuery } from '../../api/use-branch-query.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { yuan } from '../../components/format.ts';
import { useErrorText } from '../../text/error-text.ts';
import { ExplanationOverview } from './explanation-overview.tsx';
import { IndicatorList } from './indicator-list.tsx';
import './explanation.css';

type Part = 'overview' | 'expert' | 'statistical';

interface ExplanationPanelProps {
  readonly batchId: string;
  readonly row: BatchRow | null;
  readonly onClose?: () => void;
  /** What may be done with this row, at the bottom. */
  readonly actions?: ReactNode;
}

export function ExplanationPanel({ batchId, row, onClose, actions }: ExplanationPanelProps) {
  const { t } = useTranslation();
  const [part, setPart] = useState<Part>('overview');
  if (!row) return <aside className="explanation is-empty"><EmptyState sentence={t('credit.explanation.pickRow')} /></aside>;
  return (
    <aside className="explanation" aria-label={t('credit.explanation.title')}>
      <header>
        <b>{row.headName}</b>
        <span className="explanation-place">{row.villageName} {t('common.groupNo', { no: row.groupNo })} · {row.identityMask}</span>
        {onClose ? <Button type="text" size="small" icon={<CloseOutlined />} onClick={onClose} aria-label={t('common.close')} /> : null}
      </header>
      <RowRemarks row={row} />
      <ExplanationBody batchId={batchId} row={row} part={part} onPart={setPart} />
      {actions ? <footer>{actions}</footer> : null}
    </aside>
  );
}

function RowRemarks({ row }: { readonly row: BatchRow }) {
  const { t } = useTranslation();
  const isLowered = row.limit < row.proposedLimit;
  if (!isLowered && !row.managerReason && !row.decisionReason) return null;
  return (
    <p className="explanation-remarks">
      {isLowered ? <span>{t('credit.explanation.lowered', { from: yuan(row.proposedLimit), to: yuan(row.limit) })}</span> : null}
      {row.managerReason ? <span>{t('credit.explanation.reasonGiven', { reason: row.managerReason })}</span> : null}
      {row.decisionReason ? <span>{t('credit.explanation.decisionReason', { reason: row.decisionReason })}</span> : null}
    </p>
  );
}

function ExplanationBody({ batchId, row, part, onPart }: {
  readonly batchId: string; readonly row: BatchRow; readonly part: Part; readonly onPart: (part: Part) => void;
}) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const found = useBranchQuery('credit.explanation', { batchId, householdId: row.householdId }, { keepPrevious: true });
  if (found.isError) return <EmptyState sentence={errorText(found.error.detail)} action={{ label: t('common.retry'), onClick: () => void found.refetch() }} />;
  const explanation = found.data;
  return (
    <>
      <Segmented<Part>
        block size="small" value={part} onChange={onPart}
        options={[
          { value: 'overview', label: t('credit.explanation.overview') },
          { value: 'expert', label: scoreLabel(t('credit.explanation.expert'), explanation?.expert?.score) },
          { value: 'statistical', label: scoreLabel(t('credit.explanation.statistical'), explanation?.statistical?.score) },
        ]}
      />
      <div className={found.isPlaceholderData ? 'explanation-body is-old' : 'explanation-body'}>
        {explanation ? <ExplanationPart batchId={batchId} part={part} explanation={explanation} row={row} /> : <Skeleton active title={false} paragraph={{ rows: 8 }} />}
      </div>
    </>
  );
}

const scoreLabel = (name: string, score: number | undefined): string => (score === undefined ? name : `${name} ${score}`);

function ExplanationPart({ batchId, part, explanation, row }: { readonly batchId: string; readonly part: Part; readonly explanation: RatingExplanation; readonly row: BatchRow }) {
  const { t } = useTranslation();
  if (part === 'overview') return <ExplanationOverview rating={{ batchId, householdId: row.householdId }} explanation={explanation} row={row} />;
  const card = part === 'expert' ? explanation.expert : explanation.statistical;
  if (!card) return <p className="explanation-none">{t('credit.explanation.noScore')}</p>;
  return (
    <>
      {explanation.statistical && part === 'statistical' ? <StatisticalHead card={explanation.statistical} /> : null}
      <IndicatorList indicators={card.indicators} flags={explanation.dataFlags} />
    </>
  );
}

function StatisticalHead({ card }: { readonly card: NonNullable<RatingExplanation['statistical']> }) {
  const { t } = useTranslation();
  return (
    <p className="explanation-line">
      <span>{t('credit.explanation.base', { points: card.base })}</span>
      <span>{t('credit.explanation.score')} <b>{card.score}</b></span>
      <span>{t('credit.explanation.band')} <b>{card.band}</b></span>
    </p>
  );
}
