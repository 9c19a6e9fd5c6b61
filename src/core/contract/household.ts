/** The farmer's file (档案): seven kinds of collected information and the credit record. Money in fen, areas in hundredths. */
import { z } from 'zod';
import { command, query } from './define.ts';
import { dateSchema, fenSchema, idSchema, uploadedFileSchema, type ProducedFile } from './schemas.ts';

/** null = not collected. An unknown is never a zero: rating gives no points for it and flags it. */
const money = fenSchema.nullable();
const count = z.number().int().min(0).max(1000).nullable();
/** Hundredths of a mu or of a square metre: 3.5 亩 is 350. */
const hundredths = z.number().int().min(0).max(100_000_000).nullable();
const flag = z.boolean().nullable();
const oneOf = <const T extends readonly [string, ...string[]]>(values: T) => z.enum(values).nullable();
const text = (max: number) => z.string().trim().max(max).nullable();

export const basicsSchema = z.object({
  ethnicity: text(20),
  marital: oneOf(['married', 'unmarried', 'widowed', 'divorced']),
  /** Spouse agrees to repay jointly (配偶同意共同还款). */
  spouseConsents: flag,
  education: oneOf(['none', 'primary', 'juniorHigh', 'seniorHigh', 'college', 'university']),
  health: oneOf(['healthy', 'average', 'chronic', 'ill', 'disabled']),
  county: text(40),
  township: text(40),
  /** Lifted out of registered poverty (脱贫户). */
  liftedFromPoverty: flag,
  familySize: count,
  labourers: count,
  students: count,
  residenceYears: count,
});
export const memberSchema = z.object({
  name: z.string().trim().min(1).max(40),
  relation: z.string().trim().max(20),
  /** Masked: 5199************05. The full number is encrypted in household_member. */
  identityMask: z.string().max(20).nullable(),
  health: oneOf(['healthy', 'average', 'chronic', 'ill', 'disabled']),
});
export const assetsSchema = z.object({
  housingType: oneOf(['townOwned', 'ruralStoreyed', 'brickConcrete', 'brickTile', 'earthWood', 'none']),
  housingArea: hundredths,
  housingValue: money,
  vehicleValue: money,
  machineryValue: money,
  livestockValue: money,
  /** Average daily deposits of the last 12 months, this bank first. */
  deposits: money,
  contractedLand: hundredths,
  forestLand: hundredths,
});
export const debtsSchema = z.object({
  ownBankLoans: money, otherBankLoans: money, privateLoans: money, guarantees: money,
  /** Principal and interest due in a year on what is owed now (年还本付息). */
  annualDebtService: money,
});
export const incomeExpenseSchema = z.object({
  cropIncome: money, livestockIncome: money, wageIncome: money, businessIncome: money, subsidyIncome: money,
  productionExpense: money, livingExpense: money, educationExpense: money, medicalExpense: money,
});
export const productionSchema = z.object({
  mainBusiness: text(40),
  businessYears: count,
  newTypeEntity: flag,
  scale: oneOf(['large', 'aboveAverage', 'average', 'belowAverage']),
  salesChannel: oneOf(['contract', 'fixedBuyer', 'scattered', 'unsold']),
  insurance: oneOf(['full', 'partial', 'none']),
  risk: oneOf(['low', 'medium', 'high']),
});
export const socialSchema = z.object({
  /** Back-to-back review by the village panel (评议小组背靠背评议). */
  panelReview: oneOf(['excellent', 'good', 'fair', 'poor']),
  harmony: oneOf(['good', 'average', 'poor']),
  creditHousehold: flag,
  badHabits: flag,
  litigation: flag,
  publicFees: oneOf(['noArrears', 'arrears', 'honoured']),
});
export const creditRecordSchema = z.object({
  /** The survey says that the authorisation form was signed. What counts is the register (`inquiry`), where a second person has compared it. */
  inquiryAuthorised: flag,
  currentlyOverdue: flag,
  /** Longest overdue days in the last 24 months; `none` = no record at all (首贷户). */
  longestOverdueDays: z.union([z.number().int().min(0).max(10_000), z.literal('none')]).nullable(),
  lenders: count,
  inquiries6Months: count,
});

export const fileSchema = z.object({
  basics: basicsSchema,
  members: z.array(memberSchema).max(30),
  assets: assetsSchema,
  debts: debtsSchema,
  incomeExpense: incomeExpenseSchema,
  production: productionSchema,
  social: socialSchema,
  creditRecord: creditRecordSchema,
  survey: z.object({ collectorNo: text(20), collectedOn: dateSchema.nullable() }),
  /** Columns of the survey sheet that we do not know, kept as they came. */
  extra: z.record(z.string().max(80), z.string().max(500)),
});
export type HouseholdFile = z.output<typeof fileSchema>;
export type FileSection = Exclude<keyof HouseholdFile, 'extra' | 'survey' | 'members'>;
/** What the bureau says is not edited: it comes with a report, under an authorisation (`inquiry.recordReport`). */
export type EditableSection = Exclude<FileSection, 'creditRecord'>;
export const editableSections = {
  basics: basicsSchema, assets: assetsSchema, debts: debtsSchema, incomeExpense: incomeExpenseSchema,
  production: productionSchema, social: socialSchema,
} as const satisfies Record<EditableSection, z.ZodType>;

export const rejectionCodes = [
  'bad_check_digit', 'impossible_birth', 'missing_id', 'missing_name', 'duplicate_id', 'same_household_second_applicant',
  'negative_amount', 'not_a_number', 'unknown_village',
] as const;
export type RejectionCode = (typeof rejectionCodes)[number];

export interface ImportColumn {
  readonly heading: string;
  /** The field that it fills, e.g. "assets.housingValue"; null = unknown, kept in `extra`. */
  readonly field: string | null;
}

export interface ImportRow {
  /** Row number in the sheet as a person counts it, from 1. */
  readonly sheetRow: number;
  readonly headName: string;
  readonly identityMask: string;
  readonly villageName: string;
  readonly groupNo: number | null;
  readonly outcome: 'new' | 'changed' | 'unchanged' | 'newVillage' | 'rejected';
  readonly rejection: { readonly code: RejectionCode; readonly column: string; readonly value: string } | null;
  /** Values that were changed in reading: column, as it stood, as it is taken. */
  readonly normalised: readonly { readonly column: string; readonly from: string; readonly to: string }[];
}

export interface ImportPreview {
  /** Names the parsed file in the core; pass it to `importSurvey`. Kept until the next preview or sign-out. */
  readonly previewId: string;
  readonly fileName: string;
  readonly encoding: 'utf-8' | 'gb18030' | 'utf-16le' | 'xlsx';
  readonly headerRow: number;
  readonly columns: readonly ImportColumn[];
  readonly rows: readonly ImportRow[];
  /** Rows by outcome; they add up to `rows`. */
  readonly counts: {
    readonly rows: number; readonly new: number; readonly changed: number; readonly unchanged: number; readonly newVillage: number; readonly rejected: number;
  };
  readonly rejectedByCode: Readonly<Partial<Record<RejectionCode, number>>>;
  /** Well-formed villages that the branch does not have yet, with their rows. */
  readonly newVillages: readonly { readonly name: string; readonly township: string; readonly rows: number }[];
}

export interface ImportResult {
  readonly importId: string;
  readonly rows: number;
  readonly accepted: number;
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly rejected: Readonly<Partial<Record<RejectionCode, number>>>;
  readonly addedVillages: readonly string[];
  /** All that was accepted stands in the store already, as after importing the same file a second time. */
  readonly nothingChanged: boolean;
}

/** collected → rated → credited (has a line) → drawing (has a balance); the highest that applies. */
export const householdStatuses = ['collected', 'rated', 'credited', 'drawing'] as const;

export interface HouseholdRow {
  readonly id: string;
  readonly householdNo: string;
  readonly headName: string;
  readonly pinyinInitials: string;
  readonly identityMask: string;
  readonly villageId: string;
  readonly villageName: string;
  readonly groupNo: number;
  readonly familySize: number | null;
  /** 年纯收入 = total income − production expense; null when an income figure is missing. */
  readonly netIncome: number | null;
  readonly netAssets: number | null;
  readonly grade: string | null;
  readonly limit: number | null;
  readonly balance: number;
  readonly status: (typeof householdStatuses)[number];
  readonly updatedOn: string;
  readonly managerName: string | null;
}

export interface HouseholdChange {
  readonly changedAt: number;
  readonly businessDate: string;
  readonly staffName: string;
  readonly source: 'import' | 'edit';
  /** e.g. "incomeExpense.wageIncome" */
  readonly field: string;
  readonly from: string | null;
  readonly to: string | null;
}

export interface HouseholdDetail {
  readonly id: string;
  readonly householdNo: string;
  readonly headName: string;
  readonly identityMask: string;
  readonly phoneMask: string | null;
  readonly bankCardMask: string | null;
  readonly villageName: string;
  readonly groupNo: number;
  readonly managerName: string | null;
  readonly birthDate: string;
  readonly gender: 'female' | 'male';
  readonly file: HouseholdFile;
  readonly netIncome: number | null;
  readonly netAssets: number | null;
  readonly updatedOn: string;
  /** Raised by every change; `editSection` refuses an older one (changed_meanwhile). */
  readonly revision: number;
  readonly status: (typeof householdStatuses)[number];
  /** Fields changed since the last rating, for the mark beside them. */
  readonly changedSinceRating: readonly string[];
  readonly history: readonly HouseholdChange[];
}

export const householdContract = {
  /** Reads and checks a survey file; changes nothing. A command because the look at the file is logged and its progress shown. */
  previewSurvey: command<ImportPreview>()({ input: z.object({ file: uploadedFileSchema }), access: 'household.import', isRepeatable: true }),
  importSurvey: command<ImportResult>()({ input: z.object({ previewId: idSchema, addVillages: z.boolean() }), access: 'household.import' }),
  /** The refused rows of a preview as a sheet: the original columns and the reason. */
  exportRejected: query<ProducedFile>()({ input: z.object({ previewId: idSchema }), access: 'household.import' }),

  list: query<readonly HouseholdRow[]>()({
    input: z.object({ villageId: idSchema.optional(), groupNo: z.number().int().optional() }), access: 'household.read',
  }),
  /** By name, pinyin initials, end of the identity number, household number, contract or receipt number; at most 20. */
  search: query<readonly HouseholdRow[]>()({ input: z.object({ text: z.string().trim().min(1).max(40) }), access: 'household.read' }),
  detail: query<HouseholdDetail>()({ input: z.object({ householdId: idSchema }), access: 'household.read' }),
  editSection: command<{ revision: number }>()({
    input: z.object({
      householdId: idSchema, revision: z.number().int(),
      section: z.enum(['basics', 'assets', 'debts', 'incomeExpense', 'production', 'social']),
      /** Checked against the section's schema in `editableSections`. */
      values: z.record(z.string(), z.unknown()),
    }),
    access: 'household.edit',
  }),
  /** What is not in the file: absent = as it is, null = none. */
  editContact: command<{ revision: number }>()({
    input: z.object({
      householdId: idSchema, revision: z.number().int(), headName: z.string().trim().min(1).max(40).optional(),
      groupNo: z.number().int().min(0).max(99).optional(), phone: text(20).optional(), bankCard: text(30).optional(), address: text(200).optional(),
    }),
    access: 'household.edit',
  }),
  /** The whole list of members. `keepsIdentityOf` is the member's place in the present list, whose identity number stays; else `identityNumber` is taken. */
  editMembers: command<{ revision: number }>()({
    input: z.object({
      householdId: idSchema, revision: z.number().int(),
      members: z.array(memberSchema.omit({ identityMask: true }).extend({
        keepsIdentityOf: z.number().int().min(0).max(29).nullable(), identityNumber: z.string().trim().max(30).nullable(),
      })).max(30),
    }),
    access: 'household.edit',
  }),
  /** Full identity number, phone, card and address of one household. Each look is an event in the log. */
  reveal: command<{ identityNumber: string; phone: string | null; bankCard: string | null; address: string | null }>()({
    input: z.object({ householdId: idSchema, reason: z.string().trim().min(2).max(100) }), access: 'household.reveal', isRepeatable: true,
  }),
  exportList: query<ProducedFile>()({ input: z.object({ householdIds: z.array(idSchema).max(100_000) }), access: 'household.read' }),
};
