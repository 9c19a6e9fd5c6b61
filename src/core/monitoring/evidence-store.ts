/** Evidence in the store: sealed, with its hash, never rewritten. Of orders, and of contacts and deliveries of collection. */
import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { EvidenceRow, EvidenceType } from '../contract/monitoring.ts';
import { Refusal } from '../kernel/result.ts';
import type { CheckReport, CommandContext, QueryContext } from '../pipeline/context.ts';
import type { Connection } from '../store/open-store.ts';
import { orm } from '../store/orm.ts';
import { statement } from '../store/statement.ts';
import type { Vault } from '../store/vault.ts';
import { evidenceTypeOf, safeFileName } from './evidence-file.ts';
import { workEvidence } from './tables.ts';

export interface NewEvidence {
  readonly file: { readonly name: string; readonly bytes: Uint8Array };
  readonly position: { readonly latitude: number; readonly longitude: number } | null;
}

const MOST_FILES = 12;
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The caller has checked that the person may. @throws Refusal `evidence_not_readable`, `evidence_too_many`. */
export function keepEvidence(context: CommandContext, subjectId: string, { file, position }: NewEvidence): { evidenceId: string; sha256: string } {
  const { db, vault, environment, session, businessDate } = context;
  const mediaType = evidenceTypeOf(file.bytes);
  if (!mediaType) throw new Refusal('evidence_not_readable', {}, 'file');
  const hash = sha256(file.bytes);
  const there = evidenceOf(context, subjectId);
  const same = there.find((one) => one.sha256 === hash);
  if (same) return { evidenceId: same.id, sha256: hash };
  if (there.length >= MOST_FILES) throw new Refusal('evidence_too_many', { maximum: MOST_FILES }, 'file');
  const id = environment.newId();
  orm(db).insert(workEvidence).values({
    id, subjectId, fileName: safeFileName(file.name, mediaType), mediaType, size: file.bytes.byteLength, sha256: hash,
    latitude: position?.latitude ?? null, longitude: position?.longitude ?? null,
    addedBy: session.staffId, addedOn: businessDate, addedAt: environment.now(), sealed: vault.seal(file.bytes),
  }).run();
  context.record('monitoring.evidenceAdded', { evidenceId: id, subjectId, mediaType, size: file.bytes.byteLength, sha256: hash });
  return { evidenceId: id, sha256: hash };
}

export function evidenceOf({ db }: QueryContext, subjectId: string): readonly EvidenceRow[] {
  return statement<[string], EvidenceRow>(
    db,
    `SELECT e.id, e.file_name AS fileName, e.media_type AS mediaType, e.size, e.sha256, e.latitude, e.longitude, s.name AS addedBy, e.added_on AS addedOn
     FROM work_evidence e JOIN staff s ON s.id = e.added_by WHERE e.subject_id = ? ORDER BY e.added_at, e.id`,
  ).all(subjectId);
}

export interface OpenedEvidence {
  readonly name: string;
  readonly mediaType: EvidenceType;
  readonly bytes: Uint8Array;
}

/** @throws Refusal `not_found`, `evidence_altered` when the store no longer holds those bytes, and what `requireReadable` throws. */
export function openEvidence(context: CommandContext, evidenceId: string, requireReadable: (subjectId: string) => void): OpenedEvidence {
  const found = orm(context.db).select().from(workEvidence).where(eq(workEvidence.id, evidenceId)).get();
  if (!found) throw new Refusal('not_found', {}, 'evidenceId');
  requireReadable(found.subjectId);
  const bytes = unsealed(context.vault, found.sealed);
  if (!bytes || sha256(bytes) !== found.sha256) throw new Refusal('evidence_altered');
  context.record('monitoring.evidenceOpened', { evidenceId, subjectId: found.subjectId });
  return { name: found.fileName, mediaType: found.mediaType, bytes };
}

function unsealed(vault: Vault, sealed: Buffer): Uint8Array | null {
  try {
    return vault.unseal(sealed);
  } catch {
    return null; // altered: the seal does not open
  }
}

/** For `verify`: every file still opens and has its hash. */
export function checkEvidence(db: Connection, vault: Vault): CheckReport {
  const problems: string[] = [];
  let compared = 0;
  for (const row of statement<[], { id: string; sha256: string; sealed: Buffer }>(db, 'SELECT id, sha256, sealed FROM work_evidence ORDER BY id').iterate()) {
    compared += 1;
    const bytes = unsealed(vault, row.sealed);
    if (!bytes || sha256(bytes) !== row.sha256) problems.push(`${row.id} altered`);
  }
  return { name: 'evidence', ok: problems.length === 0, compared, problems };
}
