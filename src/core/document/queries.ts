import type { DocumentKind, DocumentRow } from '../contract/document.ts';
import type { QueryContext } from '../pipeline/context.ts';
import { statement } from '../store/statement.ts';

interface ListRecord {
  id: string; kind: DocumentKind; document_no: string; household_id: string | null; head_name: string | null; village_id: string | null; village_name: string | null;
  subject_id: string; created_on: string; created_by: string; creator: string; pages: number; size: number; sha256: string;
  signed_on: string | null; witness: string | null;
}

const LIST = `
  SELECT d.id, d.kind, d.document_no, d.household_id, h.head_name, h.village_id, v.name AS village_name, d.subject_id, d.created_on, d.created_by,
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
      subjectId: row.subject_id, createdOn: row.created_on, createdBy: row.creator, pages: row.pages, size: row.size, sha256: row.sha256,
      signedOn: row.signed_on, signedWitness: row.witness,
    }));
}
