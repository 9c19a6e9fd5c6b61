/** What each act of an officer on a receipt offers to the commands that propose and decide it. */
import type { LoanAct, LoanActKind } from '../contract/loan.ts';
import type { CommandContext, QueryContext } from '../pipeline/context.ts';
import type { LoanRecord } from './loan-store.ts';

export interface OfficerAct<Kind extends LoanActKind> {
  /** @throws Refusal where the rules forbid it today. */
  check(context: QueryContext, loan: LoanRecord, act: Extract<LoanAct, { kind: Kind }>): void;
  /** Does it, once checked. */
  post(context: CommandContext, loan: LoanRecord, act: Extract<LoanAct, { kind: Kind }>, reason: string): void;
}
