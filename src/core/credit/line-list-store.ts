/** The lines (额度) of the branch with what is drawn and what is signed. */
import type { Grade, LineRequestKind, LineRow, LineStatus } from '../contract/credit.ts';
import type { DocumentKind } from '../contract/document.ts';
import { headAuthorisedSql } from '../inquiry/in-force.ts';
import type { BusinessDate } from '../kernel/business-date.ts';
import type { QueryContext } from '../pipeline/context.ts';
import { statement } from '../store/statement.ts';
import { reviewDueOn, reviewState } from './line-review.ts';
import { reviewRules, type ReviewRules } from './review-rules-store.ts';

interface LineRecord {
  id: string; line_no: string; household_id: string; household_no: string; head_name: string; identity_mask: string; village_id: string;
  village_name: string; group_no: number; manager_name: string | null; status: LineStatus; grade: Grade; limit_amount: number; used: number;
  rate_ppm: number; term_months: number; approved_on: string; starts_on: BusinessDate | null; expires_on: BusinessDate | null; contract_no: string | null;
  authorisation_signed: number; disclosure_signed: number; contract_signed: number;
  reviewed_on: BusinessDate | null; pending_request: LineRequestKind | null;
}

const signed = (subject: string, kind: DocumentKind): string =>
  `EXISTS (SELECT 1 FROM document d WHERE d.subject_id = ${subject} AND d.kind = '${kind}' AND d.signed_on IS NOT NULL)`;

/** Used of a line in use is all that the household owes: receipts of a line that it replaced count against it. */
const LINES = `
  SELECT l.*, h.household_no, h.head_name, h.identity_mask, h.village_id, v.name AS village_name, h.group_no, s.name AS manager_name,
    coalesce(CASE WHEN l.status IN ('open', 'frozen') THEN (SELECT o.outstanding FROM household_loans o WHERE o.household_id = l.household_id)
      ELSE (SELECT sum(n.outstanding) FROM loan n WHERE n.line_id = l.id) END, 0) AS used,
    ${headAuthorisedSql('h', '@today')} AS authorisation_signed,
    ${signed('l.id', 'costDisclosure')} AS disclosure_signed, ${signed('l.id', 'lineContract')} AS contract_signed,
    (SELECT q.kind FROM line_request q WHERE q.line_id = l.id AND q.status = 'pending') AS pending_request
  FROM credit_line l JOIN household h ON h.id = l.household_id JOIN village v ON v.id = h.village_id LEFT JOIN staff s ON s.id = v.manager_id
  WHERE l.branch_id = @branchId AND (@householdId IS NULL OR l.household_id = @householdId)
    AND (@statuses IS NULL OR l.status IN (SELECT value FROM json_each(@statuses)))
  ORDER BY v.township, v.name, h.group_no, h.household_no, l.line_no`;

/** In the order of village, group and household number. Only of the person's villages. */
export function lines(context: QueryContext, input: { statuses?: readonly LineStatus[] | undefined; householdId?: string | undefined }): readonly LineRow[] {
  const wanted = {
    branchId: context.session.branchId, today: context.businessDate, householdId: input.householdId ?? null, statuses: input.statuses ? JSON.stringify(input.statuses) : null,
  };
  const rules = reviewRules(context);
  return statement<[typeof wanted], LineRecord>(context.db, LINES)
    .all(wanted)
    .filter((row) => !context.visibleVillages || context.visibleVillages.has(row.village_id))
    .map((row) => lineRowOf(row, rules, context.businessDate));
}

function lineRowOf(row: LineRecord, rules: ReviewRules, today: BusinessDate): LineRow {
  const dueOn = reviewDueOn({ status: row.status, startsOn: row.starts_on, expiresOn: row.expires_on, reviewedOn: row.reviewed_on }, rules);
  return {
    ...plainRowOf(row), reviewedOn: row.reviewed_on, reviewDueOn: dueOn, reviewState: reviewState(dueOn, rules, today), pendingRequest: row.pending_request,
  };
}

const plainRowOf = (row: LineRecord): Omit<LineRow, 'reviewedOn' | 'reviewDueOn' | 'reviewState' | 'pendingRequest'> => ({
  id: row.id, lineNo: row.line_no, householdId: row.household_id, householdNo: row.household_no, headName: row.head_name, identityMask: row.identity_mask,
  villageId: row.village_id, villageName: row.village_name, groupNo: row.group_no, managerName: row.manager_name, status: row.status, grade: row.grade,
  limit: row.limit_amount, used: row.used, available: row.status === 'open' ? Math.max(0, row.limit_amount - row.used) : 0,
  ratePpm: row.rate_ppm, termMonths: row.term_months, approvedOn: row.approved_on, startsOn: row.starts_on, expiresOn: row.expires_on,
  contractNo: row.contract_no, authorisationSigned: row.authorisation_signed === 1, costDisclosureSigned: row.disclosure_signed === 1,
  contractSigned: row.contract_signed === 1,
});
