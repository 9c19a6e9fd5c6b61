import type { FraudFindings } from '../contract/fraud.ts';
import { normaliseIdentityNumber, readIdentity } from '../household/identity-number.ts';
import { Refusal } from '../kernel/result.ts';
import { requireVillageInScope, type CommandContext } from '../pipeline/context.ts';
import { orm } from '../store/orm.ts';
import { statement } from '../store/statement.ts';
import { fraudSignal } from './tables.ts';

interface Noted {
  readonly householdId: string;
  readonly channel: 'counter' | 'mobile' | 'kiosk';
  readonly findings: FraudFindings;
  readonly deviceId?: string | undefined;
  readonly payerIdentityNumber?: string | undefined;
}

/**
 * Keeps what a channel or the counter found out about an applicant; the checks of the next days read it.
 *
 * @throws Refusal `not_found`, `outside_scope`, `nothing_noted`, `bad_check_digit`, `impossible_birth`
 */
export function noteSignals(context: CommandContext, { householdId, channel, findings, deviceId, payerIdentityNumber }: Noted): null {
  const { db, vault, session, businessDate, environment } = context;
  const household = statement<[string, string], { village_id: string }>(db, 'SELECT village_id FROM household WHERE id = ? AND branch_id = ?').get(householdId, session.branchId);
  if (!household) throw new Refusal('not_found', {}, 'householdId');
  requireVillageInScope(context, household.village_id);
  const known = Object.fromEntries(Object.entries(findings).filter(([, value]) => value !== undefined)) as FraudFindings;
  const payerHash = payerIdentityNumber ? hashOfPayer(context, payerIdentityNumber) : null;
  const deviceHash = deviceId ? vault.lookupHash('device', deviceId) : null;
  if (Object.keys(known).length === 0 && deviceHash === null && payerHash === null) throw new Refusal('nothing_noted');
  orm(db).insert(fraudSignal).values({
    householdId, channel, deviceHash, payerHash, findings: known, notedOn: businessDate, notedAt: environment.now(), staffId: session.staffId,
  }).run();
  context.record('fraud.signalsNoted', { householdId, channel, findings: known, deviceHash, payerHash });
  return null;
}

function hashOfPayer({ vault, businessDate }: CommandContext, text: string): string {
  const identity = readIdentity(normaliseIdentityNumber(text), businessDate);
  if (!identity.ok) throw new Refusal(identity.error, {}, 'payerIdentityNumber');
  return vault.lookupHash('identity', identity.value.number);
}
