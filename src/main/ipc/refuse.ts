import { randomUUID } from 'node:crypto';
import type { Answer } from '../../core/contract/answers.ts';
import type { RefusalParams } from '../../core/kernel/result.ts';

/** A refusal by main itself. The correlation id finds it in main's log. */
export function refuse(code: string, params: RefusalParams = {}): Answer<never> & { ok: false } {
  return { ok: false, error: { code, params, correlationId: randomUUID() } };
}

export const answer = <T>(value: T): Answer<T> => ({ ok: true, value });
