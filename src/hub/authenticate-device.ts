/** Whose request is it? The signature answers, not the address or the path; each one counts once. */
import { and, eq, isNull, lt } from 'drizzle-orm';
import type { FastifyRequest } from 'fastify';
import { isSignedBy, publicKeyFrom, readSignatureInput, SIGNATURE_LIFE_SECONDS } from '../core/sync/wire.ts';
import type { BranchKey, Hub } from './hub.ts';
import { HubRefusal } from './refusal.ts';
import { device, requestNonce } from './schema.ts';

export interface DeviceCaller extends BranchKey {
  readonly deviceId: string;
}

/**
 * @throws HubRefusal 401 `not_signed`, `device_unknown`, `device_revoked`, `certificate_expired`, `signature_wrong`,
 *   `clock_wrong`, `request_repeated`.
 */
export async function authenticateDevice(hub: Hub, request: FastifyRequest): Promise<DeviceCaller> {
  const parameters = readSignatureInput(request.headers['signature-input']);
  if (!parameters) throw new HubRefusal(401, 'not_signed');
  const [legalEntityId = '', branchId = '', deviceId = ''] = parameters.keyId.split('/');
  // Asked anew with each request: a revocation holds from the next one on.
  const [found] = await hub.db.select().from(device).where(and(eq(device.legalEntityId, legalEntityId), eq(device.branchId, branchId), eq(device.deviceId, deviceId)));
  if (!found) throw new HubRefusal(401, 'device_unknown');
  const body = request.rawBody ?? new Uint8Array();
  const headers = { digest: request.headers['content-digest'], signature: request.headers['signature'] };
  const signed = { method: request.method, target: request.raw.url ?? '', body };
  if (!isSignedBy(signed, headers, parameters, publicKeyFrom(found.signingKey))) throw new HubRefusal(401, 'signature_wrong');
  if (found.revokedAt !== null) throw new HubRefusal(401, 'device_revoked');
  if (found.expiresAt < hub.now()) throw new HubRefusal(401, 'certificate_expired');
  if (Math.abs(parameters.created * 1000 - hub.now()) > SIGNATURE_LIFE_SECONDS * 1000) throw new HubRefusal(401, 'clock_wrong');
  await takeNonce(hub, legalEntityId, deviceId, parameters.nonce);
  return { legalEntityId, branchId, deviceId };
}

async function takeNonce(hub: Hub, legalEntityId: string, deviceId: string, nonce: string): Promise<void> {
  const taken = await hub.db.insert(requestNonce).values({ legalEntityId, deviceId, nonce, seenAt: hub.now() }).onConflictDoNothing().returning({ nonce: requestNonce.nonce });
  if (taken.length === 0) throw new HubRefusal(401, 'request_repeated');
  // Older ones cannot come again: their signature is out of date.
  await hub.db.delete(requestNonce).where(and(eq(requestNonce.legalEntityId, legalEntityId), lt(requestNonce.seenAt, hub.now() - 4 * SIGNATURE_LIFE_SECONDS * 1000)));
}

export const inUse = isNull(device.revokedAt);
