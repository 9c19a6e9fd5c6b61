/** What crosses the boundary between the core and everybody else. Plain data: structured-clone safe. */
import type { RefusalParams } from '../kernel/result.ts';

/** Codes that the frame itself gives; areas add their own, each with a sentence in src/renderer/text. */
export type FrameErrorCode =
  | 'invalid_input'
  | 'not_signed_in'
  | 'session_locked'
  | 'not_permitted'
  | 'outside_scope'
  | 'not_found'
  | 'cancelled'
  | 'core_restarted'
  | 'unknown_operation'
  | 'untrusted_sender'
  | 'internal_error';

export interface AnswerError {
  /** A FrameErrorCode or an area's refusal code. */
  readonly code: string;
  readonly params: RefusalParams;
  /** The input that it is about, as a path ("amount", "rows.3.name"). */
  readonly field?: string | undefined;
  /** For finding the same event in the log. */
  readonly correlationId: string;
}

export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: AnswerError };

/** A call on its way to the core. `clientId` is given by main, never by the page. */
export interface CallMessage {
  readonly kind: 'call';
  readonly callId: string;
  readonly clientId: string;
  readonly operation: string;
  readonly input: unknown;
  /** Same id, same answer: a retry after a lost answer is not done twice. Commands only. */
  readonly commandId?: string | undefined;
}

export interface CancelMessage {
  readonly kind: 'cancel';
  readonly clientId: string;
  readonly commandId: string;
}

export interface CloseMessage {
  readonly kind: 'close';
}

export interface ClientGoneMessage {
  readonly kind: 'clientGone';
  readonly clientId: string;
}

/** The hour of meeting the hub has come; `withComparison` also adds both sides up. */
export interface MeetHubMessage {
  readonly kind: 'meetHub';
  readonly withComparison: boolean;
}

export type ToCore = CallMessage | CancelMessage | CloseMessage | ClientGoneMessage | MeetHubMessage;

/** How far long work is. `stage` is a text key of the area, e.g. "household.import.writing". */
export interface Progress {
  readonly commandId: string;
  readonly stage: string;
  readonly done: number;
  readonly total: number;
}

export type FromCore =
  | { readonly kind: 'ready' }
  | { readonly kind: 'answer'; readonly callId: string; readonly answer: PackedAnswer }
  | { readonly kind: 'progress'; readonly clientId: string; readonly progress: Progress }
  | { readonly kind: 'closed' };

/**
 * An answer on its way from the core to a page: JSON, which the processes between and the preload script hand on as it
 * is, or the answer itself where it holds bytes.
 *
 * Electron copies objects into a page one property after the other: for 20,000 rows that takes as long as finding them.
 */
export type PackedAnswer<T = unknown> = string | Answer<T>;

export function packAnswer(answer: Answer<unknown>): PackedAnswer {
  return answer.ok && holdsBytes(answer.value) ? answer : JSON.stringify(answer);
}

/** Where the answer is used: in the page. */
export function unpackAnswer<T>(packed: PackedAnswer<T>): Answer<T> {
  return typeof packed === 'string' ? (JSON.parse(packed) as Answer<T>) : packed;
}

/** A ProducedFile is an answer of its own, never part of another. */
function holdsBytes(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'bytes' in value && value.bytes instanceof Uint8Array;
}
