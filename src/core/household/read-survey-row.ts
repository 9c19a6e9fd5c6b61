/** One row of a survey sheet to what it says about a household: every cell in the one form that the store keeps. */
import type { HouseholdFile, RejectionCode } from '../contract/household.ts';
import { yuanText, type Fen } from '../kernel/money.ts';
import { lostItsDigits, normaliseIdentityNumber } from './identity-number.ts';
import { maskDigitsInside } from './mask.ts';
import { readAmount, readArea, readCompleted, readCount, type Figure } from './normalise-amount.ts';
import { readDate } from './normalise-date.ts';
import { compact, normaliseCard, normaliseFreeText, normaliseName, normalisePhone } from './normalise-text.ts';
import { normaliseVillage, readGroupNo } from './normalise-village.ts';
import { parseMembers, type SurveyMember } from './parse-members.ts';
import type { Column } from './recognise-columns.ts';

export interface Correction {
  readonly column: string;
  readonly from: string;
  readonly to: string;
}

export interface RowFault {
  readonly code: RejectionCode;
  readonly column: string;
  readonly value: string;
}

/** The file without its members, whose identity numbers are still readable here. */
export type SurveyFile = Omit<HouseholdFile, 'members'>;

export interface SurveyRow {
  /** As a person counts rows, from 1. */
  readonly sheetRow: number;
  readonly headName: string;
  readonly identityNumber: string;
  readonly phone: string | null;
  readonly bankCard: string | null;
  readonly address: string | null;
  /** Normalised; whether the branch has it is not known here. */
  readonly villageName: string;
  readonly groupNo: number | null;
  readonly members: readonly SurveyMember[] | null;
  readonly file: SurveyFile;
  readonly corrections: readonly Correction[];
  /** Figures that cannot be read, in the order of the columns. */
  readonly faults: readonly RowFault[];
}

type Value = string | number | boolean | null;
/** The row while it is read: a path to its value. */
interface Reading {
  readonly values: Map<string, Value>;
  members: readonly SurveyMember[] | null;
  /** A map, because a heading may be any text, "__proto__" too. */
  readonly extra: Map<string, string>;
  readonly corrections: Correction[];
  readonly faults: RowFault[];
  /** County and township, cut off the village's name where a sheet repeats them there. */
  readonly places: string[];
}

const YES = new Set(['是', '有', '√', '✓', '✔', 'Y', 'YES', 'TRUE', '1', '已授权', '已签', '同意']);
const NO = new Set(['否', '无', '×', '✗', 'N', 'NO', 'FALSE', '0', '没有', '未授权', '未签', '不同意', '/']);
const NO_RECORD = new Set(['无记录', '无信贷记录', '无征信记录', '首贷户', '白户']);
const LONGEST_OVERDUE = 10_000;
const LONGEST_TEXT: Readonly<Record<string, number>> = {
  'basics.ethnicity': 20, 'basics.county': 40, 'basics.township': 40, 'production.mainBusiness': 40, 'survey.collectorNo': 20,
};

const figureText = (value: number): string => String(value);
const areaText = (value: number): string => yuanText(value as Fen).replace(/\.?0+$/, '');
/** "80000", not "80000.00": a survey counts in whole yuan. */
const moneyText = (value: number): string => yuanText(value as Fen).replace(/\.00$/, '');

function setFigure(reading: Reading, column: Column, cell: string, figure: Figure, show: (value: number) => string): Value {
  if (!figure.ok) {
    reading.faults.push({ code: figure.error, column: column.heading, value: cell.slice(0, 40) });
    return null;
  }
  if (figure.value !== null) correct(reading, column, cell, show(figure.value));
  return figure.value;
}

function correct(reading: Reading, column: Column, from: string, to: string): void {
  if (from !== to) reading.corrections.push({ column: column.heading, from, to });
}

function correctPersonal(reading: Reading, column: Column, from: string, to: string): string | null {
  if (from !== to) reading.corrections.push({ column: column.heading, from: maskDigitsInside(from), to: maskDigitsInside(to) });
  return to === '' ? null : to;
}

/** A word that is not on the list is no value, yet it is not lost: it stays with the household as it came. */
function unknownWord(reading: Reading, column: Column, cell: string): null {
  if (compact(cell) === '') return null;
  reading.extra.set(column.heading.slice(0, 80), cell.slice(0, 500));
  reading.corrections.push({ column: column.heading, from: cell, to: '' });
  return null;
}

function readFlag(reading: Reading, column: Column, cell: string): Value {
  const word = compact(cell).toUpperCase();
  if (YES.has(word)) return true;
  return NO.has(word) ? false : unknownWord(reading, column, cell);
}

function readOverdueDays(reading: Reading, column: Column, cell: string): Value {
  if (NO_RECORD.has(compact(cell))) return 'none';
  return setFigure(reading, column, cell, readCompleted(cell, LONGEST_OVERDUE), figureText);
}

function readVillage(reading: Reading, column: Column, cell: string): Value {
  const [county = '', township = ''] = reading.places;
  const name = normaliseVillage(cell, [county, township]);
  correct(reading, column, cell, name);
  return name;
}

function readNamed(reading: Reading, column: Column, cell: string): Value {
  const name = normaliseName(cell).slice(0, 40);
  correct(reading, column, cell, name);
  return name;
}

function readDay(reading: Reading, column: Column, cell: string): Value {
  const date = readDate(cell);
  if (date === null) return unknownWord(reading, column, cell);
  correct(reading, column, cell, date);
  return date;
}

function readCell(reading: Reading, column: Column, path: string, cell: string): Value {
  const field = column.field;
  switch (field?.kind) {
    case 'headName': return readNamed(reading, column, cell);
    case 'identity': return correctPersonal(reading, column, cell, normaliseIdentityNumber(cell)) ?? '';
    case 'phone': return correctPersonal(reading, column, cell, normalisePhone(cell));
    case 'bankCard': return lostItsDigits(cell) ? null : correctPersonal(reading, column, cell, normaliseCard(cell));
    case 'address': return normaliseFreeText(cell, 200);
    case 'village': return readVillage(reading, column, cell);
    case 'group': return readGroupNo(cell);
    case 'money': return setFigure(reading, column, cell, readAmount(cell, column.unitDigits), moneyText);
    case 'count': return setFigure(reading, column, cell, readCount(cell), figureText);
    case 'completed': return setFigure(reading, column, cell, readCompleted(cell), figureText);
    case 'area': return setFigure(reading, column, cell, readArea(cell), areaText);
    case 'flag': return readFlag(reading, column, cell);
    case 'date': return readDay(reading, column, cell);
    case 'overdueDays': return readOverdueDays(reading, column, cell);
    case 'choice': return field.words?.get(compact(cell)) ?? unknownWord(reading, column, cell);
    default: return normaliseFreeText(cell, LONGEST_TEXT[path] ?? 200);
  }
}

const SECTIONS = {
  basics: [
    'ethnicity', 'marital', 'spouseConsents', 'education', 'health', 'county', 'township', 'liftedFromPoverty', 'familySize',
    'labourers', 'students', 'residenceYears',
  ],
  assets: [
    'housingType', 'housingArea', 'housingValue', 'vehicleValue', 'machineryValue', 'livestockValue', 'deposits',
    'contractedLand', 'forestLand',
  ],
  debts: ['ownBankLoans', 'otherBankLoans', 'privateLoans', 'guarantees', 'annualDebtService'],
  incomeExpense: [
    'cropIncome', 'livestockIncome', 'wageIncome', 'businessIncome', 'subsidyIncome', 'productionExpense', 'livingExpense',
    'educationExpense', 'medicalExpense',
  ],
  production: ['mainBusiness', 'businessYears', 'newTypeEntity', 'scale', 'salesChannel', 'insurance', 'risk'],
  social: ['panelReview', 'harmony', 'creditHousehold', 'badHabits', 'litigation', 'publicFees'],
  creditRecord: ['inquiryAuthorised', 'currentlyOverdue', 'longestOverdueDays', 'lenders', 'inquiries6Months'],
  survey: ['collectorNo', 'collectedOn'],
} as const satisfies { [Section in Exclude<keyof SurveyFile, 'extra'>]: readonly (keyof SurveyFile[Section])[] };

const PATHS = Object.entries(SECTIONS).map(([section, keys]) => [section, keys.map((key) => [key, `${section}.${key}`] as const)] as const);

/** Every key is present, null where the sheet says nothing: the stored form of a file never depends on a sheet's columns. */
function fileOf({ values, extra }: Reading): SurveyFile {
  const file: Record<string, Record<string, Value>> = {};
  for (const [section, keys] of PATHS) {
    const content: Record<string, Value> = {};
    for (const [key, path] of keys) content[key] = values.get(path) ?? null;
    file[section] = content;
  }
  return { ...(file as unknown as Omit<SurveyFile, 'extra'>), extra: Object.fromEntries(extra) };
}

const textOrNull = (value: Value | undefined): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** Reads the rows of a sheet by its recognised columns. Never refuses: what is wrong is in `faults`, for the person to decide. */
export function surveyRowReader(columns: readonly Column[]): (cells: readonly string[], sheetRow: number) => SurveyRow {
  const placeColumns = ['basics.county', 'basics.township'].map((path) => columns.find(({ field }) => field?.path === path)?.index ?? -1);
  return (cells, sheetRow) => {
    const reading: Reading = {
      values: new Map(), members: null, extra: new Map(), corrections: [], faults: [],
      places: placeColumns.map((index) => compact(cells[index] ?? '')),
    };
    for (const column of columns) readColumn(reading, column, (cells[column.index] ?? '').trim());
    return rowOf(reading, sheetRow);
  };
}

function readColumn(reading: Reading, column: Column, cell: string): void {
  const { field } = column;
  if (!field) {
    if (cell !== '') reading.extra.set(column.heading.slice(0, 80), cell.slice(0, 500));
  } else if (field.kind === 'members') {
    reading.members = parseMembers(cell);
  } else {
    reading.values.set(field.path, readCell(reading, column, field.path, cell));
  }
}

function rowOf(reading: Reading, sheetRow: number): SurveyRow {
  const { values } = reading;
  const group = values.get('groupNo');
  return {
    sheetRow,
    headName: textOrNull(values.get('headName')) ?? '',
    identityNumber: textOrNull(values.get('identityNumber')) ?? '',
    phone: textOrNull(values.get('phone')),
    bankCard: textOrNull(values.get('bankCard')),
    address: textOrNull(values.get('address')),
    villageName: textOrNull(values.get('village')) ?? '',
    groupNo: typeof group === 'number' ? group : null,
    members: reading.members,
    file: fileOf(reading),
    corrections: reading.corrections,
    faults: reading.faults,
  };
}
