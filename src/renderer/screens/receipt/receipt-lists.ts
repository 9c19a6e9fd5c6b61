/** The lists of receipts that people ask for. The counts on the home page follow the same rules in the core. */
import type { LoanRow } from '../../../core/contract/loan.ts';

export const receiptLists = ['outstanding', 'overdue', 'due', 'settled'] as const;
export type ReceiptList = (typeof receiptLists)[number];

/** `due`: the next due date lies from the business date to `soon`, both included. */
export function isInList(loan: LoanRow, list: ReceiptList, businessDate: string, soon: string): boolean {
  if (list === 'settled') return loan.status === 'settled';
  if (loan.status === 'settled') return false;
  if (list === 'overdue') return loan.daysOverdue > 0;
  if (list === 'due') return loan.nextDueOn !== null && loan.nextDueOn >= businessDate && loan.nextDueOn <= soon;
  return true;
}
