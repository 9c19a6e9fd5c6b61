/** What is left of the quotas that an act takes from: on the approval and the counter, nothing where none is set. */
import { Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import type { QuotaKind, QuotaMeter } from '../../../core/contract/credit.ts';
import { useBranchQuery } from '../../api/use-branch-query.ts';
import { amountText, quotaTone } from './quota-text.ts';
import './parameters.css';

interface QuotaMetersProps {
  readonly kinds: readonly QuotaKind[];
  /** What is about to be taken, by kind; then the line says what will be left. */
  readonly taking?: Partial<Record<QuotaKind, number>>;
}

export function QuotaMeters({ kinds, taking = {} }: QuotaMetersProps) {
  const { t } = useTranslation();
  const quotas = useBranchQuery('credit.quotas', {});
  const shown = (quotas.data ?? []).filter((one) => one.quota !== null && kinds.includes(one.kind));
  if (shown.length === 0) return null;
  return (
    <ul className="quota-meters" aria-label={t('parameters.tabs.quotas')}>
      {shown.map((meter) => <Meter key={`${meter.kind} ${meter.unitId}`} meter={meter} taking={taking[meter.kind] ?? 0} />)}
    </ul>
  );
}

function Meter({ meter, taking }: { readonly meter: QuotaMeter; readonly taking: number }) {
  const { t } = useTranslation();
  const quota = meter.quota ?? 0;
  const text = (amount: number) => amountText(t, meter, amount);
  const taken = meter.used + meter.frozen;
  const after = quota - taken - taking;
  const sentence = t('parameters.quotas.left', {
    name: meter.name, kind: t(`parameters.quotas.kinds.${meter.kind}`), available: text(meter.available ?? 0), used: text(meter.used), frozen: text(meter.frozen), quota: text(quota),
  });
  return (
    <li className={`quota-meter tone-${quotaTone(meter) === 'accent' ? 'plain' : quotaTone(meter)}`}>
      <Progress
        percent={quota === 0 ? 100 : Math.min(100, Math.floor((taken * 100) / quota))} size="small" showInfo={false}
        strokeColor={`var(--${quotaTone(meter)})`} aria-label={sentence}
      />
      <span>{sentence}</span>
      {taking > 0 ? (
        <b className={after < 0 ? 'tone-danger' : ''}>
          {after < 0 ? t('parameters.quotas.beyond', { over: text(-after) }) : t('parameters.quotas.after', { available: text(after) })}
        </b>
      ) : null}
    </li>
  );
}
