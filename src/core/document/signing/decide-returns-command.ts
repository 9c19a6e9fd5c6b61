/** The second person compared scan and paper: it is signed, or goes back to who handed it in. */
import { and, eq, inArray } from 'drizzle-orm';
import { businessDate } from '../../kernel/business-date.ts';
import { Refusal } from '../../kernel/result.ts';
import type { CommandContext } from '../../pipeline/context.ts';
import { orm } from '../../store/orm.ts';
import { documentNamed } from '../document-store.ts';
import { paperReturn } from '../tables.ts';
import { completeSignature, lawfulOrder, requireCleanContracts } from './signed-paper-store.ts';

interface Decision {
  readonly returnIds: readonly string[];
  readonly decision: 'confirm' | 'return';
  readonly reason?: string | undefined;
}

/** All or none. @throws Refusal `maker_is_checker`, `already_decided`, `reason_required` (to return), `not_found`, and those of completeSignature. */
export function decideReturns(context: CommandContext, { returnIds, decision, reason }: Decision): { confirmed: number; opened: number } {
  const { db, session } = context;
  if (decision === 'return' && !reason) throw new Refusal('reason_required', {}, 'reason');
  const ids = [...new Set(returnIds)];
  const found = orm(db).select().from(paperReturn).where(and(inArray(paperReturn.id, ids), eq(paperReturn.branchId, session.branchId))).all();
  if (found.length < ids.length) throw new Refusal('not_found', {}, 'returnIds');
  const pairs = found.map((one) => ({ one, record: documentNamed(context, one.documentId) }));
  pairs.sort((a, b) => lawfulOrder.indexOf(a.record.kind) - lawfulOrder.indexOf(b.record.kind));
  if (decision === 'confirm') requireCleanContracts(context, pairs.map(({ record }) => record));
  let opened = 0;
  for (const { one, record } of pairs) {
    if (one.status !== 'waiting') throw new Refusal('already_decided');
    if (one.handedInBy === session.staffId) throw new Refusal('maker_is_checker');
    keepDecision(context, one.id, decision === 'confirm' ? 'confirmed' : 'returned', reason ?? null);
    context.record(decision === 'confirm' ? 'signing.scanConfirmed' : 'signing.scanReturned', {
      returnId: one.id, documentId: record.id, documentNo: record.documentNo, householdId: record.householdId, handedInBy: one.handedInBy, reason: reason ?? null,
    });
    if (decision === 'confirm') opened += completeSignature(context, record, { signedOn: businessDate(one.signedOn), witnessId: one.handedInBy, source: 'paper' });
  }
  return { confirmed: decision === 'confirm' ? pairs.length : 0, opened };
}

function keepDecision({ db, session, businessDate: today }: CommandContext, id: string, status: 'confirmed' | 'returned', reason: string | null): void {
  orm(db).update(paperReturn).set({ status, decidedBy: session.staffId, decidedOn: today, reason }).where(eq(paperReturn.id, id)).run();
}
