/** What a decision returns: a value, or a refusal as data. Exceptions are for defects and for refusals inside a command. */
export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });
export const err = <E>(error: E): Result<never, E> => ({ ok: false, error });

/** Names and figures that a sentence about a refusal needs. Never personal data. */
export type RefusalParams = Readonly<Record<string, string | number>>;

/**
 * A refusal by a rule: rolls back the command's transaction and reaches the person as a sentence.
 *
 * `code` is stable and has a sentence in every language; `field` names the input that it is about.
 */
export class Refusal extends Error {
  readonly code: string;
  readonly params: RefusalParams;
  readonly field: string | undefined;

  constructor(code: string, params: RefusalParams = {}, field?: string) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.params = params;
    this.field = field;
  }
}

/** For the branch of a switch that types say is never reached. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`);
}
