import { describe, expect, it } from 'vitest';
import type { LoanRow } from '../../../core/contract/loan.ts';
import { isInList, receiptLists } from './receipt-lists.ts';

const loan = (parts: Partial<LoanRow>): LoanRow => ({ status: 'normal', daysOverdue: 0, nextDueOn: null, ...parts }) as LoanRow;
const listsOf = (row: LoanRow) => receiptLists.filter((list) => isInList(row, list, '2026-11-25', '2026-12-02'));

describe('the lists that a receipt is in', () => {
  it.each([
    [loan({ nextDueOn: '2026-12-21' }), ['outstanding']],
    [loan({ nextDueOn: '2026-11-25' }), ['outstanding', 'due']],
    [loan({ nextDueOn: '2026-12-02' }), ['outstanding', 'due']],
    [loan({ nextDueOn: '2026-12-03' }), ['outstanding']],
    [loan({ status: 'overdue', daysOverdue: 3, nextDueOn: '2026-11-24' }), ['outstanding', 'overdue']],
    [loan({ status: 'settled' }), ['settled']],
  ])('%#', (row, lists) => expect(listsOf(row)).toEqual(lists));
});
