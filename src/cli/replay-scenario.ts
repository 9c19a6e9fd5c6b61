/**
 * A ledger scenario from outside: terms and dated events in JSON, every resulting row out, without any store.
 *
 * The conventions that a reader needs to compute the same figures are in docs/ledger.md.
 */

import { z } from 'zod';
import { addMonths, dayNumber, parseDate, type BusinessDate } from '../core/kernel/business-date.ts';
import { fen, parsePercent, parseYuan, sumFen, yuanText, ZERO, type Fen } from '../core/kernel/money.ts';
import { Refusal } from '../core/kernel/result.ts';
import { classByDaysOverdue } from '../core/loan/classify.ts';
import { DAY_COUNTS } from '../core/loan/day-count.ts';
import { historyFault, type EventFact, type LedgerEvent } from '../core/loan/ledger-event.ts';
import { repaymentSchedule } from '../core/loan/repayment-schedule.ts';
import type { Posting } from '../core/loan/posting.ts';
import { replay, type Replay, type ReplayInput } from '../core/loan/replay.ts';
import { payOffOf, standingOf, type Standing } from '../core/loan/standing.ts';
import {
  COMPOUND_RATES, DEFAULT_ORDERS, HOLIDAY_ROLLS, PARTIAL_REPAY_INTEREST, PRODUCT_DEFAULTS, REPAYMENT_METHODS, termsFault, type ClaimKind,
  type LoanTerms,
} from '../core/loan/terms.ts';

const parsed = <T>(parse: (text: string) => T | null, message: string) =>
  z.string().transform((text, context): T => {
    const value = parse(text);
    if (value !== null) return value;
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });

const date = parsed(parseDate, 'not a date YYYY-MM-DD');
const percent = parsed(parsePercent, 'not a percentage as a decimal string of at most four places');
const positiveYuan = parsed((text) => atLeast(parseYuan(text), 1), 'not an amount above zero as a decimal string of at most two places');
const yuan = parsed((text) => atLeast(parseYuan(text), 0), 'not an amount as a decimal string of at most two places');
/** "1.5" → 15,000 ten-thousandths: the digits of a percentage. */
const multiple = parsed((text) => parsePercent(text) as number | null, 'not a multiple as a decimal string of at most four places');

const atLeast = (amount: Fen | null, minimum: number): Fen | null => (amount !== null && amount >= minimum ? amount : null);

const claims = ['fee', 'penalty', 'compound', 'interest', 'principal'] as const satisfies readonly ClaimKind[];
const order = z.array(z.enum(claims)).refine((list) => new Set(list).size === claims.length && list.length === claims.length, 'each claim once');

const termsSchema = z.strictObject({
  annualRatePercent: percent,
  dayCount: z.enum(DAY_COUNTS).optional(),
  method: z.enum(REPAYMENT_METHODS).optional(),
  start: date.optional(),
  maturity: date.optional(),
  instalments: z.int().min(1).max(600).nullable().optional(),
  penaltyMultiple: multiple.optional(),
  misuseMultiple: multiple.optional(),
  compoundInterest: z.boolean().optional(),
  compoundRateBeforeMaturity: z.enum(COMPOUND_RATES).optional(),
  graceDays: z.int().min(0).max(7).optional(),
  partialRepayInterest: z.enum(PARTIAL_REPAY_INTEREST).optional(),
  orders: z.strictObject({ accruing: order.optional(), nonAccrual: order.optional(), writtenOff: order.optional() }).optional(),
  settlementDay: z.int().min(1).max(27).optional(),
  holidayRoll: z.enum(HOLIDAY_ROLLS).optional(),
  holidays: z.array(date).optional(),
});

const entry = { date, id: z.string().min(1).optional() };
const eventSchema = z.discriminatedUnion('type', [
  z.strictObject({ ...entry, type: z.literal('draw'), amount: positiveYuan.optional(), principal: positiveYuan.optional() }),
  z.strictObject({ ...entry, type: z.literal('repay'), amount: positiveYuan.optional(), principal: positiveYuan.optional() }),
  z.strictObject({ ...entry, type: z.literal('rate'), annualRatePercent: percent }),
  z.strictObject({ ...entry, type: z.literal('reverse'), ref: z.string().min(1) }),
  z.strictObject({ ...entry, type: z.literal('extend'), maturity: date }),
  z.strictObject({ ...entry, type: z.literal('accelerate') }),
  z.strictObject({ ...entry, type: z.literal('misuse') }),
  z.strictObject({ ...entry, type: z.literal('waive'), interest: yuan.optional(), penalty: yuan.optional(), compound: yuan.optional() }),
  z.strictObject({ ...entry, type: z.literal('writeOff') }),
]);

const scenarioSchema = z.strictObject({ terms: termsSchema, events: z.array(eventSchema), asOf: date.optional() });
type Scenario = z.output<typeof scenarioSchema>;

export interface ScenarioRow {
  readonly date: BusinessDate;
  readonly event: string;
  readonly principal: string;
  readonly interest: string;
  readonly penalty: string;
  readonly compound: string;
  readonly refund: string;
  readonly outstandingPrincipal: string;
  readonly accruedInterest: string;
  readonly daysOverdue: number;
}

export interface ScenarioScheduleRow {
  readonly no: number;
  readonly due: BusinessDate;
  readonly instalment: string;
  readonly principal: string;
  readonly interest: string;
  readonly balance: string;
}

export interface ScenarioResult {
  readonly rows: readonly ScenarioRow[];
  readonly schedule: readonly ScenarioScheduleRow[];
  readonly totals: Readonly<Record<string, string | number>>;
}

/**
 * @param json the parsed content of a scenario file
 * @throws Refusal `invalid_scenario` with `reason` and the field as a path ("events.3.amount")
 */
export function replayScenario(json: unknown): ScenarioResult {
  const input = scenarioInput(json);
  const replayed = replayOrExplain(input);
  return { rows: rowsOf(replayed), schedule: scheduleOf(input), totals: totalsOf(replayed) };
}

/** What a scenario asks the ledger. @throws Refusal as `replayScenario`, but for what only the replay finds. */
export function scenarioInput(json: unknown): ReplayInput {
  const checked = scenarioSchema.safeParse(json);
  if (!checked.success) {
    const issue = checked.error.issues[0]!;
    const unknown = issue.code === 'unrecognized_keys' ? [issue.keys[0]!] : [];
    throw invalid(issue.message, [...issue.path.map(String), ...unknown].join('.'));
  }
  return inputOf(checked.data);
}

const invalid = (reason: string, field: string): Refusal => new Refusal('invalid_scenario', { reason }, field);

function inputOf(scenario: Scenario): ReplayInput {
  const terms = termsOf(scenario);
  const fault = termsFault(terms);
  if (fault) throw invalid(fault.code, `terms.${TERM_NAMES[fault.term] ?? fault.term}`);
  const events = scenario.events.map((event, index): LedgerEvent => ({ id: event.id ?? generatedId(index), date: event.date, fact: factOf(event, index) }));
  const contradiction = historyFault(events);
  if (contradiction) throw invalid(contradiction.code, `events.${contradiction.index}`);
  return { terms, events, asOf: scenario.asOf ?? lastDate([terms.maturity, ...events.map((event) => event.date)]) };
}

const generatedId = (index: number): string => `#${index + 1}`;

const lastDate = (dates: readonly BusinessDate[]): BusinessDate => dates.reduce((last, candidate) => (candidate > last ? candidate : last));

/** Terms whose name in the file is another one. */
const TERM_NAMES: Readonly<Partial<Record<keyof LoanTerms, string>>> = {
  annualRate: 'annualRatePercent', interestGraceDays: 'graceDays', principalGraceDays: 'graceDays',
};

const DEFAULT_TERM_MONTHS = 12;

function termsOf({ terms: given, events }: Scenario): LoanTerms {
  const firstDraw = events.filter(({ type }) => type === 'draw').map((event) => event.date).sort()[0];
  const start = given.start ?? firstDraw;
  if (!start) throw invalid('neither a start nor a draw', 'terms.start');
  return {
    annualRate: given.annualRatePercent,
    dayCount: given.dayCount ?? PRODUCT_DEFAULTS.dayCount,
    method: given.method ?? PRODUCT_DEFAULTS.method,
    start,
    maturity: given.maturity ?? addMonths(start, DEFAULT_TERM_MONTHS),
    instalments: given.instalments ?? PRODUCT_DEFAULTS.instalments,
    penaltyMultiple: given.penaltyMultiple ?? PRODUCT_DEFAULTS.penaltyMultiple,
    misuseMultiple: given.misuseMultiple ?? PRODUCT_DEFAULTS.misuseMultiple,
    compoundInterest: given.compoundInterest ?? PRODUCT_DEFAULTS.compoundInterest,
    compoundRateBeforeMaturity: given.compoundRateBeforeMaturity ?? PRODUCT_DEFAULTS.compoundRateBeforeMaturity,
    interestGraceDays: given.graceDays ?? PRODUCT_DEFAULTS.interestGraceDays,
    principalGraceDays: given.graceDays ?? PRODUCT_DEFAULTS.principalGraceDays,
    partialRepayInterest: given.partialRepayInterest ?? PRODUCT_DEFAULTS.partialRepayInterest,
    orders: {
      accruing: given.orders?.accruing ?? DEFAULT_ORDERS.accruing,
      nonAccrual: given.orders?.nonAccrual ?? DEFAULT_ORDERS.nonAccrual,
      writtenOff: given.orders?.writtenOff ?? DEFAULT_ORDERS.writtenOff,
    },
    settlementDay: given.settlementDay ?? PRODUCT_DEFAULTS.settlementDay,
    holidayRoll: given.holidayRoll ?? PRODUCT_DEFAULTS.holidayRoll,
    holidays: new Set(given.holidays),
  };
}

function factOf(event: Scenario['events'][number], index: number): EventFact {
  switch (event.type) {
    case 'draw': {
      const amount = event.amount ?? event.principal;
      if (!amount || (event.amount && event.principal)) throw invalid('a draw states its amount', `events.${index}.amount`);
      return { type: 'draw', amount };
    }
    case 'repay':
      if (event.amount && event.principal) throw invalid('either an amount tendered or a principal, not both', `events.${index}.amount`);
      if (event.amount) return { type: 'repay', amount: event.amount };
      if (event.principal) return { type: 'repayPrincipal', principal: event.principal };
      throw invalid('an amount tendered or a principal is missing', `events.${index}.amount`);
    case 'rate':
      return { type: 'rate', annualRate: event.annualRatePercent };
    case 'waive':
      return { type: 'waive', interest: event.interest ?? ZERO, penalty: event.penalty ?? ZERO, compound: event.compound ?? ZERO };
    case 'reverse':
      return { type: 'reverse', ref: event.ref };
    case 'extend':
      return { type: 'extend', maturity: event.maturity };
    case 'accelerate':
    case 'misuse':
    case 'writeOff':
      return { type: event.type };
  }
}

function replayOrExplain(input: ReplayInput): Replay {
  try {
    return replay(input);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const index = input.events.findIndex(({ id }) => id === error.params['eventId']);
    throw invalid(error.code, `events.${index}.date`);
  }
}

const rowName = (kind: Posting['kind']): string => (kind === 'repayPrincipal' ? 'repay' : kind);

function rowsOf(replayed: Replay): ScenarioRow[] {
  const rows = replayed.postings.filter(({ kind }) => kind !== 'nonAccrual' && kind !== 'accrual').map((posting): ScenarioRow => ({
    date: posting.date, event: rowName(posting.kind),
    principal: yuanText(posting.principal), interest: yuanText(posting.interest), penalty: yuanText(posting.penalty), compound: yuanText(posting.compound),
    refund: yuanText(posting.refund), outstandingPrincipal: yuanText(posting.outstandingPrincipal), accruedInterest: yuanText(posting.accruedInterest),
    daysOverdue: posting.daysOverdue,
  }));
  const standing = standingsOf(replayed);
  return [...rows, {
    date: replayed.asOf, event: 'asOf', principal: yuanText(ZERO), interest: yuanText(ZERO),
    penalty: yuanText(sumOf(standing, 'penalty')), compound: yuanText(sumOf(standing, 'compound')), refund: yuanText(ZERO),
    outstandingPrincipal: yuanText(sumOf(standing, 'outstandingPrincipal')), accruedInterest: yuanText(sumOf(standing, 'accruedInterest')),
    daysOverdue: Math.max(0, ...standing.map(({ daysOverdue }) => daysOverdue)),
  }];
}

const standingsOf = (replayed: Replay): Standing[] => replayed.receipts.map((receipt) => standingOf(receipt, dayNumber(replayed.asOf)));

type StandingAmount = 'outstandingPrincipal' | 'duePrincipal' | 'dueInterest' | 'penalty' | 'compound' | 'accruedInterest';
const sumOf = (standings: readonly Standing[], key: StandingAmount): Fen => sumFen(standings.map((standing) => standing[key]));

function scheduleOf(input: ReplayInput): ScenarioScheduleRow[] {
  return repaymentSchedule(input).map((row) => ({
    no: row.no, due: row.due, instalment: yuanText(row.instalment), principal: yuanText(row.principal), interest: yuanText(row.interest),
    balance: yuanText(row.balance),
  }));
}

function totalsOf(replayed: Replay): ScenarioResult['totals'] {
  const standings = standingsOf(replayed);
  const total = (kinds: readonly string[], key: 'principal' | 'interest' | 'penalty' | 'compound'): Fen =>
    sumFen(replayed.postings.filter(({ kind }) => kinds.includes(rowName(kind))).map((posting) => posting[key]));
  const paid = { principal: total(['repay'], 'principal'), interest: total(['repay'], 'interest'), penalty: total(['repay'], 'penalty'), compound: total(['repay'], 'compound') };
  const interestWaived = total(['waive'], 'interest');
  const dueInterest = sumOf(standings, 'dueInterest');
  const daysOverdue = Math.max(0, ...standings.map((standing) => standing.daysOverdue));
  return {
    drawn: yuanText(total(['draw'], 'principal')),
    principal: yuanText(paid.principal), interest: yuanText(paid.interest), penalty: yuanText(paid.penalty), compound: yuanText(paid.compound),
    refund: yuanText(replayed.refund),
    paid: yuanText(sumFen([paid.principal, paid.interest, paid.penalty, paid.compound, replayed.refund])),
    interestCharged: yuanText(fen(paid.interest + interestWaived + dueInterest)),
    outstandingPrincipal: yuanText(sumOf(standings, 'outstandingPrincipal')),
    duePrincipal: yuanText(sumOf(standings, 'duePrincipal')), dueInterest: yuanText(dueInterest),
    duePenalty: yuanText(sumOf(standings, 'penalty')), dueCompound: yuanText(sumOf(standings, 'compound')),
    accruedInterest: yuanText(sumOf(standings, 'accruedInterest')),
    payOff: yuanText(sumFen(standings.map(payOffOf))),
    daysOverdue,
    fiveClass: classByDaysOverdue(daysOverdue),
  };
}
