/** Calls to the hub: signed, compressed, checked. It knows no store; what it learns (the hub's clock) it says. */
import { gzipSync } from 'node:zlib';
import type { z } from 'zod';
import {
  batchAnswerSchema, digestAnswerSchema, enrolAnswerSchema, eventsAnswerSchema, feedAnswerSchema, hubRefusalSchema, positionSchema, rowsAnswerSchema,
  type Batch, type EnrolAnswer, type EnrolRequest, type Position, type Verdict, type WireEvent,
} from '../contract/hub-protocol.ts';
import { Refusal } from '../kernel/result.ts';
import { privateKeyFrom, signRequest } from './wire.ts';

export interface HubClientOptions {
  readonly fetch: typeof fetch;
  readonly hubUrl: string;
  /** "legal entity/branch/device"; empty before enrolment. */
  readonly keyId: string;
  /** PKCS#8 in base64. */
  readonly signingKey: string;
  /** UTC milliseconds of this device. */
  readonly now: () => number;
  readonly newNonce: () => string;
  readonly clockOffsetMs: number;
  readonly onClock: (offsetMs: number) => void;
  readonly timeoutMs?: number;
}

/** The hub did not answer, or not as a hub does. Nothing is known of what it did. */
export class HubUnreachable extends Error {}

export interface HubClient {
  enrol(request: EnrolRequest): Promise<EnrolAnswer>;
  position(): Promise<Position>;
  /** The hash of an event as the hub has it; null when it has none of that number. */
  hashAt(seq: number): Promise<string | null>;
  sendBatch(batch: Batch): Promise<Position & { verdicts: Verdict[] }>;
  eventsAfter(seq: number): Promise<z.output<typeof eventsAnswerSchema>>;
  rowsAfter(cursor: string | null): Promise<z.output<typeof rowsAnswerSchema>>;
  depositFork(events: readonly WireEvent[]): Promise<void>;
  feedAfter(feedNo: number): Promise<z.output<typeof feedAnswerSchema>>;
  reserve(reservation: { reservationId: string; lineId: string; amount: number }): Promise<void>;
  digest(): Promise<z.output<typeof digestAnswerSchema>>;
}

const TIMEOUT_MS = 30_000;

export function createHubClient(options: HubClientOptions): HubClient {
  let offset = options.clockOffsetMs;

  async function call(method: 'GET' | 'POST', target: string, payload?: unknown, timeoutMs = options.timeoutMs ?? TIMEOUT_MS): Promise<unknown> {
    const first = await attempt(method, target, payload, timeoutMs);
    // The device's clock is wrong, which is no reason to keep the day's events back: the hub's time is taken, and the difference shown.
    return first.refusal?.code === 'clock_wrong' ? settled(await attempt(method, target, payload, timeoutMs)) : settled(first);
  }

  async function attempt(method: 'GET' | 'POST', target: string, payload: unknown, timeoutMs: number): Promise<Attempt> {
    const body = payload === undefined ? new Uint8Array() : gzipSync(JSON.stringify(payload));
    const headers: Record<string, string> = payload === undefined ? {} : { 'content-type': 'application/json', 'content-encoding': 'gzip' };
    if (options.keyId) {
      const parameters = { created: Math.trunc((options.now() + offset) / 1000), nonce: options.newNonce(), keyId: options.keyId };
      Object.assign(headers, signRequest({ method, target, body }, parameters, privateKeyFrom(options.signingKey)));
    }
    let status: number;
    let answer: unknown;
    try {
      const response = await options.fetch(`${options.hubUrl}${target}`, {
        method, headers, redirect: 'error', signal: AbortSignal.timeout(timeoutMs), ...(payload === undefined ? {} : { body: new Uint8Array(body) }),
      });
      status = response.status;
      answer = await response.json();
    } catch (error) {
      throw new HubUnreachable(error instanceof Error ? error.message : String(error));
    }
    if (status < 400) return { answer, refusal: null };
    const refusal = hubRefusalSchema.safeParse(answer);
    if (!refusal.success || status >= 500) throw new HubUnreachable(`the hub answered ${status}`);
    if (refusal.data.code === 'clock_wrong') learnClock(refusal.data.hubTime);
    return { answer: null, refusal: refusal.data };
  }

  function learnClock(hubTime: number): void {
    offset = hubTime - options.now();
    options.onClock(offset);
  }

  const ask = async <S extends z.ZodType>(schema: S, method: 'GET' | 'POST', target: string, payload?: unknown): Promise<z.output<S>> => {
    const parsed = schema.safeParse(await call(method, target, payload));
    if (!parsed.success) throw new HubUnreachable(`not a hub's answer to ${target}: ${parsed.error.message}`);
    return parsed.data;
  };

  return {
    enrol: (request) => ask(enrolAnswerSchema, 'POST', '/v1/enrol', request),
    async position() {
      const position = await ask(positionSchema, 'GET', '/v1/position');
      learnClock(position.hubTime);
      return position;
    },
    hashAt: async (seq) => ((await call('GET', `/v1/chain/${seq}`)) as { hash: string | null }).hash,
    sendBatch: (batch) => ask(batchAnswerSchema, 'POST', '/v1/events', batch),
    eventsAfter: (seq) => ask(eventsAnswerSchema, 'GET', `/v1/events?after=${seq}`),
    rowsAfter: (cursor) => ask(rowsAnswerSchema, 'GET', `/v1/rows${cursor === null ? '' : `?after=${encodeURIComponent(cursor)}`}`),
    depositFork: async (events) => void (await call('POST', '/v1/forks', { events })),
    feedAfter: (feedNo) => ask(feedAnswerSchema, 'GET', `/v1/feed?after=${feedNo}`),
    reserve: async (reservation) => void (await call('POST', '/v1/reservations', reservation, RESERVE_WITHIN_MS)),
    digest: () => ask(digestAnswerSchema, 'GET', '/v1/digest'),
  };
}

/** A farmer stands at the counter: after this the branch goes on by itself. */
const RESERVE_WITHIN_MS = 3_000;

interface Attempt {
  readonly answer: unknown;
  readonly refusal: { readonly code: string; readonly params: Readonly<Record<string, string | number>> } | null;
}

function settled({ answer, refusal }: Attempt): unknown {
  if (refusal) throw new Refusal(refusal.code, refusal.params);
  return answer;
}
