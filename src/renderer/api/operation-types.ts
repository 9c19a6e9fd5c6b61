/** Names of the contract's operations ("household.list") and the types that belong to each. */
import type { AnyOperation, InputOf, OutputOf } from '../../core/contract/define.ts';
import type { Contract } from '../../core/contract/index.ts';

type NamesOfKind<Kind extends 'command' | 'query'> = {
  [A in keyof Contract & string]: {
    [N in keyof Contract[A] & string]: Contract[A][N] extends { readonly kind: Kind } ? `${A}.${N}` : never;
  }[keyof Contract[A] & string];
}[keyof Contract & string];

export type QueryName = NamesOfKind<'query'>;
export type CommandName = NamesOfKind<'command'>;
export type OperationName = QueryName | CommandName;

type OperationOf<Name extends OperationName> = Name extends `${infer A}.${infer N}`
  ? A extends keyof Contract
    ? N extends keyof Contract[A]
      ? Extract<Contract[A][N], AnyOperation>
      : never
    : never
  : never;

export type InputFor<Name extends OperationName> = InputOf<OperationOf<Name>>;
export type OutputFor<Name extends OperationName> = OutputOf<OperationOf<Name>>;
