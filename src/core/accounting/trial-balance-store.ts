/** 日终轧账: the day's turnover of every account, and whether it balances. */
import type { BusinessDate } from '../kernel/business-date.ts';
import type { Connection } from '../store/open-store.ts';
import { statement } from '../store/statement.ts';
import { isMemo } from './chart.ts';

export interface TrialBalance {
  readonly debits: number;
  readonly credits: number;
  readonly isBalanced: boolean;
}

interface BalanceRecord { account: string; opening: number; debit: number; credit: number }

/** Turnover and balances of the accounts in the balance sheet and of income. Memo accounts (表外) stand apart. */
export function trialBalance(db: Connection, branchId: string): TrialBalance & { readonly rows: readonly BalanceRecord[] } {
  const rows = statement<[string], BalanceRecord>(db, 'SELECT account, opening, debit, credit FROM account_balance WHERE branch_id = ? ORDER BY account').all(branchId);
  const counted = rows.filter(({ account }) => !isMemo(account));
  const sum = (key: 'opening' | 'debit' | 'credit'): number => counted.reduce((total, row) => total + row[key], 0);
  const [debits, credits] = [sum('debit'), sum('credit')];
  return { rows, debits, credits, isBalanced: debits === credits && sum('opening') === 0 };
}

/** Keeps the day's turnover and carries the balances over to the next day. */
export function closeAccounts(db: Connection, branchId: string, date: BusinessDate): void {
  statement(
    db,
    `INSERT INTO account_day (branch_id, business_date, account, opening, debit, credit)
     SELECT branch_id, ?, account, opening, debit, credit FROM account_balance WHERE branch_id = ? AND (opening <> 0 OR debit <> 0 OR credit <> 0)`,
  ).run(date, branchId);
  statement(db, 'UPDATE account_balance SET opening = opening + debit - credit, debit = 0, credit = 0 WHERE branch_id = ?').run(branchId);
}
