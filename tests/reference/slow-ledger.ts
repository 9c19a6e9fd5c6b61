/**
 * The ledger once more, written to be obviously right instead of fast: it walks through every single day, carries every
 * claim as an exact fraction, and shares no code with the product. Reads a scenario, answers its rows.
 */

import { dividedBy, floor, fraction, halfUp, minus, plus, times, ZERO, type Fraction } from './fraction.ts';

export interface SlowTerms {
  annualRatePercent: string;
  dayCount: 'ACT/360' | 'ACT/365' | '30/360';
  method: 'Q_INT' | 'M_INT' | 'BULLET' | 'Q_INST' | 'ANNUITY' | 'LINEAR';
  start: string;
  maturity: string;
  instalments?: number | undefined;
  penaltyMultiple: string;
  misuseMultiple?: string | undefined;
  compoundInterest: boolean;
  compoundRateBeforeMaturity?: 'PENALTY' | 'CONTRACT' | undefined;
  graceDays?: number | undefined;
  partialRepayInterest: 'ON_REPAID_PART' | 'ALL_ACCRUED';
  settlementDay?: number | undefined;
  holidayRoll?: 'NONE' | 'NEXT_WORKDAY' | undefined;
  holidays?: string[] | undefined;
}

export interface SlowEvent {
  date: string;
  type: 'draw' | 'repay' | 'rate' | 'reverse' | 'extend' | 'accelerate' | 'misuse' | 'waive' | 'writeOff';
  id?: string | undefined;
  amount?: string | undefined;
  principal?: string | undefined;
  annualRatePercent?: string | undefined;
  ref?: string | undefined;
  maturity?: string | undefined;
  interest?: string | undefined;
  penalty?: string | undefined;
  compound?: string | undefined;
}

export interface SlowScenario {
  terms: SlowTerms;
  events: SlowEvent[];
  asOf: string;
}

interface Claim {
  kind: 'interest' | 'principal';
  due: string;
  unpaid: number;
  /** Charged for the days so far, and only real once the grace days are over. */
  pending: Fraction;
}

interface Loan {
  drawnOn: string;
  maturity: string;
  undue: number;
  /** Interest of the undue principal since the last settlement. */
  accrued: Fraction;
  /** Interest that stayed when its principal went. */
  stayed: Fraction;
  takenEarly: number;
  since: string;
  rateChangedSince: boolean;
  claims: Claim[];
  penalty: Fraction;
  compound: Fraction;
  penaltyTaken: number;
  compoundTaken: number;
  misused: boolean;
  writtenOff: boolean;
  grid: GridDay[];
  amount: number | null;
  postponed: { day: string; amount: number }[];
}

interface GridDay {
  day: string;
  from: string;
  months: number;
}

interface Movement { principal: number; interest: number; penalty: number; compound: number }
export type SlowRow = Record<string, string | number>;

const none = (): Movement => ({ principal: 0, interest: 0, penalty: 0, compound: 0 });

// Dates by the platform's calendar.
const dateAt = (text: string): Date => new Date(`${text}T00:00:00Z`);
const textOf = (value: Date): string => value.toISOString().slice(0, 10);
const shift = (text: string, days: number): string => textOf(new Date(dateAt(text).getTime() + days * 86_400_000));
const gap = (from: string, to: string): number => Math.round((dateAt(to).getTime() - dateAt(from).getTime()) / 86_400_000);
function monthsLater(text: string, months: number): string {
  const from = dateAt(text);
  const lastDay = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months + 1, 0)).getUTCDate();
  return textOf(new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, Math.min(from.getUTCDate(), lastDay))));
}

const cents = (text: string): number => Math.round(Number(text) * 100);
const money = (amount: number): string => (amount / 100).toFixed(2);
const rateOf = (percent: string): Fraction => fraction(Math.round(Number(percent) * 10_000), 1_000_000);
const multipleOf = (text: string): Fraction => fraction(Math.round(Number(text) * 10_000), 10_000);

export function slowLedger(scenario: SlowScenario): SlowRow[] {
  const { terms } = scenario;
  const inTime = scenario.events.filter((event) => event.date <= scenario.asOf);
  const gone = new Set(inTime.filter((event) => event.type === 'reverse').map((event) => event.ref));
  const events = inTime.filter((event) => event.id === undefined || !gone.has(event.id));
  const loans: Loan[] = [];
  const rows: SlowRow[] = [];
  let rate = rateOf(terms.annualRatePercent);
  const first = [terms.start, ...events.map((event) => event.date)].sort()[0]!;

  const overdue = (loan: Loan, day: string): number => Math.max(0, ...loan.claims.map((claim) => gap(claim.due, day)));
  const accruedOf = (loan: Loan): number => halfUp(plus(loan.accrued, loan.stayed)) - loan.takenEarly;
  const owed = (loan: Loan): number => loan.undue + loan.claims.reduce((sum, claim) => sum + (claim.kind === 'principal' ? claim.unpaid : 0), 0);
  const row = (day: string, event: string, moved: Movement, refund = 0): void => {
    rows.push({
      date: day, event, principal: money(moved.principal), interest: money(moved.interest), penalty: money(moved.penalty), compound: money(moved.compound),
      refund: money(refund), outstandingPrincipal: money(loans.reduce((sum, loan) => sum + owed(loan), 0)),
      accruedInterest: money(loans.reduce((sum, loan) => sum + accruedOf(loan), 0)), daysOverdue: Math.max(0, ...loans.map((loan) => overdue(loan, day))),
    });
  };
  const add = (total: Movement, part: Movement): void => {
    for (const key of ['principal', 'interest', 'penalty', 'compound'] as const) total[key] += part[key];
  };

  const drawNow = (event: SlowEvent, day: string): void => {
    const amount = cents(event.amount!);
    loans.push(newLoan(terms, day, amount));
    row(day, 'draw', { ...none(), principal: amount });
  };

  for (let day = first; day <= scenario.asOf; day = shift(day, 1)) {
    const today = events.filter((event) => event.date === day);
    for (const loan of loans) endPeriod(loan, day, rate);
    const changes = today.filter(({ type }) => type === 'extend' || type === 'accelerate');
    for (const event of changes.length > 0 ? today.filter(({ type }) => type === 'draw') : []) drawNow(event, day);
    for (const event of changes) {
      for (const loan of loans.filter(isOpen)) changeMaturity(terms, loan, day, event);
      row(day, event.type, none());
    }
    const settled = none();
    const due = none();
    for (const loan of loans) {
      const fallen = fallDue(terms, loan, day, rate);
      settled.interest += fallen.interest;
      due.principal += fallen.principal;
    }
    if (settled.interest > 0) row(day, 'settle', settled);
    if (due.principal > 0) row(day, 'due', due);
    for (const loan of loans) endGrace(terms, loan, day);
    for (const event of today) {
      const moved = none();
      let refund = 0;
      switch (event.type) {
        case 'draw':
          if (changes.length === 0) drawNow(event, day);
          continue;
        case 'repay': {
          const purse: Purse = event.amount ? { cash: cents(event.amount), principal: Infinity } : { cash: Infinity, principal: cents(event.principal!) };
          const parts = new Map(loans.map((loan) => [loan, none()]));
          const open = loans.filter(isOpen);
          const oldest = (loan: Loan): string => loan.claims.map((claim) => claim.due).sort()[0] ?? '9999';
          for (const loan of stable(open, (a, b) => oldest(a).localeCompare(oldest(b)))) payClaims(loan, day, overdue(loan, day), purse, parts.get(loan)!);
          for (const loan of stable(open, (a, b) => a.maturity.localeCompare(b.maturity))) payAhead(terms, loan, day, purse, parts.get(loan)!);
          for (const part of parts.values()) add(moved, part);
          refund = event.amount ? purse.cash : purse.principal;
          break;
        }
        case 'rate':
          rate = rateOf(event.annualRatePercent!);
          for (const loan of loans) {
            loan.amount = null;
            if (loan.since < day) loan.rateChangedSince = true;
          }
          break;
        case 'waive':
          add(moved, waive(loans.filter(isOpen), event));
          break;
        case 'misuse':
          for (const loan of loans.filter(isOpen)) loan.misused = true;
          break;
        case 'writeOff':
          for (const loan of loans.filter(isOpen)) loan.writtenOff = true;
          break;
        case 'extend':
        case 'accelerate':
          continue;
        case 'reverse':
          break;
      }
      row(day, event.type, moved, refund);
    }
    if (day < scenario.asOf) for (const loan of loans) passNight(terms, loan, day, rate);
  }
  const open = none();
  for (const loan of loans) {
    open.penalty += halfUp(loan.penalty) - loan.penaltyTaken;
    open.compound += halfUp(loan.compound) - loan.compoundTaken;
  }
  row(scenario.asOf, 'asOf', open);
  return rows;
}

const stable = <T>(list: T[], compare: (a: T, b: T) => number): T[] => [...list].sort(compare);

function isOpen(loan: Loan): boolean {
  return loan.undue > 0 || loan.claims.length > 0 || loan.stayed.over > 0n || halfUp(loan.penalty) > loan.penaltyTaken || halfUp(loan.compound) > loan.compoundTaken;
}

function newLoan(terms: SlowTerms, day: string, amount: number): Loan {
  const grid = gridOf(terms, terms.maturity).filter((gridDay) => gridDay.day > day);
  return {
    drawnOn: day, maturity: workday(terms, terms.maturity), undue: amount, accrued: ZERO, stayed: ZERO, takenEarly: 0, since: day, rateChangedSince: false,
    claims: [], penalty: ZERO, compound: ZERO, penaltyTaken: 0, compoundTaken: 0, misused: false, writtenOff: false, grid, amount: null, postponed: [],
  };
}

function workday(terms: SlowTerms, day: string): string {
  if (terms.holidayRoll !== 'NEXT_WORKDAY') return day;
  return terms.holidays?.includes(day) ? workday(terms, shift(day, 1)) : day;
}

function gridOf(terms: SlowTerms, maturity: string): GridDay[] {
  if (terms.method !== 'ANNUITY' && terms.method !== 'LINEAR' && terms.method !== 'Q_INST') return [];
  let months = terms.method === 'Q_INST' ? 6 : 1;
  if (terms.instalments !== undefined) {
    let whole = 0;
    while (monthsLater(terms.start, whole) < terms.maturity) whole += 1;
    months = Math.ceil(whole / terms.instalments);
  }
  const grid: GridDay[] = [];
  for (let i = 1, from = terms.start; from < maturity; i += 1) {
    const planned = monthsLater(terms.start, i * months);
    const day = planned < maturity ? planned : maturity;
    grid.push({ day, from, months: planned <= maturity ? months : 0 });
    from = day;
  }
  return grid;
}

function changeMaturity(terms: SlowTerms, loan: Loan, day: string, event: SlowEvent): void {
  if (event.type === 'accelerate') {
    if (day < loan.maturity) loan.maturity = day;
    return;
  }
  loan.maturity = workday(terms, event.maturity!);
  loan.grid = gridOf(terms, event.maturity!).filter((gridDay) => gridDay.day >= day && gridDay.day > loan.drawnOn);
  loan.amount = null;
}

/** On the last day of a whole instalment period at one rate, its interest becomes months ÷ 12 of a year. */
function endPeriod(loan: Loan, day: string, rate: Fraction): void {
  const period = loan.grid[0];
  if (!period || period.day !== day || period.from !== loan.since || period.months === 0 || loan.rateChangedSince) return;
  loan.accrued = times(times(fraction(loan.undue), rate), fraction(period.months, 12));
}

/** What the calendar makes due this morning. */
function fallDue(terms: SlowTerms, loan: Loan, day: string, rate: Fraction): { interest: number; principal: number } {
  if (loan.undue === 0 && loan.stayed.over === 0n) return { interest: 0, principal: 0 };
  if (day === loan.maturity) {
    const interest = settle(loan, day, day);
    const principal = loan.undue;
    loan.undue = 0;
    loan.grid = [];
    if (principal > 0) loan.claims.push({ kind: 'principal', due: day, unpaid: principal, pending: ZERO });
    return { interest, principal };
  }
  let principal = 0;
  for (const late of loan.postponed.filter((one) => one.day === day)) principal += moveToDue(loan, day, Math.min(late.amount, loan.undue));
  loan.postponed = loan.postponed.filter((one) => one.day > day);
  const gridDay = loan.grid[0]?.day === day && loan.grid.length > 1 ? loan.grid[0] : null;
  const isPostingDay = Number(day.slice(8)) === (terms.settlementDay ?? 20) + 1 && (terms.method === 'M_INT' || ((terms.method === 'Q_INT' || terms.method === 'Q_INST') && ['03', '06', '09', '12'].includes(day.slice(5, 7))));
  const count = loan.grid.length;
  const undue = loan.undue;
  let interest = 0;
  if (isPostingDay || (gridDay && terms.method !== 'Q_INST')) interest = settle(loan, day, workday(terms, day));
  if (loan.grid[0]?.day === day) loan.grid.shift();
  if (gridDay) {
    if (terms.method === 'ANNUITY') {
      loan.amount ??= level(undue, rate, gridDay.months, count);
      principal += plan(terms, loan, day, Math.min(Math.max(loan.amount - interest, 0), loan.undue));
    } else {
      loan.amount ??= halfUp(fraction(undue, count));
      principal += plan(terms, loan, day, Math.min(loan.amount, loan.undue));
    }
  }
  return { interest, principal };
}

function plan(terms: SlowTerms, loan: Loan, day: string, amount: number): number {
  const later = workday(terms, day);
  if (later === day) return moveToDue(loan, day, amount);
  if (amount > 0) loan.postponed.push({ day: later, amount });
  return 0;
}

function moveToDue(loan: Loan, day: string, amount: number): number {
  if (amount === 0) return 0;
  leave(loan, amount);
  loan.claims.push({ kind: 'principal', due: day, unpaid: amount, pending: ZERO });
  return amount;
}

/** Principal goes, its share of the accrued interest stays. */
function leave(loan: Loan, amount: number): void {
  const share = times(loan.accrued, fraction(amount, loan.undue));
  loan.accrued = minus(loan.accrued, share);
  loan.stayed = plus(loan.stayed, share);
  loan.undue -= amount;
}

function settle(loan: Loan, day: string, due: string): number {
  const interest = halfUp(plus(loan.accrued, loan.stayed)) - loan.takenEarly;
  restart(loan, day);
  if (interest > 0) loan.claims.push({ kind: 'interest', due, unpaid: interest, pending: ZERO });
  return interest;
}

function restart(loan: Loan, day: string): void {
  loan.accrued = ZERO;
  loan.stayed = ZERO;
  loan.takenEarly = 0;
  loan.since = day;
  loan.rateChangedSince = false;
}

function level(principal: number, rate: Fraction, months: number, count: number): number {
  if (rate.over === 0n) return halfUp(fraction(principal, count));
  const periodic = times(rate, fraction(months, 12));
  let discount = ZERO;
  let factor = fraction(1);
  for (let i = 0; i < count; i += 1) {
    factor = dividedBy(factor, plus(fraction(1), periodic));
    discount = plus(discount, factor);
  }
  return halfUp(dividedBy(fraction(principal), discount));
}

function graceOf(terms: SlowTerms, kind: Claim['kind']): number {
  return terms.graceDays ?? (kind === 'interest' ? 3 : 0);
}

/** Not paid within the grace days: what was pending since the due date is charged. */
function endGrace(terms: SlowTerms, loan: Loan, day: string): void {
  for (const claim of loan.claims) {
    if (gap(claim.due, day) <= graceOf(terms, claim.kind)) continue;
    if (claim.kind === 'principal') loan.penalty = plus(loan.penalty, claim.pending);
    else loan.compound = plus(loan.compound, claim.pending);
    claim.pending = ZERO;
  }
}

/** One day's weight on the year. */
function weight(dayCount: SlowTerms['dayCount'], day: string): Fraction {
  if (dayCount === 'ACT/360') return fraction(1, 360);
  if (dayCount === 'ACT/365') return fraction(1, 365);
  const next = shift(day, 1);
  const position = (text: string): number => Number(text.slice(0, 4)) * 360 + Number(text.slice(5, 7)) * 30 + Math.min(30, Number(text.slice(8)));
  return fraction(position(next) - position(day), 360);
}

function passNight(terms: SlowTerms, loan: Loan, day: string, rate: Fraction): void {
  const daily = times(rate, weight(terms.dayCount, day));
  loan.accrued = plus(loan.accrued, times(fraction(loan.undue), daily));
  const penalty = multipleOf(terms.penaltyMultiple);
  const misuse = multipleOf(terms.misuseMultiple ?? '2.0');
  const heavier = loan.misused && minus(misuse, penalty).over > 0n ? misuse : penalty;
  if (loan.misused) loan.penalty = plus(loan.penalty, times(times(fraction(loan.undue), daily), minus(misuse, fraction(1))));
  for (const claim of loan.claims) {
    if (day < claim.due) continue;
    if (claim.kind === 'interest' && !terms.compoundInterest) continue;
    const atContract = claim.kind === 'interest' && terms.compoundRateBeforeMaturity === 'CONTRACT' && day < loan.maturity;
    claim.pending = plus(claim.pending, times(times(fraction(claim.unpaid), daily), atContract ? fraction(1) : heavier));
  }
}

interface Purse { cash: number; principal: number }

function payClaims(loan: Loan, _day: string, overdue: number, purse: Purse, moved: Movement): void {
  const late = overdue > 90 || loan.writtenOff;
  const order = late ? ['principal', 'interest', 'penalty', 'compound'] : ['penalty', 'compound', 'interest', 'principal'];
  for (const kind of order as (keyof Movement)[]) {
    if (purse.cash === 0 || purse.principal === 0) return;
    if (kind === 'penalty' || kind === 'compound') {
      const takenKey = kind === 'penalty' ? 'penaltyTaken' : 'compoundTaken';
      const paid = Math.min(purse.cash, halfUp(loan[kind]) - loan[takenKey]);
      loan[takenKey] += paid;
      purse.cash -= paid;
      moved[kind] += paid;
      continue;
    }
    for (const claim of stable(loan.claims.filter((one) => one.kind === kind), (a, b) => a.due.localeCompare(b.due))) {
      const paid = Math.min(claim.unpaid, purse.cash, kind === 'principal' ? purse.principal : Infinity);
      if (paid === 0) continue;
      claim.pending = times(claim.pending, fraction(claim.unpaid - paid, claim.unpaid));
      claim.unpaid -= paid;
      purse.cash -= paid;
      if (kind === 'principal') purse.principal -= paid;
      moved[kind] += paid;
    }
    loan.claims = loan.claims.filter((claim) => claim.unpaid > 0);
    if (kind === 'principal' && late && loan.undue > 0) {
      const paid = Math.min(loan.undue, purse.cash, purse.principal);
      if (paid > 0) {
        leave(loan, paid);
        loan.amount = null;
        purse.cash -= paid;
        purse.principal -= paid;
        moved.principal += paid;
      }
    }
    const nothingLeft = loan.undue === 0 && !loan.claims.some((claim) => claim.kind === 'principal');
    if (kind === 'interest' && nothingLeft) takeAccrued(loan, _day, purse, moved);
  }
}

function takeAccrued(loan: Loan, day: string, purse: Purse, moved: Movement): boolean {
  const all = halfUp(plus(loan.accrued, loan.stayed)) - loan.takenEarly;
  const paid = Math.min(all, purse.cash);
  purse.cash -= paid;
  moved.interest += paid;
  if (paid < all) {
    loan.takenEarly += paid;
    return false;
  }
  restart(loan, day);
  return true;
}

function payAhead(terms: SlowTerms, loan: Loan, day: string, purse: Purse, moved: Movement): void {
  if (purse.cash === 0 || purse.principal === 0) return;
  if (loan.undue === 0) {
    if (loan.stayed.over > 0n) takeAccrued(loan, day, purse, moved);
    return;
  }
  const accrued = halfUp(plus(loan.accrued, loan.stayed)) - loan.takenEarly;
  const all = purse.cash >= loan.undue + accrued && purse.principal >= loan.undue;
  if (all || terms.partialRepayInterest === 'ALL_ACCRUED') {
    if (!takeAccrued(loan, day, purse, moved)) return;
    repayUndue(loan, Math.min(loan.undue, purse.cash, purse.principal), purse, moved);
    return;
  }
  const perFen = dividedBy(loan.accrued, fraction(loan.undue));
  let principal: number;
  let interest: number;
  if (purse.cash === Infinity) {
    principal = purse.principal;
    interest = halfUp(times(perFen, fraction(principal)));
  } else {
    principal = floor(dividedBy(fraction(purse.cash), plus(fraction(1), perFen)));
    interest = purse.cash - principal;
    if (halfUp(times(perFen, fraction(principal))) !== interest && interest > 0) {
      principal += 1;
      interest -= 1;
    }
  }
  if (principal >= loan.undue) {
    const rest = loan.undue;
    leave(loan, rest);
    purse.cash -= rest;
    moved.principal += rest;
    takeAccrued(loan, day, purse, moved);
    return;
  }
  loan.accrued = minus(loan.accrued, times(perFen, fraction(principal)));
  purse.cash -= interest;
  moved.interest += interest;
  repayUndue(loan, principal, purse, moved);
}

function repayUndue(loan: Loan, amount: number, purse: Purse, moved: Movement): void {
  if (amount > 0) loan.amount = null;
  loan.undue -= amount;
  purse.cash -= amount;
  purse.principal -= amount;
  moved.principal += amount;
}

function waive(loans: Loan[], event: SlowEvent): Movement {
  const moved = none();
  const left = { interest: cents(event.interest ?? '0'), penalty: cents(event.penalty ?? '0'), compound: cents(event.compound ?? '0') };
  for (const loan of loans) {
    const penalty = Math.min(left.penalty, halfUp(loan.penalty) - loan.penaltyTaken);
    const compound = Math.min(left.compound, halfUp(loan.compound) - loan.compoundTaken);
    loan.penaltyTaken += penalty;
    loan.compoundTaken += compound;
    left.penalty -= penalty;
    left.compound -= compound;
    moved.penalty += penalty;
    moved.compound += compound;
    for (const claim of stable(loan.claims.filter((one) => one.kind === 'interest'), (a, b) => a.due.localeCompare(b.due))) {
      const amount = Math.min(left.interest, claim.unpaid);
      if (amount === 0) continue;
      claim.pending = times(claim.pending, fraction(claim.unpaid - amount, claim.unpaid));
      claim.unpaid -= amount;
      left.interest -= amount;
      moved.interest += amount;
    }
    loan.claims = loan.claims.filter((claim) => claim.unpaid > 0);
  }
  return moved;
}
