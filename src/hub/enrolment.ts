/** A device becomes a branch's: with a one-time code that an administrator gave, for one branch, once. */
import { and, eq } from 'drizzle-orm';
import { randomBytes } from 'node:crypto';
import type { EnrolAnswer, EnrolRequest } from '../core/contract/hub-protocol.ts';
import { GENESIS } from '../core/store/event-hash.ts';
import { publicKeyFrom, sha256 } from '../core/sync/wire.ts';
import { inUse } from './authenticate-device.ts';
import type { Database } from './database.ts';
import type { BranchKey, Hub } from './hub.ts';
import { HubRefusal } from './refusal.ts';
import { branch, device, enrolmentCode, legalEntity } from './schema.ts';

const CODE_LIFE_MS = 24 * 3_600_000;

/** "519901-8FK3-…": the legal entity in front, because every look-up names it. Stored only as a hash. */
export async function giveCode(hub: Hub, { legalEntityId, branchId }: BranchKey): Promise<{ code: string; expiresAt: number }> {
  const letters = randomBytes(10).toString('hex').toUpperCase();
  const code = `${legalEntityId}-${letters.match(/.{4}/g)!.join('-')}`;
  const expiresAt = hub.now() + CODE_LIFE_MS;
  await hub.db.insert(enrolmentCode).values({ legalEntityId, codeHash: sha256(code), branchId, createdAt: hub.now(), expiresAt });
  return { code, expiresAt };
}

/** Tells nobody whether a code, a branch or a device exists. @throws HubRefusal 403 `code_wrong`; 409 `branch_has_device`, 422 `key_unsuitable`. */
export async function enrol(hub: Hub, request: EnrolRequest): Promise<EnrolAnswer> {
  requireKeys(request);
  const key = { legalEntityId: request.legalEntityCode, branchId: request.branchCode };
  const certificate = await hub.db.transaction(async (tx) => enrolInto(hub, tx as Database, key, request));
  return { certificate, hubCertificate: hub.authority.certificate, lookupKey: hub.authority.lookupKeyOf(key.legalEntityId), hubTime: hub.now() };
}

async function enrolInto(hub: Hub, tx: Database, key: BranchKey, request: EnrolRequest): Promise<string> {
  const ofCode = and(eq(enrolmentCode.legalEntityId, key.legalEntityId), eq(enrolmentCode.codeHash, sha256(request.code.trim().toUpperCase())));
  const [code] = await tx.select().from(enrolmentCode).where(ofCode).for('update');
  if (!code || code.branchId !== key.branchId || code.expiresAt < hub.now()) throw new HubRefusal(403, 'code_wrong');
  const ofDevice = and(eq(device.legalEntityId, key.legalEntityId), eq(device.branchId, key.branchId), eq(device.deviceId, request.deviceId));
  const [known] = await tx.select().from(device).where(ofDevice);
  if (code.usedAt !== null) {
    // The answer was lost on its way: the same key may have it again, nobody else.
    if (code.usedKey !== request.signingKey || !known || known.revokedAt !== null) throw new HubRefusal(403, 'code_wrong');
    return known.certificate;
  }
  const [writer] = await tx.select().from(device).where(and(eq(device.legalEntityId, key.legalEntityId), eq(device.branchId, key.branchId), inUse));
  if (writer) throw new HubRefusal(409, 'branch_has_device', { device: writer.deviceId });
  const issued = await hub.authority.issue({ subject: `CN=${request.deviceId}, OU=${key.branchId}, O=${key.legalEntityId}`, publicKey: request.signingKey }, hub.now());
  await tx.update(enrolmentCode).set({ usedAt: hub.now(), usedKey: request.signingKey }).where(ofCode);
  if (known) await tx.delete(device).where(ofDevice); // revoked, and enrolled anew with other keys
  await tx.insert(device).values({ ...key, deviceId: request.deviceId, signingKey: request.signingKey, sealingKey: request.sealingKey, enrolledAt: hub.now(), ...issued });
  return issued.certificate;
}

function requireKeys({ signingKey, sealingKey, deviceId }: EnrolRequest): void {
  try {
    if (publicKeyFrom(signingKey).asymmetricKeyType === 'ed25519' && publicKeyFrom(sealingKey).asymmetricKeyType === 'x25519' && /^[\w.-]+$/.test(deviceId)) return;
  } catch {
    // falls through to the refusal
  }
  throw new HubRefusal(422, 'key_unsuitable');
}

/** From the next request on the device opens nothing. @throws HubRefusal 404 `device_unknown`. */
export async function revoke(hub: Hub, key: BranchKey, deviceId: string, reason: string): Promise<void> {
  const revoked = await hub.db.update(device).set({ revokedAt: hub.now(), revokedReason: reason })
    .where(and(eq(device.legalEntityId, key.legalEntityId), eq(device.branchId, key.branchId), eq(device.deviceId, deviceId), inUse)).returning({ id: device.deviceId });
  if (revoked.length === 0) throw new HubRefusal(404, 'device_unknown');
}

export async function addLegalEntity(hub: Hub, { legalEntityId, name }: { legalEntityId: string; name: string }): Promise<void> {
  await hub.db.insert(legalEntity).values({ legalEntityId, name, createdAt: hub.now() }).onConflictDoUpdate({ target: legalEntity.legalEntityId, set: { name } });
}

export async function addBranch(hub: Hub, key: BranchKey, name: string): Promise<void> {
  await hub.db.insert(branch).values({ ...key, name, lastHash: GENESIS }).onConflictDoUpdate({ target: [branch.legalEntityId, branch.branchId], set: { name } });
}

/** The branch's device in use. @throws HubRefusal 409 `branch_without_device`: nothing can be sealed for it. */
export async function deviceOf(db: Database, key: BranchKey): Promise<typeof device.$inferSelect> {
  const [found] = await db.select().from(device).where(and(eq(device.legalEntityId, key.legalEntityId), eq(device.branchId, key.branchId), inUse));
  if (!found) throw new HubRefusal(409, 'branch_without_device');
  return found;
}
