/** The one place that calls the core: by operation name, answering the value or throwing a BranchError. */
import { unpackAnswer, type AnswerError, type PackedAnswer } from '../../core/contract/answers.ts';
import type { PageApi } from '../../core/contract/index.ts';
import type { InputFor, OperationName, OutputFor } from './operation-types.ts';

declare global {
  interface Window {
    readonly branch: PageApi;
  }
}

/** A refusal or failure as the core answered it. Its sentence comes from text/<language>/errors. */
export class BranchError extends Error {
  readonly detail: AnswerError;

  constructor(detail: AnswerError) {
    super(detail.code);
    this.name = 'BranchError';
    this.detail = detail;
  }
}

/** Codes that say that nobody is signed in any more, or that the screen is locked in the core. */
export type SessionLoss = 'not_signed_in' | 'session_locked';
const sessionListeners = new Set<(loss: SessionLoss) => void>();

/** Called whenever the core answers that the session is gone or locked, whichever call it was. */
export function onSessionLoss(listener: (loss: SessionLoss) => void): () => void {
  sessionListeners.add(listener);
  return () => sessionListeners.delete(listener);
}

type AnyCall = (input: unknown, commandId?: string) => Promise<PackedAnswer>;

/** @throws BranchError when the answer is not ok. */
export async function callBranch<Name extends OperationName>(
  name: Name, input: InputFor<Name>, commandId?: string,
): Promise<OutputFor<Name>> {
  const [area = '', call = ''] = name.split('.');
  const calls = window.branch[area as keyof PageApi] as unknown as Readonly<Record<string, AnyCall>>;
  const perform = calls[call];
  if (!perform) throw new BranchError({ code: 'unknown_operation', params: {}, correlationId: '' });
  const answer = unpackAnswer(await (commandId === undefined ? perform(input) : perform(input, commandId)));
  if (!answer.ok) {
    const { code } = answer.error;
    if (code === 'not_signed_in' || code === 'session_locked') for (const listener of sessionListeners) listener(code);
    throw new BranchError(answer.error);
  }
  return answer.value as OutputFor<Name>;
}

/** Whatever was thrown, as an AnswerError. */
export function errorDetailOf(thrown: unknown): AnswerError {
  if (thrown instanceof BranchError) return thrown.detail;
  return { code: 'internal_error', params: {}, correlationId: thrown instanceof Error ? thrown.message.slice(0, 60) : '' };
}
