/** Households that hang together by a phone, a card, a house or a device, over any number of steps. */
import type { LinkedHousehold } from '../contract/fraud.ts';
import type { FraudField } from '../decision/fraud-fields.ts';
import type { Connection } from '../store/open-store.ts';
import { statement } from '../store/statement.ts';

type Share = LinkedHousehold['shares'][number];

/** Enough for every rule, and a bound for a device that half a county used. */
const MOST = 30;

const neighbours = (column: string, share: Share): string => `
  SELECT o.household_id AS id, '${share}' AS share FROM household_contact c CROSS JOIN household_contact o ON o.${column} = c.${column}
  WHERE c.household_id = @id AND o.household_id <> @id`;
const NEIGHBOURS = `${[neighbours('phone_hash', 'phone'), neighbours('bank_card_hash', 'bankCard'), neighbours('address_hash', 'address')].join(' UNION ALL ')}
  UNION ALL
  SELECT DISTINCT o.household_id, 'device' FROM fraud_signal s CROSS JOIN fraud_signal o ON o.device_hash = s.device_hash
  WHERE s.household_id = @id AND o.household_id <> @id
  LIMIT 200`;

/** Direct neighbours with what they share. */
export function neighboursOf(db: Connection, householdId: string): ReadonlyMap<string, readonly Share[]> {
  const found = new Map<string, Share[]>();
  for (const { id, share } of statement<[object], { id: string; share: Share }>(db, NEIGHBOURS).all({ id: householdId })) {
    const shares = found.get(id) ?? [];
    if (!shares.includes(share)) shares.push(share);
    found.set(id, shares);
  }
  return found;
}

/** Bad: a loan that is 不良, a fraud that a person confirmed, or refused at its last rating. */
const BAD = `
  SELECT count(*) AS bad FROM json_each(?) linked WHERE
    EXISTS (SELECT 1 FROM loan l WHERE l.household_id = linked.value AND l.five_class IN ('substandard', 'doubtful', 'loss'))
    OR EXISTS (SELECT 1 FROM fraud_task t WHERE t.household_id = linked.value AND t.status = 'confirmed')
    OR (SELECT r.outcome FROM rating r WHERE r.household_id = linked.value ORDER BY r.id DESC LIMIT 1) = 'refused'`;

/** How many hang together, the asking household among them, and how many of the others are bad. */
export function linkedOf(db: Connection, householdId: string): Partial<Record<FraudField, number>> {
  const seen = new Set([householdId]);
  const waiting = [householdId];
  for (let next = waiting.pop(); next !== undefined && seen.size < MOST; next = waiting.pop()) {
    for (const id of neighboursOf(db, next).keys()) {
      if (seen.has(id) || seen.size >= MOST) continue;
      seen.add(id);
      waiting.push(id);
    }
  }
  const others = [...seen].filter((id) => id !== householdId);
  const { bad } = statement<[string], { bad: number }>(db, BAD).get(JSON.stringify(others)) ?? { bad: 0 };
  return { linkedHouseholds: seen.size, linkedBadHouseholds: bad };
}
