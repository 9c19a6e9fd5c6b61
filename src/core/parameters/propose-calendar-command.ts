/** The work calendar of a year: proposed by one person, checked by another, in force at once for the days to come. */
import { and, eq } from 'drizzle-orm';
import type { BusinessDate } from '../kernel/business-date.ts';
import { Refusal } from '../kernel/result.ts';
import type { CommandContext, QueryContext } from '../pipeline/context.ts';
import { orm } from '../store/orm.ts';
import { statement } from '../store/statement.ts';
import { requireSuitableYear, type DatedDay } from './calendar-rules.ts';
import type { ProposalDecision } from './propose-parameter-command.ts';
import { calendarProposal } from './tables.ts';

/** Ascending. */
export function daysOfYear({ db }: QueryContext, year: number): DatedDay[] {
  return statement<[string], DatedDay>(db, 'SELECT date, kind, name FROM calendar_day WHERE date LIKE ? ORDER BY date').all(`${year}-%`);
}

/** @throws Refusal `proposal_pending`, and those of `requireSuitableYear`. */
export function proposeCalendar(context: CommandContext, input: { year: number; days: readonly DatedDay[]; reason: string }): { proposalId: string } {
  const { session, businessDate, environment, db } = context;
  const { year, reason } = input;
  requireSuitableYear(year, input.days, daysOfYear(context, year), businessDate);
  const isWaiting = and(eq(calendarProposal.year, year), eq(calendarProposal.status, 'pending'));
  if (orm(db).select({ id: calendarProposal.id }).from(calendarProposal).where(isWaiting).get()) throw new Refusal('proposal_pending');
  const days = [...input.days].sort((a, b) => (a.date < b.date ? -1 : 1));
  const proposalId = environment.newId();
  orm(db).insert(calendarProposal).values({
    id: proposalId, year, days, reason, status: 'pending', madeBy: session.staffId, madeOn: businessDate, madeAt: environment.now(),
  }).run();
  context.record('parameters.calendarProposed', { proposalId, year, days, reason });
  return { proposalId };
}

/** @throws Refusal `not_found`, `proposal_decided`, `maker_is_checker`, `reason_required`, and those of `requireSuitableYear`. */
export function decideCalendar(context: CommandContext, { proposalId, decision, reason }: ProposalDecision): null {
  const { session, businessDate, db } = context;
  const proposal = pendingCalendar(context, proposalId);
  if (proposal.madeBy === session.staffId) throw new Refusal('maker_is_checker');
  if (decision === 'reject' && !reason) throw new Refusal('reason_required', {}, 'reason');
  if (decision === 'approve') {
    const days = proposal.days as readonly DatedDay[];
    requireSuitableYear(proposal.year, days, daysOfYear(context, proposal.year), businessDate);
    writeYear(context, proposal.year, days);
  }
  const status = decision === 'approve' ? 'approved' : 'rejected';
  orm(db).update(calendarProposal).set({ status, decidedBy: session.staffId, decidedOn: businessDate, decisionReason: reason ?? null })
    .where(eq(calendarProposal.id, proposalId)).run();
  context.record('parameters.calendarDecided', { proposalId, year: proposal.year, decision, reason: reason ?? null, days: proposal.days });
  return null;
}

function writeYear({ db }: CommandContext, year: number, days: readonly DatedDay[]): void {
  statement(db, 'DELETE FROM calendar_day WHERE date LIKE ?').run(`${year}-%`);
  const insert = statement<[BusinessDate, string, string]>(db, 'INSERT INTO calendar_day (date, kind, name) VALUES (?, ?, ?)');
  for (const day of days) insert.run(day.date, day.kind, day.name);
}

/** @throws Refusal `not_found`, `proposal_decided`, `not_own_proposal`. */
export function withdrawCalendar(context: CommandContext, { proposalId }: { proposalId: string }): null {
  const proposal = pendingCalendar(context, proposalId);
  if (proposal.madeBy !== context.session.staffId) throw new Refusal('not_own_proposal');
  orm(context.db).update(calendarProposal).set({ status: 'withdrawn' }).where(eq(calendarProposal.id, proposalId)).run();
  context.record('parameters.calendarWithdrawn', { proposalId, year: proposal.year });
  return null;
}

function pendingCalendar({ db }: CommandContext, proposalId: string): typeof calendarProposal.$inferSelect {
  const found = orm(db).select().from(calendarProposal).where(eq(calendarProposal.id, proposalId)).get();
  if (!found) throw new Refusal('not_found', {}, 'proposalId');
  if (found.status !== 'pending') throw new Refusal('proposal_decided', { status: found.status });
  return found;
}
