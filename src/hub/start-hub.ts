/** The hub put together: database, keys, HTTP. Tests start it like `npm run hub` does. */
import type { Logger } from 'drizzle-orm';
import { join } from 'node:path';
import { openDatabase } from './database.ts';
import { openAuthority } from './device-authority.ts';
import type { Hub } from './hub.ts';
import { createMetrics } from './metrics.ts';
import { createServer } from './server.ts';

export interface HubOptions {
  /** Keys, and the embedded database unless `databaseUrl` is given. */
  readonly folder: string;
  readonly databaseUrl?: string | undefined;
  /** PGlite in memory instead of in the folder: for tests. */
  readonly isDatabaseInMemory?: boolean;
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
  readonly tls?: { readonly cert: string; readonly key: string } | undefined;
  readonly logLevel: string;
  readonly now?: () => number;
  readonly queryLogger?: Logger;
}

export interface RunningHub {
  readonly hub: Hub;
  /** "http://127.0.0.1:8443" */
  readonly address: string;
  readonly database: 'postgresql' | 'embedded';
  close(): Promise<void>;
}

export async function startHub(options: HubOptions): Promise<RunningHub> {
  const now = options.now ?? (() => Date.now());
  const opened = await openDatabase({
    url: options.databaseUrl, folder: options.isDatabaseInMemory ? undefined : join(options.folder, 'database'),
    migrationsFolder: join(import.meta.dirname, '../../migrations/hub'), ...(options.queryLogger ? { logger: options.queryLogger } : {}),
  });
  const hub: Hub = { db: opened.db, authority: await openAuthority(options.folder, now()), metrics: createMetrics(), now };
  const server = await createServer({ hub, logLevel: options.logLevel, tls: options.tls });
  const address = await server.listen({ host: options.host, port: options.port });
  return {
    hub, address, database: opened.kind,
    async close() {
      await server.close();
      await opened.close();
    },
  };
}
