/** The result in one line: who is refused or accepted anew, the sum of limits before and after, how far the scores moved. Each count opens its households. */
import { Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { stabilityThresholds, type SimulationSummary } from '../../../core/contract/simulation.ts';
import { FigureStrip, type Figure } from '../../components/facts.tsx';
import { formatCount, NOT_KNOWN, shareText, signedYuan, yuan } from '../../components/format.ts';
import type { Tone } from '../../components/tone.ts';
import { decimalText } from './simulation-numbers.ts';
import type { HouseholdChoice } from './simulation-households.tsx';

interface SimulationFiguresProps {
  readonly summary: SimulationSummary;
  readonly chosen: HouseholdChoice['group'] | null;
  readonly onLook: (choice: HouseholdChoice) => void;
}

export function SimulationFigures({ summary, chosen, onLook }: SimulationFiguresProps) {
  const { t } = useTranslation();
  const households = t('common.unitHouseholds');
  const count = (group: 'newlyRefused' | 'newlyAccepted' | 'raised' | 'lowered', tone: Tone = 'plain'): Figure => ({
    key: group, label: t(`simulation.groups.${group}`), value: formatCount(summary[group]), unit: households, tone: summary[group] > 0 ? tone : 'plain', isChosen: chosen === group,
    note: <Tooltip title={t(`simulation.groupHints.${group}`)}><span>{t('simulation.shareOf', { share: shareText(summary[group], summary.households) })}</span></Tooltip>, onClick: () => onLook({ group }),
  });
  const psi = summary.scores.statistical.betweenModels?.ppm ?? null;
  const change = summary.challenger.limitTotal - summary.champion.limitTotal;
  return (
    <FigureStrip
      figures={[
        { key: 'households', label: t('simulation.households'), value: formatCount(summary.households), unit: households, note: t('simulation.allVillages'), isChosen: chosen === 'all', onClick: () => onLook({ group: 'all' }) },
        count('newlyRefused', 'danger'), count('newlyAccepted', 'accent'), count('raised'), count('lowered'),
        { key: 'before', label: t('simulation.limitBefore'), value: yuan(summary.champion.limitTotal), unit: t('common.unitYuan'), note: t('simulation.limited', { n: formatCount(summary.champion.limited) }) },
        { key: 'after', label: t('simulation.limitAfter'), value: yuan(summary.challenger.limitTotal), unit: t('common.unitYuan'), note: t('simulation.change', { amount: signedYuan(change) }) },
        { key: 'psi', label: t('simulation.psiBetween'), value: psi === null ? NOT_KNOWN : decimalText(psi), note: psi === null ? '' : t(`simulation.stability.${stabilityWord(psi)}`), tone: stabilityTone(psi) },
      ]}
    />
  );
}

export const stabilityWord = (ppm: number): 'stable' | 'watch' | 'rebuild' =>
  ppm < stabilityThresholds.watch ? 'stable' : ppm <= stabilityThresholds.rebuild ? 'watch' : 'rebuild';

export const stabilityTone = (ppm: number | null): Tone => (ppm === null ? 'muted' : { stable: 'plain', watch: 'waiting', rebuild: 'danger' }[stabilityWord(ppm)] as Tone);
