/** 还款计划表: what has fallen due and what will, if nothing more is drawn, repaid early or changed. */

import { businessDate, type BusinessDate } from '../kernel/business-date.ts';
import { fen, type Fen } from '../kernel/money.ts';
import { replay, type ReplayInput } from './replay.ts';

export interface ScheduleRow {
  readonly no: number;
  readonly due: BusinessDate;
  readonly instalment: Fen;
  readonly principal: Fen;
  readonly interest: Fen;
  /** Principal that has not fallen due after this instalment. */
  readonly balance: Fen;
}

/** After this nothing falls due: the calendar of the ledger ends here. */
const END_OF_TIME = businessDate('2200-12-31');

/** The events known on `asOf`, carried on to the maturity. Several receipts are added up by due date. */
export function repaymentSchedule({ terms, events, asOf }: ReplayInput): ScheduleRow[] {
  const known = events.filter((event) => event.date <= asOf);
  const rows: ScheduleRow[] = [];
  for (const posting of replay({ terms, events: known, asOf: END_OF_TIME }).postings) {
    if (posting.kind !== 'settle' && posting.kind !== 'due') continue;
    const last = rows[rows.length - 1];
    const sameDay = last?.due === posting.date ? last : null;
    if (sameDay) rows.pop();
    const principal = fen((sameDay?.principal ?? 0) + posting.principal);
    const interest = fen((sameDay?.interest ?? 0) + posting.interest);
    rows.push({ no: rows.length + 1, due: posting.date, instalment: fen(principal + interest), principal, interest, balance: posting.undue });
  }
  return rows;
}
