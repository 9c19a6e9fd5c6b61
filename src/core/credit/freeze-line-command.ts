/** Freezing stops draws at once and touches nothing that was drawn. */
import type { CommandContext } from '../pipeline/context.ts';
import { statement } from '../store/statement.ts';
import { keepChange, lineNamed, linesOf, moveLine, type LineRecord } from './line-store.ts';

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

/**
 * A warning of the highest degree stops use at once. A line that its arrears froze is held by the warning from now on, so that
 * paying does not lift it. Answers whether a line is held.
 */
export function freezeForWarning(context: CommandContext, householdId: string): boolean {
  const [line] = linesOf(context, householdId, ['open', 'frozen']);
  if (!line) return false;
  if (line.status === 'open') moveLine(context, line, 'frozen', WARNING);
  else if (line.statusReason === OVERDUE) holdFrozen(context, line, WARNING);
  return true;
}

/** The warning came to nothing. Lifts only the freeze that it brought; what is overdue by now keeps the line frozen. */
export function unfreezeAfterWarning(context: CommandContext, householdId: string, isOverdue: boolean): boolean {
  const line = linesOf(context, householdId, ['frozen']).find((one) => one.statusReason === WARNING);
  if (!line) return false;
  if (isOverdue) holdFrozen(context, line, OVERDUE);
  else moveLine(context, line, 'open', 'warningLifted');
  return !isOverdue;
}

function holdFrozen(context: CommandContext, line: LineRecord, reason: string): void {
  statement(context.db, 'UPDATE credit_line SET status_reason = ? WHERE id = ?').run(reason, line.id);
  keepChange(context, line, { kind: 'moved', to: line.status, limit: line.limitAmount, reason });
  context.record('credit.lineHeld', { lineId: line.id, householdId: line.householdId, reason });
}

const OVERDUE = 'overdue';
const WARNING = 'warning';
