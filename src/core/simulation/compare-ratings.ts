/** Champion against challenger, household by household, added up: who moves where, with which limits and scores. */
import { ratingOutcomes, type Grade, type RatingOutcome } from '../contract/credit.ts';
import { scoreWidths, type GradeMove, type OutcomeMove, type ScoreName, type ScoreShift, type SideFigures, type SimulationSummary } from '../contract/simulation.ts';
import type { Rating } from '../decision/rate-household.ts';
import { divideHalfUp } from '../kernel/money.ts';
import { stabilityOf } from './stability.ts';

export type ComparedRating = Pick<Rating, 'outcome' | 'grade' | 'limit' | 'ratePpm' | 'expertScore' | 'statisticalScore'>;

export type Comparison = Omit<SimulationSummary, 'population' | 'performance'>;

export interface Comparer {
  add(champion: ComparedRating, challenger: ComparedRating): void;
  result(): Comparison;
}

export function compareRatings(): Comparer {
  const sides = { champion: newSide(), challenger: newSide() };
  const outcomes = new Map<string, Mutable<OutcomeMove>>();
  const grades = new Map<string, Mutable<GradeMove>>();
  const counts = { households: 0, newlyRefused: 0, newlyAccepted: 0, raised: 0, lowered: 0 };
  return {
    add(champion, challenger) {
      addToSide(sides.champion, champion);
      addToSide(sides.challenger, challenger);
      addOutcome(outcomes, champion, challenger);
      addGrade(grades, champion.grade, challenger.grade);
      counts.households += 1;
      if (isNewly('refused', champion, challenger)) counts.newlyRefused += 1;
      if (isNewly('accepted', champion, challenger)) counts.newlyAccepted += 1;
      if (challenger.limit > champion.limit) counts.raised += 1;
      if (challenger.limit < champion.limit) counts.lowered += 1;
    },
    result: () => ({
      ...counts,
      champion: figuresOf(sides.champion), challenger: figuresOf(sides.challenger),
      outcomes: [...outcomes.values()], grades: [...grades.values()],
      scores: { expert: shiftOf('expert', sides), statistical: shiftOf('statistical', sides) },
    }),
  };
}

const isNewly = (outcome: RatingOutcome, champion: ComparedRating, challenger: ComparedRating): boolean =>
  challenger.outcome === outcome && champion.outcome !== outcome;

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

interface Side {
  readonly byOutcome: Record<RatingOutcome, number>;
  limited: number;
  limitTotal: number;
  /** Σ limit × rate: leaves the safe integers. */
  limitTimesRate: bigint;
  readonly scores: Record<ScoreName, number[]>;
}

const newSide = (): Side => ({
  byOutcome: Object.fromEntries(ratingOutcomes.map((outcome) => [outcome, 0])) as Record<RatingOutcome, number>,
  limited: 0, limitTotal: 0, limitTimesRate: 0n, scores: { expert: [], statistical: [] },
});

function addToSide(side: Side, rating: ComparedRating): void {
  side.byOutcome[rating.outcome] += 1;
  if (rating.limit > 0) {
    side.limited += 1;
    side.limitTotal += rating.limit;
    side.limitTimesRate += BigInt(rating.limit) * BigInt(rating.ratePpm ?? 0);
  }
  if (rating.expertScore !== null) side.scores.expert.push(rating.expertScore);
  if (rating.statisticalScore !== null) side.scores.statistical.push(rating.statisticalScore);
}

const figuresOf = ({ byOutcome, limited, limitTotal, limitTimesRate }: Side): SideFigures => ({
  byOutcome, limited, limitTotal, averageRatePpm: limitTotal === 0 ? null : Number(divideHalfUp(limitTimesRate, BigInt(limitTotal))),
});

function addOutcome(moves: Map<string, Mutable<OutcomeMove>>, champion: ComparedRating, challenger: ComparedRating): void {
  const key = `${champion.outcome}>${challenger.outcome}`;
  const move = moves.get(key) ?? { before: champion.outcome, after: challenger.outcome, households: 0, limitBefore: 0, limitAfter: 0 };
  moves.set(key, move);
  move.households += 1;
  move.limitBefore += champion.limit;
  move.limitAfter += challenger.limit;
}

function addGrade(moves: Map<string, Mutable<GradeMove>>, before: Grade | null, after: Grade | null): void {
  const key = `${before}>${after}`;
  const move = moves.get(key) ?? { before, after, households: 0 };
  moves.set(key, move);
  move.households += 1;
}

function shiftOf(name: ScoreName, sides: Readonly<Record<'champion' | 'challenger', Side>>): ScoreShift {
  const [champion, challenger] = [sides.champion.scores[name], sides.challenger.scores[name]];
  return { bars: barsOf(scoreWidths[name], champion, challenger), betweenModels: stabilityOf(champion, challenger) };
}

/** Without holes: a bar between two others is there, empty or not. */
function barsOf(width: number, champion: readonly number[], challenger: readonly number[]): ScoreShift['bars'] {
  const start = (score: number): number => score - (((score % width) + width) % width);
  const count = (scores: readonly number[]) => {
    const counts = new Map<number, number>();
    for (const score of scores) counts.set(start(score), (counts.get(start(score)) ?? 0) + 1);
    return counts;
  };
  const [before, after] = [count(champion), count(challenger)];
  const starts = [...before.keys(), ...after.keys()];
  if (starts.length === 0) return [];
  const [first, last] = [starts.reduce((a, b) => (a < b ? a : b)), starts.reduce((a, b) => (a > b ? a : b))];
  return Array.from({ length: (last - first) / width + 1 }, (_, index) => {
    const from = first + index * width;
    return { from, champion: before.get(from) ?? 0, challenger: after.get(from) ?? 0 };
  });
}
