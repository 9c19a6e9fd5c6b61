/** The first part of an explanation: what came out, the limit, the rate, the rules. */
import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { BatchRow, RatingExplanation } from '../../../core/contract/credit.ts';
import { percent, yuan } from '../../components/format.ts';
import type { Texts } from '../../text/zh-CN/index.ts';
import { outcomeTone } from './credit-tones.ts';
import { ReExplain } from './re-explain.tsx';
import { reasonText } from './reason-text.ts';
import { limitBars, priceBars } from './waterfall-bars.ts';
import { Waterfall } from './waterfall.tsx';

interface OverviewProps {
  /** The kept rating that is explained; null: one that was only tried. */
  readonly rating: { readonly batchId: string; readonly householdId: string } | null;
  readonly explanation: RatingExplanation;
  readonly row: Pick<BatchRow, 'limit' | 'reasonCodes'>;
}

export function ExplanationOverview({ rating, explanation, row }: OverviewProps) {
  const { t } = useTranslation();
  const { limit, price } = explanation;
  return (
    <>
      <Outcome explanation={explanation} row={row} />
      <section>
        <h4>{t('credit.explanation.limit')}</h4>
        {limit ? <Waterfall bars={limitBars(limit, t('credit.explanation.limitResult'))} format={yuan} bindingText={t('credit.explanation.binding')} /> : <p className="explanation-none">{t('credit.explanation.noLimit')}</p>}
      </section>
      <section>
        <h4>{t('credit.explanation.price')}</h4>
        {price ? <Waterfall bars={priceBars(price, t('credit.explanation.priceResult'))} format={signedPercent} /> : <p className="explanation-none">{t('credit.explanation.noPrice')}</p>}
      </section>
      <Rules explanation={explanation} row={row} />
      <p className="explanation-model">
        {t('credit.explanation.model', { version: explanation.modelVersion })} {rating ? <ReExplain batchId={rating.batchId} householdId={rating.householdId} /> : null}
      </p>
    </>
  );
}

/** Adjustments may be negative, which the kernel's rate is not. */
const signedPercent = (ppm: number): string => (ppm < 0 ? `-${percent(-ppm)}` : percent(ppm));

function Outcome({ explanation, row }: Omit<OverviewProps, 'rating'>) {
  const { t } = useTranslation();
  return (
    <div className="explanation-outcome">
      <span className={`explanation-grade grade-${explanation.grade ?? 'none'}`}>{explanation.grade ?? '—'}</span>
      <div>
        <p className="explanation-limit">{row.limit > 0 ? yuan(row.limit) : '—'}<small>{t('common.unitYuan')}</small></p>
        <p>
          <span className={`chip chip-${outcomeTone(explanation.outcome)}`}>{t(`credit.outcomes.${explanation.outcome}`)}</span>
          {explanation.kind === 'preCredit' ? <span className="chip chip-waiting">{t('credit.kinds.preCredit')}</span> : null}
          {explanation.price ? <span>{percent(explanation.price.ratePpm)}</span> : null}
          {explanation.termMonths === null ? null : <span>{t('credit.explanation.months', { n: explanation.termMonths })}</span>}
        </p>
      </div>
    </div>
  );
}

type RuleResult = keyof Texts['credit']['ruleResults'];

function Rules({ explanation, row }: Omit<OverviewProps, 'rating'>) {
  const { t } = useTranslation();
  const { rules, undecidedRules } = explanation;
  // Reasons that are no exclusion rule's: too small a limit, too short a term, something missing.
  const others = row.reasonCodes.filter((code) => !rules.some((rule) => rule.code === code));
  return (
    <section>
      <h4>{t('credit.explanation.rules')}</h4>
      {rules.length + others.length === 0 ? <p className="explanation-none">{t('credit.explanation.noRules')}</p> : null}
      {rules.map((rule) => (
        <p key={rule.code} className="explanation-rule">
          <span className={`chip chip-${rule.result === 'reject' ? 'danger' : 'waiting'}`}>{t(`credit.ruleResults.${rule.result as RuleResult}`)}</span>
          <span><i>{rule.code}</i> {rule.name}{rule.value ? <em>{rule.value}</em> : null}</span>
        </p>
      ))}
      {others.map((code) => (
        <p key={code} className="explanation-rule">
          <span className={`chip chip-${outcomeTone(explanation.outcome)}`}>{t(`credit.outcomes.${explanation.outcome}`)}</span>
          <span>{reasonText(code, t)}</span>
        </p>
      ))}
      {undecidedRules.length > 0 ? (
        <details className="explanation-undecided">
          <summary>{t('credit.explanation.undecided')} {undecidedRules.length} · {t('credit.explanation.undecidedHint')}</summary>
          <p>{undecidedRules.map((code) => <Tag key={code} variant="filled">{code} {reasonText(code, t)}</Tag>)}</p>
        </details>
      ) : null}
    </section>
  );
}
