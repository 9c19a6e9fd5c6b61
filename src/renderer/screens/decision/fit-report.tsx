/** How a card that was fitted here came about: the cases, how well it separates, each variable with its bins. */
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FitReport, FitVariable } from '../../../core/contract/scorecard.ts';
import { Chip } from '../../components/chip.tsx';
import { FigureStrip } from '../../components/facts.tsx';
import { formatCount } from '../../components/format.ts';
import type { Tone } from '../../components/tone.ts';

const tones: Readonly<Record<FitVariable['outcome'], Tone>> = { kept: 'accent', lowIv: 'muted', noBins: 'muted', tooMany: 'waiting', wrongSign: 'danger' };

/** Millionths as a decimal with so many places. */
const decimal = (millionths: number | null, places: number): string => (millionths === null ? '—' : (millionths / 1_000_000).toFixed(places));

export function FitReportView({ report }: { readonly report: FitReport }) {
  const { t } = useTranslation();
  return (
    <div className="model-document">
      <FigureStrip
        figures={[
          { key: 'train', label: t('scorecard.report.train'), value: `${formatCount(report.train.good)} / ${formatCount(report.train.bad)}`, unit: t('common.unitHouseholds'), note: t('scorecard.report.goodBad') },
          { key: 'trainAuc', label: t('scorecard.report.trainAuc'), value: decimal(report.train.aucPpm, 3), note: `KS ${decimal(report.train.ksPpm, 3)}` },
          { key: 'test', label: t('scorecard.report.test'), value: `${formatCount(report.test.good)} / ${formatCount(report.test.bad)}`, unit: t('common.unitHouseholds'), note: t('scorecard.report.goodBad') },
          { key: 'testAuc', label: t('scorecard.report.testAuc'), value: decimal(report.test.aucPpm, 3), note: `KS ${decimal(report.test.ksPpm, 3)}` },
          { key: 'intercept', label: t('scorecard.report.intercept'), value: decimal(report.interceptPpm, 4), note: t('scorecard.report.iterations', { n: report.iterations, likelihood: decimal(report.logLikelihoodPpm, 2) }) },
        ]}
      />
      <p className="model-note tone-muted">{t('scorecard.fit.definition', { days: report.daysPastDue, months: report.windowMonths })}</p>
      {report.cautions.map((caution) => <Alert key={caution} className="fit-caution" type="warning" showIcon title={t(`scorecard.cautions.${caution}`)} />)}
      {report.variables.map((variable) => <Variable key={variable.field} variable={variable} />)}
    </div>
  );
}

function Variable({ variable }: { readonly variable: FitVariable }) {
  const { t } = useTranslation();
  return (
    <section className="model-part fit-variable">
      <h3>
        {variable.name}<Chip tone={tones[variable.outcome]}>{t(`scorecard.outcomes.${variable.outcome}`)}</Chip><span className="page-space" />
        <span className="model-best number">IV {decimal(variable.ivPpm, 4)}{variable.betaPpm === null ? '' : ` · β ${decimal(variable.betaPpm, 3)} ± ${decimal(variable.standardErrorPpm, 3)}`}</span>
      </h3>
      {variable.bins.length > 0 ? (
        <table className="model-table" aria-label={variable.name}>
          <thead><tr><th>{t('decision.doc.bin')}</th><th className="is-number">{t('decision.doc.goodCount')}</th><th className="is-number">{t('decision.doc.badCount')}</th><th className="is-number">{t('scorecard.report.badRate')}</th><th className="is-number">WOE</th><th className="is-number">{t('decision.doc.points')}</th></tr></thead>
          <tbody>
            {variable.bins.map((bin) => (
              <tr key={bin.label}>
                <td>{bin.label}</td><td className="is-number">{formatCount(bin.good)}</td><td className="is-number">{formatCount(bin.bad)}</td>
                <td className="is-number">{((bin.bad * 100) / (bin.good + bin.bad)).toFixed(1)}</td><td className="is-number">{decimal(bin.woePpm, 4)}</td><td className="is-number">{bin.points ?? '—'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </section>
  );
}
