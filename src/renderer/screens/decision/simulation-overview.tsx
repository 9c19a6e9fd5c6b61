/** Champion and challenger side by side, and the two matrices: from outcome to outcome, from grade to grade. A cell opens its households. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ratingOutcomes } from '../../../core/contract/credit.ts';
import type { SimulationSummary } from '../../../core/contract/simulation.ts';
import { formatCount, percent, signedYuan, yuan } from '../../components/format.ts';
import { FiguresChart } from '../statistics/figures-chart.tsx';
import { pairedBars } from './simulation-charts.ts';
import type { HouseholdChoice } from './simulation-households.tsx';
import { gradeOrder, signedCount } from './simulation-numbers.ts';

interface OverviewProps {
  readonly summary: SimulationSummary;
  readonly onLook: (choice: HouseholdChoice) => void;
}

export function SimulationOverview({ summary, onLook }: OverviewProps) {
  const { t } = useTranslation();
  return (
    <div className="simulation-overview">
      <section><h3>{t('simulation.sideBySide')}</h3><Sides summary={summary} /></section>
      <section><h3>{t('simulation.gradeChart')}</h3><GradeChart summary={summary} /></section>
      <section><h3>{t('simulation.gradeMatrix')}</h3><GradeMatrix summary={summary} onLook={onLook} /></section>
      <section><h3>{t('simulation.outcomeMatrix')}</h3><OutcomeMatrix summary={summary} onLook={onLook} /></section>
    </div>
  );
}

function Sides({ summary: { champion, challenger } }: { readonly summary: SimulationSummary }) {
  const { t } = useTranslation();
  const counts = [
    ...ratingOutcomes.map((outcome) => ({ key: outcome, label: t(`credit.outcomes.${outcome}`), before: champion.byOutcome[outcome], after: challenger.byOutcome[outcome] })),
    { key: 'limited', label: t('simulation.withLimit'), before: champion.limited, after: challenger.limited },
  ];
  const [rateBefore, rateAfter] = [rounded(champion.averageRatePpm), rounded(challenger.averageRatePpm)];
  const averageRate = rateBefore !== null && rateAfter !== null ? rateAfter - rateBefore : null;
  return (
    <table className="model-table simulation-table" aria-label={t('simulation.sideBySide')}>
      <thead><tr><th scope="col">{t('simulation.figure')}</th><th scope="col" className="is-number">{t('simulation.champion')}</th><th scope="col" className="is-number">{t('simulation.challenger')}</th><th scope="col" className="is-number">{t('simulation.difference')}</th></tr></thead>
      <tbody>
        {counts.map((line) => (
          <tr key={line.key}><th scope="row">{t('simulation.countOf', { name: line.label })}</th><td className="is-number">{formatCount(line.before)}</td><td className="is-number">{formatCount(line.after)}</td><td className="is-number">{signedCount(line.after - line.before)}</td></tr>
        ))}
        <tr><th scope="row">{t('simulation.limitSum')}</th><td className="is-number">{yuan(champion.limitTotal)}</td><td className="is-number">{yuan(challenger.limitTotal)}</td><td className="is-number">{signedYuan(challenger.limitTotal - champion.limitTotal)}</td></tr>
        <tr><th scope="row">{t('simulation.averageRate')}</th><td className="is-number">{percent(rateBefore)}</td><td className="is-number">{percent(rateAfter)}</td><td className="is-number">{averageRate === null ? '' : `${averageRate < 0 ? '-' : '+'}${percent(Math.abs(averageRate))}`}</td></tr>
      </tbody>
    </table>
  );
}

/** An average to the hundredth of a percent. */
const rounded = (ppm: number | null): number | null => (ppm === null ? null : Math.round(ppm / 100) * 100);

function GradeChart({ summary }: { readonly summary: SimulationSummary }) {
  const { t } = useTranslation();
  const options = useMemo(() => {
    const sum = (side: 'before' | 'after', grade: string | null) => summary.grades.filter((move) => move[side] === grade).reduce((total, move) => total + move.households, 0);
    return pairedBars(gradeOrder.map((grade) => ({ name: grade ?? t('simulation.noGrade'), champion: sum('before', grade), challenger: sum('after', grade) })), t);
  }, [summary, t]);
  return <div className="simulation-chart"><FiguresChart options={options} label={t('simulation.gradeChart')} /></div>;
}

function GradeMatrix({ summary, onLook }: OverviewProps) {
  const { t } = useTranslation();
  return (
    <Matrix
      label={t('simulation.gradeMatrix')} keys={gradeOrder} nameOf={(grade) => grade ?? t('simulation.noGrade')}
      countOf={(before, after) => summary.grades.find((move) => move.before === before && move.after === after)?.households ?? 0}
      onLook={(before, after) => onLook({ group: 'all', grades: [before, after] })}
    />
  );
}

function OutcomeMatrix({ summary, onLook }: OverviewProps) {
  const { t } = useTranslation();
  return (
    <Matrix
      label={t('simulation.outcomeMatrix')} keys={ratingOutcomes} nameOf={(outcome) => t(`credit.outcomes.${outcome}`)}
      countOf={(before, after) => summary.outcomes.find((move) => move.before === before && move.after === after)?.households ?? 0}
      onLook={(before, after) => onLook({ group: 'all', outcomes: [before, after] })}
    />
  );
}

interface MatrixProps<Key> {
  readonly label: string;
  /** From the best to the worst. */
  readonly keys: readonly Key[];
  readonly nameOf: (key: Key) => string;
  readonly countOf: (before: Key, after: Key) => number;
  readonly onLook: (before: Key, after: Key) => void;
}

/** Rows are the champion's, columns the challenger's; the middle line is who stays. */
function Matrix<Key extends string | null>({ label, keys, nameOf, countOf, onLook }: MatrixProps<Key>) {
  const { t } = useTranslation();
  const total = (counts: readonly number[]) => formatCount(counts.reduce((sum, one) => sum + one, 0));
  return (
    <table className="model-table simulation-matrix" aria-label={label}>
      <thead><tr><th scope="col">{t('simulation.fromTo')}</th>{keys.map((key) => <th key={String(key)} scope="col" className="is-number">{nameOf(key)}</th>)}<th scope="col" className="is-number">{t('simulation.sum')}</th></tr></thead>
      <tbody>
        {keys.map((before, row) => (
          <tr key={String(before)}>
            <th scope="row">{nameOf(before)}</th>
            {keys.map((after, column) => <MatrixCell key={String(after)} count={countOf(before, after)} place={column - row} label={`${nameOf(before)} → ${nameOf(after)}`} onLook={() => onLook(before, after)} />)}
            <td className="is-number is-sum">{total(keys.map((after) => countOf(before, after)))}</td>
          </tr>
        ))}
        <tr className="is-sum"><th scope="row">{t('simulation.sum')}</th>{keys.map((after) => <td key={String(after)} className="is-number">{total(keys.map((before) => countOf(before, after)))}</td>)}<td className="is-number">{total(keys.flatMap((before) => keys.map((after) => countOf(before, after))))}</td></tr>
      </tbody>
    </table>
  );
}

function MatrixCell({ count, place, label, onLook }: { readonly count: number; readonly place: number; readonly label: string; readonly onLook: () => void }) {
  const look = place === 0 ? 'is-same' : place < 0 ? 'is-better' : 'is-worse';
  return <td className={`is-number ${count > 0 ? look : 'is-none'}`}>{count > 0 ? <button type="button" aria-label={`${label} ${count}`} onClick={onLook}>{formatCount(count)}</button> : 0}</td>;
}
