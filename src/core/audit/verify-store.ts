import type { VerifyReport } from '../contract/audit.ts';
import type { CheckReport, StoreCheck } from '../pipeline/context.ts';
import { verifyChain } from '../store/event-log.ts';
import type { Connection } from '../store/open-store.ts';
import type { Vault } from '../store/vault.ts';

/** Everything that must hold in a store: the file itself, the chain of events, and what each area checks of its own. */
export function verifyStore(db: Connection, vault: Vault, checks: readonly StoreCheck[]): VerifyReport {
  const chain = verifyChain(db);
  const chainReport: CheckReport = {
    name: 'eventChain', ok: chain.brokenAt === null, compared: chain.events, problems: chain.brokenAt === null ? [] : [`branch_seq ${chain.brokenAt}`],
  };
  const reports = [fileCheck(db), chainReport, ...checks.map((check) => check(db, vault))];
  return { ok: reports.every(({ ok }) => ok), events: chain.events, lastHash: chain.lastHash, checks: reports };
}

function fileCheck(db: Connection): CheckReport {
  const problems = db.prepare<[], { integrity_check: string }>('PRAGMA integrity_check').all().map((row) => row.integrity_check).filter((text) => text !== 'ok');
  return { name: 'storeFile', ok: problems.length === 0, compared: 1, problems };
}
