import type { DocumentKind, DocumentRow, PaperVerdict } from '../contract/document.ts';
import type { QueryContext } from '../pipeline/context.ts';
import { statement } from '../store/statement.ts';
import { readPaperCode } from './paper-code.ts';

interface ListRecord {
  id: string; kind: DocumentKind; document_no: string; household_id: string | null; head_name: string | null; village_id: string | null; village_name: string | null;
  subject_id: string; period: string; created_on: string; created_by: string; creator: string; pages: number; size: number; sha256: string;
  signed_on: string | null; witness: string | null;
}

const LIST = `
  SELECT d.id, d.kind, d.document_no, d.household_id, h.head_name, h.village_id, v.name AS village_name, d.subject_id, d.period, d.created_on, d.created_by,
    c.name AS creator, d.pages, d.size, d.sha256, d.signed_on, w.name AS witness
  FROM document d
  JOIN staff c ON c.id = d.created_by
  LEFT JOIN household h ON h.id = d.household_id
  LEFT JOIN village v ON v.id = h.village_id
  LEFT JOIN staff w ON w.id = d.witness_id
  WHERE d.branch_id = @branchId AND d.replaced_by IS NULL AND (@householdId IS NULL OR d.household_id = @householdId)
    AND (@subjectId IS NULL OR d.subject_id = @subjectId) AND (@kind IS NULL OR d.kind = @kind)
  ORDER BY d.created_at DESC, d.document_no DESC`;

/** Papers that count, newest first: of the person's villages, and of many households those that the person made. */
export function list(
  context: QueryContext, input: { householdId?: string | undefined; subjectId?: string | undefined; kind?: DocumentKind | undefined },
): readonly DocumentRow[] {
  const { visibleVillages, session } = context;
  return statement<[object], ListRecord>(context.db, LIST)
    .all({ branchId: session.branchId, householdId: input.householdId ?? null, subjectId: input.subjectId ?? null, kind: input.kind ?? null })
    .filter((row) => !visibleVillages || (row.village_id === null ? row.created_by === session.staffId : visibleVillages.has(row.village_id)))
    .map((row) => ({
      id: row.id, kind: row.kind, documentNo: row.document_no, householdId: row.household_id, headName: row.head_name, villageName: row.village_name,
      subjectId: row.subject_id, period: row.period, createdOn: row.created_on, createdBy: row.creator, pages: row.pages, size: row.size, sha256: row.sha256,
      signedOn: row.signed_on, signedWitness: row.witness,
    }));
}

interface VerdictRecord {
  id: string; kind: DocumentKind; document_no: string; facts_sha256: string; created_on: string; created_by: string; signed_on: string | null; village_id: string | null; replaced_by: string | null;
}

const BY_NUMBER = `
  SELECT d.id, d.kind, d.document_no, d.facts_sha256, d.created_on, d.created_by, d.signed_on, h.village_id,
    (SELECT n.document_no FROM document n WHERE n.id = d.replaced_by) AS replaced_by
  FROM document d LEFT JOIN household h ON h.id = d.household_id WHERE d.branch_id = ? AND d.document_no = ?`;

const NOT_FOUND = { documentNo: null, kind: null, createdOn: null, signedOn: null, replacedBy: null, documentId: null } as const;

/** Whether a paper is ours and says what we printed: its number is known, and the code on it is that of the kept one. */
export function verifyPaper(context: QueryContext, { text }: { text: string }): PaperVerdict {
  const code = readPaperCode(text);
  if (!code) return { verdict: 'unreadable', ...NOT_FOUND };
  const found = statement<[string, string], VerdictRecord>(context.db, BY_NUMBER).get(context.session.branchId, code.documentNo);
  if (!found) return { verdict: 'unknown', ...NOT_FOUND, documentNo: code.documentNo };
  if (!found.facts_sha256.startsWith(code.digest)) return { verdict: 'altered', ...NOT_FOUND, documentNo: found.document_no, kind: found.kind };
  const { visibleVillages, session } = context;
  const mayOpen = !visibleVillages || (found.village_id === null ? found.created_by === session.staffId : visibleVillages.has(found.village_id));
  return {
    verdict: 'genuine', documentNo: found.document_no, kind: found.kind, createdOn: found.created_on, signedOn: found.signed_on, replacedBy: found.replaced_by,
    documentId: mayOpen ? found.id : null,
  };
}
