/** Sums below a section, over what was collected. The net figures are the core's own. */
import type { FileSection, HouseholdDetail } from '../../../core/contract/household.ts';
import { fieldSpecs } from './file-fields.ts';

export interface SectionSum {
  readonly name: 'totalAssets' | 'netAssets' | 'totalDebts' | 'totalIncome' | 'totalExpense' | 'netIncome';
  readonly amount: number | null;
}

export interface SectionSums {
  readonly sums: readonly SectionSum[];
  /** A figure of the sums was not collected. */
  readonly hasGaps: boolean;
}

export function sectionSums(detail: HouseholdDetail, section: FileSection): SectionSums {
  const values = detail.file[section] as Readonly<Record<string, unknown>>;
  const summed = fieldSpecs[section].filter((spec) => spec.sum);
  const total = (sign: 'plus' | 'minus') => summed.filter((spec) => spec.sum === sign).reduce((sum, spec) => sum + Number(values[spec.name] ?? 0), 0);
  const hasGaps = summed.some((spec) => values[spec.name] === null);
  if (section === 'assets') return { hasGaps, sums: [{ name: 'totalAssets', amount: total('plus') }, { name: 'netAssets', amount: detail.netAssets }] };
  if (section === 'debts') return { hasGaps, sums: [{ name: 'totalDebts', amount: total('plus') }] };
  if (section !== 'incomeExpense') return { hasGaps: false, sums: [] };
  return {
    hasGaps,
    sums: [{ name: 'totalIncome', amount: total('plus') }, { name: 'totalExpense', amount: total('minus') }, { name: 'netIncome', amount: detail.netIncome }],
  };
}
