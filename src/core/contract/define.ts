/**
 * How a command or query is declared: its zod input, the permission that it needs, and its output type.
 *
 * The contract is the only thing that screens, main, the command line and the hub know of the core.
 */
import type { z } from 'zod';
import type { Permission } from './permissions.ts';

/** `public` needs no session (signing in); `signedIn` needs one but no particular permission. */
export type Access = Permission | 'public' | 'signedIn';

export interface Operation<Kind extends 'command' | 'query', Input extends z.ZodType, Output> {
  readonly kind: Kind;
  readonly input: Input;
  readonly access: Access;
  /** Doing it twice does no harm and its answer is not kept under the command id: looks, previews, sessions, anything with personal data or bytes. */
  readonly isRepeatable?: boolean;
  /** Type only, never set: what the handler answers. */
  readonly output?: Output;
}

export type AnyOperation = Operation<'command' | 'query', z.ZodType, unknown>;
export type AreaContract = Readonly<Record<string, AnyOperation>>;

type Spec<Input> = { readonly input: Input; readonly access: Access; readonly isRepeatable?: boolean };

/** A change: runs in one transaction, is logged, is done once per command id. `command<Output>()({input, access})`. */
export const command =
  <Output>() =>
  <Input extends z.ZodType>(spec: Spec<Input>): Operation<'command', Input, Output> => ({ kind: 'command', ...spec });

/** A read: sees the last committed state, changes nothing. `query<Output>()({input, access})`. */
export const query =
  <Output>() =>
  <Input extends z.ZodType>(spec: Spec<Input>): Operation<'query', Input, Output> => ({ kind: 'query', ...spec });

/** What the caller passes. */
export type InputOf<O extends AnyOperation> = z.input<O['input']>;
/** What the handler receives after validation. */
export type ParsedInputOf<O extends AnyOperation> = z.output<O['input']>;
export type OutputOf<O extends AnyOperation> = O extends Operation<'command' | 'query', z.ZodType, infer Output> ? Output : never;
