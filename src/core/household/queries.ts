/** What screens read of households. Everything is filtered by the villages that the person may see. */
import type { HouseholdChange, HouseholdDetail, HouseholdFile, HouseholdRow } from '../contract/household.ts';
import type { ProducedFile } from '../contract/schemas.ts';
import { Refusal } from '../kernel/result.ts';
import { requireVillageInScope, type QueryContext } from '../pipeline/context.ts';
import { statement } from '../store/statement.ts';
import { householdListSheet } from './household-list-xlsx.ts';
import { identityHash, identityTailHash } from './household-store.ts';
import { rejectedRowsSheet } from './rejected-rows-xlsx.ts';
import { heldPreview } from './survey-preview.ts';
import { normaliseIdentityNumber } from './identity-number.ts';

interface RowRecord {
  id: string;
  household_no: string;
  head_name: string;
  pinyin_initials: string;
  identity_mask: string;
  village_id: string;
  village_name: string;
  group_no: number;
  family_size: number | null;
  net_income: number | null;
  net_assets: number | null;
  grade: string | null;
  line_limit: number | null;
  line_status: string | null;
  rating_id: number | null;
  balance: number;
  updated_on: string;
  manager_name: string | null;
}

/** A line that was never signed or is over gives no credit. */
const LIVE_LINE = new Set(['pendingSignature', 'open', 'frozen']);

const rowsFrom = (more = '', hint = ''): string => `
  SELECT ${more} h.id, h.household_no, h.head_name, h.pinyin_initials, h.identity_mask, h.village_id, v.name AS village_name, h.group_no,
    h.family_size, h.net_income, h.net_assets, c.grade, c.line_limit, c.line_status, c.rating_id,
    (SELECT coalesce(sum(l.outstanding), 0) FROM loan l WHERE l.household_id = h.id) AS balance, h.updated_on, s.name AS manager_name
  FROM household h ${hint}
  JOIN village v ON v.id = h.village_id
  LEFT JOIN staff s ON s.id = v.manager_id
  JOIN household_credit c ON c.household_id = h.id
  WHERE h.branch_id = @branchId`;
const ROWS = rowsFrom();
/** SQLite would rather walk along the numbers and fetch each file; the index has all that the grid shows. */
const ALL_ROWS = rowsFrom('', 'INDEXED BY household_grid');
const ORDER = ' ORDER BY v.township, v.name, h.group_no, h.household_no';

function statusOf(row: Pick<RowRecord, 'balance' | 'line_status' | 'rating_id'>): HouseholdRow['status'] {
  if (row.balance > 0) return 'drawing';
  if (row.line_status !== null && LIVE_LINE.has(row.line_status)) return 'credited';
  return row.rating_id === null ? 'collected' : 'rated';
}

const rowOf = (row: RowRecord): HouseholdRow => ({
  id: row.id,
  householdNo: row.household_no,
  headName: row.head_name,
  pinyinInitials: row.pinyin_initials,
  identityMask: row.identity_mask,
  villageId: row.village_id,
  villageName: row.village_name,
  groupNo: row.group_no,
  familySize: row.family_size,
  netIncome: row.net_income,
  netAssets: row.net_assets,
  grade: row.grade,
  limit: row.line_status !== null && LIVE_LINE.has(row.line_status) ? row.line_limit : null,
  balance: row.balance,
  status: statusOf(row),
  updatedOn: row.updated_on,
  managerName: row.manager_name,
});

const inScope = ({ visibleVillages: visible }: QueryContext, rows: readonly RowRecord[]): RowRecord[] =>
  rows.filter((row) => !visible || visible.has(row.village_id));

/** By village, group and number. */
export function list(context: QueryContext, { villageId, groupNo }: { villageId?: string | undefined; groupNo?: number | undefined }): readonly HouseholdRow[] {
  const rows = statement<[object], RowRecord>(
    context.db, `${ALL_ROWS} AND (@villageId IS NULL OR h.village_id = @villageId) AND (@groupNo IS NULL OR h.group_no = @groupNo)${ORDER}`,
  ).all({ branchId: context.session.branchId, villageId: villageId ?? null, groupNo: groupNo ?? null });
  return inScope(context, rows).map(rowOf);
}

const MOST_FOUND = 20;

/** A line's, a contract's or a receipt's number, as far as it is typed. */
const BY_PAPER = `h.id IN (SELECT household_id FROM credit_line WHERE line_no LIKE @value || '%' OR contract_no LIKE @value || '%'
  UNION SELECT household_id FROM loan WHERE receipt_no LIKE @value || '%')`;

/** Finds by what the text looks like: a number by the identity number's end or the household's number, letters by initials, else by name. */
export function search(context: QueryContext, { text }: { text: string }): readonly HouseholdRow[] {
  const { where, value } = searchCondition(context, text);
  // The first few are found before anything is looked up for them: of a single letter there may be thousands.
  const found = `SELECT h.id FROM household h JOIN village v ON v.id = h.village_id
    WHERE h.branch_id = @branchId AND (@villages IS NULL OR h.village_id IN (SELECT value FROM json_each(@villages))) AND ${where}${ORDER} LIMIT ${MOST_FOUND}`;
  const { visibleVillages, session } = context;
  const villages = visibleVillages && JSON.stringify([...visibleVillages]);
  return statement<[object], RowRecord>(context.db, `${ROWS} AND h.id IN (${found})${ORDER}`).all({ branchId: session.branchId, villages, value }).map(rowOf);
}

function searchCondition({ vault }: QueryContext, text: string): { where: string; value: string } {
  const number = normaliseIdentityNumber(text);
  if (/^\d{17}[\dX]$/.test(number)) return { where: 'h.identity_hash = @value', value: identityHash(vault, number) };
  if (/^[A-Z]{2}\d{6,}$/.test(number)) return { where: BY_PAPER, value: number };
  if (/^H\d{2,}$/.test(number)) return { where: "h.household_no LIKE @value || '%'", value: number };
  // Only the last four are kept for finding; of a longer end they are the last.
  if (/^\d{3,16}[\dX]$/.test(number)) return { where: 'h.identity_tail_hash = @value', value: identityTailHash(vault, number.slice(-4)) };
  if (/^\d{1,2}[\dX]?$/.test(number)) return { where: "h.identity_mask LIKE '%' || @value", value: number.slice(-2) };
  if (/^[a-z]+$/i.test(text)) return { where: "h.pinyin_initials LIKE @value || '%'", value: text.toLowerCase() };
  return { where: "(instr(h.head_name, @value) > 0 OR instr(v.name, @value) > 0)", value: text };
}

interface DetailRecord extends RowRecord {
  phone_mask: string | null;
  bank_card_mask: string | null;
  birth_date: string;
  gender: 'female' | 'male';
  file: string;
  revision: number;
  rated_revision: number | null;
}

/** @throws Refusal `not_found`, `outside_scope`. */
export function detail(context: QueryContext, { householdId }: { householdId: string }): HouseholdDetail {
  const more = 'h.phone_mask, h.bank_card_mask, h.birth_date, h.gender, h.file, h.revision, c.rated_revision,';
  const sql = `${rowsFrom(more)} AND h.id = @householdId`;
  const record = statement<[object], DetailRecord>(context.db, sql).get({ branchId: context.session.branchId, householdId });
  if (!record) throw new Refusal('not_found', {}, 'householdId');
  requireVillageInScope(context, record.village_id);
  const row = rowOf(record);
  const changes = changesOf(context, householdId);
  const { rated_revision: ratedRevision } = record;
  const changedSinceRating = ratedRevision === null ? [] : changes.filter(({ revision }) => revision > ratedRevision).map(({ change }) => change.field);
  return {
    id: row.id, householdNo: row.householdNo, headName: row.headName, identityMask: row.identityMask, phoneMask: record.phone_mask,
    bankCardMask: record.bank_card_mask, villageName: row.villageName, groupNo: row.groupNo, managerName: row.managerName,
    birthDate: record.birth_date, gender: record.gender, file: JSON.parse(record.file) as HouseholdFile, netIncome: row.netIncome,
    netAssets: row.netAssets, updatedOn: row.updatedOn, revision: record.revision, status: row.status,
    changedSinceRating: [...new Set(changedSinceRating)], history: changes.map(({ change }) => change),
  };
}

interface ChangeRecord {
  revision: number;
  field: string;
  old_value: string | null;
  new_value: string | null;
  source: 'import' | 'edit';
  changed_at: number;
  business_date: string;
  staff_name: string;
}

/** Newest first. */
function changesOf({ db }: QueryContext, householdId: string): { revision: number; change: HouseholdChange }[] {
  return statement<[string], ChangeRecord>(
    db,
    `SELECT c.*, s.name AS staff_name FROM household_change c JOIN staff s ON s.id = c.staff_id WHERE c.household_id = ? ORDER BY c.id DESC`,
  ).all(householdId).map((row) => ({
    revision: row.revision,
    change: {
      changedAt: row.changed_at, businessDate: row.business_date, staffName: row.staff_name, source: row.source, field: row.field,
      from: row.old_value, to: row.new_value,
    },
  }));
}

/** @throws Refusal `preview_gone`. */
export function exportRejected({ client }: QueryContext, { previewId }: { previewId: string }): Promise<ProducedFile> {
  return rejectedRowsSheet(heldPreview(client.memory, previewId));
}

/** The given households in the grid's order; those that the person may not see are left out. */
export function exportList(context: QueryContext, { householdIds }: { householdIds: readonly string[] }): Promise<ProducedFile> {
  const wanted = new Set(householdIds);
  return householdListSheet(list(context, {}).filter(({ id }) => wanted.has(id)), context.businessDate);
}
