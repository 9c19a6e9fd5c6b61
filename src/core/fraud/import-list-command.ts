/** A list from a file: looked at, proposed, released by another person. Numbers live in memory only until they are hashed. */
import { createHash } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import type { WatchListDecision, WatchListKind, WatchPreview, WatchPreviewRow } from '../contract/fraud.ts';
import { keepWaitingContacts } from '../household/contact-store.ts';
import { readSurveyFile } from '../household/read-survey-file.ts';
import { Refusal } from '../kernel/result.ts';
import type { CommandContext } from '../pipeline/context.ts';
import { orm } from '../store/orm.ts';
import { statement } from '../store/statement.ts';
import { readWatchList, type ReadWatchRow } from './read-watch-list.ts';
import { watchEntry, watchList } from './tables.ts';
import { householdsOnList, proposeEntries, type NewEntry } from './watch-list-store.ts';

interface HeldList {
  readonly previewId: string;
  readonly kind: WatchListKind;
  readonly file: { readonly name: string; readonly hash: string };
  readonly entries: readonly NewEntry[];
}

const MEMORY_KEY = 'fraud.listPreview';
const MOST_ROWS = 100_000;

/** @throws Refusal of readSurveyFile; `list_no_header_row`, `list_too_long`, `cancelled` */
export async function previewList(context: CommandContext, { file, kind }: { file: { name: string; bytes: Uint8Array }; kind: WatchListKind }): Promise<WatchPreview> {
  const { encoding, sheet } = await readSurveyFile(file.bytes);
  if (sheet.length > MOST_ROWS) throw new Refusal('list_too_long', { most: MOST_ROWS });
  const read = readWatchList(sheet, context.businessDate);
  if (!read.ok) throw new Refusal('list_no_header_row');
  const isListed = listedAlready(context, kind);
  const entries: NewEntry[] = [];
  const rows: WatchPreviewRow[] = [];
  for (const row of read.value) {
    const entry = entryOf(context, row);
    const outcome = entry === null ? 'rejected' : isListed(entry.hash) ? 'listed' : 'new';
    if (entry && outcome === 'new') entries.push(entry);
    const { sheetRow, subject, mask, reasonCode, fromOn, toOn, fault } = row;
    rows.push({ sheetRow, subject, mask, reasonCode, fromOn, toOn, outcome, fault });
    await context.progress('fraud.reading', rows.length, read.value.length);
  }
  const previewId = context.environment.newId();
  const hash = createHash('sha256').update(file.bytes).digest('hex');
  context.client.memory.set(MEMORY_KEY, { previewId, kind, file: { name: file.name, hash }, entries } satisfies HeldList);
  context.record('fraud.listPreviewed', { kind, fileHash: hash, rows: rows.length });
  const count = (outcome: WatchPreviewRow['outcome']): number => rows.filter((row) => row.outcome === outcome).length;
  return { previewId, fileName: file.name, encoding, rows, counts: { rows: rows.length, new: count('new'), listed: count('listed'), rejected: count('rejected') } };
}

function entryOf({ vault }: CommandContext, { subject, number, mask, reasonCode, fromOn, toOn, fault }: ReadWatchRow): NewEntry | null {
  if (fault !== null || subject === null || fromOn === null) return null;
  return { subject, hash: vault.lookupHash(subject, number), mask, reasonCode, fromOn, toOn };
}

/** In force, or waiting for its release. */
function listedAlready(context: CommandContext, kind: WatchListKind): (hash: string) => boolean {
  const rows = statement<[string], { hash: string }>(
    context.db, "SELECT e.hash FROM watch_entry e JOIN watch_list l ON l.id = e.list_id WHERE e.kind = ? AND (e.is_active = 1 OR l.status = 'proposed')",
  ).all(kind);
  const known = new Set(rows.map(({ hash }) => hash));
  return (hash) => known.has(hash);
}

/** @throws Refusal `preview_gone`, `nothing_to_list` */
export function proposeList(context: CommandContext, { previewId, source }: { previewId: string; source: string }): { listId: string; entries: number } {
  const held = context.client.memory.get(MEMORY_KEY) as HeldList | undefined;
  if (held?.previewId !== previewId) throw new Refusal('preview_gone');
  if (held.entries.length === 0) throw new Refusal('nothing_to_list');
  const { kind, file, entries } = held;
  const listId = proposeEntries(context, { kind, origin: 'file', source, file, entries });
  context.afterCommit(() => void context.client.memory.delete(MEMORY_KEY));
  return { listId, entries: entries.length };
}

interface ListDecision {
  readonly listId: string;
  readonly decision: WatchListDecision;
  readonly reason?: string | undefined;
}

/**
 * Puts a list in force or refuses it. Households that it names are told to the areas above, which freeze their lines.
 *
 * @throws Refusal `not_found`, `list_decided`, `maker_is_checker`, `reason_required`
 */
export function decideList(context: CommandContext, { listId, decision, reason }: ListDecision): { matched: number } {
  const { session, businessDate } = context;
  const list = orm(context.db).select().from(watchList).where(and(eq(watchList.id, listId), eq(watchList.branchId, session.branchId))).get();
  if (!list) throw new Refusal('not_found', {}, 'listId');
  if (list.status !== 'proposed') throw new Refusal('list_decided');
  if (list.proposedBy === session.staffId) throw new Refusal('maker_is_checker');
  if (decision === 'refuse' && !reason) throw new Refusal('reason_required', {}, 'reason');
  const status = decision === 'release' ? 'released' : 'refused';
  orm(context.db).update(watchList).set({ status, decidedBy: session.staffId, decidedOn: businessDate, reason: reason ?? null }).where(eq(watchList.id, listId)).run();
  if (decision === 'refuse') {
    context.record('fraud.listRefused', { listId, kind: list.kind, reason: reason ?? null });
    return { matched: 0 };
  }
  orm(context.db).update(watchEntry).set({ isActive: true }).where(eq(watchEntry.listId, listId)).run();
  keepWaitingContacts(context);
  const householdIds = householdsOnList(context, listId);
  context.record('fraud.listReleased', { listId, kind: list.kind, entries: list.entryCount, householdIds });
  return { matched: householdIds.length };
}

interface EntryRecord {
  readonly id: number;
  readonly is_active: number;
  readonly ending_asked_by: string | null;
}

/** @throws Refusal `not_found` */
function entryNamed(context: CommandContext, entryId: number): EntryRecord {
  const found = statement<[number, string], EntryRecord>(
    context.db, 'SELECT e.id, e.is_active, e.ending_asked_by FROM watch_entry e JOIN watch_list l ON l.id = e.list_id WHERE e.id = ? AND l.branch_id = ?',
  ).get(entryId, context.session.branchId);
  if (!found) throw new Refusal('not_found', {}, 'entryId');
  return found;
}

/** Asks to take one number off a list. @throws Refusal `not_found`, `entry_not_active` */
export function askEnding(context: CommandContext, { entryId, reason }: { entryId: number; reason: string }): null {
  if (entryNamed(context, entryId).is_active === 0) throw new Refusal('entry_not_active');
  orm(context.db).update(watchEntry).set({ endingAskedBy: context.session.staffId, endingReason: reason }).where(eq(watchEntry.id, entryId)).run();
  context.record('fraud.entryEndingAsked', { entryId, reason });
  return null;
}

/** @throws Refusal `not_found`, `entry_ending_not_asked`, `maker_is_checker` */
export function decideEnding(context: CommandContext, { entryId, isAgreed }: { entryId: number; isAgreed: boolean }): null {
  const entry = entryNamed(context, entryId);
  const { staffId } = context.session;
  if (entry.is_active === 0 || entry.ending_asked_by === null) throw new Refusal('entry_ending_not_asked');
  if (entry.ending_asked_by === staffId) throw new Refusal('maker_is_checker');
  const change = isAgreed ? { isActive: false, endedBy: staffId, endedOn: context.businessDate } : { endingAskedBy: null, endingReason: null };
  orm(context.db).update(watchEntry).set(change).where(eq(watchEntry.id, entryId)).run();
  context.record('fraud.entryEndingDecided', { entryId, isAgreed });
  return null;
}
