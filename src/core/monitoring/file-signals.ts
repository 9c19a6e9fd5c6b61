/** What the changes of a farmer's file say to the warning rules. Money in fen, shares in ppm. */
import type { HouseholdFile } from '../contract/household.ts';
import type { SignalFact } from '../contract/monitoring.ts';
import type { Facts } from '../decision/decision-table.ts';
import type { FactValue } from '../decision/fact-fields.ts';
import { netIncome, totalDebts } from '../household/derive-figures.ts';
import { signalFields } from './signal-fields.ts';

/** A field of the file ("assets.deposits") and its value before the first change that is looked at, as history keeps it. */
export type EarlierValues = ReadonlyMap<string, string | null>;

export interface ComparedFile {
  readonly facts: Facts;
  /** The values behind each fact. */
  readonly shown: Readonly<Record<string, SignalFact>>;
}

type Shown = string | number | boolean | null;

/** Facts that the changes do not touch are left out: they are unknown, so a rule fires on a change only. */
export function compareFiles(after: HouseholdFile, earlier: EarlierValues): ComparedFile {
  const before = fileBefore(after, earlier);
  const facts: Record<string, FactValue> = {};
  const shown: Record<string, SignalFact> = {};
  const say = (field: string, value: FactValue, from: Shown, to: Shown): void => {
    if (value === null) return;
    facts[field] = value;
    shown[field] = { field, unit: signalFields[field]?.unit ?? 'text', before: asShown(from), after: asShown(to) };
  };
  for (const fact of comparisons(before, after)) {
    if (fact.from !== fact.to) say(fact.field, fact.value, fact.from, fact.to);
  }
  return { facts, shown };
}

interface Comparison {
  readonly field: string;
  readonly value: FactValue;
  readonly from: Shown;
  readonly to: Shown;
}

function comparisons(before: HouseholdFile, after: HouseholdFile): Comparison[] {
  const money = (field: string, from: number | null, to: number | null): Comparison => ({ field, value: changeShare(from, to), from, to });
  const turned = (field: string, isSo: boolean, from: Shown, to: Shown): Comparison => ({ field, value: isSo, from, to });
  const [income, spent] = [[netIncome(before), netIncome(after)], [livingAndMedical(before), livingAndMedical(after)]] as const;
  const [owned, owns] = [durables(before), durables(after)];
  const [wasOverdue, isOverdue] = [before.creditRecord.currentlyOverdue, after.creditRecord.currentlyOverdue];
  const [pastDays, dayCount] = [daysOf(before), daysOf(after)];
  return [
    money('netIncomeChange', ...income),
    money('livingMedicalChange', ...spent),
    turned('assetsDisposed', owned.some((value, i) => (value ?? 0) > 0 && owns[i] === 0), sumKnown(owned), sumKnown(owns)),
    money('depositsChange', before.assets.deposits, after.assets.deposits),
    money('debtsChange', totalDebts(before), totalDebts(after)),
    { field: 'lendersIncrease', value: increase(before.creditRecord.lenders, after.creditRecord.lenders), from: before.creditRecord.lenders, to: after.creditRecord.lenders },
    turned('privateLoansFound', appeared(before.debts.privateLoans, after.debts.privateLoans), before.debts.privateLoans, after.debts.privateLoans),
    turned('guaranteesNew', appeared(before.debts.guarantees, after.debts.guarantees), before.debts.guarantees, after.debts.guarantees),
    turned('businessChanged', before.production.mainBusiness !== null, before.production.mainBusiness, after.production.mainBusiness),
    money('landChange', before.assets.contractedLand, after.assets.contractedLand),
    turned('insuranceLapsed', isInsured(before) && after.production.insurance === 'none', before.production.insurance, after.production.insurance),
    ...labour(before, after),
    turned('marriageEnded', before.basics.marital === 'married' && (after.basics.marital === 'divorced' || after.basics.marital === 'widowed'), before.basics.marital, after.basics.marital),
    ...(isOverdue === true && (wasOverdue !== true || dayCount !== pastDays)
      ? [{ field: 'otherLenderOverdue', value: true, from: wasOverdue === true ? `${pastDays ?? ''}` : wasOverdue, to: true }, { field: 'otherLenderOverdueDays', value: dayCount, from: pastDays === dayCount ? null : pastDays, to: dayCount }]
      : []),
    turned('litigationNew', after.social.litigation === true, before.social.litigation, after.social.litigation),
  ];
}

/** The head falls ill or is disabled, or nobody in the house can work any more. */
function labour(before: HouseholdFile, after: HouseholdFile): Comparison[] {
  const isDown = (health: string | null): boolean => health === 'ill' || health === 'disabled';
  const fell = isDown(after.basics.health) && !isDown(before.basics.health);
  const nobodyLeft = (before.basics.labourers ?? 0) > 0 && after.basics.labourers === 0;
  if (fell) return [{ field: 'labourerLost', value: true, from: before.basics.health, to: after.basics.health }];
  return nobodyLeft ? [{ field: 'labourerLost', value: true, from: before.basics.labourers, to: after.basics.labourers }] : [];
}

const appeared = (from: number | null, to: number | null): boolean => (from ?? 0) === 0 && (to ?? 0) > 0;
const increase = (from: number | null, to: number | null): number | null => (from === null || to === null ? null : to - from);
const isInsured = ({ production }: HouseholdFile): boolean => production.insurance === 'full' || production.insurance === 'partial';
const durables = ({ assets }: HouseholdFile): (number | null)[] => [assets.housingType === 'none' ? 0 : assets.housingValue, assets.vehicleValue, assets.machineryValue];
const sumKnown = (values: readonly (number | null)[]): number => values.reduce<number>((sum, value) => sum + (value ?? 0), 0);

function livingAndMedical({ incomeExpense: { livingExpense, medicalExpense } }: HouseholdFile): number | null {
  return livingExpense === null || medicalExpense === null ? null : livingExpense + medicalExpense;
}

/** `none`: no record at all. */
function daysOf({ creditRecord: { longestOverdueDays: days } }: HouseholdFile): number | null {
  return days === 'none' ? 0 : days;
}

/** In ppm of the value before, towards zero; null where that is unknown or not above zero. */
export function changeShare(from: number | null, to: number | null): number | null {
  if (from === null || to === null || from <= 0) return null;
  return Number((BigInt(to - from) * 1_000_000n) / BigInt(from));
}

const asShown = (value: Shown): string | number | null => (typeof value === 'boolean' ? String(value) : value);

/** The file as it was: today's with the earlier values put back. */
function fileBefore(after: HouseholdFile, earlier: EarlierValues): HouseholdFile {
  const before = structuredClone(after) as unknown as Record<string, Record<string, unknown>>;
  for (const [field, value] of earlier) {
    const [section = '', key = ''] = field.split('.');
    const values = before[section];
    if (values && key in values) values[key] = readValue(field, value);
  }
  return before as unknown as HouseholdFile;
}

/** History keeps values as text. Only a text field holds free words. */
function readValue(field: string, value: string | null): unknown {
  if (value === null || field === 'production.mainBusiness') return value;
  if (/^-?\d+$/.test(value)) return Number(value);
  if (value === 'true' || value === 'false') return value === 'true';
  return value;
}
