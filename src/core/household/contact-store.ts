/** What households may share, as keyed hashes beside each file: phone, card, house; and who took the survey when. */
import type { BusinessDate } from '../kernel/business-date.ts';
import type { CommandContext } from '../pipeline/context.ts';
import { statement } from '../store/statement.ts';
import type { Vault } from '../store/vault.ts';
import { readIdentity } from './identity-number.ts';
import { normaliseAddress } from './normalise-address.ts';

/** What of a file is hashed. */
export interface ContactSource {
  readonly identityNumber: string;
  readonly phone: string | null;
  readonly bankCard: string | null;
  readonly address: string | null;
  readonly collectorNo: string | null;
  readonly collectedOn: string | null;
}

const KEEP = `INSERT OR REPLACE INTO household_contact
  (household_id, identity_valid, phone_hash, bank_card_hash, address_hash, collector_no, collected_on) VALUES (?, ?, ?, ?, ?, ?, ?)`;

/** The row's values in the order of its columns. */
export function contactValues(vault: Vault, source: ContactSource, on: BusinessDate): readonly (string | number | null)[] {
  const { identityNumber, phone, bankCard, collectorNo, collectedOn } = source;
  const address = normaliseAddress(source.address);
  return [
    readIdentity(identityNumber, on).ok ? 1 : 0,
    phone && vault.lookupHash('phone', phone), bankCard && vault.lookupHash('bankCard', bankCard), address && vault.lookupHash('address', address),
    collectorNo, collectedOn,
  ];
}

/** Called by whatever writes a file, in its transaction. */
export function keepContacts({ db, vault, businessDate }: Pick<CommandContext, 'db' | 'vault' | 'businessDate'>, householdId: string, source: ContactSource): void {
  statement(db, KEEP).run(householdId, ...contactValues(vault, source, businessDate));
}

interface WaitingRecord {
  readonly id: string;
  readonly sealed: string;
  readonly collector_no: string | null;
  readonly collected_on: string | null;
}

/** Files from before there were hashes, once: the first check of such a store does it. */
export function keepWaitingContacts(context: CommandContext): void {
  const { db, vault } = context;
  const waiting = statement<[], WaitingRecord>(
    db,
    `SELECT h.id, h.sealed, json_extract(h.file, '$.survey.collectorNo') AS collector_no, h.collected_on
     FROM household_contact_waiting w JOIN household h ON h.id = w.household_id`,
  ).all();
  if (waiting.length === 0) return;
  for (const { id, sealed, collector_no: collectorNo, collected_on: collectedOn } of waiting) {
    const { identityNumber, phone, bankCard, address } = JSON.parse(vault.decrypt(sealed)) as ContactSource;
    keepContacts(context, id, { identityNumber, phone, bankCard, address, collectorNo, collectedOn });
  }
  db.exec('DELETE FROM household_contact_waiting');
}
