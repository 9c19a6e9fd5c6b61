/** The branch's rows as the hub keeps them: sealed ones for giving back, readable columns for the province. The last write of a row wins. */
import { and, eq, inArray, sql } from 'drizzle-orm';
import { getTableColumns } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { WireEvent } from '../core/contract/hub-protocol.ts';
import { projectedTable, type ClearRow, type ProjectedTableName } from '../core/sync/projection.ts';
import type { Database } from './database.ts';
import type { BranchKey } from './hub.ts';
import { branchRow, projections } from './schema.ts';

type Line = readonly [table: string, key: string, clear: ClearRow | null, sealed: string] | readonly [table: string, key: string];

const AT_ONCE = 400;

/** Events of whole commands, in order. */
export async function project(tx: Database, key: BranchKey, events: readonly WireEvent[]): Promise<void> {
  const latest = new Map<string, Line>();
  for (const { rows } of events) {
    if (rows === null) continue;
    for (const text of rows.split('\n')) {
      const line = JSON.parse(text) as Line;
      latest.set(`${line[0]} ${line[1]}`, line);
    }
  }
  const lines = [...latest.values()];
  await keepRows(tx, key, lines);
  for (const name of Object.keys(projections) as ProjectedTableName[]) await keepProjection(tx, key, name, lines.filter(([table]) => table === name));
}

async function keepRows(tx: Database, key: BranchKey, lines: readonly Line[]): Promise<void> {
  for (const some of chunksOf(lines.filter((line) => line[3] !== undefined))) {
    await tx.insert(branchRow)
      .values(some.map(([tableName, rowKey, , sealed]) => ({ ...key, tableName, rowKey, sealed: sealed as string })))
      .onConflictDoUpdate({ target: [branchRow.legalEntityId, branchRow.branchId, branchRow.tableName, branchRow.rowKey], set: { sealed: sql`excluded.sealed` } });
  }
  const gone = lines.filter((line) => line[3] === undefined);
  for (const table of new Set(gone.map(([name]) => name))) {
    for (const some of chunksOf(gone.filter(([name]) => name === table))) {
      await tx.delete(branchRow).where(and(
        eq(branchRow.legalEntityId, key.legalEntityId), eq(branchRow.branchId, key.branchId), eq(branchRow.tableName, table), inArray(branchRow.rowKey, some.map((line) => line[1])),
      ));
    }
  }
}

async function keepProjection(tx: Database, key: BranchKey, name: ProjectedTableName, lines: readonly Line[]): Promise<void> {
  const keyNames = projectedTable(name)?.key ?? [];
  const table = projections[name] as unknown as PgTable & typeof projections.household;
  const columns = getTableColumns(table) as unknown as Record<string, typeof table.id>;
  const keyColumns = keyNames.map((one) => columns[one]!);
  // Away first: a ledger that was replayed anew drops its rows from a position on and writes others.
  for (const [, rowKey] of lines.filter((line) => line[2] === undefined)) {
    const values = JSON.parse(rowKey) as (string | number)[];
    await tx.delete(table).where(and(eq(table.legalEntityId, key.legalEntityId), eq(table.branchId, key.branchId), ...keyColumns.map((column, i) => eq(column, values[i] as string))));
  }
  const changing = Object.fromEntries(
    Object.entries(columns).filter(([one]) => one !== 'legalEntityId' && one !== 'branchId' && !keyNames.includes(one)).map(([one, column]) => [one, sql`excluded.${sql.identifier(column.name)}`]),
  );
  for (const some of chunksOf(lines.flatMap((line) => (line[2] ? [line[2]] : [])))) {
    await tx.insert(table).values(some.map((clear) => ({ ...clear, ...key })) as never)
      .onConflictDoUpdate({ target: [table.legalEntityId, table.branchId, ...keyColumns], set: changing });
  }
}

function* chunksOf<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < all.length; from += AT_ONCE) yield all.slice(from, from + AT_ONCE);
}
