/** A person settles what branch and hub could not settle between them. */
import { eq } from 'drizzle-orm';
import type { FeedItem } from '../contract/hub-protocol.ts';
import type { Applicant } from '../contract/sync.ts';
import { Refusal } from '../kernel/result.ts';
import type { CommandContext } from '../pipeline/context.ts';
import { orm } from '../store/orm.ts';
import { retryQuarantined } from './apply-item-store.ts';
import { channelBusiness, forkedEvent, hubItem, hubVerdict } from './tables.ts';

interface Handled {
  readonly id: string;
  readonly note: string;
}

/** @throws Refusal `not_found`, `already_handled`. */
export function handleRejected(context: CommandContext, { id, note }: Handled): null {
  const found = orm(context.db).select().from(hubVerdict).where(eq(hubVerdict.branchSeq, Number(id))).get();
  requireOpen(found);
  orm(context.db).update(hubVerdict).set(handledNow(context, note)).where(eq(hubVerdict.branchSeq, Number(id))).run();
  context.record('sync.rejectionHandled', { branchSeq: Number(id), note });
  return null;
}

/** @throws Refusal `not_found`, `already_handled`. */
export function handleSetAside(context: CommandContext, { id, note }: Handled): null {
  const found = orm(context.db).select().from(forkedEvent).where(eq(forkedEvent.eventId, id)).get();
  requireOpen(found);
  orm(context.db).update(forkedEvent).set(handledNow(context, note)).where(eq(forkedEvent.eventId, id)).run();
  context.record('sync.setAsideHandled', { eventId: id, note });
  return null;
}

/** @throws Refusal `not_found`, `already_handled`. */
export function handleBusiness(context: CommandContext, { id, note, isDone }: Handled & { readonly isDone: boolean }): null {
  const found = orm(context.db).select().from(channelBusiness).where(eq(channelBusiness.id, id)).get();
  requireOpen(found && { handledOn: found.status === 'waiting' ? null : found.receivedOn });
  const status = isDone ? 'done' : 'refused';
  orm(context.db).update(channelBusiness).set({ status, ...handledNow(context, note) }).where(eq(channelBusiness.id, id)).run();
  context.record('sync.businessHandled', { businessId: id, status, note });
  return null;
}

/** @throws Refusal `not_found`. */
export function revealApplicant(context: CommandContext, { id, reason }: { id: string; reason: string }): Applicant {
  const found = orm(context.db).select().from(channelBusiness).where(eq(channelBusiness.id, id)).get();
  if (found?.kind !== 'apply' || found.sealed === null) throw new Refusal('not_found', {}, 'id');
  context.record('sync.applicantRevealed', { businessId: id, reason });
  return JSON.parse(context.vault.decrypt(found.sealed)) as Applicant;
}

/** @throws Refusal `not_found`, `already_handled`, and those of the item's step. */
export async function retryItem(context: CommandContext, { feedNo }: { feedNo: number }): Promise<null> {
  await retryQuarantined(context, quarantined(context, feedNo));
  return null;
}

/** @throws Refusal `not_found`, `already_handled`. */
export function dismissItem(context: CommandContext, { feedNo, note }: { feedNo: number; note: string }): null {
  const { kind, subject } = quarantined(context, feedNo);
  orm(context.db).update(hubItem).set({ status: 'dismissed' }).where(eq(hubItem.feedNo, feedNo)).run();
  context.record('sync.itemDismissed', { feedNo, kind, subject, note });
  return null;
}

function quarantined(context: CommandContext, feedNo: number): FeedItem {
  const found = orm(context.db).select().from(hubItem).where(eq(hubItem.feedNo, feedNo)).get();
  if (!found) throw new Refusal('not_found', {}, 'feedNo');
  if (found.status !== 'quarantined') throw new Refusal('already_handled');
  return { feedNo, kind: found.kind, subject: found.subject, payload: JSON.parse(context.vault.decrypt(found.sealed)) as unknown };
}

function requireOpen(found: { readonly handledOn: string | null } | undefined): void {
  if (!found) throw new Refusal('not_found', {}, 'id');
  if (found.handledOn !== null) throw new Refusal('already_handled');
}

const handledNow = ({ businessDate, session }: CommandContext, note: string) => ({ handledOn: businessDate, handledBy: session.staffId, note });
