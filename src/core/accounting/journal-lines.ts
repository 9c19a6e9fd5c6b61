/** From movements to the lines of one voucher. Amounts in fen; negative is red ink (红字). */

import type { LoanBook } from '../loan/loan-book.ts';
import { accountOf, chart, isMemo, type Movement } from './chart.ts';

export interface JournalLine {
  readonly account: string;
  readonly debit: number;
  readonly credit: number;
}

export type Movements = Partial<Record<Movement, number>>;

/** What decides which account `money` and `loan` are. */
export interface VoucherPlace {
  readonly channel: 'cash' | 'transfer' | 'none';
  readonly termClass: 'short' | 'long';
}

/** What changed from one book of a receipt to the next. */
export function movementsBetween(before: LoanBook, after: LoanBook): Movements {
  const movements: Movements = {};
  let name: keyof LoanBook;
  for (name in after) if (after[name] !== before[name]) movements[name] = after[name] - before[name];
  return movements;
}

/**
 * One line for each account and side, debits first. A memo account (表外) takes 收 as debit and 付 as credit.
 *
 * @throws Error when the balance-sheet lines do not balance: a defect of the rules.
 */
export function linesOf(movements: Movements, place: VoucherPlace): JournalLine[] {
  const debits = new Map<string, number>();
  const credits = new Map<string, number>();
  const add = (side: Map<string, number>, role: string, amount: number): void => {
    const account = accountOf(roleAt(role, place));
    side.set(account, (side.get(account) ?? 0) + amount);
  };
  for (const [name, amount] of Object.entries(movements)) {
    const rule = chart.rules[name as Movement];
    if ('memo' in rule) {
      add(amount > 0 ? debits : credits, rule.memo, amount > 0 ? amount : -amount);
    } else {
      add(debits, rule.debit, amount);
      add(credits, rule.credit, amount);
    }
  }
  const lines = [
    ...[...debits].map(([account, debit]) => ({ account, debit, credit: 0 })),
    ...[...credits].map(([account, credit]) => ({ account, debit: 0, credit })),
  ].filter(({ debit, credit }) => debit !== 0 || credit !== 0);
  requireBalanced(lines);
  return lines;
}

function roleAt(role: string, { channel, termClass }: VoucherPlace): string {
  if (role === 'loan') return termClass === 'long' ? 'loanLong' : 'loanShort';
  if (role === 'money') return channel === 'cash' ? 'cash' : 'deposit';
  return role;
}

/** 有借必有贷，借贷必相等. @throws Error */
export function requireBalanced(lines: readonly JournalLine[]): void {
  const difference = lines.reduce((sum, { account, debit, credit }) => (isMemo(account) ? sum : sum + debit - credit), 0);
  if (difference !== 0) throw new Error(`a voucher does not balance by ${difference} fen`);
}
