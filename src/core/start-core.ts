/**
 * The composition root: opens the store, puts clock, ids and folders together, and builds the table of handlers.
 *
 * Runs in Electron's core process, in tests, in benchmarks and on the command line alike.
 */
import { randomInt } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import type { Answer, CallMessage, Progress } from './contract/answers.ts';
import { checkAccounts, checkLedgerAgainstAccounts, checkVouchers } from './accounting/check-journal-store.ts';
import { journalReactions } from './accounting/journal-reactions-store.ts';
import { checkFiles } from './archive/file-store.ts';
import { archiveHandlers } from './archive/handlers.ts';
import { auditHandlers } from './audit/handlers.ts';
import { collectionReactions } from './collection/collection-reactions-store.ts';
import { collectionHandlers } from './collection/handlers.ts';
import { checkRatings } from './credit/check-ratings-store.ts';
import { fraudReactions } from './credit/fraud-reactions-store.ts';
import { creditHandlers } from './credit/handlers.ts';
import { decisionHandlers } from './decision/handlers.ts';
import { installFirstModels } from './decision/model-store.ts';
import { documentHandlers, printingHandlers, templateHandlers } from './document/handlers.ts';
import { PAPER_WORKER } from './document/print-papers-pdf.ts';
import { signingHandlers } from './document/signing/handlers.ts';
import { signingReactions } from './document/signing/signing-reactions-store.ts';
import { checkTemplates } from './document/template-store.ts';
import { checkFraudChecks } from './fraud/check-fraud-store.ts';
import { fraudHandlers } from './fraud/handlers.ts';
import { checkHouseholds } from './household/check-households-store.ts';
import { householdHandlers } from './household/handlers.ts';
import { checkLoans } from './loan/check-loans-store.ts';
import { inquiryHandlers } from './inquiry/handlers.ts';
import { inquiryReactions } from './inquiry/inquiry-reactions-store.ts';
import { loanHandlers } from './loan/handlers.ts';
import { messageHandlers } from './message/handlers.ts';
import { messageReactions } from './message/message-reactions-store.ts';
import { checkEvidence } from './monitoring/evidence-store.ts';
import { monitoringHandlers } from './monitoring/handlers.ts';
import { monitoringReactions } from './monitoring/monitoring-reactions-store.ts';
import { organisationHandlers } from './organisation/handlers.ts';
import { visibleVillagesOf } from './organisation/scope.ts';
import { seedDemonstration } from './organisation/seed-demonstration.ts';
import { parametersHandlers } from './parameters/handlers.ts';
import type { Environment, InstitutionSeal, Reactions, StoreCheck } from './pipeline/context.ts';
import { createPipeline, type HandlerTable, type Pipeline } from './pipeline/pipeline.ts';
import { scorecardHandlers } from './scorecard/handlers.ts';
import { simulationHandlers } from './simulation/handlers.ts';
import { statisticsHandlers } from './statistics/handlers.ts';
import { guardDraw } from './sync/draw-guard-store.ts';
import { syncHandlers } from './sync/handlers.ts';
import { recordWrittenRows } from './sync/record-rows-store.ts';
import { createSync, type Sync } from './sync/sync-driver.ts';
import { openStore, type Store, type StoreOptions } from './store/open-store.ts';
import { businessDateOf } from './store/settings.ts';
import { workdayHandlers } from './workday/handlers.ts';

export interface CoreOptions extends StoreOptions {
  readonly fontsFolder: string;
  /** The bundled program of the threads that print papers; left out: the one of the checkout. */
  readonly paperWorker?: string | undefined;
  readonly backupFolder: string;
  readonly deviceId: string;
  /** Writes the demonstration organisation into an empty store, and lets screens say that the key is not sealed. */
  readonly isDemonstration: boolean;
  /** UTC milliseconds; left out: the machine's clock. */
  readonly now?: () => number;
  readonly newId?: () => string;
  /** Six digits; left out: the operating system's source of chance. */
  readonly newCode?: () => string;
  readonly institutionSeal?: InstitutionSeal | null;
  /** How the hub is reached; left out: over the network. */
  readonly fetch?: typeof fetch;
  readonly onProgress?: (clientId: string, progress: Progress) => void;
  readonly onDefect?: (error: unknown, correlationId: string) => void;
}

export interface Core {
  readonly store: Store;
  /** Meetings with the hub: main's schedule and the command line start them too. */
  readonly sync: Sync;
  handle(message: CallMessage): Promise<Answer<unknown>>;
  cancel(clientId: string, commandId: string): void;
  clientGone(clientId: string): void;
  /** Waits for the command under way, checkpoints and closes the store. */
  close(): Promise<void>;
}

/** What areas offer to `verify`. */
const checks: readonly StoreCheck[] = [
  checkHouseholds, checkFraudChecks, checkRatings, checkFiles, checkTemplates, checkLoans, checkVouchers, checkAccounts, checkLedgerAgainstAccounts, checkEvidence,
];

/** What an area does when another records an event, in the same transaction. */
const reactions: readonly Reactions[] = [
  fraudReactions, journalReactions, inquiryReactions, signingReactions, monitoringReactions, collectionReactions, messageReactions, { 'loan.drawn': guardDraw },
];

const areas = (sync: Sync) => ({
  organisation: organisationHandlers,
  parameters: parametersHandlers,
  household: householdHandlers,
  decision: decisionHandlers,
  fraud: fraudHandlers,
  credit: creditHandlers,
  loan: loanHandlers,
  simulation: simulationHandlers,
  scorecard: scorecardHandlers,
  document: documentHandlers,
  template: templateHandlers,
  printing: printingHandlers,
  signing: signingHandlers,
  inquiry: inquiryHandlers,
  archive: archiveHandlers,
  monitoring: monitoringHandlers,
  collection: collectionHandlers,
  message: messageHandlers,
  statistics: statisticsHandlers,
  workday: workdayHandlers,
  sync: syncHandlers(sync),
  audit: auditHandlers(checks),
});

/** @throws Refusal of `openStore`: wrong_key, store_newer, migration_altered. */
export async function startCore(options: CoreOptions): Promise<Core> {
  const store = openStore(options);
  const environment: Environment = {
    deviceId: options.deviceId,
    migrationsFolder: options.migrationsFolder,
    fontsFolder: options.fontsFolder,
    paperWorker: options.paperWorker ?? PAPER_WORKER,
    backupFolder: options.backupFolder,
    sqliteBinding: options.sqliteBinding,
    isDemonstration: options.isDemonstration,
    now: options.now ?? (() => Date.now()), // the one clock of the core
    newId: options.newId ?? (() => uuidv7()),
    newCode: options.newCode ?? (() => String(randomInt(1_000_000)).padStart(6, '0')),
    institutionSeal: options.institutionSeal ?? null,
  };
  if (options.isDemonstration) await seedDemonstration(store.writer, environment);
  installFirstModels(store.writer, environment);
  const onDefect = options.onDefect ?? ((error, correlationId) => process.stderr.write(`${correlationId} ${error instanceof Error ? error.stack : String(error)}\n`));
  const sync: Sync = createSync({
    store, environment, fetch: options.fetch ?? fetch, perform: (client, access, work) => pipeline.perform(client, access, work),
    onDefect: (error) => onDefect(error, environment.newId()),
  });
  const pipeline: Pipeline = createPipeline({
    store, environment, handlers: handlerTable(sync), reactions, businessDateOf, visibleVillagesOf,
    onProgress: options.onProgress ?? (() => undefined), prepare: sync.prepare, beforeCommit: recordWrittenRows, onDefect,
  });
  return {
    store,
    sync,
    handle: pipeline.handle,
    cancel: pipeline.cancel,
    clientGone: pipeline.clientGone,
    async close() {
      await pipeline.idle();
      store.close();
    },
  };
}

function handlerTable(sync: Sync): HandlerTable {
  return new Map(Object.entries(areas(sync)).flatMap(([area, handlers]) => Object.entries(handlers).map(([name, handler]) => [`${area}.${name}`, handler as never])));
}
