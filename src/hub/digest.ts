/** The projections of one branch added up, for comparing them with the branch's own tables. */
import { and, asc, eq, getTableColumns, gt, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { digestRows, projectedTables, type ProjectedTable, type TableDigest } from '../core/sync/projection.ts';
import { sha256 } from '../core/sync/wire.ts';
import type { Database } from './database.ts';
import type { BranchKey } from './hub.ts';
import { projections } from './schema.ts';

const PAGE = 5_000;

export async function digestBranch(db: Database, key: BranchKey): Promise<TableDigest[]> {
  const digests: TableDigest[] = [];
  for (const table of projectedTables) digests.push(digestRows(table, await rowsOf(db, key, table), sha256));
  return digests;
}

async function rowsOf(db: Database, { legalEntityId, branchId }: BranchKey, { name, key }: ProjectedTable): Promise<Record<string, unknown>[]> {
  const table = projections[name as keyof typeof projections] as unknown as PgTable & typeof projections.household;
  const columns = getTableColumns(table) as unknown as Record<string, typeof table.id>;
  const keyColumns = key.map((one) => columns[one]!);
  const all: Record<string, unknown>[] = [];
  for (;;) {
    const last = all.at(-1);
    const after = last && gt(sql`(${sql.join(keyColumns, sql`, `)})`, sql`(${sql.join(key.map((one) => sql`${last[one]}`), sql`, `)})`);
    const page = await db.select().from(table).where(and(eq(table.legalEntityId, legalEntityId), eq(table.branchId, branchId), after)).orderBy(...keyColumns.map((column) => asc(column))).limit(PAGE);
    all.push(...page);
    if (page.length < PAGE) return all;
  }
}
