/** What travels between a branch and the hub. Both sides check with these; the words are those of the store and the log. */
import { z } from 'zod';
import { roles } from './permissions.ts';

/** A batch is closed when its content passes this, at the next end of a command. */
export const BATCH_BYTES = 1024 * 1024;
export const BATCH_EVENTS_MAX = 500;
/** A body may not become larger than this when it is unpacked. */
export const BODY_BYTES_MAX = 64 * 1024 * 1024;

const hashSchema = z.string().regex(/^[0-9a-f]{64}$/);
const codeSchema = z.string().regex(/^[A-Za-z0-9]{2,20}$/);
const dateSchema = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

export const enrolRequestSchema = z.object({
  code: z.string().min(8).max(80),
  deviceId: z.string().min(1).max(80),
  /** SPKI in base64. */
  signingKey: z.string().max(200),
  sealingKey: z.string().max(200),
  legalEntityCode: codeSchema,
  branchCode: codeSchema,
  branchName: z.string().max(80),
});
export type EnrolRequest = z.output<typeof enrolRequestSchema>;

export const enrolAnswerSchema = z.object({
  /** PEM. */
  certificate: z.string(),
  hubCertificate: z.string(),
  /** Base64. */
  lookupKey: z.string(),
  hubTime: z.number(),
});
export type EnrolAnswer = z.output<typeof enrolAnswerSchema>;

export const wireEventSchema = z.object({
  branch_seq: z.number().int().positive(),
  event_id: z.string().max(80),
  type: z.string().max(80),
  version: z.number().int().positive(),
  payload: z.string(),
  business_date: dateSchema,
  recorded_at: z.number().int(),
  device_id: z.string().max(80),
  staff_id: z.string().nullable(),
  access: z.string().max(80),
  command_id: z.string().max(80),
  prev_hash: hashSchema,
  hash: hashSchema,
  /** NDJSON of the rows that the command wrote; its SHA-256 stands in the payload. */
  rows: z.string().nullable(),
});
export type WireEvent = z.output<typeof wireEventSchema>;

export const batchSchema = z.object({
  events: z.array(wireEventSchema).max(20_000),
  /** The last event ends a command: what came so far is a sound state. */
  isComplete: z.boolean(),
  /** Nothing more waits at the branch: reservations older than `startedAt` that no event used are free again. */
  isDrained: z.boolean(),
  /** Hub's time when the run began. */
  startedAt: z.number(),
});
export type Batch = z.output<typeof batchSchema>;

export const verdictSchema = z.object({
  seq: z.number(),
  verdict: z.enum(['accepted', 'duplicate', 'rejected']),
  code: z.string().nullable(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type Verdict = z.output<typeof verdictSchema>;

export const positionSchema = z.object({ acknowledged: z.number(), hash: z.string(), complete: z.number(), hubTime: z.number() });
export type Position = z.output<typeof positionSchema>;

export const batchAnswerSchema = positionSchema.extend({ verdicts: z.array(verdictSchema) });

export const eventsAnswerSchema = z.object({ events: z.array(wireEventSchema), complete: z.number() });
export const rowsAnswerSchema = z.object({
  rows: z.array(z.object({ table: z.string(), key: z.string(), sealed: z.string() })),
  /** Cursor of the next page; null: that was all. */
  next: z.string().nullable(),
});
export const forkSchema = z.object({ events: z.array(wireEventSchema).max(20_000) });

export const reservationSchema = z.object({
  /** The command that draws: its events settle the reservation. */
  reservationId: z.string().max(80),
  lineId: z.string().max(80),
  amount: z.number().int().positive(),
});

export const digestAnswerSchema = z.object({
  complete: z.number(),
  tables: z.array(z.object({ table: z.string(), rows: z.number(), sums: z.record(z.string(), z.number()), digest: z.string() })),
});

export const channelDrawSchema = z.object({
  businessId: z.string(), kind: z.literal('draw'), channel: z.string(), lineId: z.string(), amount: z.number().int().positive(), purpose: z.string(),
  termMonths: z.number().int(), method: z.string(), requestedOn: dateSchema,
});
export const channelRepaymentSchema = z.object({
  businessId: z.string(), kind: z.literal('repay'), channel: z.string(), loanId: z.string(), amount: z.number().int().positive(), paidOn: dateSchema,
});
export const channelApplicationSchema = z.object({
  businessId: z.string(), kind: z.literal('apply'), channel: z.string(), householdId: z.string().nullable(), amount: z.number().int().positive(), purpose: z.string(),
  /** Name, identity number, phone: for this device only. */
  sealedPerson: z.string(),
  checks: z.record(z.string(), z.string()), requestedOn: dateSchema,
});
export const channelSignatureSchema = z.object({
  businessId: z.string(), kind: z.literal('sign'), channel: z.string(), lineId: z.string(), contractSha256: z.string(),
  /** The signed PDF in base64, for this device only. */
  sealedContract: z.string(), evidence: z.record(z.string(), z.string()), requestedOn: dateSchema,
});

/** What comes down, by kind. The kind says which command-like step applies it. */
export const feedPayloads = {
  parameter: z.object({
    key: z.string(), level: z.enum(['province', 'legalEntity']), value: z.union([z.number(), z.string(), z.array(z.string())]), effectiveFrom: dateSchema,
  }),
  model: z.object({ kind: z.string(), version: z.string(), document: z.unknown(), inForceFrom: dateSchema }),
  /** `sealed`: JSON of `blackListEntriesSchema`, for this device only. */
  blackList: z.object({ list: z.string().max(40), source: z.string().max(80), sealed: z.string() }),
  organisation: z.object({ level: z.enum(['province', 'city', 'legalEntity', 'branch']), code: codeSchema, name: z.string().min(1).max(80) }),
  staff: z.object({
    staffNo: z.string().regex(/^[A-Za-z0-9]{2,20}$/), name: z.string().min(1).max(40), roles: z.array(z.enum(roles)), isActive: z.boolean(),
    /** As `hashPassword` writes it; only for a new person. */
    passwordHash: z.string().nullable(),
  }),
  creditVillage: z.object({ township: z.string(), village: z.string(), isCreditVillage: z.boolean(), isCreditTownship: z.boolean() }),
  lineHold: z.object({ lineId: z.string(), action: z.enum(['freeze', 'release']), reason: z.string().min(2).max(200) }),
  householdOut: z.object({ householdId: z.string(), toBranch: codeSchema, sealingKey: z.string() }),
  householdIn: z.object({ householdId: z.string(), fromBranch: codeSchema, sealed: z.string() }),
  channelBusiness: z.discriminatedUnion('kind', [channelDrawSchema, channelRepaymentSchema, channelApplicationSchema, channelSignatureSchema]),
} as const;
export type FeedKind = keyof typeof feedPayloads;
export type FeedPayload<K extends FeedKind> = z.output<(typeof feedPayloads)[K]>;

export const blackListEntriesSchema = z.array(z.object({ identityNumber: z.string().max(18), reasonCode: z.string().max(40) })).max(10_000);

/** The payload stays unknown here: a bad item must not spoil the page that it comes in. */
export const feedItemSchema = z.object({ feedNo: z.number().int().positive(), kind: z.string(), subject: z.string(), payload: z.unknown() });
export type FeedItem = z.output<typeof feedItemSchema>;
export const feedAnswerSchema = z.object({ items: z.array(feedItemSchema), last: z.number() });

/** Refusals of the hub: a status of 4xx and this. */
export const hubRefusalSchema = z.object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])).default({}), hubTime: z.number() });
