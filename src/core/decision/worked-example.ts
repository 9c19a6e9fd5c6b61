/**
 * The worked example of the cards: a household of five whose points, scores and limit were computed by hand.
 *
 * Expert card 9 + 9 + 13 + 13 + 11 + 9 + 14 = 78, AA. Statistical card 608 + 3 + 3 + 3 + 14 + 7 + 16 + 11 + 8 + 10 + 8
 * = 691, S1. Limit 67,000: 77,552.77 of repayment capacity (at 5.35 % over three years) less 10,000 owed to this bank.
 */
import type { HouseholdFile } from '../contract/household.ts';
import { businessDate } from '../kernel/business-date.ts';
import { fen } from '../kernel/money.ts';
import type { FactContext, FactSubject } from './facts.ts';

const yuan = (amount: number) => fen(amount * 100);

export const exampleFile: HouseholdFile = {
  basics: {
    ethnicity: '汉族', marital: 'married', spouseConsents: true, education: 'juniorHigh', health: 'healthy', county: '青川县', township: '龙潭镇',
    liftedFromPoverty: false, familySize: 5, labourers: 3, students: 1, residenceYears: 20,
  },
  members: [{ name: '王芳', relation: '配偶', identityMask: null, health: 'healthy' }],
  // assets 305,882, debts 45,882: 15 % of the assets, net assets 260,000
  assets: {
    housingType: 'brickConcrete', housingArea: 12_000, housingValue: yuan(237_882), vehicleValue: yuan(30_000), machineryValue: yuan(20_000),
    livestockValue: yuan(10_000), deposits: yuan(8_000), contractedLand: 1200, forestLand: 0,
  },
  debts: { ownBankLoans: yuan(10_000), otherBankLoans: yuan(35_882), privateLoans: yuan(0), guarantees: yuan(0), annualDebtService: yuan(6_000) },
  // net 110,000 − 38,000 = 72,000; living, education and medical 39,600 = 55 %
  incomeExpense: {
    cropIncome: yuan(110_000), livestockIncome: yuan(0), wageIncome: yuan(0), businessIncome: yuan(0), subsidyIncome: yuan(0),
    productionExpense: yuan(38_000), livingExpense: yuan(30_000), educationExpense: yuan(6_000), medicalExpense: yuan(3_600),
  },
  production: {
    mainBusiness: '茶叶', businessYears: 10, newTypeEntity: false, scale: 'average', salesChannel: 'fixedBuyer', insurance: 'partial', risk: 'medium',
  },
  social: { panelReview: 'good', harmony: 'good', creditHousehold: false, badHabits: false, litigation: false, publicFees: 'noArrears' },
  creditRecord: { inquiryAuthorised: true, currentlyOverdue: false, longestOverdueDays: 0, lenders: 2, inquiries6Months: 1 },
  survey: { collectorNo: 'KH0001', collectedOn: businessDate('2026-06-01') },
  extra: {},
};

export const exampleSubject: FactSubject = {
  birthDate: businessDate('1984-03-12'), file: exampleFile, netIncome: yuan(72_000), totalDebts: yuan(45_882),
};

export const exampleContext: FactContext = {
  asOf: businessDate('2026-11-25'),
  ruralIncomePerHead: yuan(20_000),
  regionClass: 'first',
  householdCap: yuan(100_000), termCap: 60,
  awardedCreditHousehold: null, rateFloorPoints: 100, rateCapPoints: 400,
  creditVillage: false, creditTownship: false,
  isOverdueHere: false, memberHoldsLine: false, ownBankHistory: null, redWarning12Months: null, branchBadLoanShare: null,
};
