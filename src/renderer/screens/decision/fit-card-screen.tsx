/** 拟合评分卡: bins, weight of evidence and regression on the branch's own history; the card becomes a draft. */
import { ExperimentOutlined } from '@ant-design/icons';
import { Alert, Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { FactFieldView } from '../../../core/contract/decision.ts';
import type { FitHistory, Scaling } from '../../../core/contract/scorecard.ts';
import { useBranchQuery } from '../../api/use-branch-query.ts';
import { useCommand } from '../../api/use-command.ts';
import { FigureStrip } from '../../components/facts.tsx';
import { formatCount } from '../../components/format.ts';
import { Page } from '../../components/page.tsx';
import { QueryState } from '../../components/query-state.tsx';
import { isReason } from '../../components/reason-input.tsx';
import { useErrorText } from '../../text/error-text.ts';
import { ScalingFields } from './scaling-fields.tsx';
import './decision.css';

/** What a card of farmers usually looks at; the person adds or takes away. */
const USUAL = new Set(['age', 'labourShare', 'netIncome', 'debtShare', 'debtServiceShare', 'businessYears', 'deposits', 'socialShare', 'inquiries6Months', 'residenceYears', 'insurance', 'salesChannel']);

export default function FitCardScreen() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const found = useBranchQuery('scorecard.history', {});
  return (
    <Page title={t('scorecard.fit.title')} subtitle={t('scorecard.fit.subtitle')} onBack={() => void navigate('/decision?kind=statisticalCard')} isScrolling>
      <QueryState query={found}>{(history) => <FitDesk history={history} />}</QueryState>
    </Page>
  );
}

function FitDesk({ history }: { readonly history: FitHistory }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const errorText = useErrorText();
  const fields = useBranchQuery('decision.factFields', {}).data?.filter(isFittable) ?? [];
  const [chosen, setChosen] = useState<readonly string[] | null>(null);
  const [purpose, setPurpose] = useState('');
  const [scaling, setScaling] = useState<Scaling>({ pointsAtOdds: 600, odds: 50, pointsToDoubleOdds: 20 });
  const used = chosen ?? fields.filter(({ field }) => USUAL.has(field)).map(({ field }) => field);
  const fit = useCommand('scorecard.fitCard', { failure: 'field', invalidates: ['decision', 'scorecard'], onDone: ({ version }) => void navigate(`/decision/statisticalCard/${version}`) });
  const isEnough = history.bad >= history.neededBads;
  return (
    <div className="fit-desk">
      <FigureStrip
        figures={[
          { key: 'good', label: t('scorecard.fit.good'), value: formatCount(history.good), unit: t('common.unitHouseholds') },
          { key: 'bad', label: t('scorecard.fit.bad'), value: formatCount(history.bad), unit: t('common.unitHouseholds'), tone: isEnough ? 'plain' : 'danger', note: t('scorecard.fit.needed', { n: history.neededBads }) },
          { key: 'undrawn', label: t('scorecard.fit.undrawn'), value: formatCount(history.undrawn), unit: t('common.unitHouseholds') },
        ]}
      />
      <p className="tone-muted">{t('scorecard.fit.definition', { days: history.daysPastDue, months: history.windowMonths })}</p>
      {isEnough ? null : <Alert type="warning" showIcon title={t('scorecard.fit.tooFew', { bad: history.bad, needed: history.neededBads })} />}
      <section className="panel panel-body">
        <h3>{t('scorecard.fit.fields', { n: used.length })}</h3>
        <Checkbox.Group className="fit-fields" value={[...used]} onChange={(next) => setChosen(next)} options={fields.map(({ field, name }) => ({ value: field, label: name }))} />
      </section>
      <section className="panel panel-body">
        <h3>{t('scorecard.scaling.title')}</h3>
        <ScalingFields value={scaling} onChange={setScaling} />
      </section>
      <section className="panel panel-body fit-purpose">
        <Input value={purpose} maxLength={200} placeholder={t('scorecard.purpose')} aria-label={t('scorecard.purpose')} onChange={(event) => setPurpose(event.target.value)} />
        <Button
          type="primary" icon={<ExperimentOutlined />} loading={fit.isRunning} disabled={!isEnough || used.length === 0 || !isReason(purpose)}
          onClick={() => void fit.run({ fields: [...used], purpose, scaling })}
        >
          {t('scorecard.fit.run')}
        </Button>
      </section>
      {fit.error ? <Alert type="error" showIcon title={errorText(fit.error)} /> : null}
    </div>
  );
}

/** What the rating itself finds is no input, but for the share of the social points; bounds of parameters say nothing of a household. */
const NOT_FITTED = new Set(['expertScore', 'statisticalScore', 'expertGrade', 'statisticalBand', 'grade', 'householdCap', 'termCap', 'branchBadLoanShare', 'purposeKind', 'regionClass', 'inquiryAuthorised', 'memberHoldsLine', 'informationAge']);
const isFittable = ({ field, isCollected }: FactFieldView): boolean => isCollected && !NOT_FITTED.has(field);
