/** What was asked for and what happened to one line. */
import type { Grade, LineChange, LineLife, LineRequest, LineStatus } from '../contract/credit.ts';
import type { QueryContext } from '../pipeline/context.ts';
import { statement } from '../store/statement.ts';
import { lastRating, requireLineInScope } from './change-line-command.ts';
import { isFresh } from './line-review.ts';
import { lineNamed } from './line-store.ts';
import { reviewRules } from './review-rules-store.ts';

interface RequestRecord {
  id: string; kind: LineRequest['kind']; limit_amount: number; reason: string; status: LineRequest['status']; made_by: string; made_by_name: string; made_on: string;
  decided_by_name: string | null; decided_on: string | null; decision_reason: string | null;
}

interface ChangeRecord {
  id: number; kind: LineChange['kind']; from_status: LineStatus; to_status: LineStatus; limit_before: number; limit_after: number; reason: string; business_date: string; staff_name: string | null;
}

/** Newest first. @throws Refusal `not_found`, `outside_scope`. */
export function lineLife(context: QueryContext, { lineId }: { lineId: string }): LineLife {
  const line = lineNamed(context, lineId);
  requireLineInScope(context, line);
  const requests = statement<[string], RequestRecord>(
    context.db,
    `SELECT q.*, m.name AS made_by_name, d.name AS decided_by_name FROM line_request q JOIN staff m ON m.id = q.made_by LEFT JOIN staff d ON d.id = q.decided_by
     WHERE q.line_id = ? ORDER BY q.made_at DESC, q.id DESC`,
  ).all(lineId);
  const changes = statement<[string], ChangeRecord>(
    context.db, 'SELECT c.*, s.name AS staff_name FROM line_change c LEFT JOIN staff s ON s.id = c.staff_id WHERE c.line_id = ? ORDER BY c.id DESC',
  ).all(lineId);
  const rating = lastRating(context, line.householdId);
  return {
    requests: requests.map((row) => ({
      id: row.id, kind: row.kind, limit: row.limit_amount, reason: row.reason, status: row.status, madeById: row.made_by, madeByName: row.made_by_name,
      madeOn: row.made_on, decidedByName: row.decided_by_name, decidedOn: row.decided_on, decisionReason: row.decision_reason,
    })),
    changes: changes.map((row) => ({
      id: row.id, kind: row.kind, from: row.from_status, to: row.to_status, limitBefore: row.limit_before, limitAfter: row.limit_after, reason: row.reason,
      date: row.business_date, staffName: row.staff_name,
    })),
    lastRating: rating && {
      ratedOn: rating.ratedOn, grade: rating.grade as Grade | null, outcome: rating.outcome, limit: rating.proposedLimit,
      isFresh: isFresh(rating, reviewRules(context).ratingDays, context.businessDate),
    },
  };
}
