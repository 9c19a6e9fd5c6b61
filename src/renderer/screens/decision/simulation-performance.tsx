/** How both models would have told good from bad where the outcome is known: KS, AUC, bad rate by band. */
import { Segmented } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { badDefinition, type BandRate, type Performance, type ScoreName } from '../../../core/contract/simulation.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { formatCount, percent } from '../../components/format.ts';
import { FiguresChart } from '../statistics/figures-chart.tsx';
import { ksCurves, pairedBars } from './simulation-charts.ts';
import { decimalText } from './simulation-numbers.ts';

export function SimulationPerformance({ performance }: { readonly performance: Performance | null }) {
  const { t } = useTranslation();
  const definition = t('simulation.badDefinition', { days: badDefinition.daysPastDue, months: badDefinition.windowMonths });
  if (!performance) return <EmptyState sentence={`${t('simulation.noOutcome', { months: badDefinition.windowMonths })} ${definition}`} />;
  const { good, bad, undrawn } = performance;
  return (
    <div className="simulation-performance">
      <p className="chart-unit">{definition} {t('simulation.judged', { good: formatCount(good), bad: formatCount(bad), undrawn: formatCount(undrawn) })}</p>
      <Separations performance={performance} />
      <div className="simulation-overview">
        <BandRates title={t('simulation.byBand')} champion={performance.champion.byBand} challenger={performance.challenger.byBand} />
        <BandRates title={t('simulation.byGrade')} champion={performance.champion.byGrade} challenger={performance.challenger.byGrade} />
      </div>
    </div>
  );
}

const noValue = (ppm: number | null): string => (ppm === null ? '—' : decimalText(ppm));

function Separations({ performance: { champion, challenger } }: { readonly performance: Performance }) {
  const { t } = useTranslation();
  const [score, setScore] = useState<ScoreName>('statistical');
  const options = useMemo(() => ksCurves(champion[score], challenger[score], t), [champion, challenger, score, t]);
  const lines = [
    { key: 'ks', label: t('simulation.ks'), before: champion[score].ksPpm, after: challenger[score].ksPpm },
    { key: 'auc', label: t('simulation.auc'), before: champion[score].aucPpm, after: challenger[score].aucPpm },
  ];
  return (
    <div className="simulation-overview">
      <section>
        <Segmented<ScoreName> value={score} onChange={setScore} options={[{ value: 'statistical', label: t('simulation.statisticalScore') }, { value: 'expert', label: t('simulation.expertScore') }]} />
        <table className="model-table simulation-table" aria-label={t('simulation.separation')}>
          <thead><tr><th scope="col">{t('simulation.figure')}</th><th scope="col" className="is-number">{t('simulation.champion')}</th><th scope="col" className="is-number">{t('simulation.challenger')}</th></tr></thead>
          <tbody>{lines.map((line) => <tr key={line.key}><th scope="row">{line.label}</th><td className="is-number">{noValue(line.before)}</td><td className="is-number">{noValue(line.after)}</td></tr>)}</tbody>
        </table>
      </section>
      <section><h3>{t('simulation.ksChart')}</h3><div className="simulation-chart"><FiguresChart options={options} label={t('simulation.ksChart')} /></div></section>
    </div>
  );
}

function BandRates({ title, champion, challenger }: { readonly title: string; readonly champion: readonly BandRate[]; readonly challenger: readonly BandRate[] }) {
  const { t } = useTranslation();
  const options = useMemo(
    () => pairedBars(champion.map((band, index) => ({ name: band.band, champion: shareOf(band), challenger: shareOf(challenger[index]) })), t, 'percent'),
    [champion, challenger, t],
  );
  return (
    <section>
      <h3>{title}</h3>
      <div className="simulation-chart"><FiguresChart options={options} label={title} /></div>
      <table className="model-table simulation-table" aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{t('simulation.band')}</th>
            {(['champion', 'challenger'] as const).map((side) => <th key={side} scope="col" className="is-number">{t('simulation.goodBadOf', { side: t(`simulation.short.${side}`) })}</th>)}
            {(['champion', 'challenger'] as const).map((side) => <th key={side} scope="col" className="is-number">{t('simulation.rateOf', { side: t(`simulation.short.${side}`) })}</th>)}
          </tr>
        </thead>
        <tbody>
          {champion.map((band, index) => (
            <tr key={band.band}>
              <th scope="row">{band.band}</th>
              {[band, challenger[index]].map((one, side) => <td key={side === 0 ? 'champion' : 'challenger'} className="is-number">{`${formatCount(one?.good ?? 0)} / ${formatCount(one?.bad ?? 0)}`}</td>)}
              {[band, challenger[index]].map((one, side) => <td key={side === 0 ? 'champion' : 'challenger'} className="is-number">{percent(one?.ratePpm ?? null)}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** In percent, for the chart only. */
const shareOf = (band: BandRate | undefined): number | null => (band?.ratePpm === null || band === undefined ? null : band.ratePpm / 10_000);
