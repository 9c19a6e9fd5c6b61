/**
 * The table of accounts and the posting rules: data, so that another bank's codes need another file and no code.
 *
 * A rule says for one kind of movement which account is debited and which credited, or which memo account (表外) takes it.
 */

import type { LoanBook } from '../loan/loan-book.ts';
import chart1 from './chart-1.json' with { type: 'json' };

/** What moves: a receipt's cumulative movements, a day's accrual of many receipts, a change of what is promised. */
export type Movement = keyof LoanBook | 'accrueInterest' | 'accrueCharges' | 'accrueOffBooks' | 'commitment';

export type AccountKind = 'asset' | 'liability' | 'income' | 'expense' | 'memo';

export interface Account {
  readonly code: string;
  readonly name: string;
  readonly kind: AccountKind;
}

/** `money` and `loan` depend on the voucher: how the money came, and for how long it is lent. */
export type Rule = { readonly debit: string; readonly credit: string } | { readonly memo: string };

export interface Chart {
  readonly version: number;
  readonly name: string;
  readonly accounts: readonly Account[];
  readonly roles: Readonly<Record<string, string>>;
  readonly rules: Readonly<Record<Movement, Rule>>;
}

/** The chart in force. */
export const chart: Chart = chart1 as Chart;

const byCode = new Map(chart.accounts.map((account) => [account.code, account]));

/** @throws Error for a code that the chart lacks: a defect of the file. */
export function accountNamed(code: string): Account {
  const account = byCode.get(code);
  if (!account) throw new Error(`the chart has no account ${code}`);
  return account;
}

/** The code of a role. @throws Error for a role that the chart lacks. */
export function accountOf(role: string): string {
  const code = chart.roles[role];
  if (code === undefined) throw new Error(`the chart has no role ${role}`);
  return code;
}

export const isMemo = (code: string): boolean => accountNamed(code).kind === 'memo';

/** Accounts that hold principal. */
export const LOAN_ROLES = ['loanShort', 'loanLong', 'loanOverdue', 'loanNonAccrual'] as const;
