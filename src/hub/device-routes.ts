/** What a branch's device asks. Every answer is of its own branch: the signature says which, nothing else does. */
import { and, eq, gt, sql } from 'drizzle-orm';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import {
  batchAnswerSchema, batchSchema, digestAnswerSchema, enrolAnswerSchema, enrolRequestSchema, eventsAnswerSchema, feedAnswerSchema, forkSchema, positionSchema, reservationSchema,
  rowsAnswerSchema,
} from '../core/contract/hub-protocol.ts';
import { GENESIS } from '../core/store/event-hash.ts';
import { authenticateDevice, type DeviceCaller } from './authenticate-device.ts';
import { digestBranch } from './digest.ts';
import { enrol } from './enrolment.ts';
import { feedAfter } from './feed.ts';
import type { Hub } from './hub.ts';
import { branchOf, eventsBetween, hashAt, positionOf, takeBatch } from './intake.ts';
import type { Database } from './database.ts';
import { reserve } from './reserve.ts';
import { branchRow, forkedEvent } from './schema.ts';

const afterSchema = z.object({ after: z.coerce.number().int().min(0).default(0) });
const EVENTS_PAGE = 200;
const ROWS_PAGE = 2_000;

export function deviceRoutes(hub: Hub) {
  return async (plain: FastifyInstance): Promise<void> => {
    const app = plain.withTypeProvider<ZodTypeProvider>();
    const tags = ['device'];

    app.post('/v1/enrol', { schema: { tags, body: enrolRequestSchema, response: { 200: enrolAnswerSchema } }, config: { isOpen: true } }, ({ body }) => enrol(hub, body));

    await app.register(async (signed) => {
      const routes = signed.withTypeProvider<ZodTypeProvider>();
      // After the body has come, before anybody looks into it: the signature covers its bytes.
      routes.addHook('preValidation', async (request) => {
        request.deviceCaller = await authenticateDevice(hub, request);
      });

      routes.get('/v1/position', { schema: { tags, response: { 200: positionSchema } } }, (request) => positionOf(hub, caller(request)));
      routes.post('/v1/events', { schema: { tags, body: batchSchema, response: { 200: batchAnswerSchema } } }, (request) => takeBatch(hub, caller(request), request.body));
      routes.get('/v1/events', { schema: { tags, querystring: afterSchema, response: { 200: eventsAnswerSchema } } }, async (request) => {
        const { completeSeq } = await branchOf(hub.db, caller(request));
        return { events: await eventsBetween(hub.db, caller(request), request.query.after, completeSeq, EVENTS_PAGE), complete: completeSeq };
      });
      routes.get('/v1/chain/:seq', { schema: { tags, params: z.object({ seq: z.coerce.number().int().min(0) }), response: { 200: z.object({ hash: z.string().nullable() }) } } },
        async (request) => ({ hash: request.params.seq === 0 ? GENESIS : await hashAt(hub.db, caller(request), request.params.seq) }));
      routes.get('/v1/rows', { schema: { tags, querystring: z.object({ after: z.string().max(400).optional() }), response: { 200: rowsAnswerSchema } } },
        (request) => rowsAfter(hub, caller(request), request.query.after ?? null));
      routes.post('/v1/forks', { schema: { tags, body: forkSchema, response: { 200: z.object({ kept: z.number() }) } } }, async (request) => {
        const records = request.body.events.map((event) => ({ ...keyOf(caller(request)), eventId: event.event_id, record: JSON.stringify(event), receivedAt: hub.now() }));
        if (records.length > 0) await hub.db.insert(forkedEvent).values(records).onConflictDoNothing();
        return { kept: records.length };
      });
      routes.get('/v1/feed', { schema: { tags, querystring: afterSchema, response: { 200: feedAnswerSchema } } }, (request) => feedAfter(hub.db, caller(request), request.query.after));
      routes.post('/v1/reservations', { schema: { tags, body: reservationSchema, response: { 200: z.object({ held: z.literal(true) }) } } }, async (request) => {
        await hub.db.transaction((tx) => reserve(hub, tx as Database, caller(request), { ...request.body, origin: 'branch' }));
        return { held: true as const };
      });
      routes.get('/v1/digest', { schema: { tags, response: { 200: digestAnswerSchema } } }, async (request) => {
        const { completeSeq } = await branchOf(hub.db, caller(request));
        return { complete: completeSeq, tables: await digestBranch(hub.db, caller(request)) };
      });
    });
  };
}

function caller(request: FastifyRequest): DeviceCaller {
  if (!request.deviceCaller) throw new Error('a device route without a device');
  return request.deviceCaller;
}

const keyOf = ({ legalEntityId, branchId }: DeviceCaller) => ({ legalEntityId, branchId });

/** Pages by table and key; the cursor is where the last one ended. */
async function rowsAfter(hub: Hub, { legalEntityId, branchId }: DeviceCaller, cursor: string | null): Promise<z.output<typeof rowsAnswerSchema>> {
  const [table, key] = cursor === null ? ['', ''] : (JSON.parse(cursor) as [string, string]);
  const rows = await hub.db.select().from(branchRow).where(and(
    eq(branchRow.legalEntityId, legalEntityId), eq(branchRow.branchId, branchId),
    cursor === null ? undefined : gt(sql`(${branchRow.tableName}, ${branchRow.rowKey})`, sql`(${table}, ${key})`),
  )).orderBy(branchRow.tableName, branchRow.rowKey).limit(ROWS_PAGE);
  const last = rows.at(-1);
  return {
    rows: rows.map((row) => ({ table: row.tableName, key: row.rowKey, sealed: row.sealed })),
    next: last && rows.length === ROWS_PAGE ? JSON.stringify([last.tableName, last.rowKey]) : null,
  };
}
