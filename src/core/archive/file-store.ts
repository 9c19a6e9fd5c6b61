/** Files by their content: named by the SHA-256 of their bytes, encrypted, kept once however often they are filed. */
import { createHash } from 'node:crypto';
import type { CheckReport, CommandContext, QueryContext } from '../pipeline/context.ts';
import type { Connection } from '../store/open-store.ts';
import { statement } from '../store/statement.ts';
import type { Vault } from '../store/vault.ts';

export type MediaType = 'application/pdf' | 'application/json' | 'image/png' | 'image/jpeg';

export const sha256Of = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** @returns the name of the file: its SHA-256, hexadecimal. */
export function keepFile({ db, vault, environment }: CommandContext, bytes: Uint8Array, mediaType: MediaType): string {
  const sha256 = sha256Of(bytes);
  const known = statement<[string], { one: number }>(db, 'SELECT 1 AS one FROM stored_file WHERE sha256 = ?').get(sha256);
  if (!known) {
    statement(db, 'INSERT INTO stored_file (sha256, media_type, size, sealed, kept_at) VALUES (?, ?, ?, ?, ?)')
      .run(sha256, mediaType, bytes.byteLength, vault.seal(bytes), environment.now());
  }
  return sha256;
}

/** The bytes, checked against their name; null when they are gone or no longer the same. */
export function readFile({ db, vault }: Pick<QueryContext, 'db' | 'vault'>, sha256: string): Uint8Array | null {
  const row = statement<[string], { sealed: Buffer }>(db, 'SELECT sealed FROM stored_file WHERE sha256 = ?').get(sha256);
  return row ? unsealed(vault, row.sealed, sha256) : null;
}

function unsealed(vault: Vault, sealed: Buffer, sha256: string): Uint8Array | null {
  try {
    const bytes = vault.unseal(sealed);
    return sha256Of(bytes) === sha256 ? bytes : null;
  } catch {
    return null; // altered: the seal does not open
  }
}

/** Lets go of a file that the catalogue does not name any more: a stage of a signature, or what was destroyed. */
export function dropUnnamedFile({ db }: CommandContext, sha256: string): void {
  statement(db, 'DELETE FROM stored_file WHERE sha256 = ? AND NOT EXISTS (SELECT 1 FROM archive_entry e WHERE e.sha256 = stored_file.sha256 AND e.destroyed_on IS NULL)').run(sha256);
}

interface FileRecord {
  sha256: string;
  sealed: Buffer;
}

/** For `verify`: each file still opens and has its hash, and each living line of the catalogue has its file. Constant memory. */
export function checkFiles(db: Connection, vault: Vault): CheckReport {
  const problems: string[] = [];
  let compared = 0;
  for (const { sha256, sealed } of db.prepare<[], FileRecord>('SELECT sha256, sealed FROM stored_file ORDER BY sha256').iterate()) {
    compared += 1;
    if (!unsealed(vault, sealed, sha256)) problems.push(`${namesOf(db, sha256)} altered`);
  }
  const missing = db.prepare<[], { archive_no: string }>(
    'SELECT e.archive_no FROM archive_entry e WHERE e.destroyed_on IS NULL AND NOT EXISTS (SELECT 1 FROM stored_file f WHERE f.sha256 = e.sha256) ORDER BY e.archive_no',
  ).all();
  return { name: 'files', ok: problems.length + missing.length === 0, compared, problems: [...problems, ...missing.map((row) => `${row.archive_no} missing`)] };
}

/** What people know the file by: "HT5101…01 signed"; its hash where the catalogue does not name it. */
function namesOf(db: Connection, sha256: string): string {
  const rows = statement<[string], { number: string; part: string }>(db, 'SELECT number, part FROM archive_entry WHERE sha256 = ? ORDER BY archive_no').all(sha256);
  return rows.length > 0 ? rows.map(({ number, part }) => `${number} ${part}`).join(', ') : sha256;
}
