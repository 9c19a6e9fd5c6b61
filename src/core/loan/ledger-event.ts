/** The facts of a receipt, value-dated. The ledger is a pure function of the terms and these; nothing else is kept. */

import type { BusinessDate } from '../kernel/business-date.ts';
import type { Fen, RatePpm } from '../kernel/money.ts';

export type EventFact =
  /** Money out: opens a receipt (借据). */
  | { readonly type: 'draw'; readonly amount: Fen }
  /** Money in: the sum tendered (还款总额), which the ledger splits. */
  | { readonly type: 'repay'; readonly amount: Fen }
  /** Money in: so much principal (归还本金) and whatever must be paid with it. */
  | { readonly type: 'repayPrincipal'; readonly principal: Fen }
  /** Another contract rate from this day on; the day itself bears it. */
  | { readonly type: 'rate'; readonly annualRate: RatePpm }
  /** The entry `ref` never was. It keeps its place in the list of events and loses its effect. */
  | { readonly type: 'reverse'; readonly ref: string }
  /** 展期: another maturity, agreed before the old one. */
  | { readonly type: 'extend'; readonly maturity: BusinessDate }
  /** 宣布提前到期: everything falls due this day. */
  | { readonly type: 'accelerate' }
  /** 挤占挪用: from this day the heavier multiple, also on principal not yet due. */
  | { readonly type: 'misuse' }
  /** Costs of enforcing the claim (费用), due at once and bearing nothing. */
  | { readonly type: 'fee'; readonly amount: Fen }
  /** 减免: so much of what is due is given up, the oldest interest first. */
  | { readonly type: 'waive'; readonly interest: Fen; readonly penalty: Fen; readonly compound: Fen }
  /** 核销: off the books, the claim stays (账销案存) and keeps accruing. */
  | { readonly type: 'writeOff' };

export interface LedgerEvent {
  readonly id: string;
  readonly date: BusinessDate;
  readonly fact: EventFact;
}

export interface HistoryFault {
  /** Position of the event that contradicts. */
  readonly index: number;
  readonly code: 'unknown_reference' | 'reversed_twice' | 'not_reversible' | 'reversal_before_entry' | 'duplicate_id';
}

/** The first contradiction between events, or null. `events` are in posting order. */
export function historyFault(events: readonly LedgerEvent[]): HistoryFault | null {
  const seen = new Map<string, LedgerEvent>();
  const reversed = new Set<string>();
  for (const [index, event] of events.entries()) {
    if (seen.has(event.id)) return { index, code: 'duplicate_id' };
    seen.set(event.id, event);
  }
  for (const [index, event] of events.entries()) {
    if (event.fact.type !== 'reverse') continue;
    const target = seen.get(event.fact.ref);
    if (!target) return { index, code: 'unknown_reference' };
    if (target.fact.type === 'reverse') return { index, code: 'not_reversible' };
    if (event.date < target.date) return { index, code: 'reversal_before_entry' };
    if (reversed.has(target.id)) return { index, code: 'reversed_twice' };
    reversed.add(target.id);
  }
  return null;
}

/**
 * The events in the order of their effect: by value date, then as posted. Those after `asOf` and those that a reversal
 * (itself up to `asOf`) takes away are left out; the reversals stay, without effect, so that a listing can show them.
 */
export function effectiveEvents(events: readonly LedgerEvent[], asOf: BusinessDate): LedgerEvent[] {
  const inTime = events.filter((event) => event.date <= asOf);
  const reversed = new Set(inTime.flatMap((event) => (event.fact.type === 'reverse' ? [event.fact.ref] : [])));
  const standing = inTime.filter((event) => !reversed.has(event.id));
  const early = datesOfMaturityChange(standing);
  const rank = (event: LedgerEvent): number => (changesMaturity(event.fact) ? 1 : isBeforeCalendar(event, early) ? 0 : 2);
  return standing.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : rank(a) - rank(b)));
}

/** Agreed before anything falls due on its day. */
const changesMaturity = (fact: EventFact): boolean => fact.type === 'extend' || fact.type === 'accelerate';

export const datesOfMaturityChange = (events: readonly LedgerEvent[]): ReadonlySet<BusinessDate> =>
  new Set(events.flatMap(({ date, fact }) => (changesMaturity(fact) ? [date] : [])));

/** Whether the event comes before what falls due on its day: a change of maturity, and a draw that it is to reach. */
export const isBeforeCalendar = ({ date, fact }: LedgerEvent, changes: ReadonlySet<BusinessDate>): boolean =>
  changesMaturity(fact) || (fact.type === 'draw' && changes.has(date));
