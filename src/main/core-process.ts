/**
 * The core process: runs src/core on Node, apart from every window, and speaks with main alone.
 *
 * Entry of a utilityProcess. A defect that nobody caught ends it: main starts it again on a sound state.
 */
import { writeSync } from 'node:fs';
import { packAnswer, type CallMessage } from '../core/contract/answers.ts';
import type { CoreFaultCode } from '../core/contract/desk.ts';
import { Refusal } from '../core/kernel/result.ts';
import { startCore, type Core } from '../core/start-core.ts';
import type { CoreSettings, FromCoreProcess, ToCoreProcess } from './core-messages.ts';

const main = process.parentPort;
let core: Promise<Core> | null = null;

// Electron's Node only warns of a rejection in a utility process; going on in an unknown state is worse than a restart.
process.on('unhandledRejection', endWith);
process.on('uncaughtException', endWith);

main.on('message', ({ data }: { data: ToCoreProcess }) => {
  if (data.kind === 'init') core ??= start(data.settings);
  else if (core) void core.then((started) => serve(started, data));
});

function serve(started: Core, message: Exclude<ToCoreProcess, { kind: 'init' }>): Promise<void> | void {
  switch (message.kind) {
    case 'call':
      return answerCall(started, message);
    case 'cancel':
      return started.cancel(message.clientId, message.commandId);
    case 'clientGone':
      return started.clientGone(message.clientId);
    case 'meetHub':
      return void started.sync.run({ withComparison: message.withComparison });
    case 'close':
      return started.close().then(() => post({ kind: 'closed' }));
  }
}

async function answerCall(started: Core, message: CallMessage): Promise<void> {
  post({ kind: 'answer', callId: message.callId, answer: packAnswer(await started.handle(message)) });
}

async function start(settings: CoreSettings): Promise<Core> {
  try {
    const started = await startCore({
      ...settings,
      onProgress: (clientId, progress) => post({ kind: 'progress', clientId, progress }),
      onDefect: (error, correlationId) => writeLine(`${correlationId} ${stackOf(error)}`),
    });
    post({ kind: 'ready' });
    return started;
  } catch (error) {
    writeLine(stackOf(error));
    post({ kind: 'fault', fault: faultOf(error) });
    return new Promise(() => undefined); // main ends this process when the fault has arrived
  }
}

/** What `startCore` refuses with → what the page shows. */
const faults: Readonly<Record<string, CoreFaultCode>> = {
  wrong_key: 'store_key_wrong',
  store_newer: 'store_newer_than_app',
  migration_altered: 'store_damaged',
};

function faultOf(error: unknown): CoreFaultCode {
  if (error instanceof Refusal) return faults[error.code] ?? 'store_unreadable';
  // better-sqlite3's own codes of a file that is not, or no longer, a database.
  const { code } = error as { code?: unknown };
  return code === 'SQLITE_CORRUPT' || code === 'SQLITE_NOTADB' ? 'store_damaged' : 'store_unreadable';
}

function post(message: FromCoreProcess): void {
  main.postMessage(message);
}

function endWith(error: unknown): void {
  writeLine(`the core ends itself: ${stackOf(error)}`);
  process.exit(1);
}

/** Written at once: process.exit does not wait for a stream. */
function writeLine(line: string): void {
  writeSync(2, `${line}\n`);
}

const stackOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));
