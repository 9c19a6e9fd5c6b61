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

interface CompiledIndicator {
  readonly table: CompiledTable;
  readonly rowPoints: readonly number[];
}

/** `base` is added to the sum of the points (a statistical card's base points; 0 for an expert card). */
export function compileCard(indicators: readonly CardIndicator[], base: number): CompiledCard {
  const compiled = indicators.map(({ table }): CompiledIndicator => ({ table: compileTable(table), rowPoints: pointsOf(table) }));
  return (facts) => {
    const bins: number[] = [];
    const points: number[] = [];
    let total = base;
    for (let index = 0; index < compiled.length; index += 1) {
      const { table, rowPoints } = compiled[index] as CompiledIndicator;
      const bin = table(facts);
      const won = bin >= 0 ? (rowPoints[bin] ?? 0) : 0;
      bins.push(bin);
      points.push(won);
      total += won;
    }
    return { bins, points, total };
  };
}

/** Adds `missing.<code>` for each indicator without a value and `outside.<code>` for each whose value no bin holds. */
export function addFlags(flags: string[], indicators: readonly CardIndicator[], result: CardResult): void {
  for (let index = 0; index < indicators.length; index += 1) {
    const bin = result.bins[index];
    if (bin === UNKNOWN) flags.push(`missing.${indicators[index]?.code}`);
    else if (bin === OUTSIDE) flags.push(`outside.${indicators[index]?.code}`);
  }
}
