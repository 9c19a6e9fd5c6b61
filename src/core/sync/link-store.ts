/** This device's tie to the hub: where it is, who the device is there, and how far both have come. */
import type { Connection } from '../store/open-store.ts';
import { orm } from '../store/orm.ts';
import { statement } from '../store/statement.ts';
import type { Vault } from '../store/vault.ts';
import { hubLink } from './tables.ts';
import { openSealed, privateKeyFrom } from './wire.ts';

type LinkRecord = typeof hubLink.$inferSelect;

export interface HubLink extends Omit<LinkRecord, 'id' | 'sealedCode' | 'sealedLookupKey'> {
  /** The one-time code while it waits to be used. */
  readonly code: string | null;
  /** Base64. */
  readonly lookupKey: string | null;
}

/** Private keys as they were sealed are opened here; null on a device that meets no hub. */
export function readLink(db: Connection, vault: Vault): HubLink | null {
  const record = orm(db).select().from(hubLink).get();
  if (!record) return null;
  const { id: _, sealedCode, sealedLookupKey, ...link } = record;
  const open = (sealed: string | null): string | null => (sealed === null ? null : vault.decrypt(sealed));
  return { ...link, signingKey: vault.decrypt(link.signingKey), sealingKey: vault.decrypt(link.sealingKey), code: open(sealedCode), lookupKey: open(sealedLookupKey) };
}

export const isEnrolled = (db: Connection): boolean =>
  statement<[], { status: string }>(db, 'SELECT status FROM hub_link').get()?.status === 'enrolled';

/** A first try, or another after a refusal: replaces what was there. Inside the caller's transaction. */
export function startLink(
  db: Connection, vault: Vault, link: { readonly hubUrl: string; readonly code: string; readonly deviceId: string; readonly signingKey: string; readonly sealingKey: string },
): void {
  orm(db).delete(hubLink).run();
  orm(db).insert(hubLink).values({
    id: 1, status: 'enrolling', hubUrl: link.hubUrl, sealedCode: vault.encrypt(link.code), deviceId: link.deviceId,
    signingKey: vault.encrypt(link.signingKey), sealingKey: vault.encrypt(link.sealingKey), acknowledgedSeq: 0, clockOffsetMs: 0,
  }).run();
}

/** Inside the caller's transaction. */
export function changeLink(db: Connection, change: Partial<Omit<LinkRecord, 'id'>>): void {
  orm(db).update(hubLink).set(change).run();
}

/** What the hub or another branch sealed for this device. @throws Error when it is for another, or was altered. */
export function openForDevice({ db, vault }: { readonly db: Connection; readonly vault: Vault }, sealed: string): string {
  const link = readLink(db, vault);
  if (!link) throw new Error('an item came to a device without a hub');
  return openSealed(privateKeyFrom(link.sealingKey), sealed);
}
