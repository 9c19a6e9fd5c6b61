/** Keeping a list: proposed by one person, in force when another has released it. */
import type { WatchListKind, WatchSubject } from '../contract/fraud.ts';
import type { CommandContext } from '../pipeline/context.ts';
import { orm } from '../store/orm.ts';
import { statement } from '../store/statement.ts';
import { watchList } from './tables.ts';

export interface NewEntry {
  readonly subject: WatchSubject;
  readonly hash: string;
  readonly mask: string;
  readonly reasonCode: string;
  readonly fromOn: string;
  readonly toOn: string | null;
}

interface NewList {
  readonly kind: WatchListKind;
  readonly origin: 'file' | 'task';
  readonly source: string;
  readonly file: { readonly name: string; readonly hash: string } | null;
  readonly entries: readonly NewEntry[];
}

const INSERT = `INSERT INTO watch_entry (list_id, kind, subject, hash, mask, reason_code, from_on, to_on, is_active) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0)`;

/** @returns the id of the list, not in force yet. */
export function proposeEntries(context: CommandContext, { kind, origin, source, file, entries }: NewList): string {
  const { session, businessDate, environment } = context;
  const listId = environment.newId();
  orm(context.db).insert(watchList).values({
    id: listId, branchId: session.branchId, kind, origin, source, fileName: file?.name ?? null, fileHash: file?.hash ?? null, entryCount: entries.length,
    status: 'proposed', proposedBy: session.staffId, proposedOn: businessDate,
  }).run();
  const insert = statement(context.db, INSERT);
  for (const entry of entries) insert.run(listId, kind, entry.subject, entry.hash, entry.mask, entry.reasonCode, entry.fromOn, entry.toOn);
  context.record('fraud.listProposed', { listId, kind, origin, source, fileHash: file?.hash ?? null, entries: entries.length });
  return listId;
}

const MATCHED = `
  SELECT h.id FROM watch_entry e CROSS JOIN household h ON h.identity_hash = e.hash WHERE e.list_id = @listId
  UNION SELECT c.household_id FROM watch_entry e CROSS JOIN household_contact c ON c.phone_hash = e.hash WHERE e.list_id = @listId
  UNION SELECT c.household_id FROM watch_entry e CROSS JOIN household_contact c ON c.bank_card_hash = e.hash WHERE e.list_id = @listId
  UNION SELECT s.household_id FROM watch_entry e CROSS JOIN fraud_signal s ON s.device_hash = e.hash WHERE e.list_id = @listId`;

/** The branch's households that a list names: by the head, a phone, a card or a device. */
export function householdsOnList(context: CommandContext, listId: string): string[] {
  return statement<[object], { id: string }>(context.db, MATCHED).all({ listId }).map(({ id }) => id);
}
