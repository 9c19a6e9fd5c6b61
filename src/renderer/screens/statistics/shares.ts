/** Shares of the figures: numerator and denominator stay together, so that a screen can name both. Pure, by integers. */
import type { FiguresRow } from '../../../core/contract/statistics.ts';
import { divideHalfUp } from '../../../core/kernel/money.ts';

export type CountKey = 'onFile' | 'rated' | 'credited' | 'signed' | 'drawing';
export type MoneyKey = 'creditTotal' | 'balance' | 'overdueBalance';

interface Share {
  readonly of: CountKey | MoneyKey;
  readonly whole: CountKey | MoneyKey;
  readonly isMoney: boolean;
}

/** 评级率, 授信覆盖率, 签约率, 用信率, 额度使用率, 逾期率 (全额口径). */
export const shares = {
  ratedRate: { of: 'rated', whole: 'onFile', isMoney: false },
  creditedRate: { of: 'credited', whole: 'onFile', isMoney: false },
  signedRate: { of: 'signed', whole: 'credited', isMoney: false },
  drawingRate: { of: 'drawing', whole: 'credited', isMoney: false },
  usage: { of: 'balance', whole: 'creditTotal', isMoney: true },
  overdueRate: { of: 'overdueBalance', whole: 'balance', isMoney: true },
} as const satisfies Record<string, Share>;
export type ShareKey = keyof typeof shares;

export const averages = {
  averageCredit: { of: 'creditTotal', whole: 'credited' },
  averageBalance: { of: 'balance', whole: 'drawing' },
} as const;
export type AverageKey = keyof typeof averages;

/** In ppm, rounded half up to a hundredth of a percent; null without a denominator. */
export function shareOf(row: FiguresRow, key: ShareKey): number | null {
  const { of, whole } = shares[key];
  if (row[whole] === 0) return null;
  return Number(divideHalfUp(BigInt(row[of]) * 10_000n, BigInt(row[whole]))) * 100;
}

/** In fen, rounded half up; null without a denominator. */
export function averageOfRow(row: FiguresRow, key: AverageKey): number | null {
  const { of, whole } = averages[key];
  return row[whole] === 0 ? null : Number(divideHalfUp(BigInt(row[of]), BigInt(row[whole])));
}
