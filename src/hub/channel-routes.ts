/**
 * The API of phone bank, WeChat and kiosk. A channel vouches for its customer (identity, face, device); the hub applies
 * anti-fraud, holds money against the line, and hands the business to the customer's branch, whose ledger it becomes.
 */
import { and, desc, eq, gte, inArray, sql } from 'drizzle-orm';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import canonicalize from 'canonicalize';
import { randomUUID, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { purposeCodes, settlementMethods } from '../core/contract/loan.ts';
import { chinaDateAt } from '../core/kernel/business-date.ts';
import { identityLookup, sealFor, sha256 } from '../core/sync/wire.ts';
import { deviceStates, identityResults, judgeChannel, type ChannelChecks, type CheckDecision } from './channel-check.ts';
import type { Database } from './database.ts';
import { deviceOf } from './enrolment.ts';
import { publish } from './feed.ts';
import type { BranchKey, Hub } from './hub.ts';
import { branchOf } from './intake.ts';
import { HubRefusal } from './refusal.ts';
import { reserve, roomOf } from './reserve.ts';
import { openSession } from './customer-session.ts';
import { channel, channelAnswer, channelBusiness, channelCheck, creditLine, household, loan, loanEvent } from './schema.ts';

declare module 'fastify' {
  interface FastifyRequest {
    channelCaller?: ChannelCaller;
  }
}

export interface ChannelCaller {
  readonly legalEntityId: string;
  readonly channelId: string;
  readonly kind: string;
}

const idSchema = z.string().min(1).max(80);
const branchSchema = z.string().regex(/^[A-Za-z0-9]{2,20}$/);
const fenSchema = z.number().int().positive().max(1_000_000_000);
export const identitySchema = z.string().regex(/^\d{17}[\dXx]$/);
export const checksSchema = z.object({
  identity: z.enum(identityResults), faceScore: z.number().int().min(0).max(100), phone: z.enum(identityResults), phoneMonths: z.number().int().min(0).nullable(),
  device: z.enum(deviceStates), deviceId: z.string().min(4).max(200), phoneNumber: z.string().regex(/^1\d{10}$/),
});
export type Checks = z.output<typeof checksSchema>;

const customer = { identityNumber: identitySchema, checks: checksSchema };
const applySchema = z.object({ ...customer, branchId: branchSchema, name: z.string().min(1).max(60), amount: fenSchema, purpose: z.enum(purposeCodes) });
export const drawRequestSchema = z.object({ branchId: branchSchema, lineId: idSchema, amount: fenSchema, purpose: z.enum(purposeCodes), termMonths: z.number().int().min(1).max(60), method: z.enum(settlementMethods) });
type DrawRequest = z.output<typeof drawRequestSchema>;
const drawSchema = drawRequestSchema.extend(customer);
export const repayRequestSchema = z.object({ branchId: branchSchema, loanId: idSchema, amount: fenSchema });
const signSchema = z.object({
  ...customer, branchId: branchSchema, lineId: idSchema,
  /** The signed contract, PDF in base64. */
  contract: z.base64().max(3_000_000),
  evidence: z.record(z.string().max(40), z.string().max(400)),
});

export const businessSchema = z.object({
  businessId: z.string(), branchId: z.string(), kind: z.enum(['apply', 'sign', 'draw', 'repay']), status: z.enum(['accepted', 'posted', 'refused']),
  amount: z.number().nullable(), decision: z.enum(['pass', 'review']).nullable(), outcome: z.record(z.string(), z.unknown()).nullable(),
});

export const lineSchema = z.object({
  branchId: z.string(), lineId: z.string(), lineNo: z.string().nullable(), status: z.string().nullable(), limit: z.number(), outstanding: z.number(), held: z.number(),
  available: z.number(), ratePpm: z.number().nullable(), expiresOn: z.string().nullable(),
});
export const loanSchema = z.object({
  branchId: z.string(), loanId: z.string(), receiptNo: z.string().nullable(), principal: z.number(), outstanding: z.number(), dueInterest: z.number(), duePrincipal: z.number(),
  status: z.string().nullable(), drawnOn: z.string().nullable(), maturesOn: z.string().nullable(), nextDueOn: z.string().nullable(),
  postings: z.array(z.object({ voucherNo: z.string().nullable(), kind: z.string(), valueDate: z.string().nullable(), amount: z.number() })),
});

export function channelRoutes(hub: Hub) {
  return async (plain: FastifyInstance): Promise<void> => {
    const app = plain.withTypeProvider<ZodTypeProvider>();
    const common = { tags: ['channel'], security: [{ channel: [] }] };
    const posting = { ...common, headers: z.object({ 'idempotency-key': z.string().min(8).max(100) }), response: { 200: businessSchema } };
    app.addHook('onRequest', async (request) => {
      request.channelCaller = await authenticateChannel(hub, request.headers.authorization);
    });

    app.post('/channel/v1/customers', { schema: { ...common, body: z.object({ identityNumber: identitySchema }), response: { 200: z.object({ lines: z.array(lineSchema), loans: z.array(loanSchema) }) } } },
      (request) => standingOf(hub, caller(request), identityLookup(hub.authority.lookupKeyOf(caller(request).legalEntityId), request.body.identityNumber)));
    app.get('/channel/v1/branches/:branchId/business/:businessId', { schema: { ...common, params: z.object({ branchId: branchSchema, businessId: idSchema }), response: { 200: businessSchema } } },
      (request) => businessNamed(hub, caller(request), request.params));
    app.post('/channel/v1/sessions', { schema: { ...common, body: z.object(customer), response: { 200: z.object({ token: z.string(), expiresAt: z.number() }) } } },
      (request) => openSession(hub, caller(request), personOf(hub, caller(request).legalEntityId, request.body.identityNumber, request.body.checks)));
    app.post('/channel/v1/applications', { schema: { ...posting, body: applySchema } }, (request, reply) => once(hub, caller(request), request, reply, () => takeApplication(hub, caller(request), request.body)));
    app.post('/channel/v1/signatures', { schema: { ...posting, body: signSchema } }, (request, reply) => once(hub, caller(request), request, reply, () => takeSignature(hub, caller(request), request.body)));
    app.post('/channel/v1/draws', { schema: { ...posting, body: drawSchema } }, (request, reply) => once(hub, caller(request), request, reply, () => takeDraw(hub, caller(request), personOf(hub, caller(request).legalEntityId, request.body.identityNumber, request.body.checks), request.body)));
    app.post('/channel/v1/repayments', { schema: { ...posting, body: repayRequestSchema.extend({ identityNumber: identitySchema }) } }, (request, reply) => once(hub, caller(request), request, reply, () => takeRepayment(hub, caller(request), request.body)));
  };
}

/** "legal entity.channel.secret". @throws HubRefusal 401 `channel_unknown`. */
async function authenticateChannel(hub: Hub, header: string | undefined): Promise<ChannelCaller> {
  const key = /^Bearer (.+)$/.exec(header ?? '')?.[1] ?? '';
  const [legalEntityId = '', channelId = ''] = key.split('.');
  const [found] = await hub.db.select().from(channel).where(and(eq(channel.legalEntityId, legalEntityId), eq(channel.channelId, channelId)));
  const isRight = found !== undefined && found.closedAt === null && timingSafeEqual(Buffer.from(sha256(key)), Buffer.from(found.keyHash));
  if (!isRight) throw new HubRefusal(401, 'channel_unknown');
  return { legalEntityId, channelId, kind: found.kind };
}

function caller(request: FastifyRequest): ChannelCaller {
  if (!request.channelCaller) throw new Error('a channel route without a channel');
  return request.channelCaller;
}

/**
 * The same key and the same request get the same answer, refusals included; nothing is done twice.
 *
 * @throws HubRefusal 422 `idempotency_key_reused` for another request under the key.
 */
export async function once(hub: Hub, who: Pick<ChannelCaller, 'legalEntityId' | 'channelId'>, request: FastifyRequest, reply: FastifyReply, work: () => Promise<Business>): Promise<Business> {
  const { legalEntityId, channelId } = who;
  const idempotencyKey = String(request.headers['idempotency-key']);
  const requestHash = sha256(`${request.routeOptions.url ?? ''} ${canonicalize(request.body) ?? ''}`);
  const ofKey = and(eq(channelAnswer.legalEntityId, legalEntityId), eq(channelAnswer.channelId, channelId), eq(channelAnswer.idempotencyKey, idempotencyKey));
  // The row is the lock: who writes it first does the work, everybody else waits for the answer or comes again.
  const claimed = await hub.db.insert(channelAnswer).values({ legalEntityId, channelId, idempotencyKey, requestHash, statusCode: UNDER_WAY, answer: '', answeredAt: hub.now() })
    .onConflictDoNothing().returning({ key: channelAnswer.idempotencyKey });
  if (claimed.length === 0) return replayAnswer(hub, ofKey, requestHash, reply);
  try {
    const answer = await work();
    await hub.db.update(channelAnswer).set({ statusCode: 200, answer: JSON.stringify(answer) }).where(ofKey);
    return answer;
  } catch (error) {
    if (error instanceof HubRefusal) {
      await hub.db.update(channelAnswer).set({ statusCode: error.status, answer: JSON.stringify({ code: error.code, params: error.params }) }).where(ofKey);
    } else {
      // Nothing was done: the transaction of the work rolled back.
      await hub.db.delete(channelAnswer).where(ofKey);
    }
    throw error;
  }
}

const UNDER_WAY = 0;

async function replayAnswer(hub: Hub, ofKey: ReturnType<typeof and>, requestHash: string, reply: FastifyReply): Promise<Business> {
  const [known] = await hub.db.select().from(channelAnswer).where(ofKey);
  if (!known || known.statusCode === UNDER_WAY) throw new HubRefusal(409, 'request_under_way');
  if (known.requestHash !== requestHash) throw new HubRefusal(422, 'idempotency_key_reused');
  if (known.statusCode !== 200) {
    const { code, params } = JSON.parse(known.answer) as { code: string; params: Record<string, string | number> };
    throw new HubRefusal(known.statusCode, code, params);
  }
  void reply.header('idempotent-replay', 'true');
  return JSON.parse(known.answer) as Business;
}

/** Who asks and what was found out, without a number in it. */
export interface Person {
  readonly lookup: string;
  readonly deviceHash: string;
  readonly phoneHash: string;
  readonly checks: ChannelChecks;
}

export function personOf(hub: Hub, legalEntityId: string, identityNumber: string, { deviceId, phoneNumber, ...checks }: Checks): Person {
  const lookupKey = hub.authority.lookupKeyOf(legalEntityId);
  return {
    lookup: identityLookup(lookupKey, identityNumber), deviceHash: identityLookup(lookupKey, `device ${deviceId}`), phoneHash: identityLookup(lookupKey, `phone ${phoneNumber}`), checks,
  };
}

interface Household extends BranchKey {
  readonly householdId: string;
}

/** The person's files in the institution: at most one in use, others after moves. */
async function householdsOf(hub: Hub, legalEntityId: string, lookup: string): Promise<Household[]> {
  const found = await hub.db.select({ branchId: household.branchId, id: household.id }).from(household)
    .where(and(eq(household.legalEntityId, legalEntityId), eq(household.identity_lookup, lookup)));
  return found.map(({ branchId, id }) => ({ legalEntityId, branchId, householdId: id }));
}

export async function standingOf(hub: Hub, { legalEntityId }: ChannelCaller, lookup: string) {
  const lines: z.output<typeof lineSchema>[] = [];
  const loans: z.output<typeof loanSchema>[] = [];
  for (const home of await householdsOf(hub, legalEntityId, lookup)) {
    lines.push(...(await linesOf(hub, home)));
    loans.push(...(await loansOf(hub, home)));
  }
  return { lines, loans };
}

async function linesOf(hub: Hub, { legalEntityId, branchId, householdId }: Household): Promise<z.output<typeof lineSchema>[]> {
  const found = await hub.db.select().from(creditLine)
    .where(and(eq(creditLine.legalEntityId, legalEntityId), eq(creditLine.branchId, branchId), eq(creditLine.household_id, householdId)));
  return Promise.all(found.filter(({ status }) => status !== 'cancelled').map(async (line) => {
    const room = await roomOf(hub.db, { legalEntityId, branchId }, line.id);
    const isOpen = room.status === 'open' && !room.isHeldByHub;
    return {
      branchId, lineId: line.id, lineNo: line.line_no, status: room.isHeldByHub ? 'frozen' : line.status, limit: room.limit, outstanding: room.outstanding, held: room.held,
      available: isOpen ? Math.max(0, room.limit - room.outstanding - room.held) : 0, ratePpm: line.rate_ppm, expiresOn: line.expires_on,
    };
  }));
}

async function loansOf(hub: Hub, { legalEntityId, branchId, householdId }: Household): Promise<z.output<typeof loanSchema>[]> {
  const found = await hub.db.select().from(loan)
    .where(and(eq(loan.legalEntityId, legalEntityId), eq(loan.branchId, branchId), eq(loan.household_id, householdId))).orderBy(desc(loan.drawn_on));
  if (found.length === 0) return [];
  const events = await hub.db.select().from(loanEvent)
    .where(and(eq(loanEvent.legalEntityId, legalEntityId), eq(loanEvent.branchId, branchId), inArray(loanEvent.loan_id, found.map(({ id }) => id)))).orderBy(loanEvent.posting_order);
  return found.map((one) => ({
    branchId, loanId: one.id, receiptNo: one.receipt_no, principal: one.principal ?? 0, outstanding: one.outstanding ?? 0, dueInterest: one.due_interest ?? 0,
    duePrincipal: one.due_principal ?? 0, status: one.status, drawnOn: one.drawn_on, maturesOn: one.matures_on, nextDueOn: one.next_due_on,
    postings: events.filter((event) => event.loan_id === one.id).map((event) => {
      const fact = JSON.parse(event.fact ?? '{}') as { type?: string; amount?: number };
      return { voucherNo: event.voucher_no, kind: fact.type ?? '', valueDate: event.value_date, amount: fact.amount ?? 0 };
    }),
  }));
}

/** @throws HubRefusal 403 `not_own_line`: the line is another household's. */
async function requireOwn(hub: Hub, legalEntityId: string, { lookup }: Person, householdId: string): Promise<void> {
  const own = await householdsOf(hub, legalEntityId, lookup);
  if (!own.some((home) => home.householdId === householdId)) throw new HubRefusal(403, 'not_own_line');
}

/** Anti-fraud before anything is held or handed on. @throws HubRefusal 403 `fraud_refused`. */
async function screen(hub: Hub, tx: Database, { legalEntityId }: ChannelCaller, businessId: string, kind: string, { lookup, deviceHash, phoneHash, checks }: Person): Promise<CheckDecision> {
  const day = 86_400_000;
  const persons = async (column: typeof channelCheck.deviceHash | typeof channelCheck.phoneHash, value: string, since: number): Promise<number> => {
    const rows = await tx.selectDistinct({ lookup: channelCheck.identityLookup }).from(channelCheck)
      .where(and(eq(channelCheck.legalEntityId, legalEntityId), eq(column, value), gte(channelCheck.checkedAt, since)));
    return new Set([...rows.map((row) => row.lookup), lookup]).size;
  };
  const [drawn] = await tx.select({ n: sql<string>`count(*)` }).from(channelCheck)
    .where(and(eq(channelCheck.legalEntityId, legalEntityId), eq(channelCheck.identityLookup, lookup), eq(channelCheck.codes, `${kind}:`), gte(channelCheck.checkedAt, hub.now() - day)));
  const judged = judgeChannel(checks, {
    personsOnDevice7Days: await persons(channelCheck.deviceHash, deviceHash, hub.now() - 7 * day), personsOnDevice30Days: await persons(channelCheck.deviceHash, deviceHash, hub.now() - 30 * day),
    personsOnPhone: await persons(channelCheck.phoneHash, phoneHash, 0), drawsToday: kind === 'draw' ? Number(drawn?.n ?? 0) : 0,
  });
  await tx.insert(channelCheck).values({
    legalEntityId, businessId, identityLookup: lookup, deviceHash, phoneHash, decision: judged.decision, codes: `${kind}:${judged.codes.join(' ')}`, checkedAt: hub.now(),
  });
  hub.metrics.channelBusiness.inc({ legal_entity: legalEntityId, kind, decision: judged.decision });
  return judged.decision;
}

/** A refusal is kept as well, so the check stands in a transaction of its own. */
async function requireScreened(hub: Hub, who: ChannelCaller, businessId: string, kind: string, person: Person): Promise<'pass' | 'review'> {
  const decision = await hub.db.transaction((tx) => screen(hub, tx as Database, who, businessId, kind, person));
  if (decision === 'refuse') throw new HubRefusal(403, 'fraud_refused');
  return decision;
}

type Business = z.output<typeof businessSchema>;

async function keepBusiness(hub: Hub, tx: Database, key: BranchKey, who: ChannelCaller, business: Pick<Business, 'businessId' | 'kind' | 'amount' | 'decision'> & { householdId: string | null }): Promise<Business> {
  const { decision, ...row } = business;
  await tx.insert(channelBusiness).values({ legalEntityId: key.legalEntityId, branchId: key.branchId, channelId: who.channelId, status: 'accepted', outcome: null, createdAt: hub.now(), ...row });
  return { businessId: row.businessId, branchId: key.branchId, kind: row.kind, status: 'accepted', amount: row.amount, decision, outcome: null };
}

async function takeApplication(hub: Hub, who: ChannelCaller, body: z.output<typeof applySchema>): Promise<Business> {
  const key = { legalEntityId: who.legalEntityId, branchId: body.branchId };
  const businessId = randomUUID();
  const person = personOf(hub, who.legalEntityId, body.identityNumber, body.checks);
  const { sealingKey } = await deviceOf(hub.db, key);
  const decision = await requireScreened(hub, who, businessId, 'apply', person);
  const home = (await householdsOf(hub, who.legalEntityId, person.lookup)).find((one) => one.branchId === body.branchId);
  const sealedPerson = sealFor(sealingKey, JSON.stringify({ name: body.name, identityNumber: body.identityNumber, phone: body.checks.phoneNumber }));
  return hub.db.transaction(async (tx) => {
    const householdId = home?.householdId ?? null;
    await publish(hub, tx as Database, key, { kind: 'channelBusiness', subject: businessId, payload: {
      businessId, kind: 'apply', channel: who.kind, householdId, amount: body.amount, purpose: body.purpose, sealedPerson, requestedOn: chinaDateAt(hub.now()),
      checks: { decision, identity: body.checks.identity, faceScore: String(body.checks.faceScore), phone: body.checks.phone, device: body.checks.device },
    } });
    return keepBusiness(hub, tx as Database, key, who, { businessId, kind: 'apply', amount: body.amount, decision, householdId });
  });
}

async function takeSignature(hub: Hub, who: ChannelCaller, body: z.output<typeof signSchema>): Promise<Business> {
  const key = { legalEntityId: who.legalEntityId, branchId: body.branchId };
  const businessId = randomUUID();
  const person = personOf(hub, who.legalEntityId, body.identityNumber, body.checks);
  const { householdId } = await roomOf(hub.db, key, body.lineId);
  await requireOwn(hub, who.legalEntityId, person, householdId);
  const { sealingKey } = await deviceOf(hub.db, key);
  const pdf = Buffer.from(body.contract, 'base64');
  if (pdf.subarray(0, 5).toString('latin1') !== '%PDF-') throw new HubRefusal(422, 'contract_not_pdf');
  const decision = await requireScreened(hub, who, businessId, 'sign', person);
  return hub.db.transaction(async (tx) => {
    await publish(hub, tx as Database, key, { kind: 'channelBusiness', subject: businessId, payload: {
      businessId, kind: 'sign', channel: who.kind, lineId: body.lineId, contractSha256: sha256(pdf), sealedContract: sealFor(sealingKey, body.contract), evidence: body.evidence,
      requestedOn: chinaDateAt(hub.now()),
    } });
    return keepBusiness(hub, tx as Database, key, who, { businessId, kind: 'sign', amount: null, decision, householdId });
  });
}

/** Held against the line at once; paid out when the branch's ledger has it. A draw that must be looked at is not taken. */
export async function takeDraw(hub: Hub, who: ChannelCaller, person: Person, body: DrawRequest): Promise<Business> {
  const key = { legalEntityId: who.legalEntityId, branchId: body.branchId };
  const businessId = randomUUID();
  const { householdId } = await roomOf(hub.db, key, body.lineId);
  await requireOwn(hub, who.legalEntityId, person, householdId);
  const decision = await requireScreened(hub, who, businessId, 'draw', person);
  if (decision === 'review') throw new HubRefusal(409, 'draw_needs_review');
  return hub.db.transaction(async (tx) => {
    await reserve(hub, tx as Database, key, { reservationId: businessId, lineId: body.lineId, amount: body.amount, origin: 'channel' });
    await publish(hub, tx as Database, key, { kind: 'channelBusiness', subject: businessId, payload: {
      businessId, kind: 'draw', channel: who.kind, lineId: body.lineId, amount: body.amount, purpose: body.purpose, termMonths: body.termMonths, method: body.method,
      requestedOn: chinaDateAt(hub.now()),
    } });
    return keepBusiness(hub, tx as Database, key, who, { businessId, kind: 'draw', amount: body.amount, decision, householdId });
  });
}

/** Money in is always taken, whoever brings it and however much: what finds nothing to pay is the farmer's. */
export async function takeRepayment(hub: Hub, who: ChannelCaller, body: z.output<typeof repayRequestSchema>): Promise<Business> {
  const key = { legalEntityId: who.legalEntityId, branchId: body.branchId };
  await branchOf(hub.db, key);
  const [found] = await hub.db.select().from(loan).where(and(eq(loan.legalEntityId, key.legalEntityId), eq(loan.branchId, key.branchId), eq(loan.id, body.loanId)));
  if (!found) throw new HubRefusal(404, 'loan_unknown');
  const businessId = randomUUID();
  return hub.db.transaction(async (tx) => {
    await publish(hub, tx as Database, key, { kind: 'channelBusiness', subject: businessId, payload: {
      businessId, kind: 'repay', channel: who.kind, loanId: body.loanId, amount: body.amount, paidOn: chinaDateAt(hub.now()),
    } });
    hub.metrics.channelBusiness.inc({ legal_entity: key.legalEntityId, kind: 'repay', decision: 'pass' });
    return keepBusiness(hub, tx as Database, key, who, { businessId, kind: 'repay', amount: body.amount, decision: null, householdId: found.household_id });
  });
}

async function businessNamed(hub: Hub, { legalEntityId, channelId }: ChannelCaller, { branchId, businessId }: { branchId: string; businessId: string }): Promise<Business> {
  const [found] = await hub.db.select().from(channelBusiness).where(and(
    eq(channelBusiness.legalEntityId, legalEntityId), eq(channelBusiness.branchId, branchId), eq(channelBusiness.businessId, businessId), eq(channelBusiness.channelId, channelId),
  ));
  if (!found) throw new HubRefusal(404, 'business_unknown');
  return {
    businessId, branchId, kind: found.kind, status: found.status, amount: found.amount, decision: null,
    outcome: found.outcome === null ? null : (JSON.parse(found.outcome) as Record<string, unknown>),
  };
}
