/** What a line's papers say, read from the store: parties, offer, and the terms in force. */
import type { SettlementMethod } from '../contract/loan.ts';
import { lineNamed, type LineRecord } from '../credit/line-store.ts';
import { batchNamed } from '../credit/batch-store.ts';
import { modelsOf } from '../decision/model-store.ts';
import { readPersonalData, type PersonalData } from '../household/household-store.ts';
import { businessDate } from '../kernel/business-date.ts';
import { fen, ratePpm } from '../kernel/money.ts';
import { Refusal } from '../kernel/result.ts';
import { PRODUCT_DEFAULTS } from '../loan/terms.ts';
import { effectiveParameter } from '../parameters/parameter-store.ts';
import { requireVillageInScope, type QueryContext } from '../pipeline/context.ts';
import { statement } from '../store/statement.ts';
import type { LineContractPaper } from './line-papers.ts';
import type { Institution, PaperTerms } from './loan-terms.ts';

export interface PaperHousehold {
  readonly id: string;
  readonly householdNo: string;
  readonly headName: string;
  readonly identityMask: string;
  readonly bankCardMask: string | null;
  readonly villageText: string;
}

interface HouseholdRecord {
  household_no: string; head_name: string; identity_mask: string; bank_card_mask: string | null; group_no: number; village_id: string; name: string; township: string;
}

/** @throws Refusal `not_found`, `outside_scope`. */
export function readPaperHousehold(context: QueryContext, householdId: string): PaperHousehold {
  const row = statement<[string, string], HouseholdRecord>(
    context.db,
    `SELECT h.household_no, h.head_name, h.identity_mask, h.bank_card_mask, h.group_no, h.village_id, v.name, v.township
     FROM household h JOIN village v ON v.id = h.village_id WHERE h.id = ? AND h.branch_id = ?`,
  ).get(householdId, context.session.branchId);
  if (!row) throw new Refusal('not_found', {}, 'subjectIds');
  requireVillageInScope(context, row.village_id);
  const group = row.group_no > 0 ? `${row.group_no}组` : '';
  return {
    id: householdId, householdNo: row.household_no, headName: row.head_name, identityMask: row.identity_mask, bankCardMask: row.bank_card_mask,
    villageText: `${row.township}${row.name}${group}`,
  };
}

/** Lender and branch by their full names. */
export function readInstitution(context: QueryContext): Institution {
  const row = statement<[string], { branch: string; lender: string }>(
    context.db, 'SELECT b.name AS branch, l.name AS lender FROM organisation_unit b JOIN organisation_unit l ON l.id = b.parent_id WHERE b.id = ?',
  ).get(context.session.branchId);
  if (!row) throw new Error('the branch has no legal entity');
  return { lenderName: row.lender, branchName: row.branch };
}

/** @throws Refusal `not_found`, `outside_scope`, `line_status_unsuitable` for a line that is not to be signed. */
export function readLinePaper(context: QueryContext, lineId: string): Omit<LineContractPaper, 'contractNo'> & { readonly householdId: string } {
  const line = lineNamed(context, lineId);
  if (line.status !== 'pendingSignature') throw new Refusal('line_status_unsuitable', { status: line.status });
  const household = readPaperHousehold(context, line.householdId);
  const personal = readPersonalData(context, line.householdId);
  return {
    householdId: line.householdId, institution: readInstitution(context), lineNo: line.lineNo, limit: fen(line.limitAmount), termMonths: line.termMonths,
    borrower: { name: household.headName, identityMask: household.identityMask }, terms: readTerms(context, line),
    borrowerIdentity: personal.identityNumber, borrowerPhone: personal.phone, borrowerAddress: personal.address ?? household.villageText,
    bankCard: personal.bankCard, coBorrower: coBorrowerOf(context, line.householdId, personal),
  };
}

/** The spouse who agreed to repay jointly and whose identity number is on file. */
export function coBorrowerOf({ db }: QueryContext, householdId: string, personal: PersonalData): LineContractPaper['coBorrower'] {
  const row = statement<[string], { consents: number | null; relations: string }>(
    db,
    `SELECT json_extract(file, '$.basics.spouseConsents') AS consents,
       (SELECT json_group_array(json_extract(value, '$.relation')) FROM json_each(file, '$.members')) AS relations
     FROM household WHERE id = ?`,
  ).get(householdId);
  if (row?.consents !== 1) return null;
  const spouse = personal.members[(JSON.parse(row.relations) as string[]).findIndex((relation) => SPOUSE.test(relation))];
  return spouse?.identityNumber ? { name: spouse.name, identityNumber: spouse.identityNumber } : null;
}

/** How surveys write it. */
const SPOUSE = /^(配偶|妻|妻子|夫|丈夫|爱人|老公|老婆)$/;

/** What binds the parties: the line's rate, and the bank's parameters as they hold on the business date. */
export function readTerms(context: QueryContext, line: LineRecord): PaperTerms {
  const { db, session } = context;
  const parameter = <K extends Parameters<typeof effectiveParameter>[1]>(key: K) => effectiveParameter(db, key, session.branchId);
  return {
    annualRate: ratePpm(line.ratePpm), lpr: referenceRate(context, line), approvedOn: businessDate(line.approvedOn),
    dayCount: parameter('loan.dayCount'),
    penaltyMultiple: multipleOf(parameter('loan.penaltyMarkUp')), misuseMultiple: multipleOf(parameter('loan.misuseMarkUp')),
    compoundInterest: PRODUCT_DEFAULTS.compoundInterest, compoundRateBeforeMaturity: parameter('loan.compoundRate'),
    interestGraceDays: parameter('loan.interestGraceDays'), principalGraceDays: parameter('loan.principalGraceDays'),
    holidayRoll: parameter('loan.holidayRoll'), settlementDay: parameter('loan.settlementDay'),
    orderAccruing: PRODUCT_DEFAULTS.orders.accruing, orderNonAccrual: PRODUCT_DEFAULTS.orders.nonAccrual,
    maxProductionMonths: Math.min(line.termMonths, parameter('loan.productionTermMonths')),
    maxConsumptionMonths: Math.min(line.termMonths, parameter('loan.consumptionTermMonths')),
    reviewMonths: parameter('credit.reviewMonths'), monthsBeyondLine: parameter('loan.monthsBeyondLine'),
    methods: parameter('loan.methods') as readonly SettlementMethod[],
  };
}

/** A mark-up in ppm (500,000 = half as much again) as a multiple in ten-thousandths (15,000). */
const multipleOf = (markUp: number): number => 10_000 + Math.round(markUp / 100);

/** The reference rate of the pricing model that priced the line. */
function referenceRate(context: QueryContext, line: LineRecord): PaperTerms['lpr'] {
  const row = statement<[number], { batch_id: string }>(context.db, 'SELECT batch_id FROM rating WHERE id = ?').get(line.ratingId);
  if (!row) throw new Error(`line ${line.lineNo} has no rating`);
  const { documents } = modelsOf(context.db, batchNamed(context, row.batch_id).modelVersions);
  return ratePpm(documents.pricing.reference.ppm);
}
