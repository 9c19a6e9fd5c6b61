/** Both scorecards: each indicator is a decision table whose row gives the points. */
import { compileTable, OUTSIDE, UNKNOWN, type CompiledTable, type DecisionTable, type Facts } from './decision-table.ts';
import { pointsOf } from './model-documents.ts';

export interface CardIndicator {
  readonly code: string;
  readonly table: DecisionTable;
}

export interface CardResult {
  /** Row of each indicator's table in the card's order; UNKNOWN = missing, OUTSIDE = no bin holds the value. Both give no points. */
  readonly bins: readonly number[];
  readonly points: readonly number[];
  readonly total: number;
}

export type CompiledCard = (facts: Facts) => CardResult;

/** `base` is added to the sum of the points (a statistical card's base points; 0 for an expert card). */
export function compileCard(indicators: readonly CardIndicator[], base: number): CompiledCard {
  const compiled = indicators.map((indicator): readonly [CompiledTable, readonly number[]] => [
    compileTable(indicator.table), pointsOf(indicator.table),
  ]);
  return (facts) => {
    const bins: number[] = [];
    const points: number[] = [];
    let total = base;
    for (const [table, rowPoints] of compiled) {
      const bin = table(facts);
      const won = bin >= 0 ? (rowPoints[bin] ?? 0) : 0;
      bins.push(bin);
      points.push(won);
      total += won;
    }
    return { bins, points, total };
  };
}

/** Codes of the indicators without a value, and of those whose value no bin holds. */
export function flagsOf(indicators: readonly CardIndicator[], result: CardResult): string[] {
  return indicators.flatMap((indicator, index) => {
    const bin = result.bins[index];
    return bin === UNKNOWN ? [`missing.${indicator.code}`] : bin === OUTSIDE ? [`outside.${indicator.code}`] : [];
  });
}
