/** What `verify` asks of the ledger: each receipt replayed from its facts is what the store shows. */
import { isDeepStrictEqual } from 'node:util';
import type { CheckReport, StoreCheck } from '../pipeline/context.ts';
import type { Connection } from '../store/open-store.ts';
import { statement } from '../store/statement.ts';
import { businessDateOf } from '../store/settings.ts';
import { snapshotOf } from './loan-snapshot.ts';
import { loanFile, replayLoan } from './loan-store.ts';
import { accruedOn, type Accrual } from './accrual.ts';
import type { Posting } from './posting.ts';

interface LoanRecord { id: string; receipt_no: string; outstanding: number; due_principal: number; due_interest: number; refund: number; status: string; oldest_due_on: string | null; accrual: string }

export const checkLoans: StoreCheck = (db): CheckReport => {
  const problems: string[] = [];
  const loans = db.prepare<[], LoanRecord>('SELECT id, receipt_no, outstanding, due_principal, due_interest, refund, status, oldest_due_on, accrual FROM loan').all();
  for (const loan of loans) if (!isReplayed(db, loan)) problems.push(`receipt ${loan.receipt_no} differs from the replay of its facts`);
  return { name: 'ledger', ok: problems.length === 0, compared: loans.length, problems: problems.slice(0, 20) };
};

function isReplayed(db: Connection, loan: LoanRecord): boolean {
  const today = businessDateOf(db);
  const file = loanFile(db, loan.id);
  const replayed = replayLoan(file, today);
  const made = snapshotOf(file.terms, replayed, file);
  return isDeepStrictEqual(
    [made.outstanding, made.duePrincipal, made.dueInterest, made.refund, made.status, made.oldestDueOn, accruedOn(made.accrual, today)],
    [loan.outstanding, loan.due_principal, loan.due_interest, loan.refund, loan.status, loan.oldest_due_on, accruedOn(JSON.parse(loan.accrual) as Accrual, today)],
  ) && arePostingsKept(db, loan.id, replayed.postings);
}

function arePostingsKept(db: Connection, loanId: string, postings: readonly Posting[]): boolean {
  const kept = statement<[string], Record<string, unknown>>(
    db, 'SELECT value_date, kind, event_id, principal, interest, penalty, compound, fee, refund, outstanding_after, days_overdue FROM loan_posting WHERE loan_id = ? ORDER BY position',
  ).all(loanId);
  return isDeepStrictEqual(kept.map((row) => Object.values(row)), postings.map((p) => [
    p.date, p.kind, p.eventId, p.principal, p.interest, p.penalty, p.compound, p.fee, p.refund, p.outstandingPrincipal, p.daysOverdue,
  ]));
}
