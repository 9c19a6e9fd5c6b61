/** From log odds to points: the scale of a statistical card and its bands. */
import { statisticalBands, type DecisionTable, type ModelDocuments } from '../contract/model-document.ts';
import type { Scaling } from '../contract/scorecard.ts';

type StatisticalCard = ModelDocuments['statisticalCard'];

/** Points for each unit of ln(good ÷ bad): PDO ÷ ln 2. */
export const factorOf = ({ pointsToDoubleOdds }: Scaling): number => pointsToDoubleOdds / Math.LN2;

/** Score = offset + factor × ln(good ÷ bad). */
export const offsetOf = (scaling: Scaling): number => scaling.pointsAtOdds - factorOf(scaling) * Math.log(scaling.odds);

/** The odds that bound the bands of the card in force, as scores of another scale: S1 to S5 mean the same risk on both. */
export function bandsOn(scaling: Scaling, current: StatisticalCard): DecisionTable {
  const bounds = current.bands.rules.flatMap((rule) => {
    const from = /^(?:>=\s*|\[)(-?\d+)/.exec(Object.entries(rule).find(([id]) => id === 'statisticalScore')?.[1] ?? '');
    return from ? [Number(from[1])] : [];
  }).sort((a, b) => b - a);
  const moved = bounds.map((score) => Math.round(offsetOf(scaling) + factorOf(scaling) * ((score - offsetOf(current)) / factorOf(current))));
  const cells = [...moved.map((bound, index) => (index === 0 ? `>= ${bound}` : `[${bound}..${moved[index - 1]})`)), `< ${moved.at(-1) ?? 0}`];
  return {
    hitPolicy: 'first', inputs: current.bands.inputs, outputs: current.bands.outputs,
    rules: cells.map((cell, index) => ({ _id: `band-${index + 1}`, statisticalScore: cell, band: `'${statisticalBands[index] ?? 'S5'}'` })),
  };
}

export interface CardRow {
  /** The cell of the field, `null` for the missing. */
  readonly cell: string;
  readonly label: string;
  readonly points: number;
  readonly woePpm: number;
  /** Left out where the source does not count. */
  readonly good?: number | undefined;
  readonly bad?: number | undefined;
}

/** Quotes would end the text of a JDM cell. */
const quoted = (text: string): string => `'${text.replaceAll("'", '’')}'`;

export function variableTable(code: string, field: string, name: string, rows: readonly CardRow[]): DecisionTable {
  const isCounted = rows.every(({ good, bad }) => (good ?? 0) > 0 && (bad ?? 0) > 0);
  return {
    hitPolicy: 'first',
    inputs: [{ id: field, name, field }],
    outputs: [
      { id: 'bin', name: '分档', field: 'bin' }, { id: 'points', name: '得分', field: 'points' }, { id: 'woePpm', name: 'WOE×10^6', field: 'woePpm' },
      ...(isCounted ? [{ id: 'good', name: '好户', field: 'good' }, { id: 'bad', name: '坏户', field: 'bad' }] : []),
    ],
    rules: rows.map(({ cell, label, points, woePpm, good, bad }, index) => ({
      _id: `${code}-${index + 1}`, [field]: cell, bin: quoted(label), points: String(points), woePpm: String(woePpm),
      ...(isCounted ? { good: String(good), bad: String(bad) } : {}),
    })),
  };
}
