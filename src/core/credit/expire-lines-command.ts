import { and, eq, inArray, lte } from 'drizzle-orm';
import type { BusinessDate } from '../kernel/business-date.ts';
import type { CommandContext } from '../pipeline/context.ts';
import { orm } from '../store/orm.ts';
import { moveLine } from './line-store.ts';
import { creditLine } from './tables.ts';

/** Ends the lines whose term is over on `date`; called when a business date opens. Answers how many. Receipts under them run on to their own maturity. */
export function expireLines(context: CommandContext, date: BusinessDate): number {
  const due = orm(context.db)
    .select()
    .from(creditLine)
    .where(and(eq(creditLine.branchId, context.session.branchId), inArray(creditLine.status, ['open', 'frozen']), lte(creditLine.expiresOn, date)))
    .all();
  for (const line of due) moveLine(context, line, 'expired', 'term_over');
  return due.length;
}
