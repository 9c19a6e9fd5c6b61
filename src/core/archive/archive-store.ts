/** The catalogue: what a file is, whose, and how long it is kept. */
import { and, desc, eq, isNull } from 'drizzle-orm';
import type { ArchivePart } from '../contract/archive.ts';
import { Refusal } from '../kernel/result.ts';
import { requireVillageInScope, type CommandContext, type QueryContext } from '../pipeline/context.ts';
import { orm } from '../store/orm.ts';
import { statement } from '../store/statement.ts';
import { keepFile, readFile, type MediaType } from './file-store.ts';
import { retentionClassOf } from './retention.ts';
import { archiveEntry } from './tables.ts';

export type EntryRecord = typeof archiveEntry.$inferSelect;

export interface NewEntry {
  readonly kind: string;
  readonly part: ArchivePart;
  readonly householdId: string | null;
  readonly documentId: string | null;
  /** That people know it by. */
  readonly number: string;
  readonly bytes: Uint8Array;
  readonly mediaType: MediaType;
}

export interface FiledEntry {
  readonly entryId: string;
  readonly sha256: string;
}

/** Keeps the file and enters it in the catalogue, in the caller's transaction. */
export function fileInArchive(context: CommandContext, input: NewEntry): FiledEntry {
  const { db, environment, session, businessDate } = context;
  const sha256 = keepFile(context, input.bytes, input.mediaType);
  const { kind, part, householdId, documentId, number } = input;
  const facts = {
    archiveNo: `DA${session.branchCode}${businessDate.slice(0, 4)}${String(context.nextNumber('DA')).padStart(7, '0')}`,
    kind, part, householdId, documentId, number, sha256, retentionClass: retentionClassOf(kind, householdId),
  };
  const id = environment.newId();
  orm(db).insert(archiveEntry).values({
    id, branchId: session.branchId, ...facts, filedOn: businessDate, filedAt: environment.now(), filedBy: session.staffId, destroyedOn: null,
  }).run();
  context.record('archive.filed', { entryId: id, ...facts, size: input.bytes.byteLength });
  return { entryId: id, sha256 };
}

/** @throws Refusal `not_found`, `outside_scope`. */
export function entryNamed(context: QueryContext, entryId: string): EntryRecord {
  const found = orm(context.db).select().from(archiveEntry).where(and(eq(archiveEntry.id, entryId), eq(archiveEntry.branchId, context.session.branchId))).get();
  if (!found) throw new Refusal('not_found', {}, 'entryId');
  if (found.householdId) {
    requireVillageInScope(context, statement<[string], { village_id: string }>(context.db, 'SELECT village_id FROM household WHERE id = ?').get(found.householdId)?.village_id ?? '');
  } else if (context.visibleVillages && found.filedBy !== context.session.staffId) throw new Refusal('outside_scope');
  return found;
}

/** The newest file of a paper's part; null when there is none. */
export function latestEntry({ db }: Pick<QueryContext, 'db'>, documentId: string, part: ArchivePart): EntryRecord | null {
  const wanted = and(eq(archiveEntry.documentId, documentId), eq(archiveEntry.part, part), isNull(archiveEntry.destroyedOn));
  return orm(db).select().from(archiveEntry).where(wanted).orderBy(desc(archiveEntry.archiveNo)).limit(1).get() ?? null;
}

/** @throws Refusal `file_destroyed`, `file_altered` when the store no longer holds those bytes. */
export function readEntry(context: QueryContext, entry: EntryRecord): Uint8Array {
  if (entry.destroyedOn !== null) throw new Refusal('file_destroyed', { number: entry.archiveNo, date: entry.destroyedOn });
  const bytes = readFile(context, entry.sha256);
  if (!bytes) throw new Refusal('file_altered', { number: entry.archiveNo });
  return bytes;
}
