/**
 * How one call travels: known operation → valid input → session and permission → (command) done before? →
 * one transaction: handler, event log, kept answer → commit → answer.
 *
 * Commands run one after the other on the writing connection; queries run at once on the reading one.
 */
import canonicalize from 'canonicalize';
import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { Answer, AnswerError, CallMessage, Progress } from '../contract/answers.ts';
import { operationNamed } from '../contract/index.ts';
import type { AnyOperation } from '../contract/define.ts';
import type { BusinessDate } from '../kernel/business-date.ts';
import { Refusal } from '../kernel/result.ts';
import { appendEvent } from '../store/event-log.ts';
import { nextNumber } from '../store/number-series.ts';
import type { Connection, Store } from '../store/open-store.ts';
import { statement } from '../store/statement.ts';
import {
  RecordedRefusal, type Client, type CommandContext, type Environment, type QueryContext, type Reactions, type StaffSession,
} from './context.ts';

/** "area.name" → handler. Types are checked where areas define theirs; here they are one shape. */
export type HandlerTable = ReadonlyMap<string, (context: never, input: never) => unknown>;

export interface PipelineOptions {
  readonly store: Store;
  readonly environment: Environment;
  readonly handlers: HandlerTable;
  readonly reactions: readonly Reactions[];
  /** The open business date of the branch; answered from the store. */
  readonly businessDateOf: (db: Connection) => BusinessDate;
  readonly visibleVillagesOf: (db: Connection, session: StaffSession) => ReadonlySet<string> | null;
  readonly onProgress: (clientId: string, progress: Progress) => void;
  /** Before the transaction of a command, outside of it: what must be asked elsewhere first (the hub). May refuse. */
  readonly prepare?: (operation: string, input: unknown, commandId: string) => Promise<void>;
  /** The last thing in the transaction of a command. */
  readonly beforeCommit?: (context: CommandContext) => Promise<void>;
  /** Defects go to the log with their stack; refusals do not. */
  readonly onDefect: (error: unknown, correlationId: string) => void;
}

export interface Pipeline {
  handle(message: CallMessage): Promise<Answer<unknown>>;
  /** Work that the core does by itself, as a command of `client`: in its turn, in one transaction. @throws Refusal; anything else is a defect. */
  perform<T>(client: Client, access: string, work: (context: CommandContext) => T | Promise<T>): Promise<T>;
  cancel(clientId: string, commandId: string): void;
  clientGone(clientId: string): void;
  /** Resolves when the commands under way have ended. */
  idle(): Promise<void>;
}

/** Other calls are let in at least this often during long work. */
const YIELD_EVERY_MS = 25;

export function createPipeline(options: PipelineOptions): Pipeline {
  const clients = new Map<string, Client>();
  const cancelled = new Set<string>();
  let lastCommand: Promise<unknown> = Promise.resolve();

  const clientNamed = (id: string): Client => {
    let client = clients.get(id);
    if (!client) clients.set(id, (client = { id, session: null, isLocked: false, memory: new Map() }));
    return client;
  };

  async function handle(message: CallMessage): Promise<Answer<unknown>> {
    try {
      const operation = operationNamed(message.operation);
      const handler = options.handlers.get(message.operation);
      if (!operation || !handler) throw new Refusal('unknown_operation', { operation: message.operation });
      const client = clientNamed(message.clientId);
      const input = parseInput(operation, message.input);
      checkAccess(operation, client);
      if (operation.kind === 'query') return { ok: true, value: await handler(queryContext(client) as never, input as never) };
      const run = lastCommand.then(() => runCommand(message, operation, handler, client, input));
      lastCommand = run.catch(() => undefined);
      return { ok: true, value: await run };
    } catch (error) {
      return { ok: false, error: toAnswerError(error) };
    }
  }

  function queryContext(client: Client, db: Connection = options.store.reader): QueryContext {
    return {
      db,
      vault: options.store.vault,
      environment: options.environment,
      client,
      get session() {
        if (!client.session) throw new Error('a public operation has no session');
        return client.session;
      },
      get businessDate() {
        return options.businessDateOf(db);
      },
      get visibleVillages() {
        return client.session ? options.visibleVillagesOf(db, client.session) : null;
      },
    };
  }

  async function runCommand(
    message: CallMessage, operation: AnyOperation, handler: (context: never, input: never) => unknown, client: Client, input: unknown,
  ): Promise<unknown> {
    const db = options.store.writer;
    const commandId = message.commandId ?? options.environment.newId();
    // Waiting in the queue, the session may have ended or the person asked to stop.
    checkAccess(operation, client);
    if (cancelled.delete(cancelKey(client.id, commandId))) throw new Refusal('cancelled');
    const inputHash = operation.isRepeatable ? '' : hashInput(input);
    if (!operation.isRepeatable) {
      const kept = keptAnswer(db, message.operation, commandId, client, inputHash);
      if (kept) return kept.value;
    }
    await options.prepare?.(message.operation, input, commandId);
    return transact(client, operation.access, commandId, async (context) => handler(context as never, input as never), (value) => {
      if (!operation.isRepeatable) keepAnswer(db, message.operation, commandId, client, inputHash, value);
    });
  }

  async function transact<T>(
    client: Client, access: string, commandId: string, work: (context: CommandContext) => T | Promise<T>, keep: (value: T) => void,
  ): Promise<T> {
    const db = options.store.writer;
    const afterCommit: (() => Promise<void> | void)[] = [];
    const context = commandContext(client, access, commandId, afterCommit);
    let value: T | undefined;
    let refusal: RecordedRefusal | null = null;
    db.exec('BEGIN IMMEDIATE');
    try {
      try {
        value = await work(context);
      } catch (error) {
        if (!(error instanceof RecordedRefusal)) throw error;
        refusal = error;
      }
      if (!refusal) keep(value as T);
      await options.beforeCommit?.(context);
      db.exec('COMMIT');
    } catch (error) {
      if (db.inTransaction) db.exec('ROLLBACK');
      throw error;
    } finally {
      cancelled.delete(cancelKey(client.id, commandId));
    }
    for (const follow of afterCommit) await follow();
    if (refusal) throw refusal;
    return value as T;
  }

  function perform<T>(client: Client, access: string, work: (context: CommandContext) => T | Promise<T>): Promise<T> {
    const run = lastCommand.then(() => transact(client, access, options.environment.newId(), work, () => undefined));
    lastCommand = run.catch(() => undefined);
    return run;
  }

  function commandContext(client: Client, access: string, commandId: string, afterCommit: (() => Promise<void> | void)[]): CommandContext {
    const db = options.store.writer;
    const { environment } = options;
    let lastYield = performance.now();
    const base = queryContext(client, db);
    const context: CommandContext = Object.defineProperties({} as CommandContext, {
      ...Object.getOwnPropertyDescriptors(base),
      ...Object.getOwnPropertyDescriptors({
        commandId,
        access,
        record(type: string, payload: Readonly<Record<string, unknown>>, version = 1) {
          appendEvent(db, {
            eventId: environment.newId(), type, version, payload, businessDate: base.businessDate, recordedAt: environment.now(),
            deviceId: environment.deviceId, staffId: client.session?.staffId ?? null, access, commandId,
          });
          for (const reactions of options.reactions) reactions[type]?.(context, { type, payload });
        },
        nextNumber: (series: string) => nextNumber(db, base.session.branchId, series, Number(base.businessDate.slice(0, 4))),
        async progress(stage: string, done: number, total: number) {
          const now = performance.now();
          if (now - lastYield < YIELD_EVERY_MS && done < total) return;
          options.onProgress(client.id, { commandId, stage, done, total });
          await new Promise((resolve) => setImmediate(resolve));
          lastYield = performance.now();
          if (cancelled.has(cancelKey(client.id, commandId))) throw new Refusal('cancelled');
        },
        afterCommit: (work: () => Promise<void> | void) => void afterCommit.push(work),
      }),
    });
    return context;
  }

  function keptAnswer(db: Connection, operation: string, commandId: string, client: Client, inputHash: string): { value: unknown } | null {
    const row = statement<[string], { operation: string; staff_id: string | null; input_hash: string; answer: string }>(
      db, 'SELECT operation, staff_id, input_hash, answer FROM command_answer WHERE command_id = ?',
    ).get(commandId);
    if (!row) return null;
    const isSame = row.operation === operation && row.input_hash === inputHash && row.staff_id === (client.session?.staffId ?? null);
    if (!isSame) throw new Refusal('command_id_reused');
    return { value: JSON.parse(row.answer) };
  }

  function keepAnswer(db: Connection, operation: string, commandId: string, client: Client, inputHash: string, value: unknown): void {
    statement(db, 'INSERT INTO command_answer (command_id, operation, staff_id, input_hash, answer, answered_at) VALUES (?, ?, ?, ?, ?, ?)').run(
      commandId, operation, client.session?.staffId ?? null, inputHash, JSON.stringify(value ?? null), options.environment.now(),
    );
  }

  function toAnswerError(error: unknown): AnswerError {
    const correlationId = options.environment.newId();
    if (error instanceof Refusal) return { code: error.code, params: error.params, field: error.field, correlationId };
    options.onDefect(error, correlationId);
    return { code: 'internal_error', params: {}, correlationId };
  }

  return {
    handle,
    perform,
    cancel: (clientId, commandId) => void cancelled.add(cancelKey(clientId, commandId)),
    clientGone: (clientId) => void clients.delete(clientId),
    idle: async () => void (await lastCommand),
  };
}

/** @throws Refusal `invalid_input` with the first field that is wrong. */
function parseInput(operation: AnyOperation, input: unknown): unknown {
  const parsed = operation.input.safeParse(input);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues as [z.core.$ZodIssue, ...z.core.$ZodIssue[]];
  throw new Refusal('invalid_input', { rule: issue.message }, issue.path.join('.'));
}

function checkAccess(operation: AnyOperation, client: Client): void {
  if (operation.access === 'public') return;
  if (!client.session) throw new Refusal('not_signed_in');
  if (client.isLocked) throw new Refusal('session_locked');
  if (operation.access !== 'signedIn' && !client.session.permissions.has(operation.access)) {
    throw new Refusal('not_permitted', { permission: operation.access });
  }
}

/** Only who gave a command may stop it. */
const cancelKey = (clientId: string, commandId: string): string => `${clientId} ${commandId}`;

function hashInput(input: unknown): string {
  return createHash('sha256').update(canonicalize(input) ?? '').digest('hex');
}
