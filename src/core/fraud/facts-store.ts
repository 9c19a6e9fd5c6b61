/**
 * What the anti-fraud rules are asked about, read for many households at once: one statement each for what they share,
 * for lists, for related persons, for lines of members and for what channels reported.
 */
import type { FraudPoint } from '../contract/fraud.ts';
import type { FactValue } from '../decision/fact-fields.ts';
import type { FraudField } from '../decision/fraud-fields.ts';
import { addDays, fullYearsBetween, type BusinessDate } from '../kernel/business-date.ts';
import { Refusal } from '../kernel/result.ts';
import type { CommandContext } from '../pipeline/context.ts';
import type { Connection } from '../store/open-store.ts';
import { statement } from '../store/statement.ts';
import { linkedOf } from './linked-households-store.ts';

/** What is not in it is unknown. */
export type FraudFacts = Partial<Record<FraudField, Exclude<FactValue, null>>>;

export interface CheckedHousehold {
  readonly householdId: string;
  readonly facts: FraudFacts;
}

interface BaseRecord {
  readonly id: string;
  readonly village_id: string;
  readonly birth_date: BusinessDate;
  readonly identity_valid: number | null;
  readonly phone: number;
  readonly card: number;
  readonly address: number;
  readonly collected: number;
  readonly confirmed: number;
}

/** No rule asks beyond these; counting on would only cost. */
const sharing = (column: string): string =>
  `(SELECT count(*) FROM (SELECT 1 FROM household_contact o WHERE o.${column} = c.${column} LIMIT 20))`;

const BASE = `
  SELECT h.id, h.village_id, h.birth_date, c.identity_valid,
    ${sharing('phone_hash')} AS phone, ${sharing('bank_card_hash')} AS card, ${sharing('address_hash')} AS address,
    (SELECT count(*) FROM (SELECT 1 FROM household_contact o
      WHERE o.collector_no = c.collector_no AND o.collected_on = c.collected_on AND o.household_id <= c.household_id LIMIT 100)) AS collected,
    EXISTS (SELECT 1 FROM fraud_task t WHERE t.household_id = h.id AND t.status = 'confirmed') AS confirmed
  FROM json_each(?) wanted
  CROSS JOIN household h ON h.id = wanted.value
  LEFT JOIN household_contact c ON c.household_id = h.id
  WHERE h.branch_id = ?`;

/** From the asked households outwards, so that the order keeps it cheap however long the lists are. */
const onList = (path: string, isMember: 0 | 1): string => `
  SELECT wanted.value AS id, e.kind AS kind, ${isMember} AS isMember FROM json_each(@ids) wanted ${path}
  WHERE e.is_active = 1 AND e.from_on <= @today AND (e.to_on IS NULL OR e.to_on >= @today)`;
const LISTED = [
  onList('CROSS JOIN household h ON h.id = wanted.value CROSS JOIN watch_entry e ON e.hash = h.identity_hash', 0),
  onList('CROSS JOIN household_contact c ON c.household_id = wanted.value CROSS JOIN watch_entry e ON e.hash = c.phone_hash', 0),
  onList('CROSS JOIN household_contact c ON c.household_id = wanted.value CROSS JOIN watch_entry e ON e.hash = c.bank_card_hash', 0),
  onList('CROSS JOIN fraud_signal s ON s.household_id = wanted.value AND s.device_hash IS NOT NULL CROSS JOIN watch_entry e ON e.hash = s.device_hash', 0),
  onList('CROSS JOIN household_member m ON m.household_id = wanted.value CROSS JOIN watch_entry e ON e.hash = m.identity_hash', 1),
].join(' UNION ALL ');

const RELATED = `
  SELECT wanted.value AS id, r.staff_id AS staffId FROM json_each(@ids) wanted
  CROSS JOIN household h ON h.id = wanted.value CROSS JOIN related_person r ON r.identity_hash = h.identity_hash WHERE r.ended_on IS NULL
  UNION ALL
  SELECT wanted.value, r.staff_id FROM json_each(@ids) wanted
  CROSS JOIN household_member m ON m.household_id = wanted.value CROSS JOIN related_person r ON r.identity_hash = m.identity_hash WHERE r.ended_on IS NULL`;

/** Living lines: one of these is a household's one line (一户一贷). */
const LIVING = "('pendingSignature', 'open', 'frozen')";
const MEMBER_WITH_LINE = `
  SELECT wanted.value AS id FROM json_each(@ids) wanted CROSS JOIN household_member m ON m.household_id = wanted.value
  CROSS JOIN household o ON o.identity_hash = m.identity_hash CROSS JOIN credit_line l ON l.household_id = o.id
  WHERE o.id <> wanted.value AND l.status IN ${LIVING}
  UNION ALL
  SELECT wanted.value FROM json_each(@ids) wanted CROSS JOIN household h ON h.id = wanted.value
  CROSS JOIN household_member m ON m.identity_hash = h.identity_hash CROSS JOIN credit_line l ON l.household_id = m.household_id
  WHERE m.household_id <> h.id AND l.status IN ${LIVING}`;

const SIGNALS = `
  SELECT s.household_id AS id, s.device_hash AS device, s.payer_hash AS payer, s.findings, s.noted_on AS notedOn
  FROM json_each(@ids) wanted CROSS JOIN fraud_signal s ON s.household_id = wanted.value
  WHERE s.noted_on > @since ORDER BY s.id`;
/** What was found out longer ago says nothing about today. */
const SIGNAL_DAYS = 30;

/**
 * A reader for portions of households. Asked once how much there is to look up, it leaves out what is empty.
 *
 * @throws Refusal `not_found`, `outside_scope`
 */
export function fraudFactsReader(context: CommandContext, point: FraudPoint): (householdIds: readonly string[]) => CheckedHousehold[] {
  const { db, session, businessDate, visibleVillages } = context;
  const base = statement<[string, string], BaseRecord>(db, BASE);
  const has = (table: string): boolean => db.prepare(`SELECT 1 FROM ${table} LIMIT 1`).get() !== undefined;
  const [hasLists, hasRelated, hasSignals, hasLines] = [has('watch_entry WHERE is_active = 1'), has('related_person'), has('fraud_signal'), has('credit_line')];
  return (householdIds) => {
    const ids = JSON.stringify(householdIds);
    const records = base.all(ids, session.branchId);
    if (records.length < householdIds.length) throw new Refusal('not_found', {}, 'householdIds');
    const known = new Map<string, FraudFacts>();
    const checked = records.map((record) => {
      if (visibleVillages && !visibleVillages.has(record.village_id)) throw new Refusal('outside_scope');
      const facts = ownFacts(record, businessDate, point);
      known.set(record.id, facts);
      return { householdId: record.id, facts };
    });
    const add = (id: string, facts: FraudFacts): void => void Object.assign(known.get(id) ?? {}, facts);
    if (hasLists) addLists(db, { ids, today: businessDate }, add);
    if (hasRelated) addRelated(db, ids, session.staffId, add);
    if (hasLines) for (const { id } of statement<[object], { id: string }>(db, MEMBER_WITH_LINE).all({ ids })) add(id, { memberHoldsLine: true });
    if (hasSignals) addSignals(db, { ids, since: addDays(businessDate, -SIGNAL_DAYS) }, businessDate, add);
    for (const { householdId, facts } of checked) if (sharesSomething(facts)) add(householdId, linkedOf(db, householdId));
    return checked;
  };
}

/** Known of every household: it is on no list, or it is found there. */
const NOTHING_FOUND: FraudFacts = {
  fraudListed: false, internalListed: false, externalListed: false, enforcementListed: false, memberListed: false, lineElsewhere: false,
  memberHoldsLine: false, confirmedFraud: false, staffRelated: false, handlerRelated: false,
};
const FINDINGS = Object.keys(NOTHING_FOUND) as (keyof typeof NOTHING_FOUND)[];

/** Facts as they are kept: a batch keeps thousands, so what was looked for and not found is left out. */
export function keptFacts(facts: FraudFacts): string {
  const kept: FraudFacts = { ...facts };
  for (const name of FINDINGS) if (kept[name] === false) delete kept[name];
  return JSON.stringify(kept);
}

export const readFacts = (kept: string): FraudFacts => ({ ...NOTHING_FOUND, ...(JSON.parse(kept) as FraudFacts) });

/** Where a file has no phone, card or house number, the count is left out: unknown. */
function ownFacts(record: BaseRecord, today: BusinessDate, point: FraudPoint): FraudFacts {
  const facts: FraudFacts = { age: fullYearsBetween(record.birth_date, today), ...NOTHING_FOUND };
  if (record.confirmed === 1) facts.confirmedFraud = true;
  if (record.identity_valid !== null) facts.identityValid = record.identity_valid === 1;
  if (record.phone > 0) facts.phoneHouseholds = record.phone;
  if (record.card > 0) facts.cardHouseholds = record.card;
  if (record.address > 0) facts.addressHouseholds = record.address;
  if (point === 'application' && record.collected > 0) facts.collectedSameDay = record.collected;
  return facts;
}

const sharesSomething = ({ phoneHouseholds = 0, cardHouseholds = 0, addressHouseholds = 0, deviceHouseholds30Days = 0 }: FraudFacts): boolean =>
  [phoneHouseholds, cardHouseholds, addressHouseholds, deviceHouseholds30Days].some((shared) => Number(shared) > 1);

type Add = (id: string, facts: FraudFacts) => void;

const listFacts = { fraud: 'fraudListed', internal: 'internalListed', external: 'externalListed', enforcement: 'enforcementListed' } as const;

function addLists(db: Connection, parameters: { readonly ids: string; readonly today: string }, add: Add): void {
  const rows = statement<[object], { id: string; kind: keyof typeof listFacts | 'lineElsewhere'; isMember: number }>(db, LISTED).all(parameters);
  for (const { id, kind, isMember } of rows) {
    if (kind === 'lineElsewhere') add(id, { lineElsewhere: true });
    else add(id, isMember === 1 ? { memberListed: true } : { [listFacts[kind]]: true });
  }
}

function addRelated(db: Connection, ids: string, staffId: string, add: Add): void {
  for (const row of statement<[object], { id: string; staffId: string }>(db, RELATED).all({ ids })) {
    add(row.id, row.staffId === staffId ? { staffRelated: true, handlerRelated: true } : { staffRelated: true });
  }
}

interface SignalRecord {
  readonly id: string;
  readonly device: string | null;
  readonly payer: string | null;
  readonly findings: string;
  readonly notedOn: string;
}

/** What was noted later replaces what was noted before, finding by finding. */
function addSignals(db: Connection, parameters: { readonly ids: string; readonly since: string }, today: BusinessDate, add: Add): void {
  const onDevice = statement<[string, string], { n: number }>(db, 'SELECT count(DISTINCT household_id) AS n FROM fraud_signal WHERE device_hash = ? AND noted_on > ?');
  for (const { id, device, payer, findings, notedOn } of statement<[object], SignalRecord>(db, SIGNALS).all(parameters)) {
    add(id, JSON.parse(findings) as FraudFacts);
    if (device !== null) {
      add(id, {
        deviceHouseholds7Days: onDevice.get(device, addDays(today, -7))?.n ?? 0,
        deviceHouseholds30Days: onDevice.get(device, parameters.since)?.n ?? 0,
      });
    }
    if (payer !== null && notedOn === today) add(id, payerFacts(db, id, payer));
  }
}

/** Somebody of the family pays for the family: that is nothing to look at. */
function payerFacts(db: Connection, householdId: string, payer: string): FraudFacts {
  const isFamily = statement<[string, string, string, string], { one: number }>(
    db, 'SELECT 1 AS one FROM household WHERE id = ? AND identity_hash = ? UNION ALL SELECT 1 FROM household_member WHERE household_id = ? AND identity_hash = ?',
  ).get(householdId, payer, householdId, payer);
  if (isFamily) return {};
  const row = statement<[string, string], { borrowers: number; times: number }>(
    db, 'SELECT count(DISTINCT household_id) AS borrowers, count(*) FILTER (WHERE household_id = ?) AS times FROM fraud_signal WHERE payer_hash = ?',
  ).get(householdId, payer);
  return { payerBorrowers: row?.borrowers ?? 0, payerRepayments: row?.times ?? 0 };
}
