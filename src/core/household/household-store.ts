/** Writing and reading one household: the row, its members' index, its history and its events. */
import type { HouseholdFile } from '../contract/household.ts';
import type { BusinessDate } from '../kernel/business-date.ts';
import { Refusal } from '../kernel/result.ts';
import { requireVillageInScope, type CommandContext, type QueryContext } from '../pipeline/context.ts';
import { statement } from '../store/statement.ts';
import type { Vault } from '../store/vault.ts';
import { keepContacts, type ContactSource } from './contact-store.ts';
import { netAssets, netIncome, totalDebts } from './derive-figures.ts';
import { changesBetween, fileWithMembers, type FieldChange, type HouseholdContent } from './household-content.ts';
import { birthDateOf, genderOf } from './identity-number.ts';
import { maskBankCard, maskIdentityNumber, maskPhone } from './mask.ts';
import type { SurveyMember } from './parse-members.ts';
import { pinyinInitials } from './pinyin-initials.ts';
import type { SurveyFile } from './read-survey-row.ts';

/** What lies encrypted, as one text: names too, so that the event log can carry it. */
interface Sealed {
  readonly headName: string;
  readonly identityNumber: string;
  readonly phone: string | null;
  readonly bankCard: string | null;
  readonly address: string | null;
  readonly members: readonly { readonly name: string; readonly identityNumber: string | null }[];
}

/** The facts of one household for the event log: everything, personal data only sealed. */
export interface HouseholdFacts {
  readonly householdId: string;
  readonly householdNo: string;
  readonly revision: number;
  readonly villageId: string;
  readonly groupNo: number;
  readonly identityHash: string;
  readonly sealed: string;
  /** JSON of the file, its members without name and number. As text, because the log hashes each key of an object. */
  readonly file: string;
}

export const identityHash = (vault: Vault, number: string): string => vault.lookupHash('identity', number);
export const identityTailHash = (vault: Vault, tail: string): string => vault.lookupHash('identity', `…${tail}`);

interface Derived {
  readonly json: string;
  readonly sealed: string;
  readonly values: readonly (string | number | null)[];
}

/** The columns that follow from the content, in the order of COLUMNS. */
function derive(vault: Vault, content: HouseholdContent): Derived {
  const { headName, identityNumber, phone, bankCard, address, members } = content;
  const file = fileWithMembers(content);
  const sealedContent: Sealed = {
    headName, identityNumber, phone, bankCard, address, members: members.map((m) => ({ name: m.name, identityNumber: m.identityNumber })),
  };
  const json = JSON.stringify(file);
  const sealed = vault.encrypt(JSON.stringify(sealedContent));
  const values = [
    content.villageId, content.groupNo, headName, pinyinInitials(headName), phone && maskPhone(phone), bankCard && maskBankCard(bankCard), sealed,
    json, file.basics.familySize, netIncome(file), totalDebts(file), netAssets(file), file.survey.collectedOn,
  ];
  return { json, sealed, values };
}

const INSERT = `INSERT INTO household (village_id, group_no, head_name, pinyin_initials, phone_mask, bank_card_mask, sealed, file, family_size,
    net_income, total_debts, net_assets, collected_on, updated_on, id, branch_id, household_no, birth_date, gender, identity_hash,
    identity_tail_hash, identity_mask, revision)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)`;

const UPDATE = `UPDATE household SET village_id = ?, group_no = ?, head_name = ?, pinyin_initials = ?, phone_mask = ?, bank_card_mask = ?,
    sealed = ?, file = ?, family_size = ?, net_income = ?, total_debts = ?, net_assets = ?, collected_on = ?, updated_on = ?, revision = ?
  WHERE id = ?`;

const factsOf = (
  content: HouseholdContent, sealed: string, head: Pick<HouseholdFacts, 'householdId' | 'householdNo' | 'revision' | 'identityHash'>,
): HouseholdFacts => ({
  ...head, villageId: content.villageId, groupNo: content.groupNo, sealed,
  file: JSON.stringify({ ...content.file, members: content.members.map(({ relation, health }) => ({ relation, health })) }),
});

const contactsOf = ({ identityNumber, phone, bankCard, address, file }: HouseholdContent): ContactSource => ({
  identityNumber, phone, bankCard, address, collectorNo: file.survey.collectorNo, collectedOn: file.survey.collectedOn,
});

/** A new household with the next number of the branch. The caller records the facts. */
export function insertHousehold(context: CommandContext, content: HouseholdContent, businessDate: BusinessDate): HouseholdFacts {
  const { db, vault, environment, session } = context;
  const householdId = environment.newId();
  const householdNo = `H${businessDate.slice(0, 4)}${String(context.nextNumber('household')).padStart(6, '0')}`;
  const number = content.identityNumber;
  const hash = identityHash(vault, number);
  const { sealed, values } = derive(vault, content);
  statement(db, INSERT).run(
    ...values, businessDate, householdId, session.branchId, householdNo, birthDateOf(number), genderOf(number), hash,
    identityTailHash(vault, number.slice(-4)), maskIdentityNumber(number),
  );
  insertMembers(context, householdId, content.members);
  keepContacts(context, householdId, contactsOf(content));
  keepGroup(context, content);
  return factsOf(content, sealed, { householdId, householdNo, revision: 1, identityHash: hash });
}

export interface StoredHousehold {
  readonly id: string;
  readonly householdNo: string;
  readonly revision: number;
  readonly content: HouseholdContent;
}

/** Replaces the content and keeps its history (`changes`). The caller records the facts. */
export function updateHousehold(
  context: CommandContext, stored: StoredHousehold, content: HouseholdContent, changes: readonly FieldChange[], source: 'import' | 'edit',
): HouseholdFacts {
  const { db, vault, environment, session, businessDate } = context;
  const revision = stored.revision + 1;
  const { sealed, values } = derive(vault, content);
  statement(db, UPDATE).run(...values, businessDate, revision, stored.id);
  if (changes.some(({ field }) => field === 'members')) {
    statement(db, 'DELETE FROM household_member WHERE household_id = ?').run(stored.id);
    insertMembers(context, stored.id, content.members);
  }
  keepContacts(context, stored.id, contactsOf(content));
  keepGroup(context, content);
  const now = environment.now();
  const insertChange = statement(db, `INSERT INTO household_change
    (household_id, revision, field, old_value, new_value, source, changed_at, business_date, staff_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  for (const { field, from, to } of changes) {
    const [old, taken] = field === 'villageId' ? [villageName(context, from), villageName(context, to)] : [from, to];
    insertChange.run(stored.id, revision, field, old, taken, source, now, businessDate, session.staffId);
  }
  const hash = identityHash(vault, content.identityNumber);
  return factsOf(content, sealed, { householdId: stored.id, householdNo: stored.householdNo, revision, identityHash: hash });
}

/** History is read by people, long after a village was renamed or merged. */
function villageName({ db }: CommandContext, villageId: string | null): string | null {
  return statement<[string | null], { name: string }>(db, 'SELECT name FROM village WHERE id = ?').get(villageId)?.name ?? null;
}

function insertMembers({ db, vault }: CommandContext, householdId: string, members: readonly SurveyMember[]): void {
  const insert = statement(db, 'INSERT INTO household_member (household_id, position, identity_hash) VALUES (?, ?, ?)');
  members.forEach(({ identityNumber }, position) => {
    insert.run(householdId, position, identityNumber === null ? null : identityHash(vault, identityNumber));
  });
}

/** A group of a village is known as soon as somebody lives in it. */
function keepGroup({ db }: CommandContext, { villageId, groupNo }: HouseholdContent): void {
  if (groupNo > 0) statement(db, 'INSERT INTO village_group (village_id, group_no) VALUES (?, ?) ON CONFLICT DO NOTHING').run(villageId, groupNo);
}

interface HouseholdRecord {
  id: string;
  household_no: string;
  village_id: string;
  group_no: number;
  sealed: string;
  file: string;
  revision: number;
}

const SELECT = 'SELECT id, household_no, village_id, group_no, sealed, file, revision FROM household';

/** @throws Refusal `not_found`, `outside_scope`. */
export function readHousehold(context: QueryContext, householdId: string): StoredHousehold {
  const record = statement<[string], HouseholdRecord>(context.db, `${SELECT} WHERE id = ?`).get(householdId);
  if (!record) throw new Refusal('not_found', {}, 'householdId');
  requireVillageInScope(context, record.village_id);
  const sealed = JSON.parse(context.vault.decrypt(record.sealed)) as Sealed;
  const { members, ...file } = JSON.parse(record.file) as HouseholdFile;
  return {
    id: record.id, householdNo: record.household_no, revision: record.revision,
    content: {
      villageId: record.village_id, groupNo: record.group_no, headName: sealed.headName, identityNumber: sealed.identityNumber,
      phone: sealed.phone, bankCard: sealed.bankCard, address: sealed.address, file: file as SurveyFile,
      members: members.map(({ name, relation, health }, i) => ({ name, relation, health, identityNumber: sealed.members[i]?.identityNumber ?? null })),
    },
  };
}

/** The head's and the members' personal data, for what is printed and signed. Whoever shows it to a person records the look. */
export type PersonalData = Sealed;

/** @throws Refusal `not_found`, `outside_scope`. */
export function readPersonalData(context: QueryContext, householdId: string): PersonalData {
  return readSealed(context, householdId, (villageId) => requireVillageInScope(context, villageId));
}

/** For who was given a task about the household without serving its village: the caller has checked that. @throws Refusal `not_found`. */
export function readPersonalDataForTask(context: QueryContext, householdId: string): PersonalData {
  return readSealed(context, householdId, () => undefined);
}

function readSealed(context: QueryContext, householdId: string, requireInScope: (villageId: string) => void): PersonalData {
  const record = statement<[string], Pick<HouseholdRecord, 'village_id' | 'sealed'>>(context.db, 'SELECT village_id, sealed FROM household WHERE id = ?').get(householdId);
  if (!record) throw new Refusal('not_found', {}, 'householdId');
  requireInScope(record.village_id);
  return JSON.parse(context.vault.decrypt(record.sealed)) as Sealed;
}

/**
 * Changes one household by hand: reads it, lets `edit` say what it becomes, keeps history and facts.
 *
 * @returns the new revision; the same when nothing differs.
 * @throws Refusal `not_found`, `outside_scope`, `changed_meanwhile` when somebody saved since the person's `revision`.
 */
export function editHousehold(
  context: CommandContext, { householdId, revision }: { householdId: string; revision: number }, edit: (content: HouseholdContent) => HouseholdContent,
): { revision: number } {
  const stored = readHousehold(context, householdId);
  if (stored.revision !== revision) throw new Refusal('changed_meanwhile', { revision: stored.revision });
  const content = edit(stored.content);
  const changes = changesBetween(stored.content, content);
  if (changes.length === 0) return { revision };
  const facts = updateHousehold(context, stored, content, changes, 'edit');
  context.record('household.fileEdited', { household: facts, fields: changes.map(({ field }) => field) });
  return { revision: facts.revision };
}
