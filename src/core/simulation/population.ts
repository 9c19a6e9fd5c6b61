/** Has the population moved since it was last rated? Each model's scores of then against those of today. */
import { scoreWidths, type PopulationStability, type ScoreName, type StabilityIndex } from '../contract/simulation.ts';
import { stabilityOf } from './stability.ts';

export interface Scores {
  households: number;
  readonly champion: Readonly<Record<ScoreName, number[]>>;
  readonly challenger: Readonly<Record<ScoreName, number[]>>;
}
export interface PopulationSample {
  /** As the households were at their last rating. */
  readonly reference: Scores;
  readonly today: Scores;
}

/** Null while nobody was rated. */
export function populationStability({ reference, today }: PopulationSample): PopulationStability | null {
  if (reference.households === 0) return null;
  const of = (side: 'champion' | 'challenger') => Object.fromEntries(
    Object.keys(scoreWidths).map((name) => [name, stabilityOf(reference[side][name as ScoreName], today[side][name as ScoreName])]),
  ) as Record<ScoreName, StabilityIndex | null>;
  return { reference: reference.households, champion: of('champion'), challenger: of('challenger') };
}
