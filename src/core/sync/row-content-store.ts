/** The rows that a command wrote, as text that travels: the readable columns beside the whole row sealed. */
import type { ChangedRow, ColumnValue, Row } from '../store/row-capture.ts';
import type { Vault } from '../store/vault.ts';
import { clearPart, type ClearRow } from './projection.ts';

/** [table, key, readable part or null, whole row sealed]; without the last two the row is gone. */
export type ContentLine = readonly [table: string, key: string, clear: ClearRow | null, sealed: string] | readonly [table: string, key: string];

/** NDJSON. `extra` adds readable facts that stand in no column. */
export function contentOf(rows: readonly ChangedRow[], vault: Vault, extra: (table: string, row: Row) => ClearRow | null): string {
  return rows.map((changed) => JSON.stringify(lineOf(changed, vault, extra))).join('\n');
}

function lineOf({ table, key, row }: ChangedRow, vault: Vault, extra: (table: string, row: Row) => ClearRow | null): ContentLine {
  if (!row) return [table, key];
  const clear = clearPart(table, row);
  return [table, key, clear && { ...clear, ...extra(table, row) }, vault.encrypt(JSON.stringify(row, bytesAsText))];
}

/** @throws Error when a line was sealed by another store. */
export function rowsFrom(content: string, vault: Vault): ChangedRow[] {
  return content.split('\n').map((line) => {
    const [table, key, , sealed] = JSON.parse(line) as ContentLine;
    return { table, key, row: sealed === undefined ? null : openRow(sealed, vault) };
  });
}

export const openRow = (sealed: string, vault: Vault): Row => JSON.parse(vault.decrypt(sealed), textAsBytes) as Row;

const BYTES = '$bytes';

/** JSON.stringify asks a Buffer for its own form first, so the value is taken from its holder. */
function bytesAsText(this: Record<string, unknown>, key: string, value: unknown): unknown {
  const held = this[key];
  return held instanceof Uint8Array ? { [BYTES]: Buffer.from(held).toString('base64') } : value;
}

function textAsBytes(_key: string, value: unknown): unknown {
  const text = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[BYTES] : undefined;
  return typeof text === 'string' ? (Buffer.from(text, 'base64') as ColumnValue) : value;
}
