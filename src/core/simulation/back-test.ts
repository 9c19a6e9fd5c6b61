/** What both models would have said of households whose outcome is known by now. */
import { creditGrades, statisticalBands } from '../contract/model-document.ts';
import type { Performance, Separation, SidePerformance } from '../contract/simulation.ts';
import type { Rating } from '../decision/rate-household.ts';
import { aucPpm, badRates, countByScore, ksPpm, type Scored } from './separation.ts';

export type JudgedRating = Pick<Rating, 'expertScore' | 'statisticalScore' | 'grade' | 'statisticalBand'>;

export interface BackTest {
  add(end: 'good' | 'bad' | 'undrawn', champion: JudgedRating, challenger: JudgedRating): void;
  /** Null while nothing is known. */
  result(): Performance | null;
}

interface Judged extends JudgedRating {
  readonly isBad: boolean;
}

export function backTest(): BackTest {
  const counts = { good: 0, bad: 0, undrawn: 0 };
  const judged: { champion: Judged; challenger: Judged }[] = [];
  return {
    add(end, champion, challenger) {
      counts[end] += 1;
      if (end !== 'undrawn') judged.push({ champion: pick(champion, end === 'bad'), challenger: pick(challenger, end === 'bad') });
    },
    result: () => (judged.length === 0 ? null : {
      ...counts, champion: sideOf(judged.map(({ champion }) => champion)), challenger: sideOf(judged.map(({ challenger }) => challenger)),
    }),
  };
}

const pick = ({ expertScore, statisticalScore, grade, statisticalBand }: JudgedRating, isBad: boolean): Judged => ({ expertScore, statisticalScore, grade, statisticalBand, isBad });

function sideOf(judged: readonly Judged[]): SidePerformance {
  return {
    expert: separationOf(judged, ({ expertScore }) => expertScore),
    statistical: separationOf(judged, ({ statisticalScore }) => statisticalScore),
    byGrade: badRates([...creditGrades, 'D'], judged.map(({ grade, isBad }) => ({ band: grade, isBad }))),
    byBand: badRates(statisticalBands, judged.map(({ statisticalBand, isBad }) => ({ band: statisticalBand, isBad }))),
  };
}

const ONE = 1_000_000;

/** Without those that have no score. */
function separationOf(judged: readonly Judged[], scoreOf: (one: Judged) => number | null): Separation {
  const scored = judged.flatMap((one): Scored[] => {
    const score = scoreOf(one);
    return score === null ? [] : [{ score, isBad: one.isBad }];
  });
  const steps = countByScore(scored);
  const [good, bad] = [scored.filter(({ isBad }) => !isBad).length, scored.filter(({ isBad }) => isBad).length];
  let goodBelow = 0;
  let badBelow = 0;
  const curve = good === 0 || bad === 0 ? [] : steps.map((step) => {
    goodBelow += step.good;
    badBelow += step.bad;
    return { score: step.score, good: Math.round((goodBelow * ONE) / good), bad: Math.round((badBelow * ONE) / bad) };
  });
  return { ksPpm: ksPpm(steps), aucPpm: aucPpm(steps), curve };
}
