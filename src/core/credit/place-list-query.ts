import type { PlaceAct, PlaceCriterion, PlaceKind, PlaceObjection, PlaceProposal, PlaceRow } from '../contract/credit.ts';
import { Refusal } from '../kernel/result.ts';
import type { QueryContext } from '../pipeline/context.ts';
import { statement } from '../store/statement.ts';
import { placesOf } from './place-figures-store.ts';

export const places = (context: QueryContext, input: { kind: PlaceKind; villageId?: string | undefined }): readonly PlaceRow[] => placesOf(context, input);

interface ProposalRecord {
  id: string; act: PlaceAct; criteria: string; notice_until: string | null; reason: string; status: PlaceProposal['status']; made_by: string; made_by_name: string; made_on: string;
  decided_by_name: string | null; decided_on: string | null; decision_reason: string | null;
}
interface ObjectionRecord {
  id: string; proposal_id: string; text: string; recorded_by_name: string; recorded_on: string; is_upheld: number | null; finding: string | null; settled_by_name: string | null;
  settled_on: string | null;
}

/** @throws Refusal `not_found` for a subject that is not in the person's villages. */
export function placeHistory(context: QueryContext, input: { kind: PlaceKind; subjectId: string }): readonly PlaceProposal[] {
  const { db, session } = context;
  if (placesOf(context, { kind: input.kind, subjectIds: [input.subjectId] }).length === 0) throw new Refusal('not_found', {}, 'subjectId');
  const proposals = statement<[string, string, string], ProposalRecord>(
    db,
    `SELECT q.*, m.name AS made_by_name, d.name AS decided_by_name FROM place_proposal q JOIN staff m ON m.id = q.made_by LEFT JOIN staff d ON d.id = q.decided_by
     WHERE q.kind = ? AND q.subject_id = ? AND q.branch_id = ? ORDER BY q.made_at DESC, q.id DESC`,
  ).all(input.kind, input.subjectId, session.branchId);
  const objections = statement<[string], ObjectionRecord>(
    db,
    `SELECT o.*, r.name AS recorded_by_name, t.name AS settled_by_name FROM place_objection o JOIN staff r ON r.id = o.recorded_by LEFT JOIN staff t ON t.id = o.settled_by
     WHERE o.proposal_id IN (SELECT value FROM json_each(?)) ORDER BY o.id`,
  ).all(JSON.stringify(proposals.map(({ id }) => id)));
  return proposals.map((row) => ({
    id: row.id, act: row.act, criteria: JSON.parse(row.criteria) as PlaceCriterion[], noticeUntil: row.notice_until, reason: row.reason, status: row.status,
    madeById: row.made_by, madeByName: row.made_by_name, madeOn: row.made_on, decidedByName: row.decided_by_name, decidedOn: row.decided_on,
    decisionReason: row.decision_reason, objections: objections.filter(({ proposal_id: of }) => of === row.id).map(objectionOf),
  }));
}

const objectionOf = (row: ObjectionRecord): PlaceObjection => ({
  id: row.id, text: row.text, recordedByName: row.recorded_by_name, recordedOn: row.recorded_on, isUpheld: row.is_upheld === null ? null : row.is_upheld === 1,
  finding: row.finding, settledByName: row.settled_by_name, settledOn: row.settled_on,
});
