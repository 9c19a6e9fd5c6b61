/**
 * Risk class and accounting state by days overdue (脱期法, permitted for 个人贷款).
 *
 * Source of the five classes: 商业银行金融资产风险分类办法 (银保监会 人民银行令〔2023〕第1号).
 */

import { ACCRUING_DAYS_MAX } from './allocate-repayment.ts';

/** 正常, 关注, 次级, 可疑, 损失: from good to bad. */
export const FIVE_CLASSES = ['normal', 'specialMention', 'substandard', 'doubtful', 'loss'] as const;
export type FiveClass = (typeof FIVE_CLASSES)[number];

const DAYS_ABOVE: readonly (readonly [days: number, FiveClass])[] = [
  [360, 'loss'], [270, 'doubtful'], [ACCRUING_DAYS_MAX, 'substandard'], [0, 'specialMention'],
];

/** "超过90天" means 91: on the 90th day still 关注. */
export function classByDaysOverdue(daysOverdue: number): FiveClass {
  return DAYS_ABOVE.find(([days]) => daysOverdue > days)?.[1] ?? 'normal';
}

const rank = (fiveClass: FiveClass): number => FIVE_CLASSES.indexOf(fiveClass);

export const worseClass = (a: FiveClass, b: FiveClass): FiveClass => (rank(a) >= rank(b) ? a : b);

/** 不良: 次级, 可疑, 损失. */
export const isNonPerforming = (fiveClass: FiveClass): boolean => rank(fiveClass) >= rank('substandard');

/**
 * The class of a day: by days overdue, never better than what an officer set by hand, and never by itself out of 不良
 * (an upgrade from there takes a person's decision).
 *
 * @param manual the officer's downgrade, or null
 */
export function classOfDay(previous: FiveClass, daysOverdue: number, manual: FiveClass | null): FiveClass {
  const byDays = worseClass(classByDaysOverdue(daysOverdue), manual ?? 'normal');
  return isNonPerforming(previous) ? worseClass(previous, byDays) : byDays;
}

/** Days overdue from which something changes by itself: overdue, 非应计 with 次级, 可疑, 损失. */
export const OVERDUE_THRESHOLDS = [1, ACCRUING_DAYS_MAX + 1, 271, 361] as const;
