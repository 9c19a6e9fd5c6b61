/** Hands a file of the archive out for looking, printing or saving; each of these is an event in the log. */
import type { ProducedFile } from '../contract/schemas.ts';
import type { CommandContext } from '../pipeline/context.ts';
import { statement } from '../store/statement.ts';
import { entryNamed, readEntry } from './archive-store.ts';
import type { MediaType } from './file-store.ts';

const endings: Readonly<Record<MediaType, string>> = { 'application/pdf': 'pdf', 'application/json': 'json', 'image/png': 'png', 'image/jpeg': 'jpg' };

/** @throws Refusal `not_found`, `outside_scope`, `file_altered`, `file_destroyed`. */
export function openEntry(context: CommandContext, { entryId, purpose }: { entryId: string; purpose: 'view' | 'print' | 'save' }): ProducedFile {
  const entry = entryNamed(context, entryId);
  const bytes = readEntry(context, entry);
  const mediaType = statement<[string], { media_type: MediaType }>(context.db, 'SELECT media_type FROM stored_file WHERE sha256 = ?').get(entry.sha256)?.media_type ?? 'application/pdf';
  context.record('archive.opened', { entryId, archiveNo: entry.archiveNo, number: entry.number, part: entry.part, sha256: entry.sha256, purpose });
  return { name: `${entry.number}-${entry.part}.${endings[mediaType]}`, mediaType, bytes };
}
