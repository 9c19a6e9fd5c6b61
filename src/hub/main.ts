/** `npm run hub`: the provincial server. What it reads from the environment stands in docs/hub.md. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { startHub } from './start-hub.ts';

const environment = process.env;
const folder = resolve(environment['HUB_FOLDER'] ?? 'hub-data');
const [cert, key] = [environment['HUB_TLS_CERT'], environment['HUB_TLS_KEY']];

const running = await startHub({
  folder,
  databaseUrl: environment['HUB_DATABASE_URL'],
  host: environment['HUB_HOST'] ?? '127.0.0.1',
  port: Number(environment['HUB_PORT'] ?? 8787),
  tls: cert !== undefined && key !== undefined ? { cert: readFileSync(cert, 'utf8'), key: readFileSync(key, 'utf8') } : undefined,
  logLevel: environment['HUB_LOG_LEVEL'] ?? 'info',
});
process.stdout.write(`hub at ${running.address}, ${running.database === 'embedded' ? `embedded database in ${join(folder, 'database')}` : 'PostgreSQL'}; ` +
  `administrator's token: ${environment['HUB_ADMIN_TOKEN'] === undefined ? join(folder, 'admin.token') : 'HUB_ADMIN_TOKEN'}; interface: ${running.address}/docs\n`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void running.close().then(() => process.exit(0)));
