/** Households written straight into a test's store: the worked example of the cards, each with its own changes. */
import type { HouseholdFile } from '../../src/core/contract/household.ts';
import { exampleFile } from '../../src/core/decision/worked-example.ts';
import { contactValues } from '../../src/core/household/contact-store.ts';
import { netAssets, netIncome, totalDebts } from '../../src/core/household/derive-figures.ts';
import { checkCharacter } from '../../src/core/household/identity-number.ts';
import type { Core } from '../../src/core/start-core.ts';
import { businessDate } from '../../src/core/kernel/business-date.ts';
import { readSetting } from '../../src/core/store/settings.ts';

export interface ExampleHousehold {
  readonly headName?: string;
  readonly birthDate?: string;
  readonly groupNo?: number;
  /** Hash under which the head is found; two households with the same member hash are one family. */
  readonly identityHash?: string;
  readonly memberHashes?: readonly string[];
  readonly phone?: string;
  readonly bankCard?: string;
  readonly address?: string;
  /** Changes a copy of the example's file. */
  readonly change?: (file: Mutable<HouseholdFile>) => void;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly unknown[] ? T[K] : T[K] extends object ? Mutable<T[K]> : T[K] };

const INSERT = `INSERT INTO household (id, branch_id, household_no, village_id, group_no, head_name, pinyin_initials, birth_date, gender, identity_hash,
  identity_tail_hash, identity_mask, sealed, file, family_size, net_income, total_debts, net_assets, collected_on, updated_on, revision)
  VALUES (?, ?, ?, ?, ?, ?, '', ?, 'male', ?, '', '5199**********0000', ?, ?, ?, ?, ?, ?, ?, '2026-06-01', 1)`;

let numbers = 0;

/** A village managed by a member of the demonstration staff ("KH0001"). Answers its id. */
export function addExampleVillage(core: Core, name: string, managerNo: string, isCreditVillage = false): string {
  const id = core.store.writer.prepare<[], { id: string }>("SELECT lower(hex(randomblob(4))||'-'||hex(randomblob(2))||'-7'||substr(hex(randomblob(2)),2)||'-8'||substr(hex(randomblob(2)),2)||'-'||hex(randomblob(6))) AS id").get()?.id ?? '';
  core.store.writer
    .prepare('INSERT INTO village (id, branch_id, name, township, manager_id, is_credit_village) VALUES (?, ?, ?, ?, (SELECT id FROM staff WHERE staff_no = ?), ?)')
    .run(id, readSetting(core.store.writer, 'branch_id'), name, '龙潭镇', managerNo, isCreditVillage ? 1 : 0);
  return id;
}

/** Writes the households and answers their ids, in order. */
export function addExampleHouseholds(core: Core, villageId: string, households: readonly ExampleHousehold[]): string[] {
  const db = core.store.writer;
  const branchId = readSetting(db, 'branch_id');
  const insert = db.prepare(INSERT);
  const insertContacts = db.prepare('INSERT INTO household_contact VALUES (?, ?, ?, ?, ?, ?, ?)');
  const insertMember = db.prepare('INSERT INTO household_member (household_id, position, identity_hash) VALUES (?, ?, ?)');
  return db.transaction(() => households.map((household) => {
    const no = (numbers += 1);
    const id = `01999999-0000-7000-8000-${String(no).padStart(12, '0')}`;
    const file = structuredClone(exampleFile) as Mutable<HouseholdFile>;
    household.change?.(file);
    const stored = file as HouseholdFile;
    const headName = household.headName ?? `农户${no}`;
    const { phone = null, bankCard = null, address = null } = household;
    const personal = {
      headName, identityNumber: identityNumberOf(no, household.birthDate ?? '1984-03-12'), phone, bankCard, address,
      members: stored.members.map(({ name }) => ({ name, identityNumber: null })),
    };
    insert.run(
      id, branchId, `H2026${String(no).padStart(6, '0')}`, villageId, household.groupNo ?? 1, headName,
      household.birthDate ?? '1984-03-12', household.identityHash ?? `hash-${no}`, core.store.vault.encrypt(JSON.stringify(personal)), JSON.stringify(stored), stored.basics.familySize,
      netIncome(stored), totalDebts(stored), netAssets(stored), stored.survey.collectedOn,
    );
    insertContacts.run(id, ...contactValues(core.store.vault, { ...personal, ...stored.survey }, businessDate('2026-11-25')));
    household.memberHashes?.forEach((hash, position) => insertMember.run(id, position, hash));
    if (stored.creditRecord.inquiryAuthorised) authorise(db, id);
    return id;
  }))();
}

function identityNumberOf(no: number, birthDate: string): string {
  const first17 = `519901${birthDate.replaceAll('-', '')}${String(no % 1000).padStart(3, '0')}`;
  return `${first17}${checkCharacter(first17)}`;
}

/** The head's signed form, confirmed: an example whose file says that it was signed has one. */
function authorise(db: Core['store']['writer'], householdId: string): void {
  db.prepare(`INSERT INTO inquiry_authorisation (id, branch_id, household_id, identity_hash, person_role, source, purposes, state, signed_on, expires_on, handed_in_by, handed_in_on)
    SELECT lower(hex(randomblob(16))), branch_id, id, identity_hash, 'head', 'paper', '["approval","management","dispute"]', 'inForce', '2020-01-01', '2040-12-31',
      (SELECT id FROM staff WHERE staff_no = 'KH0001'), '2020-01-01' FROM household WHERE id = ?`).run(householdId);
}

/** As an edit does: another file and a higher revision. */
export function changeExampleHousehold(core: Core, householdId: string, change: (file: Mutable<HouseholdFile>) => void): void {
  const db = core.store.writer;
  const row = db.prepare<[string], { file: string }>('SELECT file FROM household WHERE id = ?').get(householdId);
  const file = JSON.parse(row?.file ?? '{}') as Mutable<HouseholdFile>;
  change(file);
  const stored = file as HouseholdFile;
  db.prepare('UPDATE household SET file = ?, net_income = ?, total_debts = ?, net_assets = ?, revision = revision + 1 WHERE id = ?')
    .run(JSON.stringify(stored), netIncome(stored), totalDebts(stored), netAssets(stored), householdId);
  db.prepare("UPDATE inquiry_authorisation SET state = 'withdrawn', ended_on = signed_on WHERE household_id = ? AND state = 'inForce'").run(householdId);
  if (stored.creditRecord.inquiryAuthorised) authorise(db, householdId);
}
