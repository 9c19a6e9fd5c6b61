/** The hub's database: PostgreSQL by a connection string, or PGlite in a folder. The same tables, the same queries. */
import { PGlite } from '@electric-sql/pglite';
import { sql, type Logger } from 'drizzle-orm';
import { drizzle as onPostgres } from 'drizzle-orm/node-postgres';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import { drizzle as onPglite } from 'drizzle-orm/pglite';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';

/** Also what a transaction is given. */
export type Database = PgDatabase<PgQueryResultHKT>;

export interface OpenDatabase {
  readonly db: Database;
  readonly kind: 'postgresql' | 'embedded';
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /** Of PostgreSQL; left out: PGlite. */
  readonly url?: string | undefined;
  /** Of PGlite; left out: in memory, for tests. */
  readonly folder?: string | undefined;
  readonly migrationsFolder: string;
  readonly logger?: Logger;
}

/** Opens it and brings it to the present schema. @throws Error when a migration was altered. */
export async function openDatabase(options: DatabaseOptions): Promise<OpenDatabase> {
  const opened = options.url === undefined ? openEmbedded(options) : openPostgres(options.url, options);
  await migrate(opened.db, options.migrationsFolder);
  return opened;
}

function openEmbedded({ folder, logger }: DatabaseOptions): OpenDatabase {
  if (folder !== undefined) mkdirSync(folder, { recursive: true, mode: 0o700 });
  const client = new PGlite(folder);
  return { db: onPglite(client, { logger: logger ?? false }) as unknown as Database, kind: 'embedded', close: () => client.close() };
}

function openPostgres(url: string, { logger }: DatabaseOptions): OpenDatabase {
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  return { db: onPostgres(pool, { logger: logger ?? false }) as unknown as Database, kind: 'postgresql', close: () => pool.end() };
}

async function migrate(db: Database, folder: string): Promise<void> {
  await db.execute(sql`CREATE TABLE IF NOT EXISTS schema_migration (name TEXT PRIMARY KEY, sha256 TEXT NOT NULL)`);
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.sql')).sort()) {
    const text = readFileSync(join(folder, name), 'utf8');
    const sha256 = createHash('sha256').update(text).digest('hex');
    await db.transaction(async (tx) => {
      // Two hubs that start together wait for each other here.
      await tx.execute(sql`LOCK TABLE schema_migration IN EXCLUSIVE MODE`);
      const { rows } = (await tx.execute(sql`SELECT sha256 FROM schema_migration WHERE name = ${name}`)) as unknown as { rows: { sha256: string }[] };
      if (rows[0] && rows[0].sha256 !== sha256) throw new Error(`migration ${name} was altered after it ran`);
      if (rows[0]) return;
      for (const part of statementsOf(text)) await tx.execute(sql.raw(part));
      await tx.execute(sql`INSERT INTO schema_migration (name, sha256) VALUES (${name}, ${sha256})`);
    });
  }
}

/** PGlite prepares what it executes, and a prepared text is one statement. The files hold plain DDL: no text with a semicolon. */
const statementsOf = (text: string): string[] =>
  text.replace(/--.*$/gm, '').split(';').map((part) => part.trim()).filter((part) => part !== '');
