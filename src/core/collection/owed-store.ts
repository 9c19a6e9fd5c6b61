import { accruedOn, type Accrual } from '../loan/accrual.ts';
import type { QueryContext } from '../pipeline/context.ts';
import { statement } from '../store/statement.ts';

/** All that settles the receipt today, in fen: nobody promises more. */
export function owedOn({ db, businessDate: today }: QueryContext, loanId: string): number {
  const row = statement<[string], { outstanding: number; due_interest: number; due_fee: number; accrual: string }>(
    db, 'SELECT outstanding, due_interest, due_fee, accrual FROM loan WHERE id = ?',
  ).get(loanId);
  if (!row) return 0;
  const accrued = accruedOn(JSON.parse(row.accrual) as Accrual, today);
  return row.outstanding + row.due_interest + row.due_fee + accrued.interest + accrued.penalty + accrued.compound;
}
