/** The same spread of households every time (a linear congruential generator; constants of Numerical Recipes). */
import type { ExampleHousehold } from '../support/example-households.ts';

export function variedHouseholds(count: number): ExampleHousehold[] {
  let state = 20_261_125;
  const below = (n: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % n;
  };
  return Array.from({ length: count }, (_, index) => ({
    birthDate: `${1956 + below(48)}-0${1 + below(9)}-1${below(10)}`,
    groupNo: 1 + (index % 9),
    phone: `138${String(index).padStart(8, '0')}`,
    bankCard: `6231${String(index).padStart(15, '0')}`,
    address: `龙潭镇龙潭村${1 + (index % 9)}组${index}号`,
    change(file) {
      file.survey.collectorNo = `KH${String(index % 600).padStart(4, '0')}`;
      file.incomeExpense.cropIncome = (below(200) * 100_000) as never;
      file.incomeExpense.wageIncome = (below(2) * 3_600_000) as never;
      file.assets.housingValue = (below(60) * 1_000_000) as never;
      file.debts.ownBankLoans = (below(4) * 1_000_000) as never;
      file.debts.annualDebtService = (below(10) * 200_000) as never;
      file.social.panelReview = (['excellent', 'good', 'fair', 'poor'] as const)[below(4)] ?? null;
      file.social.badHabits = below(20) === 0;
      file.creditRecord.longestOverdueDays = ([0, 0, 0, 3, 15, 45, 120, 'none'] as const)[below(8)] ?? null;
      file.creditRecord.lenders = below(7);
      file.basics.education = below(9) === 0 ? null : 'juniorHigh';
      file.creditRecord.inquiryAuthorised = below(10) > 0;
    },
  }));
}
