/** The terms that contract, cost disclosure and draw note have in common, and the sentences that depend on them. */
import type { SettlementMethod } from '../contract/loan.ts';
import type { BusinessDate } from '../kernel/business-date.ts';
import { divideHalfUp, ratePpm, type RatePpm } from '../kernel/money.ts';
import { chineseDay, dailyRateText, percent, pointsOver } from './figures.ts';
import { claimNames, methodNames, type ClaimKind } from './labels.ts';

/** What money costs under an agreement. Multiples are in ten-thousandths: 1.5 is 15,000. */
export interface RateTerms {
  readonly annualRate: RatePpm;
  readonly dayCount: 'ACT/360' | 'ACT/365' | '30/360';
  readonly penaltyMultiple: number;
  readonly misuseMultiple: number;
}

/** All that contract and cost disclosure say of a line. */
export interface PaperTerms extends RateTerms {
  /** What the rate was fixed by (定价基准): the reference rate of the pricing model on the day of approval. */
  readonly lpr: RatePpm;
  readonly approvedOn: BusinessDate;
  readonly compoundInterest: boolean;
  readonly compoundRateBeforeMaturity: 'PENALTY' | 'CONTRACT';
  readonly interestGraceDays: number;
  readonly principalGraceDays: number;
  readonly holidayRoll: 'NONE' | 'NEXT_WORKDAY';
  /** 结息日: the day of the month. */
  readonly settlementDay: number;
  readonly orderAccruing: readonly ClaimKind[];
  readonly orderNonAccrual: readonly ClaimKind[];
  readonly maxProductionMonths: number;
  readonly maxConsumptionMonths: number;
  readonly reviewMonths: number;
  /** How long after the line's end a draw may still mature. */
  readonly monthsBeyondLine: number;
  readonly methods: readonly SettlementMethod[];
}

export interface Institution {
  /** The legal entity in full: the lender. */
  readonly lenderName: string;
  readonly branchName: string;
}

/** For what the file does not hold and a pen fills in. */
export const BLANK = '________________';

export const daysInYear = (terms: Pick<PaperTerms, 'dayCount'>): number => (terms.dayCount === 'ACT/365' ? 365 : 360);

/** The contract rate times a multiple, to the ppm. */
export function multipliedRate(rate: RatePpm, multiple: number): RatePpm {
  return ratePpm(Number(divideHalfUp(BigInt(rate) * BigInt(multiple), 10_000n)));
}

/** 15,000 → "50": what a multiple adds, in percent. */
export function markUp(multiple: number): string {
  return String((multiple - 10_000) / 100);
}

/** The places for prices, on every paper. */
export function rateFields(terms: RateTerms): Record<string, string> {
  return {
    annualRate: percent(terms.annualRate),
    dailyRate: dailyRateText(terms.annualRate, daysInYear(terms)),
    daysInYear: String(daysInYear(terms)),
    overdueMarkup: markUp(terms.penaltyMultiple),
    overdueRate: percent(multipliedRate(terms.annualRate, terms.penaltyMultiple)),
    misuseMarkup: markUp(terms.misuseMultiple),
    misuseRate: percent(multipliedRate(terms.annualRate, terms.misuseMultiple)),
  };
}

/** The places that the papers of a line share. */
export function termFields(terms: PaperTerms): Record<string, string> {
  return {
    ...rateFields(terms),
    approvedOn: chineseDay(terms.approvedOn),
    lprRate: percent(terms.lpr),
    ratePoints: pointsOver(terms.annualRate, terms.lpr),
    dayCountWording: dayCountWording(terms),
    compoundWording: compoundWording(terms),
    graceWording: graceWording(terms),
    holidayWording: holidayWording(terms),
    settlementDay: String(terms.settlementDay),
    orderAccruing: terms.orderAccruing.map((kind) => claimNames[kind]).join('、'),
    orderNonAccrual: terms.orderNonAccrual.map((kind) => claimNames[kind]).join('、'),
    maxProductionMonths: String(terms.maxProductionMonths),
    maxConsumptionMonths: String(terms.maxConsumptionMonths),
    reviewMonths: String(terms.reviewMonths),
    maturityWording: terms.monthsBeyondLine === 0 ? '不得晚于额度到期日' : `可以晚于额度到期日，但不得超过${terms.monthsBeyondLine}个月`,
    methodsText: terms.methods.map((method) => methodNames[method]).join('、'),
  };
}

function dayCountWording({ dayCount }: PaperTerms): string {
  return dayCount === '30/360' ? '借款逐日计息，天数按每月30日、每年360日计算' : '借款按实际占用天数逐日计息';
}

export function compoundWording(terms: PaperTerms): string {
  if (!terms.compoundInterest) return '不计收复利';
  if (terms.compoundRateBeforeMaturity === 'PENALTY') return '自付息日起按罚息利率计收复利';
  return '借款到期前按本合同利率、到期后按罚息利率计收复利';
}

function graceWording({ interestGraceDays, principalGraceDays }: PaperTerms): string {
  const parts = [
    interestGraceDays > 0 ? `利息自付息日起${interestGraceDays}日` : '',
    principalGraceDays > 0 ? `本金自到期日起${principalGraceDays}日` : '',
  ].filter((part) => part !== '');
  if (parts.length === 0) return '到期款项不设宽限期。';
  return `到期款项设宽限期：${parts.join('，')}。在宽限期内足额支付的，不计收罚息和复利，不视为逾期；宽限期内未足额支付的，自到期日起计收。`;
}

function holidayWording({ holidayRoll }: PaperTerms): string {
  return holidayRoll === 'NONE'
    ? '付息日、到期日遇法定节假日或休息日的，不顺延。'
    : '付息日、到期日遇法定节假日或休息日的，顺延至其后第一个工作日；顺延期间按本合同利率计息，不计收罚息。';
}
