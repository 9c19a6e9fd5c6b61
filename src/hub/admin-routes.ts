/** The province's administrators: who belongs to the hub, what goes down, what stands still. */
import { and, eq } from 'drizzle-orm';
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { blackListEntriesSchema, feedPayloads } from '../core/contract/hub-protocol.ts';
import { sealFor, sha256 } from '../core/sync/wire.ts';
import type { Database } from './database.ts';
import { addBranch, addLegalEntity, deviceOf, giveCode, revoke } from './enrolment.ts';
import { publish } from './feed.ts';
import type { BranchKey, Hub } from './hub.ts';
import { HubRefusal } from './refusal.ts';
import { branch, channel, device, eventVerdict, feedItem, lineHold } from './schema.ts';

const codeSchema = z.string().regex(/^[A-Za-z0-9]{2,20}$/);
const entityParams = z.object({ legalEntityId: codeSchema });
const branchParams = entityParams.extend({ branchId: codeSchema });
const done = { 200: z.object({ ok: z.literal(true) }) };
const OK = { ok: true } as const;

/** What an administrator publishes as it is; the others have a step of their own. */
const itemSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('parameter'), payload: feedPayloads.parameter }),
  z.object({ kind: z.literal('model'), payload: feedPayloads.model }),
  z.object({ kind: z.literal('organisation'), payload: feedPayloads.organisation }),
  z.object({ kind: z.literal('staff'), payload: feedPayloads.staff }),
  z.object({ kind: z.literal('creditVillage'), payload: feedPayloads.creditVillage }),
]);

export function adminRoutes(hub: Hub) {
  return async (plain: FastifyInstance): Promise<void> => {
    const app = plain.withTypeProvider<ZodTypeProvider>();
    const tags = ['administration'];
    const security = [{ administrator: [] }];
    app.addHook('onRequest', async (request) => requireAdministrator(hub, request.headers.authorization));

    app.put('/admin/v1/legal-entities/:legalEntityId', { schema: { tags, security, params: entityParams, body: z.object({ name: z.string().min(1).max(80) }), response: done } }, async ({ params, body }) => {
      await addLegalEntity(hub, { ...params, ...body });
      return OK;
    });
    app.put('/admin/v1/legal-entities/:legalEntityId/branches/:branchId', { schema: { tags, security, params: branchParams, body: z.object({ name: z.string().min(1).max(80) }), response: done } }, async ({ params, body }) => {
      await addBranch(hub, params, body.name);
      return OK;
    });
    app.get('/admin/v1/legal-entities/:legalEntityId/branches', { schema: { tags, security, params: entityParams } }, async ({ params }) => overview(hub, params.legalEntityId));
    app.post('/admin/v1/legal-entities/:legalEntityId/branches/:branchId/enrolment-codes',
      { schema: { tags, security, params: branchParams, response: { 200: z.object({ code: z.string(), expiresAt: z.number() }) } } }, ({ params }) => giveCode(hub, params));
    app.post('/admin/v1/legal-entities/:legalEntityId/branches/:branchId/devices/:deviceId/revocation',
      { schema: { tags, security, params: branchParams.extend({ deviceId: z.string().max(80) }), body: z.object({ reason: z.string().min(2).max(200) }), response: done } }, async ({ params, body }) => {
        await revoke(hub, params, params.deviceId, body.reason);
        return OK;
      });
    app.post('/admin/v1/legal-entities/:legalEntityId/feed',
      { schema: { tags, security, params: entityParams, body: z.object({ branchId: codeSchema.optional(), item: itemSchema }), response: { 200: z.object({ branches: z.number() }) } } }, async ({ params, body }) => {
        const targets = await branchesOf(hub, params.legalEntityId, body.branchId);
        await hub.db.transaction(async (tx) => {
          for (const target of targets) await publish(hub, tx as Database, target, { kind: body.item.kind, subject: subjectOf(body.item), payload: body.item.payload as never });
        });
        return { branches: targets.length };
      });
    app.post('/admin/v1/legal-entities/:legalEntityId/black-lists',
      { schema: { tags, security, params: entityParams, body: z.object({ list: z.string().min(1).max(40), source: z.string().min(1).max(80), entries: blackListEntriesSchema }), response: { 200: z.object({ branches: z.number() }) } } },
      async ({ params, body }) => ({ branches: await publishBlackList(hub, params.legalEntityId, body) }));
    app.post('/admin/v1/legal-entities/:legalEntityId/branches/:branchId/line-holds',
      { schema: { tags, security, params: branchParams, body: feedPayloads.lineHold, response: done } }, async ({ params, body }) => {
        await holdLine(hub, params, body);
        return OK;
      });
    app.post('/admin/v1/legal-entities/:legalEntityId/branches/:branchId/household-moves',
      { schema: { tags, security, params: branchParams, body: z.object({ householdId: z.string().max(80), toBranch: codeSchema }), response: done } }, async ({ params, body }) => {
        const target = await deviceOf(hub.db, { legalEntityId: params.legalEntityId, branchId: body.toBranch });
        await publish(hub, hub.db, params, { kind: 'householdOut', subject: body.householdId, payload: { ...body, sealingKey: target.sealingKey } });
        return OK;
      });
    app.post('/admin/v1/legal-entities/:legalEntityId/channels',
      { schema: { tags, security, params: entityParams, body: z.object({ channelId: codeSchema, kind: z.enum(['phone', 'wechat', 'kiosk']), name: z.string().min(1).max(80) }), response: { 200: z.object({ key: z.string() }) } } },
      async ({ params, body }) => {
        const key = `${params.legalEntityId}.${body.channelId}.${randomBytes(24).toString('base64url')}`;
        await hub.db.insert(channel).values({ ...params, ...body, keyHash: sha256(key), createdAt: hub.now() })
          .onConflictDoUpdate({ target: [channel.legalEntityId, channel.channelId], set: { keyHash: sha256(key), name: body.name, closedAt: null } });
        return { key };
      });
  };
}

function requireAdministrator(hub: Hub, header: string | undefined): void {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  if (!timingSafeEqual(digest(header ?? ''), digest(`Bearer ${hub.authority.adminToken}`))) throw new HubRefusal(401, 'not_administrator');
}

async function branchesOf(hub: Hub, legalEntityId: string, branchId: string | undefined): Promise<BranchKey[]> {
  const found = await hub.db.select({ legalEntityId: branch.legalEntityId, branchId: branch.branchId }).from(branch)
    .where(and(eq(branch.legalEntityId, legalEntityId), branchId === undefined ? undefined : eq(branch.branchId, branchId)));
  if (found.length === 0) throw new HubRefusal(404, 'branch_unknown');
  return found;
}

function subjectOf(item: z.output<typeof itemSchema>): string {
  switch (item.kind) {
    case 'parameter': return item.payload.key;
    case 'model': return `${item.payload.kind} ${item.payload.version}`;
    case 'organisation': return item.payload.code;
    case 'staff': return item.payload.staffNo;
    case 'creditVillage': return `${item.payload.township} ${item.payload.village}`;
  }
}

/** Sealed for each branch's device; one that has none is passed over and gets the list with its enrolment. */
async function publishBlackList(hub: Hub, legalEntityId: string, body: { list: string; source: string; entries: z.output<typeof blackListEntriesSchema> }): Promise<number> {
  const devices = await hub.db.select().from(device).where(eq(device.legalEntityId, legalEntityId));
  const inUse = devices.filter(({ revokedAt }) => revokedAt === null);
  for (const { branchId, sealingKey } of inUse) {
    const payload = { list: body.list, source: body.source, sealed: sealFor(sealingKey, JSON.stringify(body.entries)) };
    await publish(hub, hub.db, { legalEntityId, branchId }, { kind: 'blackList', subject: body.list, payload });
  }
  return inUse.length;
}

/** Holds at once for every channel; the branch hears of it at the next meeting. */
async function holdLine(hub: Hub, key: BranchKey, payload: z.output<typeof feedPayloads.lineHold>): Promise<void> {
  await hub.db.transaction(async (tx) => {
    const ofLine = and(eq(lineHold.legalEntityId, key.legalEntityId), eq(lineHold.branchId, key.branchId), eq(lineHold.lineId, payload.lineId));
    if (payload.action === 'release') await tx.delete(lineHold).where(ofLine);
    else await tx.insert(lineHold).values({ legalEntityId: key.legalEntityId, branchId: key.branchId, lineId: payload.lineId, reason: payload.reason, heldAt: hub.now() }).onConflictDoNothing();
    await publish(hub, tx as Database, key, { kind: 'lineHold', subject: payload.lineId, payload });
  });
}

/** Where each branch stands, with what waits for a person. */
async function overview(hub: Hub, legalEntityId: string) {
  const branches = await hub.db.select().from(branch).where(eq(branch.legalEntityId, legalEntityId));
  const devices = await hub.db.select().from(device).where(eq(device.legalEntityId, legalEntityId));
  const verdicts = await hub.db.select().from(eventVerdict).where(eq(eventVerdict.legalEntityId, legalEntityId));
  const stuck = await hub.db.select().from(feedItem).where(and(eq(feedItem.legalEntityId, legalEntityId), eq(feedItem.status, 'quarantined')));
  return branches.map((one) => ({
    branchId: one.branchId, name: one.name, acknowledged: one.acknowledgedSeq, complete: one.completeSeq, lastSeenAt: one.lastSeenAt, alarm: one.alarmCode,
    devices: devices.filter((d) => d.branchId === one.branchId).map(({ deviceId, enrolledAt, revokedAt, serialNumber }) => ({ deviceId, enrolledAt, revokedAt, serialNumber })),
    rejectedEvents: verdicts.filter((v) => v.branchId === one.branchId).map(({ branchSeq, code, params }) => ({ seq: branchSeq, code, params: JSON.parse(params) as unknown })),
    quarantinedItems: stuck.filter((i) => i.branchId === one.branchId).map(({ feedNo, kind, code }) => ({ feedNo, kind, code })),
  }));
}
