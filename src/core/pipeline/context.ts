/** What a handler is given. Everything from outside (time, ids, store, person) comes through here. */
import type { BusinessDate } from '../kernel/business-date.ts';
import { Refusal } from '../kernel/result.ts';
import type { z } from 'zod';
import type { AreaContract, Operation } from '../contract/define.ts';
import type { Permission, Role } from '../contract/permissions.ts';
import type { Connection } from '../store/open-store.ts';
import type { Vault } from '../store/vault.ts';

/** The person behind a call, as the core knows them. */
export interface StaffSession {
  readonly staffId: string;
  readonly staffNo: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly permissions: ReadonlySet<Permission>;
  readonly branchId: string;
  readonly branchCode: string;
  readonly legalEntityId: string;
}

/** One window, command line or test: holds at most one session, and what belongs to it alone (a file preview). */
export interface Client {
  readonly id: string;
  session: StaffSession | null;
  isLocked: boolean;
  /** Dropped at sign-out. */
  readonly memory: Map<string, unknown>;
}

/** What the surroundings give the core once, at the start. */
export interface Environment {
  readonly deviceId: string;
  readonly migrationsFolder: string;
  readonly fontsFolder: string;
  /** The program of the threads that print papers. */
  readonly paperWorker: string;
  readonly backupFolder: string;
  readonly sqliteBinding: string | undefined;
  readonly isDemonstration: boolean;
  /** UTC milliseconds. */
  now(): number;
  /** The institution's seal; null where none is installed. */
  readonly institutionSeal: InstitutionSeal | null;
  /** A new UUIDv7. */
  newId(): string;
  /** A one-time code of six digits, from a source that nobody foresees. */
  newCode(): string;
}

/** A key with its certificates as PKCS #12, from the key store of main. */
export interface InstitutionSeal {
  readonly p12: Uint8Array;
  readonly password: string;
  /** Made by a test authority: what it seals says that it has no legal effect. */
  readonly isTest: boolean;
}

export interface QueryContext {
  /** The reading connection: the last committed state. In a command: the writing one, inside its transaction. */
  readonly db: Connection;
  readonly vault: Vault;
  readonly environment: Environment;
  readonly client: Client;
  /** The signed-in person. @throws Error in a `public` operation, which has none: a defect. */
  readonly session: StaffSession;
  readonly businessDate: BusinessDate;
  /**
   * The villages that the person may see: null = all of the branch, else the customer manager's own.
   * Every query over households filters by it; every command on one checks it.
   */
  readonly visibleVillages: ReadonlySet<string> | null;
}

export interface RecordedEvent {
  readonly type: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

export interface CommandContext extends QueryContext {
  readonly commandId: string;
  /** The permission (or `public`, `signedIn`) under which the command runs. */
  readonly access: string;
  /**
   * Appends to the event log in this transaction and runs the reactions to that type.
   * Facts, not a diff; no personal data in the clear. Type: "area.whatHappened".
   */
  record(type: string, payload: Readonly<Record<string, unknown>>, version?: number): void;
  /** The next number of a gapless series of this branch in the business date's year. */
  nextNumber(series: string): number;
  /**
   * Says how far long work is and lets other calls in for a moment. `stage` is "area.stage".
   * @throws Refusal `cancelled` when the person asked to stop: the transaction rolls back.
   */
  progress(stage: string, done: number, total: number): Promise<void>;
  /** Runs once the transaction is committed, before the answer: for what cannot be undone (a backup). */
  afterCommit(work: () => Promise<void> | void): void;
}

/** What another area does, in the same transaction, when an event is recorded: credit approves a line, message queues the SMS. */
export type Reaction = (context: CommandContext, event: RecordedEvent) => void;
export type Reactions = Readonly<Record<string, Reaction>>;

/**
 * A refusal that is itself a fact: what was written before it stays (a failed sign-in counts, a refused look is logged).
 * Every other Refusal rolls the command back.
 */
export class RecordedRefusal extends Refusal {}

/** One check of `verify`: what it is called, how much it compared, what is wrong. */
export interface CheckReport {
  readonly name: string;
  readonly ok: boolean;
  readonly compared: number;
  readonly problems: readonly string[];
}
export type StoreCheck = (db: Connection, vault: Vault) => CheckReport;

type HandlerOf<O> =
  O extends Operation<'command', infer Input, infer Output>
    ? (context: CommandContext, input: z.output<Input>) => Output | Promise<Output>
    : O extends Operation<'query', infer Input, infer Output>
      ? (context: QueryContext, input: z.output<Input>) => Output | Promise<Output>
      : never;

/** The handlers of an area: one for each line of its contract. */
export type Handlers<A extends AreaContract> = { readonly [N in keyof A]: HandlerOf<A[N]> };

/** @throws Refusal `outside_scope` when the village is not one that the person may see. */
export function requireVillageInScope(context: QueryContext, villageId: string): void {
  if (context.visibleVillages && !context.visibleVillages.has(villageId)) throw new Refusal('outside_scope');
}
