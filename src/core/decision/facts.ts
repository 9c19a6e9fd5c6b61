/**
 * What a rating needs to know of a household, flat: derived from its file once, stored beside the result, and enough
 * to rate it again and get the same.
 *
 * null = unknown. Shares are in ppm; where the bins are closed above, (a, b], they are rounded up, and where they are
 * closed below, [a, b), down: so the bin of the rounded share is the bin of the exact one.
 */
import type { HouseholdFile } from '../contract/household.ts';
import { addMonths, fullYearsBetween, type BusinessDate } from '../kernel/business-date.ts';
import type { Fen } from '../kernel/money.ts';

/** What surrounds the household: never in its file. */
export interface FactContext {
  readonly asOf: BusinessDate;
  /** 本县农村居民人均可支配收入, a year. */
  readonly ruralIncomePerHead: Fen;
  readonly regionClass: 'first' | 'second' | 'third';
  readonly householdCap: Fen;
  readonly termCap: number;
  /** The bank's own award (信用户) or its removal; null = neither, the file's statement holds. */
  readonly awardedCreditHousehold: boolean | null;
  /** Outer bounds of the price beside the pricing model's own, in points over the reference rate. */
  readonly rateFloorPoints: number;
  readonly rateCapPoints: number;
  readonly creditVillage: boolean | null;
  readonly creditTownship: boolean | null;
  /** Something under this bank's own ledger is overdue today: known without asking the bureau. */
  readonly isOverdueHere: boolean;
  readonly memberHoldsLine: boolean | null;
  /** Months of repayment at this bank; null = not known. */
  readonly ownBankHistory: number | null;
  readonly redWarning12Months: boolean | null;
  readonly branchBadLoanShare: number | null;
  /** What the anti-fraud rules said of the application; left out where nobody asked them. */
  readonly antiFraud?: 'pass' | 'review' | 'reject' | undefined;
}

/** The household. Its figures come with it, in fen: they are derived once, in the household area, for all who show them. */
export interface FactSubject {
  readonly birthDate: BusinessDate;
  readonly file: HouseholdFile;
  readonly netIncome: number | null;
  readonly totalDebts: number | null;
}

/** No income, or a share beyond a hundred times: every bin ends far below. */
export const SHARE_CAP = 100_000_000;
const ONE = 1_000_000;

/** numerator ÷ denominator in ppm, down to a whole number. Exact: no division of floats. */
function shareDown(numerator: number, denominator: number): number {
  if (denominator <= 0) return SHARE_CAP;
  const scaled = numerator * ONE;
  const share = Number.isSafeInteger(scaled)
    ? (scaled - (scaled % denominator)) / denominator
    : Number((BigInt(numerator) * BigInt(ONE)) / BigInt(denominator));
  return Math.min(share, SHARE_CAP);
}

/** The same, up to a whole number. `numerator` is not negative. */
function shareUp(numerator: number, denominator: number): number {
  if (denominator <= 0) return SHARE_CAP;
  const scaled = numerator * ONE;
  if (!Number.isSafeInteger(scaled)) {
    const [n, d] = [BigInt(numerator) * BigInt(ONE), BigInt(denominator)];
    return Math.min(Number((n + d - 1n) / d), SHARE_CAP);
  }
  const rest = scaled % denominator;
  return Math.min((scaled - rest) / denominator + (rest > 0 ? 1 : 0), SHARE_CAP);
}

/** Against income: nothing owed is nothing, whatever the income. */
const shareOfIncome = (amount: number | null, netIncome: number | null): number | null =>
  amount === null || netIncome === null ? null : amount === 0 ? 0 : shareUp(amount, netIncome);

/** A sum with an unknown part is unknown: an unknown is never a zero. */
function sumOf(...amounts: readonly (number | null)[]): number | null {
  let total = 0;
  for (const amount of amounts) {
    if (amount === null) return null;
    total += amount;
  }
  return total;
}

/** What is known of them. An asset that nobody has seen does not count, which is to the safe side; unknown when none is known. */
function knownSumOf(...amounts: readonly (number | null)[]): number | null {
  let total: number | null = null;
  for (const amount of amounts) if (amount !== null) total = (total ?? 0) + amount;
  return total;
}

/** 计入资产: the parts that are known, in fen. */
function countedAssetsOf(assets: HouseholdFile['assets']): number | null {
  return knownSumOf(assets.housingValue, assets.vehicleValue, assets.machineryValue, assets.livestockValue, assets.deposits);
}

/** A year's service of what is owed now; nothing owed needs none. */
function annualDebtServiceOf({ file, totalDebts }: FactSubject): number | null {
  return file.debts.annualDebtService ?? (totalDebts === 0 ? 0 : null);
}

type Health = 'healthy' | 'chronic' | 'partial' | 'lost';
const severity: readonly Health[] = ['healthy', 'chronic', 'partial', 'lost'];
const healthOf = { healthy: 'healthy', average: 'chronic', chronic: 'chronic', ill: 'partial', disabled: 'lost' } as const;

/** As surveys write it. */
const SPOUSE = new Set(['配偶', '妻子', '丈夫', '爱人', '妻', '夫', '老婆', '老公']);

/** The head and the spouse earn the living; illness of another member is no loss of the main labour. Unknown when the head's is. */
function familyHealthOf(file: HouseholdFile): Health | null {
  if (file.basics.health === null) return null;
  let worst = severity.indexOf(healthOf[file.basics.health]);
  for (const member of file.members) {
    if (member.health === null) continue;
    const level = severity.indexOf(healthOf[member.health]);
    worst = Math.max(worst, SPOUSE.has(member.relation) ? level : Math.min(level, 1));
  }
  return severity[worst] ?? null;
}

/** Kinds of income above zero; unknown when one is. */
function incomeKindsOf(income: HouseholdFile['incomeExpense']): number | null {
  const kinds = [income.cropIncome, income.livestockIncome, income.wageIncome, income.businessIncome, income.subsidyIncome];
  return kinds.includes(null) ? null : kinds.filter((amount) => (amount ?? 0) > 0).length;
}

/** Years in the trade from which a farm or shop without wages counts as a steady source when its buyers are fixed. */
const STEADY_YEARS = 3;

/**
 * 收入来源: two kinds with a wage or subsidy among them; a steady single source (a wage, or a trade of three years with
 * fixed buyers); else seasonal; none.
 */
function incomeStabilityOf(file: HouseholdFile): 'diversified' | 'stable' | 'seasonal' | 'none' | null {
  const kinds = incomeKindsOf(file.incomeExpense);
  if (kinds === null) return null;
  if (kinds === 0) return 'none';
  const isFixed = (file.incomeExpense.wageIncome ?? 0) > 0 || (file.incomeExpense.subsidyIncome ?? 0) > 0;
  if (isFixed) return kinds >= 2 ? 'diversified' : 'stable';
  const { businessYears, salesChannel } = file.production;
  const isSteady = (businessYears ?? 0) >= STEADY_YEARS && (salesChannel === 'contract' || salesChannel === 'fixedBuyer');
  return isSteady ? 'stable' : 'seasonal';
}

function monthsBegun(from: BusinessDate | null, to: BusinessDate): number | null {
  if (from === null) return null;
  const months = (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));
  return Math.max(0, addMonths(from, months) < to ? months + 1 : months);
}

function incomeFacts(subject: FactSubject, context: FactContext) {
  const { file, netIncome } = subject;
  const { basics, debts, incomeExpense: income } = file;
  const informal = sumOf(debts.privateLoans, debts.guarantees);
  const bankLoans = sumOf(debts.ownBankLoans, debts.otherBankLoans);
  const annualDebtService = annualDebtServiceOf(subject);
  const living = sumOf(income.livingExpense, income.educationExpense, income.medicalExpense);
  return {
    netIncome,
    annualDebtService,
    debtServiceShare: shareOfIncome(annualDebtService, netIncome),
    informalDebtShare: shareOfIncome(informal, netIncome),
    guaranteeShare: shareOfIncome(debts.guarantees, netIncome),
    ownBankLoans: debts.ownBankLoans,
    bankLoans,
    bankLoanShare: shareOfIncome(bankLoans, netIncome),
    livingShare: living === null || netIncome === null ? null : shareUp(living, netIncome),
    // per head ÷ county = NI ÷ (heads × county): one division
    incomePerHeadShare: netIncome === null || !basics.familySize ? null
      : netIncome <= 0 ? 0 : shareDown(netIncome, basics.familySize * context.ruralIncomePerHead),
    incomeKinds: incomeKindsOf(income),
    incomeStability: incomeStabilityOf(file),
  };
}

function assetFacts({ file, totalDebts }: FactSubject) {
  const { assets } = file;
  const totalAssets = countedAssetsOf(assets);
  const isKnown = totalAssets !== null && totalDebts !== null;
  return {
    housingType: assets.housingType,
    contractedLand: assets.contractedLand,
    workingAssets: knownSumOf(assets.vehicleValue, assets.machineryValue, assets.livestockValue),
    deposits: assets.deposits,
    totalAssets,
    totalDebts,
    netAssets: isKnown ? totalAssets - totalDebts : null,
    debtShare: !isKnown ? null : totalDebts === 0 ? 0 : shareUp(totalDebts, totalAssets),
  };
}

/** The bureau's record may be used only with a signed authorisation (征信业管理条例 13, 18); without one it is as if unknown. */
function creditRecordFacts(file: HouseholdFile, context: FactContext) {
  const record = file.creditRecord;
  const inquiryAuthorised = record.inquiryAuthorised === true;
  const days = inquiryAuthorised ? record.longestOverdueDays : null;
  return {
    inquiryAuthorised,
    hasCreditRecord: days === null ? null : days !== 'none',
    longestOverdueDays: typeof days === 'number' ? days : null,
    currentlyOverdue: context.isOverdueHere ? true : inquiryAuthorised ? record.currentlyOverdue : null,
    lenders: inquiryAuthorised ? record.lenders : null,
    inquiries6Months: inquiryAuthorised ? record.inquiries6Months : null,
  };
}

/** The facts of a household on a day. Pure: the same file and context give the same facts. */
export function factsOf(subject: FactSubject, context: FactContext) {
  const { file } = subject;
  const { basics, production, social } = file;
  return {
    age: fullYearsBetween(subject.birthDate, context.asOf),
    residenceYears: basics.residenceYears,
    education: basics.education,
    marital: basics.marital,
    spouseConsents: basics.spouseConsents,
    familySize: basics.familySize,
    labourShare: basics.labourers === null || !basics.familySize ? null : Math.min(shareDown(basics.labourers, basics.familySize), ONE),
    familyHealth: familyHealthOf(file),
    ...assetFacts(subject),
    ...incomeFacts(subject, context),
    businessYears: production.businessYears,
    newTypeEntity: production.newTypeEntity,
    scale: production.scale,
    salesChannel: production.salesChannel,
    insurance: production.insurance,
    risk: production.risk,
    panelReview: social.panelReview,
    harmony: social.harmony,
    publicFees: social.publicFees,
    creditHousehold: context.awardedCreditHousehold ?? social.creditHousehold,
    badHabits: social.badHabits,
    litigation: social.litigation,
    ...creditRecordFacts(file, context),
    informationAge: monthsBegun(file.survey.collectedOn, context.asOf),
    memberHoldsLine: context.memberHoldsLine,
    ownBankHistory: context.ownBankHistory,
    redWarning12Months: context.redWarning12Months,
    creditVillage: context.creditVillage,
    creditTownship: context.creditTownship,
    regionClass: context.regionClass,
    branchBadLoanShare: context.branchBadLoanShare,
    antiFraud: context.antiFraud ?? null,
    householdCap: context.householdCap as number,
    termCap: context.termCap,
    rateFloorPoints: context.rateFloorPoints,
    rateCapPoints: context.rateCapPoints,
    /** A line is granted for production; what a draw is for is asked at the draw. */
    purposeKind: 'production' as const,
  };
}

export type RatingFacts = ReturnType<typeof factsOf>;
