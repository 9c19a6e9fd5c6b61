/**
 * A customer before the self-service page: the channel has identified him and opens a short session, which sees and does
 * what is his and nothing else. The page never holds the channel's key.
 */
import { and, eq } from 'drizzle-orm';
import { randomBytes } from 'node:crypto';
import { sha256 } from '../core/sync/wire.ts';
import type { ChannelCaller, Person } from './channel-routes.ts';
import type { Hub } from './hub.ts';
import { HubRefusal } from './refusal.ts';
import { customerSession } from './schema.ts';

const LIFE_MS = 15 * 60_000;

export interface Customer {
  readonly channel: ChannelCaller;
  readonly person: Person;
}

export async function openSession(hub: Hub, channel: ChannelCaller, person: Person): Promise<{ token: string; expiresAt: number }> {
  const token = `${channel.legalEntityId}.${randomBytes(24).toString('base64url')}`;
  const expiresAt = hub.now() + LIFE_MS;
  await hub.db.insert(customerSession).values({
    legalEntityId: channel.legalEntityId, tokenHash: sha256(token), channelId: channel.channelId, channelKind: channel.kind, person: JSON.stringify(person), expiresAt,
  });
  return { token, expiresAt };
}

/** @throws HubRefusal 401 `session_over`. */
export async function customerOf(hub: Hub, header: string | undefined): Promise<Customer> {
  const token = /^Bearer (.+)$/.exec(header ?? '')?.[1] ?? '';
  const [legalEntityId = ''] = token.split('.');
  const [found] = await hub.db.select().from(customerSession).where(and(eq(customerSession.legalEntityId, legalEntityId), eq(customerSession.tokenHash, sha256(token))));
  if (!found || found.expiresAt < hub.now()) throw new HubRefusal(401, 'session_over');
  return { channel: { legalEntityId, channelId: found.channelId, kind: found.channelKind }, person: JSON.parse(found.person) as Person };
}
