import type { AuditContract, EventRow, VerifyReport } from '../contract/audit.ts';
import type { Handlers, QueryContext, StoreCheck } from '../pipeline/context.ts';
import { statement } from '../store/statement.ts';
import { verifyStore } from './verify-store.ts';

interface EventRecord {
  branch_seq: number;
  event_id: string;
  type: string;
  business_date: string;
  recorded_at: number;
  staff_name: string | null;
  access: string;
  command_id: string;
  hash: string;
  payload: string;
}

function events(context: QueryContext, input: { beforeSeq?: number | undefined; limit: number; type?: string | undefined }): readonly EventRow[] {
  return statement<[number, string | null, string | null, number], EventRecord>(
    context.db,
    `SELECT e.*, s.name AS staff_name FROM business_event e LEFT JOIN staff s ON s.id = e.staff_id
     WHERE e.branch_seq < ? AND (? IS NULL OR e.type = ?) ORDER BY e.branch_seq DESC LIMIT ?`,
  )
    .all(input.beforeSeq ?? Number.MAX_SAFE_INTEGER, input.type ?? null, input.type ?? null, input.limit)
    .map((row) => ({
      branchSeq: row.branch_seq, eventId: row.event_id, type: row.type, businessDate: row.business_date, recordedAt: row.recorded_at,
      staffName: row.staff_name ?? '', permission: row.access, commandId: row.command_id, hash: row.hash,
      payload: JSON.parse(row.payload) as Record<string, unknown>,
    }));
}

/** `checks` are what the areas offer to `verify`, put together by the composition root. */
export function auditHandlers(checks: readonly StoreCheck[]): Handlers<AuditContract> {
  return {
    events,
    verify: (context): VerifyReport => verifyStore(context.db, context.vault, checks),
  };
}
