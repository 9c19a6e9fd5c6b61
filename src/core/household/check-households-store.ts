/** What `verify` holds the households to: they are what the log says, readable, and their figures follow from their files. */
import type { HouseholdFile } from '../contract/household.ts';
import type { CheckReport } from '../pipeline/context.ts';
import type { Connection } from '../store/open-store.ts';
import type { Vault } from '../store/vault.ts';
import { netAssets, netIncome, totalDebts } from './derive-figures.ts';
import { identityHash, type HouseholdFacts, type PersonalData } from './household-store.ts';

interface HouseholdRecord {
  id: string;
  household_no: string;
  village_id: string;
  group_no: number;
  head_name: string;
  identity_hash: string;
  sealed: string;
  file: string;
  net_income: number | null;
  total_debts: number | null;
  net_assets: number | null;
  revision: number;
}

/** More would only repeat what the first ones say. */
const MOST_PROBLEMS = 50;

export function checkHouseholds(db: Connection, vault: Vault): CheckReport {
  const recorded = lastFacts(db);
  const problems: string[] = [];
  let compared = 0;
  for (const record of db.prepare<[], HouseholdRecord>('SELECT * FROM household').iterate()) {
    compared += 1;
    for (const problem of problemsOf(record, recorded.get(record.id), vault)) problems.push(`${record.household_no} ${problem}`);
  }
  if (recorded.size !== compared) problems.push(`${recorded.size} households in the log, ${compared} in the store`);
  return { name: 'households', ok: problems.length === 0, compared, problems: problems.slice(0, MOST_PROBLEMS) };
}

type LastFacts = Pick<HouseholdFacts, 'revision' | 'sealed' | 'villageId' | 'groupNo'>;

/** The last that the log says of each household. */
function lastFacts(db: Connection): ReadonlyMap<string, LastFacts> {
  const facts = new Map<string, LastFacts>();
  const events = db.prepare<[], { payload: string }>(
    "SELECT payload FROM business_event WHERE type IN ('household.filesTaken', 'household.fileEdited') ORDER BY branch_seq",
  );
  for (const { payload } of events.iterate()) {
    const { households = [], household } = JSON.parse(payload) as { households?: HouseholdFacts[]; household?: HouseholdFacts };
    for (const { householdId, revision, sealed, villageId, groupNo } of household ? [household] : households) {
      facts.set(householdId, { revision, sealed, villageId, groupNo });
    }
  }
  return facts;
}

function problemsOf(record: HouseholdRecord, facts: LastFacts | undefined, vault: Vault): string[] {
  const problems: string[] = [];
  const isRecorded = facts?.revision === record.revision && facts.sealed === record.sealed && facts.villageId === record.village_id && facts.groupNo === record.group_no;
  if (!isRecorded) problems.push('is not what the log says');
  if (!isReadable(record, vault)) problems.push('has personal data of another person or key');
  const file = JSON.parse(record.file) as HouseholdFile;
  const isDerived = record.net_income === netIncome(file) && record.total_debts === totalDebts(file) && record.net_assets === netAssets(file);
  if (!isDerived) problems.push('has figures that do not follow from its file');
  return problems;
}

function isReadable(record: HouseholdRecord, vault: Vault): boolean {
  try {
    const data = JSON.parse(vault.decrypt(record.sealed)) as PersonalData;
    return data.headName === record.head_name && identityHash(vault, data.identityNumber) === record.identity_hash;
  } catch {
    return false;
  }
}
