/**
 * What the hub makes of a branch's events once they stand in the projections: reservations end, items are answered, a
 * household goes on to its new branch, and what should not have happened gets a verdict. A verdict takes nothing back.
 */
import { and, eq, ne } from 'drizzle-orm';
import type { WireEvent } from '../core/contract/hub-protocol.ts';
import { addDays, chinaDateAt } from '../core/kernel/business-date.ts';
import type { Database } from './database.ts';
import { noteOutcome, publish } from './feed.ts';
import type { BranchKey, Hub } from './hub.ts';
import { HubRefusal } from './refusal.ts';
import { endReservation, roomOf } from './reserve.ts';
import { branch, channelBusiness, eventVerdict } from './schema.ts';

type Facts = Readonly<Record<string, unknown>>;
type Verdict = { readonly code: string; readonly params: Readonly<Record<string, string | number>> } | null;
type Judgement = (hub: Hub, tx: Database, key: BranchKey, facts: Facts, event: WireEvent) => Promise<Verdict>;

const judgements: Readonly<Record<string, Judgement>> = {
  'loan.drawn': judgeDraw,
  'sync.itemApplied': noteApplied,
  'sync.itemQuarantined': noteQuarantined,
  'sync.householdMovedOut': handHouseholdOn,
};

export async function judge(hub: Hub, tx: Database, key: BranchKey, events: readonly WireEvent[]): Promise<void> {
  const latest = addDays(chinaDateAt(hub.now()), 1);
  for (const event of events) {
    const facts = JSON.parse(event.payload) as Facts;
    const ofItsType = (await judgements[event.type]?.(hub, tx, key, facts, event)) ?? null;
    const verdict = ofItsType ?? judgeDate(event, latest);
    if (verdict) {
      await tx.insert(eventVerdict).values({ ...key, branchSeq: event.branch_seq, code: verdict.code, params: JSON.stringify(verdict.params), judgedAt: hub.now() }).onConflictDoNothing();
    }
  }
}

/** Interest runs by business dates: one that lies ahead of the province's calendar is a person's matter at once. */
function judgeDate({ type, business_date: date }: WireEvent, latest: string): Verdict {
  return type === 'workday.dayOpened' && date > latest ? { code: 'business_date_ahead', params: { date } } : null;
}

/** A draw that the hub did not hold was paid out unseen; does the line bear it? */
async function judgeDraw(_hub: Hub, tx: Database, key: BranchKey, facts: Facts, event: WireEvent): Promise<Verdict> {
  if (event.access === 'hub' || (await endReservation(tx, key, event.command_id, 'settled'))) return null;
  const room = await roomOf(tx, key, String(facts['lineId'])).catch((error: unknown) => {
    if (error instanceof HubRefusal) return null;
    throw error;
  });
  if (!room) return { code: 'line_unknown', params: {} };
  if (room.isHeldByHub) return { code: 'line_held', params: { amount: Number(facts['amount']) } };
  const over = room.outstanding + room.held - room.limit;
  return over > 0 ? { code: 'over_line', params: { over } } : null;
}

async function noteApplied(_hub: Hub, tx: Database, key: BranchKey, facts: Facts): Promise<Verdict> {
  await noteOutcome(tx, key, Number(facts['feedNo']), 'applied', null);
  if (facts['kind'] === 'channelBusiness') await endBusiness(tx, key, String(facts['subject']), 'posted', facts);
  return null;
}

async function noteQuarantined(_hub: Hub, tx: Database, key: BranchKey, facts: Facts): Promise<Verdict> {
  await noteOutcome(tx, key, Number(facts['feedNo']), 'quarantined', String(facts['code']));
  if (facts['kind'] === 'channelBusiness') await endBusiness(tx, key, String(facts['subject']), 'refused', facts);
  return null;
}

/** Money that has come is never refused: a repayment that could not be posted stays accepted until a person has posted it. */
const mayEndAs = (status: 'posted' | 'refused') => (status === 'posted' ? undefined : ne(channelBusiness.kind, 'repay'));

async function endBusiness(tx: Database, key: BranchKey, businessId: string, status: 'posted' | 'refused', facts: Facts): Promise<void> {
  const { kind: _kind, subject: _subject, feedNo: _feedNo, ...outcome } = facts;
  await tx.update(channelBusiness).set({ status, outcome: JSON.stringify(outcome) }).where(and(
    eq(channelBusiness.legalEntityId, key.legalEntityId), eq(channelBusiness.branchId, key.branchId), eq(channelBusiness.businessId, businessId), mayEndAs(status),
  ));
  await endReservation(tx, key, businessId, status === 'posted' ? 'settled' : 'released');
}

/** The file travels sealed: the hub hands on what it cannot read. */
async function handHouseholdOn(hub: Hub, tx: Database, key: BranchKey, facts: Facts): Promise<Verdict> {
  const [householdId, toBranch, sealed] = [String(facts['householdId']), String(facts['toBranch']), String(facts['sealed'])];
  const [target] = await tx.select().from(branch).where(and(eq(branch.legalEntityId, key.legalEntityId), eq(branch.branchId, toBranch)));
  if (!target) return { code: 'branch_unknown', params: { branch: toBranch } };
  await publish(hub, tx, { legalEntityId: key.legalEntityId, branchId: toBranch }, { kind: 'householdIn', subject: householdId, payload: { householdId, fromBranch: key.branchId, sealed } });
  return null;
}
