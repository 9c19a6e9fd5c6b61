/** Freezing stops draws at once and touches nothing that was drawn. */
import type { CommandContext } from '../pipeline/context.ts';
import { lineNamed, linesOf, moveLine } from './line-store.ts';

/** @throws Refusal `line_status_unsuitable`. */
export function freezeLine(context: CommandContext, input: { lineId: string; reason: string }): null {
  moveLine(context, lineNamed(context, input.lineId), 'frozen', input.reason);
  return null;
}

/** @throws Refusal `line_status_unsuitable`. */
export function unfreezeLine(context: CommandContext, input: { lineId: string; reason: string }): null {
  moveLine(context, lineNamed(context, input.lineId), 'open', input.reason);
  return null;
}

/** On the first day overdue (停止用款); called by the day-end. A line that is frozen already keeps its reason. */
export function freezeForOverdue(context: CommandContext, householdId: string): boolean {
  const [line] = linesOf(context, householdId, ['open']);
  if (line) moveLine(context, line, 'frozen', OVERDUE);
  return line !== undefined;
}

/** Everything overdue was paid: lifts the freeze that the arrears brought, not one that a person ordered. */
export function unfreezeWhenCured(context: CommandContext, householdId: string): boolean {
  const line = linesOf(context, householdId, ['frozen']).find((one) => one.statusReason === OVERDUE);
  if (line) moveLine(context, line, 'open', 'cured');
  return line !== undefined;
}

const OVERDUE = 'overdue';
