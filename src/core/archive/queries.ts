/** What the archive's screens read. */
import type { ArchiveRow, ArchiveSearchResult, ArchivePart, DestructionList, RetentionClass } from '../contract/archive.ts';
import { businessDate, type BusinessDate } from '../kernel/business-date.ts';
import type { QueryContext } from '../pipeline/context.ts';
import type { Connection } from '../store/open-store.ts';
import { statement } from '../store/statement.ts';
import { destroyFrom, type RetentionRule } from './retention.ts';

export interface ArchiveSearch {
  readonly text?: string | undefined;
  readonly householdId?: string | undefined;
  readonly documentId?: string | undefined;
  readonly kind?: string | undefined;
  readonly filedFrom?: BusinessDate | undefined;
  readonly filedTo?: BusinessDate | undefined;
  readonly isDue?: boolean | undefined;
}

interface EntryRecord {
  id: string; archive_no: string; household_id: string | null; household_no: string | null; head_name: string | null; village_id: string | null;
  village_name: string | null; kind: string; part: ArchivePart; document_id: string | null; number: string; media_type: string | null; size: number | null;
  sha256: string; filed_on: string; filed_by: string; filer: string; retention_class: RetentionClass; destroyed_on: string | null; relation_ended_on: string | null;
}

/**
 * The day on which a household's credit relation ended: no line that lives or waits, nothing owed, not even off the books.
 * The last repayment or expiry counts; without any line, the day of filing.
 */
const RELATION_ENDED_ON = `
  CASE WHEN e.household_id IS NULL THEN e.filed_on
    WHEN EXISTS (SELECT 1 FROM credit_line l WHERE l.household_id = e.household_id AND l.status IN ('preApproved', 'pendingSignature', 'open', 'frozen')) THEN NULL
    WHEN EXISTS (SELECT 1 FROM loan n WHERE n.household_id = e.household_id AND n.status <> 'settled') THEN NULL
    ELSE max(e.filed_on,
      coalesce((SELECT max(x.value_date) FROM loan n JOIN loan_event x ON x.loan_id = n.id WHERE n.household_id = e.household_id), e.filed_on),
      coalesce((SELECT max(min(coalesce(l.expires_on, l.approved_on), @today)) FROM credit_line l WHERE l.household_id = e.household_id), e.filed_on)) END`;

const ENTRIES = `
  SELECT e.id, e.archive_no, e.household_id, h.household_no, h.head_name, h.village_id, v.name AS village_name, e.kind, e.part, e.document_id, e.number,
    f.media_type, f.size, e.sha256, e.filed_on, e.filed_by, s.name AS filer, e.retention_class, e.destroyed_on, ${RELATION_ENDED_ON} AS relation_ended_on
  FROM archive_entry e
  JOIN staff s ON s.id = e.filed_by
  LEFT JOIN household h ON h.id = e.household_id
  LEFT JOIN village v ON v.id = h.village_id
  LEFT JOIN stored_file f ON f.sha256 = e.sha256 AND e.destroyed_on IS NULL
  WHERE e.branch_id = @branchId AND (@householdId IS NULL OR e.household_id = @householdId) AND (@documentId IS NULL OR e.document_id = @documentId)
    AND (@kind IS NULL OR e.kind = @kind) AND (@filedFrom IS NULL OR e.filed_on >= @filedFrom) AND (@filedTo IS NULL OR e.filed_on <= @filedTo)
    AND (@text IS NULL OR e.number LIKE @like OR e.archive_no LIKE @like OR e.sha256 LIKE @start OR h.head_name LIKE @like OR h.household_no LIKE @like
      OR h.pinyin_initials LIKE @start)
  ORDER BY e.filed_at DESC, e.archive_no DESC`;

const MOST = 2000;

/** Newest first; of the person's villages, and of many households what the person filed. */
export function search(context: QueryContext, input: ArchiveSearch): ArchiveSearchResult {
  const rows = allEntries(context, input);
  return { rows: rows.slice(0, MOST), total: rows.length };
}

/** All of them, for a sheet. */
export function allEntries(context: QueryContext, input: ArchiveSearch): readonly ArchiveRow[] {
  const { db, session, visibleVillages, businessDate: today } = context;
  const text = input.text ? input.text.replaceAll(/[%_]/g, '') : null;
  const rules = retentionRules(db);
  return statement<[object], EntryRecord>(db, ENTRIES)
    .all({
      branchId: session.branchId, householdId: input.householdId ?? null, documentId: input.documentId ?? null, kind: input.kind ?? null,
      filedFrom: input.filedFrom ?? null, filedTo: input.filedTo ?? null, text: text || null, like: `%${text ?? ''}%`, start: `${text ?? ''}%`, today,
    })
    .filter((row) => !visibleVillages || (row.village_id === null ? row.filed_by === session.staffId : visibleVillages.has(row.village_id)))
    .map((row) => rowOf(row, rules))
    .filter((row) => !input.isDue || (row.destroyedOn === null && row.destroyFrom !== null && row.destroyFrom <= today));
}

function rowOf(row: EntryRecord, rules: ReadonlyMap<RetentionClass, RetentionRule>): ArchiveRow {
  const rule = rules.get(row.retention_class);
  const ended = row.relation_ended_on === null ? null : businessDate(row.relation_ended_on);
  return {
    id: row.id, archiveNo: row.archive_no, householdId: row.household_id, householdNo: row.household_no, headName: row.head_name, villageName: row.village_name,
    kind: row.kind, part: row.part, documentId: row.document_id, number: row.number, mediaType: row.media_type, size: row.size, sha256: row.sha256,
    filedOn: row.filed_on, filedBy: row.filer, retentionClass: row.retention_class,
    destroyFrom: rule ? destroyFrom(rule, businessDate(row.filed_on), ended) : null, destroyedOn: row.destroyed_on,
  };
}

function retentionRules(db: Connection): ReadonlyMap<RetentionClass, RetentionRule> {
  const rows = statement<[], RetentionRule & { class: RetentionClass }>(db, 'SELECT class, years, starts FROM retention_rule').all();
  return new Map(rows.map((row) => [row.class, row]));
}

interface ListRecord {
  id: string; list_no: string; status: DestructionList['status']; reason: string; proposed_by: string; proposer: string; proposed_on: string;
  decider: string | null; decided_on: string | null; decision_reason: string | null; entries: number;
}

/** Newest first. */
export function destructionLists({ db, session }: QueryContext): readonly DestructionList[] {
  return statement<[string], ListRecord>(
    db,
    `SELECT l.*, p.name AS proposer, d.name AS decider, (SELECT count(*) FROM destruction_entry e WHERE e.list_id = l.id) AS entries
     FROM destruction_list l JOIN staff p ON p.id = l.proposed_by LEFT JOIN staff d ON d.id = l.decided_by WHERE l.branch_id = ? ORDER BY l.list_no DESC`,
  ).all(session.branchId).map((row) => ({
    id: row.id, listNo: row.list_no, status: row.status, reason: row.reason, proposedBy: row.proposer, proposedById: row.proposed_by, proposedOn: row.proposed_on,
    decidedBy: row.decider, decidedOn: row.decided_on, decisionReason: row.decision_reason, entries: row.entries,
  }));
}
