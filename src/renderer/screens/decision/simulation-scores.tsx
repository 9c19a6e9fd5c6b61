/** Distribution of both scores, and how far it moved: from model to model, and from the last rating to today. */
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Segmented } from 'antd';
import { scoreWidths, type ScoreName, type SimulationSummary, type StabilityIndex } from '../../../core/contract/simulation.ts';
import { Chip } from '../../components/chip.tsx';
import { formatCount, shareText } from '../../components/format.ts';
import { FiguresChart } from '../statistics/figures-chart.tsx';
import { pairedBars } from './simulation-charts.ts';
import { stabilityTone, stabilityWord } from './simulation-figures.tsx';
import { decimalText } from './simulation-numbers.ts';

type Comparison = 'models' | 'champion' | 'challenger';

export function SimulationScores({ summary }: { readonly summary: SimulationSummary }) {
  const { t } = useTranslation();
  const [score, setScore] = useState<ScoreName>('statistical');
  const [comparison, setComparison] = useState<Comparison>('models');
  const { population } = summary;
  const options = useMemo(() => pairedBars(summary.scores[score].bars.map(({ from, champion, challenger }) => ({ name: String(from), champion, challenger })), t), [summary, score, t]);
  const index = comparison === 'models' ? summary.scores[score].betweenModels : population?.[comparison][score] ?? null;
  return (
    <div className="simulation-scores">
      <header>
        <Segmented<ScoreName> value={score} onChange={setScore} options={[{ value: 'statistical', label: t('simulation.statisticalScore') }, { value: 'expert', label: t('simulation.expertScore') }]} />
        <span className="chart-unit">{t('simulation.barWidth', { n: scoreWidths[score] })}</span>
      </header>
      <div className="simulation-chart is-wide"><FiguresChart options={options} label={t('simulation.distribution')} /></div>
      <header>
        <h3>{t('simulation.psi')}</h3>
        <Segmented<Comparison>
          value={comparison} onChange={setComparison}
          options={(['models', 'champion', 'challenger'] as const).map((key) => ({ value: key, label: t(`simulation.comparisons.${key}`), disabled: key !== 'models' && population === null }))}
        />
        {index ? <><b>{decimalText(index.ppm)}</b> <Chip tone={stabilityTone(index.ppm)}>{t(`simulation.stability.${stabilityWord(index.ppm)}`)}</Chip></> : null}
      </header>
      <p className="chart-unit">{comparison === 'models' ? t('simulation.psiModelsHint') : t('simulation.psiPopulationHint', { n: formatCount(population?.reference ?? 0) })} {t('simulation.psiRule')}{population === null ? ` ${t('simulation.noReference')}` : ''}</p>
      {index ? <StabilityTable index={index} /> : <p className="chart-unit">{t('simulation.noScores')}</p>}
    </div>
  );
}

function StabilityTable({ index }: { readonly index: StabilityIndex }) {
  const { t } = useTranslation();
  const sum = (of: 'expected' | 'actual') => index.bins.reduce((total, bin) => total + bin[of], 0);
  const [expected, actual] = [sum('expected'), sum('actual')];
  return (
    <table className="model-table simulation-table" aria-label={t('simulation.psi')}>
      <thead>
        <tr>
          <th scope="col">{t('simulation.bin')}</th><th scope="col" className="is-number">{t('simulation.expected')}</th><th scope="col" className="is-number">{t('simulation.expectedShare')}</th>
          <th scope="col" className="is-number">{t('simulation.actual')}</th><th scope="col" className="is-number">{t('simulation.actualShare')}</th><th scope="col" className="is-number">{t('simulation.contribution')}</th>
        </tr>
      </thead>
      <tbody>
        {index.bins.map((bin) => (
          <tr key={bin.from ?? 'lowest'}>
            <td>{bin.from === null ? t('simulation.upTo', { to: bin.to ?? '' }) : bin.to === null ? t('simulation.from', { from: bin.from }) : `${bin.from}–${bin.to}`}</td>
            <td className="is-number">{formatCount(bin.expected)}</td><td className="is-number">{shareText(bin.expected, expected)}</td>
            <td className="is-number">{formatCount(bin.actual)}</td><td className="is-number">{shareText(bin.actual, actual)}</td><td className="is-number">{decimalText(bin.contributionPpm)}</td>
          </tr>
        ))}
        <tr className="is-sum"><th scope="row">{t('simulation.sum')}</th><td className="is-number">{formatCount(expected)}</td><td className="is-number">100.0%</td><td className="is-number">{formatCount(actual)}</td><td className="is-number">100.0%</td><td className="is-number">{decimalText(index.ppm)}</td></tr>
      </tbody>
    </table>
  );
}
