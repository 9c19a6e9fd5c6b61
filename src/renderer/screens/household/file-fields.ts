/** The fields of each section of the file, in the order of the bank's survey form, and how each is shown and entered. */
import type { FileSection } from '../../../core/contract/household.ts';
import type { Texts } from '../../text/zh-CN/index.ts';

export type Choices = keyof Texts['household']['choices'];
export type Unit = keyof Texts['household']['units'];

export type FieldSpec = { readonly name: string; readonly unit?: Unit; /** Part of a sum below the section. */ readonly sum?: 'plus' | 'minus' } & (
  | { readonly kind: 'text'; readonly max: number }
  | { readonly kind: 'choice'; readonly choices: Choices }
  | { readonly kind: 'flag' | 'money' | 'hundredths' | 'overdueDays' }
  | { readonly kind: 'count'; readonly max: number }
);

const text = (name: string, max: number): FieldSpec => ({ name, kind: 'text', max });
const flag = (name: string): FieldSpec => ({ name, kind: 'flag' });
const choice = (name: Choices): FieldSpec => ({ name, kind: 'choice', choices: name });
const count = (name: string, unit: Unit): FieldSpec => ({ name, kind: 'count', max: 1000, unit });
const area = (name: string, unit: Unit): FieldSpec => ({ name, kind: 'hundredths', unit });
const money = (name: string, sum: 'plus' | 'minus' = 'plus'): FieldSpec => ({ name, kind: 'money', unit: 'yuan', sum });

export const fieldSpecs: Readonly<Record<FileSection, readonly FieldSpec[]>> = {
  basics: [
    text('ethnicity', 20), choice('marital'), flag('spouseConsents'), choice('education'), choice('health'), text('county', 40), text('township', 40),
    flag('liftedFromPoverty'), count('familySize', 'people'), count('labourers', 'people'), count('students', 'people'), count('residenceYears', 'years'),
  ],
  assets: [
    choice('housingType'), area('housingArea', 'squareMetres'), area('contractedLand', 'mu'), area('forestLand', 'mu'), money('housingValue'),
    money('vehicleValue'), money('machineryValue'), money('livestockValue'), money('deposits'),
  ],
  debts: [
    money('ownBankLoans'), money('otherBankLoans'), money('privateLoans'),
    { name: 'guarantees', kind: 'money', unit: 'yuan' }, { name: 'annualDebtService', kind: 'money', unit: 'yuan' },
  ],
  incomeExpense: [
    money('cropIncome'), money('livestockIncome'), money('wageIncome'), money('businessIncome'), money('subsidyIncome'),
    money('productionExpense', 'minus'), money('livingExpense', 'minus'), money('educationExpense', 'minus'), money('medicalExpense', 'minus'),
  ],
  production: [
    text('mainBusiness', 40), count('businessYears', 'years'), flag('newTypeEntity'), choice('scale'), choice('salesChannel'), choice('insurance'), choice('risk'),
  ],
  social: [choice('panelReview'), choice('harmony'), flag('creditHousehold'), flag('badHabits'), flag('litigation'), choice('publicFees')],
  creditRecord: [
    flag('inquiryAuthorised'), flag('currentlyOverdue'), { name: 'longestOverdueDays', kind: 'overdueDays', unit: 'days' },
    count('lenders', 'lenders'), count('inquiries6Months', 'times'),
  ],
};
