import { eq } from 'drizzle-orm';
import type { BusinessDate } from '../kernel/business-date.ts';
import { Refusal } from '../kernel/result.ts';
import type { CommandContext } from '../pipeline/context.ts';
import { orm } from '../store/orm.ts';
import { expiryOf } from './line-life.ts';
import { lineNamed, linesOf, moveLine } from './line-store.ts';
import { creditLine } from './tables.ts';

/**
 * Opens a line because its contract was signed; called by the command that marks the paper, in its transaction.
 *
 * The line that it replaces ends the same moment. @throws Refusal `line_status_unsuitable`, `signed_before_approval`.
 */
export function openLine(context: CommandContext, input: { lineId: string; contractNo: string; signedOn: BusinessDate }): void {
  const line = lineNamed(context, input.lineId);
  if (line.status !== 'pendingSignature') throw new Refusal('line_status_unsuitable', { status: line.status });
  if (input.signedOn < line.approvedOn) throw new Refusal('signed_before_approval', { approvedOn: line.approvedOn }, 'signedOn');
  for (const earlier of linesOf(context, line.householdId, ['open', 'frozen'])) moveLine(context, earlier, 'cancelled', 'replaced');
  const startsOn = input.signedOn;
  const expiresOn = expiryOf(startsOn, line.termMonths);
  orm(context.db).update(creditLine).set({ status: 'open', startsOn, expiresOn, contractNo: input.contractNo }).where(eq(creditLine.id, line.id)).run();
  context.record('credit.lineOpened', {
    lineId: line.id, lineNo: line.lineNo, householdId: line.householdId, contractNo: input.contractNo, limit: line.limitAmount, startsOn, expiresOn,
  });
}
