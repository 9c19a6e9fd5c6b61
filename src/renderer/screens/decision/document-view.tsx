/** A model's document to read, whatever its kind. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { creditGrades, baseProduct, type DecisionTable, type ModelDocument, type ModelDocuments } from '../../../core/contract/model-document.ts';
import { Chip } from '../../components/chip.tsx';
import { FactList, type Fact } from '../../components/facts.tsx';
import { percent, yuan } from '../../components/format.ts';
import { TableView, useFactFields, woeText } from './table-view.tsx';

export function DocumentView({ document }: { readonly document: ModelDocument }) {
  return <div className="model-document">{contentOf(document)}<Sources document={document} /></div>;
}

function contentOf(document: ModelDocument): ReactNode {
  switch (document.kind) {
    case 'exclusionRules': return <RulesView document={document} />;
    case 'expertCard': return <ExpertCardView document={document} />;
    case 'statisticalCard': return <StatisticalCardView document={document} />;
    case 'gradeMatrix': return <MatrixView document={document} />;
    case 'limitStrategy': return <LimitView document={document} />;
    case 'pricing': return <PricingView document={document} />;
    case 'product': return <ProductView document={document} />;
    case 'antiFraudRules': return <FraudRulesView document={document} />;
  }
}

function Sources({ document }: { readonly document: ModelDocument }) {
  const { t } = useTranslation();
  return (
    <section className="model-part">
      <h3>{t('decision.doc.note')}</h3>
      <p className="model-note">{document.note}</p>
      {document.sources.length > 0 ? <p className="model-note tone-muted">{t('decision.page.sources')}{document.sources.map((source) => ` · ${source}`).join('')}</p> : null}
    </section>
  );
}

/** A rule, an indicator, a factor: its code and name, then its table. */
function Part({ code, name, figure, table }: { readonly code: string; readonly name: string; readonly figure?: ReactNode; readonly table: DecisionTable }) {
  const { t } = useTranslation();
  const { byName } = useFactFields();
  const waits = table.inputs.length > 0 && table.inputs.every((input) => byName.get(input.field)?.isCollected === false);
  return (
    <section className="model-part" id={`part-${code}`}>
      <h3><span className="model-code">{code}</span>{name}{waits ? <Chip tone="muted">{t('decision.doc.waiting')}</Chip> : null}<span className="page-space" />{figure}</h3>
      <TableView table={table} label={`${code} ${name}`} />
    </section>
  );
}

function RulesView({ document }: { readonly document: ModelDocuments['exclusionRules'] }) {
  const { t } = useTranslation();
  return (
    <>
      <h2>{t('decision.doc.rules', { n: document.rules.length })}</h2>
      <div className="model-parts">{document.rules.map((rule) => <Part key={rule.code} code={rule.code} name={rule.name} table={rule.table} />)}</div>
    </>
  );
}

function FraudRulesView({ document }: { readonly document: ModelDocuments['antiFraudRules'] }) {
  const { t } = useTranslation();
  return (
    <>
      <FactList
        columns={3} facts={[
          { key: 'reviewDays', label: t('decision.fraud.reviewDays'), value: document.reviewWorkingDays, isNumber: true },
          { key: 'clearanceDays', label: t('decision.fraud.clearanceDays'), value: document.clearanceDays, isNumber: true },
        ]}
      />
      <h2>{t('decision.doc.rules', { n: document.rules.length })}</h2>
      <div className="model-parts">
        {document.rules.map((rule) => (
          <Part
            key={rule.code} code={rule.code} name={rule.name} table={rule.table}
            figure={<>{rule.holds ? null : <Chip tone="muted">{t('decision.fraud.afterwards')}</Chip>}{rule.scenes.map((scene) => <Chip key={scene} tone="accent">{t(`decision.fraud.scenes.${scene}`)}</Chip>)}</>}
          />
        ))}
      </div>
    </>
  );
}

function ExpertCardView({ document }: { readonly document: ModelDocuments['expertCard'] }) {
  const { t } = useTranslation();
  const { titleOf } = useFactFields();
  return (
    <>
      <FactList
        columns={3} facts={[
          { key: 'missing', label: t('decision.doc.missing'), value: document.maximumMissingPoints, isNumber: true },
          { key: 'social', label: t('decision.doc.social'), value: document.socialCategory },
          { key: 'required', label: t('decision.doc.required'), value: document.requiredFields.map(titleOf).join(t('common.listSeparator')) },
        ]}
      />
      <h2>{t('decision.doc.bands')}</h2>
      <div className="model-bands"><TableView table={document.bands} label={t('decision.doc.bands')} /></div>
      {document.categories.map((category) => (
        <section key={category.code}>
          <h2>{category.code} {category.name}<span className="model-best number">{t('decision.doc.best')} {category.best}</span></h2>
          <div className="model-parts">
            {document.indicators.filter((one) => one.category === category.code).map((one) => (
              <Part key={one.code} code={one.code} name={one.name} table={one.table} figure={<span className="model-best number">{t('decision.doc.best')} {one.best}</span>} />
            ))}
          </div>
        </section>
      ))}
    </>
  );
}

function StatisticalCardView({ document }: { readonly document: ModelDocuments['statisticalCard'] }) {
  const { t } = useTranslation();
  return (
    <>
      <FactList
        columns={3} facts={[
          { key: 'scaling', label: t('decision.doc.scaling'), value: t('decision.doc.scalingText', { odds: document.odds, points: document.pointsAtOdds, pdo: document.pointsToDoubleOdds }) },
          { key: 'base', label: t('decision.doc.base'), value: document.basePoints, isNumber: true },
          { key: 'intercept', label: t('decision.doc.intercept'), value: document.interceptPpm === undefined ? t('common.notAvailable') : woeText(String(document.interceptPpm)), isNumber: true },
        ]}
      />
      <h2>{t('decision.doc.bands')}</h2>
      <div className="model-bands"><TableView table={document.bands} label={t('decision.doc.bands')} /></div>
      <h2>{t('decision.doc.indicators', { n: document.variables.length })}</h2>
      <div className="model-parts">
        {document.variables.map((one) => (
          <Part
            key={one.code} code={one.code} name={one.name} table={one.table}
            figure={one.betaThousandths === undefined ? null : <span className="model-best number">{t('decision.doc.beta')} {one.betaThousandths / 1000}</span>}
          />
        ))}
      </div>
    </>
  );
}

function MatrixView({ document }: { readonly document: ModelDocuments['gradeMatrix'] }) {
  const { t } = useTranslation();
  return <><h2>{t('decision.doc.matrix')}</h2><TableView table={document.matrix} label={t('decision.doc.matrix')} /></>;
}

function LimitView({ document }: { readonly document: ModelDocuments['limitStrategy'] }) {
  const { t } = useTranslation();
  const fact = (key: string, label: string, value: string): Fact => ({ key, label, value, isNumber: true });
  const money = (amount: number): string => t('common.yuan', { amount: yuan(amount) });
  return (
    <>
      <h2>{t('decision.doc.gradeLimits')}</h2>
      <table className="model-table" aria-label={t('decision.doc.gradeLimits')}>
        <thead><tr><th>{t('common.grade')}</th><th className="is-number">{t('decision.doc.gradeBase')}</th><th className="is-number">{t('decision.doc.income')}</th><th className="is-number">{t('decision.doc.netAssets')}</th></tr></thead>
        <tbody>
          {creditGrades.map((grade) => {
            const row = document.grades[grade];
            return <tr key={grade}><td>{grade}</td><td className="is-number">{yuan(row.base)}</td><td className="is-number">{row.incomeThousandths / 1000}</td><td className="is-number">{percent(row.netAssetsPpm).replace('%', '')}</td></tr>;
          })}
        </tbody>
      </table>
      <FactList
        columns={2} facts={[
          fact('cap', t('decision.doc.productCap'), money(document.productCap)), fact('dsr', t('decision.doc.dsr'), percent(document.maximumDebtServicePpm)),
          fact('own', t('decision.doc.ownLoan'), percent(document.ownBankLoanPpm)), fact('other', t('decision.doc.otherCredit'), percent(document.otherBankCreditPpm)),
          fact('step', t('decision.doc.step'), money(document.step)), fact('minimum', t('decision.doc.minimum'), money(document.minimum)),
          fact('term', t('decision.doc.term'), `${document.defaultTermMonths} / ${document.minimumTermMonths} / ${document.maximumTermMonths}`),
          fact('age', t('decision.doc.age'), `${document.maximumAgeAtMaturity} ${t('decision.units.age')}`),
        ]}
      />
    </>
  );
}

function PricingView({ document }: { readonly document: ModelDocuments['pricing'] }) {
  const { t } = useTranslation();
  const points = (value: number): string => `${value} ${t('decision.doc.basisPoints')}`;
  return (
    <>
      <FactList
        columns={2} facts={[
          { key: 'reference', label: `${t('decision.doc.reference')} ${document.reference.name}`, value: percent(document.reference.ppm), isNumber: true },
          { key: 'base', label: t('decision.doc.basePoints'), value: points(document.basePoints), isNumber: true },
          { key: 'floor', label: t('decision.doc.floor'), value: points(document.floorPoints), isNumber: true },
          { key: 'cap', label: t('decision.doc.cap'), value: points(document.capPoints), isNumber: true },
        ]}
      />
      <h2>{t('decision.doc.factors')}</h2>
      <div className="model-parts">{document.factors.map((factor) => <Part key={factor.code} code="" name={factor.name} table={factor.table} />)}</div>
    </>
  );
}

function ProductView({ document }: { readonly document: ModelDocuments['product'] }) {
  const { t } = useTranslation();
  const money = (amount: number): string => t('common.yuan', { amount: yuan(amount) });
  const months = (value: number): string => `${value} ${t('common.unitMonths')}`;
  const terms = Object.entries(document.drawTermMonths).map(([purpose, value]): Fact => ({
    key: purpose, label: `${t('decision.doc.drawTerm')} · ${t(`decision.doc.purposeKinds.${purpose as 'production'}`)}`, value: months(value), isNumber: true,
  }));
  return (
    <FactList
      columns={2} facts={[
        { key: 'code', label: t('decision.columns.code'), value: document.code },
        { key: 'base', label: t('decision.doc.baseProduct'), value: baseProduct.name },
        { key: 'cap', label: t('decision.doc.lineCap'), value: money(document.lineCap), isNumber: true },
        { key: 'term', label: t('decision.doc.lineTerm'), value: months(document.lineTermMonths), isNumber: true },
        { key: 'draw', label: t('decision.doc.drawRange'), value: `${yuan(document.drawMinimum)} – ${money(document.drawMaximum)}`, isNumber: true },
        ...terms,
        { key: 'methods', label: t('decision.doc.methods'), value: document.methods.map((method) => t(`loan.methods.${method}`)).join(t('common.listSeparator')) },
        { key: 'customers', label: t('decision.doc.customers'), value: document.customerKinds.map((kind) => t(`decision.doc.customerKinds.${kind}`)).join(t('common.listSeparator')) },
      ]}
    />
  );
}
