/** Figures of a household that follow from its file (年纯收入, 净资产), as rating, the grid and statistics use them. */
import type { HouseholdFile } from '../contract/household.ts';
import { fen, type Fen } from '../kernel/money.ts';

/** Sum of the figures; null when one of them was not collected: an unknown is never a zero. */
function sumOrNull(...figures: readonly (number | null)[]): Fen | null {
  let total = 0;
  for (const figure of figures) {
    if (figure === null) return null;
    total += figure;
  }
  return fen(total);
}

const less = (a: Fen | null, b: number | null): Fen | null => (a === null || b === null ? null : fen(a - b));

/** 年总收入 in fen: crops, livestock, wages, business, subsidies. */
export function totalIncome({ incomeExpense: e }: Pick<HouseholdFile, 'incomeExpense'>): Fen | null {
  return sumOrNull(e.cropIncome, e.livestockIncome, e.wageIncome, e.businessIncome, e.subsidyIncome);
}

/** 年纯收入 in fen = total income − production expense; may be negative. */
export function netIncome(file: Pick<HouseholdFile, 'incomeExpense'>): Fen | null {
  return less(totalIncome(file), file.incomeExpense.productionExpense);
}

/**
 * 家庭总资产 in fen: housing, vehicles, machinery, livestock, deposits, as far as they are known. Land is contracted, not
 * owned. An asset that nobody has seen does not count, which is to the safe side; null when none is known.
 */
export function totalAssets({ assets: a }: Pick<HouseholdFile, 'assets'>): Fen | null {
  const known = [a.housingValue, a.vehicleValue, a.machineryValue, a.livestockValue, a.deposits].filter((value) => value !== null);
  return known.length === 0 ? null : sumOrNull(...known);
}

/** 家庭总负债 in fen: what is owed. A guarantee for others is a risk, not yet a debt. */
export function totalDebts({ debts: d }: Pick<HouseholdFile, 'debts'>): Fen | null {
  return sumOrNull(d.ownBankLoans, d.otherBankLoans, d.privateLoans);
}

/** 净资产 in fen = total assets − total debts; may be negative. */
export function netAssets(file: Pick<HouseholdFile, 'assets' | 'debts'>): Fen | null {
  return less(totalAssets(file), totalDebts(file));
}
