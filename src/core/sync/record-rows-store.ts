/**
 * After each command of an enrolled device: the rows that it wrote go into the log as one more fact, `store.rowsWritten`.
 *
 * The event carries the hash of the content, so the chain covers it; the content lies beside the event.
 */
import { deflateSync, inflateSync } from 'node:zlib';
import type { CommandContext } from '../pipeline/context.ts';
import { chainEnd } from '../store/event-log.ts';
import type { Connection } from '../store/open-store.ts';
import { allRows, isWatching, takeChangedRows, type ChangedRow, type Row } from '../store/row-capture.ts';
import { statement } from '../store/statement.ts';
import { contentOf } from './row-content-store.ts';
import { readLink } from './link-store.ts';
import type { ClearRow } from './projection.ts';
import { identityLookup, sha256 } from './wire.ts';

export const ROWS_WRITTEN = 'store.rowsWritten';

/** Rows in one event; a batch that rates 20,000 households writes many. */
const ROWS_AT_ONCE = 500;

/** The last thing in every command's transaction. Does nothing on a device that meets no hub. */
export async function recordWrittenRows(context: CommandContext): Promise<void> {
  if (!isWatching(context.db)) return;
  const rows = takeChangedRows(context.db);
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    recordRows(context, rows.slice(from, from + ROWS_AT_ONCE), from + ROWS_AT_ONCE < rows.length);
    if (rows.length > ROWS_AT_ONCE) await context.progress('sync.recordingRows', from, rows.length);
  }
}

/** At enrolment: everything that the store holds, so that the hub starts from the same state. */
export async function recordWholeStore(context: CommandContext): Promise<void> {
  takeChangedRows(context.db);
  let together: ChangedRow[] = [];
  for (const row of allRows(context.db)) {
    if (together.length === ROWS_AT_ONCE) {
      recordRows(context, together, true);
      await context.progress('sync.recordingRows', 0, 0);
      together = [];
    }
    together.push(row);
  }
  recordRows(context, together, false);
}

function recordRows(context: CommandContext, rows: readonly ChangedRow[], isMoreToCome: boolean): void {
  const content = contentOf(rows, context.vault, channelLookup(context));
  context.record(ROWS_WRITTEN, { sha256: sha256(content), rows: rows.length, isMoreToCome });
  statement(context.db, 'INSERT INTO row_image (branch_seq, content) VALUES (?, ?)').run(chainEnd(context.db).seq, packContent(content));
}

/** A channel names its customer by identity number; the hub knows only this hash of it. */
function channelLookup(context: CommandContext): (table: string, row: Row) => ClearRow | null {
  const lookupKey = readLink(context.db, context.vault)?.lookupKey ?? null;
  return (table, row) => {
    if (table !== 'household' || lookupKey === null) return null;
    const { identityNumber } = JSON.parse(context.vault.decrypt(row['sealed'] as string)) as { identityNumber: string };
    return { identity_lookup: identityLookup(lookupKey, identityNumber) };
  };
}

export const packContent = (content: string): Buffer => deflateSync(content, { level: 1 });

export function contentBeside(db: Connection, seq: number): string | null {
  const row = statement<[number], { content: Buffer }>(db, 'SELECT content FROM row_image WHERE branch_seq = ?').get(seq);
  return row ? inflateSync(row.content).toString('utf8') : null;
}
