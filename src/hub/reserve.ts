/** Money promised on a line before it stands in the ledger: the branch's and the channels' draws ask here first. */
import { and, eq, sql } from 'drizzle-orm';
import type { Database } from './database.ts';
import type { BranchKey, Hub } from './hub.ts';
import { HubRefusal } from './refusal.ts';
import { branch, creditLine, lineHold, loan, reservation } from './schema.ts';

export interface LineRoom {
  readonly householdId: string;
  readonly status: string;
  readonly limit: number;
  readonly outstanding: number;
  readonly held: number;
  readonly isHeldByHub: boolean;
}

/** In fen. @throws HubRefusal `line_unknown`. */
export async function roomOf(db: Database, { legalEntityId, branchId }: BranchKey, lineId: string): Promise<LineRoom> {
  const [line] = await db.select().from(creditLine).where(and(eq(creditLine.legalEntityId, legalEntityId), eq(creditLine.branchId, branchId), eq(creditLine.id, lineId)));
  if (!line) throw new HubRefusal(404, 'line_unknown');
  const householdId = line.household_id ?? '';
  const [owed] = await db.select({ sum: sql<string | null>`sum(${loan.outstanding})` }).from(loan)
    .where(and(eq(loan.legalEntityId, legalEntityId), eq(loan.branchId, branchId), eq(loan.household_id, householdId)));
  const [promised] = await db.select({ sum: sql<string | null>`sum(${reservation.amount})` }).from(reservation).where(and(
    eq(reservation.legalEntityId, legalEntityId), eq(reservation.branchId, branchId), eq(reservation.lineId, lineId), eq(reservation.status, 'held'),
  ));
  const [hold] = await db.select().from(lineHold).where(and(eq(lineHold.legalEntityId, legalEntityId), eq(lineHold.branchId, branchId), eq(lineHold.lineId, lineId)));
  return {
    householdId, status: line.status ?? '', limit: line.limit_amount ?? 0, outstanding: Number(owed?.sum ?? 0), held: Number(promised?.sum ?? 0), isHeldByHub: hold !== undefined,
  };
}

/**
 * Holds the amount; the same id holds once. Requests on one branch wait for each other.
 *
 * @throws HubRefusal `line_unknown`, `line_held`, `line_not_open`, `over_line_at_hub`.
 */
export async function reserve(
  hub: Hub, tx: Database, key: BranchKey, { reservationId, lineId, amount, origin }: { reservationId: string; lineId: string; amount: number; origin: 'branch' | 'channel' },
): Promise<LineRoom> {
  await tx.select({ id: branch.branchId }).from(branch).where(and(eq(branch.legalEntityId, key.legalEntityId), eq(branch.branchId, key.branchId))).for('update');
  const room = await roomOf(tx, key, lineId);
  const [known] = await tx.select().from(reservation).where(and(
    eq(reservation.legalEntityId, key.legalEntityId), eq(reservation.branchId, key.branchId), eq(reservation.reservationId, reservationId),
  ));
  if (known) return room;
  if (room.isHeldByHub) throw new HubRefusal(409, 'line_held');
  if (room.status !== 'open') throw new HubRefusal(409, 'line_not_open', { status: room.status });
  const available = Math.max(0, room.limit - room.outstanding - room.held);
  if (amount > available) throw new HubRefusal(409, 'over_line_at_hub', { available });
  await tx.insert(reservation).values({ ...key, reservationId, lineId, amount, origin, status: 'held', createdAt: hub.now() });
  return room;
}

/** The draw stands in the ledger, or will never. */
export async function endReservation(db: Database, key: BranchKey, reservationId: string, status: 'settled' | 'released'): Promise<boolean> {
  const ended = await db.update(reservation).set({ status }).where(and(
    eq(reservation.legalEntityId, key.legalEntityId), eq(reservation.branchId, key.branchId), eq(reservation.reservationId, reservationId),
  )).returning({ id: reservation.reservationId });
  return ended.length > 0;
}
