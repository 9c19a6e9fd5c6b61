import { z } from 'zod';
import { command, query } from './define.ts';
import { dateSchema, idSchema, reasonSchema, type ProducedFile } from './schemas.ts';

/** From the outer bound inwards. A lower level may only tighten. */
export const parameterLevels = ['province', 'legalEntity', 'branch', 'manager'] as const;
export type ParameterLevel = (typeof parameterLevels)[number];

export const parameterGroups = ['credit', 'quota', 'price', 'loan', 'interest', 'place', 'signing', 'collection', 'offline'] as const;
export type ParameterGroup = (typeof parameterGroups)[number];

/** `points`: basis points over the reference rate. `dayOfMonth`: the day itself. */
export const parameterUnits = ['fen', 'ppm', 'points', 'months', 'days', 'count', 'dayOfMonth', 'minutes', 'seconds'] as const;
export type ParameterUnit = (typeof parameterUnits)[number];

/** A number in its unit, a choice, or a set of choices. */
export type ParameterScalar = number | string | readonly string[];

/** Where a value can be set: a unit of the organisation, or a customer manager. */
export interface ParameterPlace {
  readonly level: ParameterLevel;
  readonly unitId: string;
  readonly name: string;
}

/** What one level of the chain has set. */
export interface ParameterStep extends ParameterPlace {
  readonly value: ParameterScalar;
  readonly effectiveFrom: string;
  /** Looser than the levels above allow now: it is clipped at read and wants adjusting (需调整). */
  readonly isClipped: boolean;
}

export interface ParameterRow {
  readonly key: string;
  readonly group: ParameterGroup;
  readonly name: string;
  readonly description: string;
  readonly type: 'number' | 'choice' | 'set';
  readonly unit: ParameterUnit | null;
  readonly minimum: number | null;
  readonly maximum: number | null;
  /** Of a choice or a set. */
  readonly values: readonly string[];
  readonly levels: readonly ParameterLevel[];
  readonly default: ParameterScalar;
  /** `lowest` and `any`: a looser value of a lower level is refused; `outermost`: set once, below it only inherited. */
  readonly tightest: 'lowest' | 'highest' | 'outermost' | 'any';
  /** Holds at the place asked about. */
  readonly effective: ParameterScalar;
  /** Whose value it is; null = the default. */
  readonly effectiveFrom: ParameterPlace | null;
  /** Set at this very place; null = inherited. */
  readonly own: ParameterStep | null;
  /** What the levels above leave open: the tightest of them, or the default; null at the outermost level. */
  readonly bound: ParameterScalar | null;
  readonly boundFrom: ParameterPlace | null;
  readonly maySetHere: boolean;
  /** From the outside in, down to the place. */
  readonly chain: readonly ParameterStep[];
  readonly pending: ParameterProposal | null;
  /** Checked and waiting for its day. */
  readonly coming: { readonly value: ParameterScalar | null; readonly effectiveFrom: string } | null;
}

export const proposalStatuses = ['pending', 'approved', 'rejected', 'withdrawn'] as const;
export type ProposalStatus = (typeof proposalStatuses)[number];

export interface ParameterProposal {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly unit: ParameterUnit | null;
  readonly place: ParameterPlace;
  /** In force at the place when it was proposed. */
  readonly before: ParameterScalar;
  /** null = give up the own value and inherit again. */
  readonly value: ParameterScalar | null;
  readonly effectiveFrom: string;
  readonly reason: string;
  readonly status: ProposalStatus;
  readonly madeById: string;
  readonly madeByName: string;
  readonly madeOn: string;
  readonly decidedByName: string | null;
  readonly decidedOn: string | null;
  readonly decisionReason: string | null;
}

export const calendarDayKinds = ['holiday', 'workday'] as const;

/** A day that differs from the plain week: a weekday off, or a weekend that is worked. */
export interface CalendarDay {
  readonly date: string;
  readonly kind: (typeof calendarDayKinds)[number];
  readonly name: string;
}

export interface CalendarProposal {
  readonly id: string;
  readonly year: number;
  readonly days: readonly CalendarDay[];
  readonly reason: string;
  readonly madeById: string;
  readonly madeByName: string;
  readonly madeOn: string;
}

export interface CalendarYear {
  readonly year: number;
  readonly days: readonly CalendarDay[];
  /** Working days of the year as it stands. */
  readonly workingDays: number;
  readonly pending: CalendarProposal | null;
}

const placeInput = { level: z.enum(parameterLevels), unitId: idSchema };
const scalar = z.union([z.number().int().min(0).max(1_000_000_000_000_000), z.string().min(1).max(40), z.array(z.string().min(1).max(40)).max(40)]);
export const calendarYearSchema = z.number().int().min(2000).max(2199);
const calendarDay = z.object({ date: dateSchema, kind: z.enum(calendarDayKinds), name: z.string().trim().max(20) });
const decision = { decision: z.enum(['approve', 'reject']), reason: z.string().trim().max(200).optional() };

export const parametersContract = {
  /** Where values can be set: the chain of the branch, then its customer managers. */
  places: query<readonly ParameterPlace[]>()({ input: z.object({}), access: 'organisation.read' }),
  /** Every parameter as it holds at a place; left out: the branch. */
  list: query<readonly ParameterRow[]>()({ input: z.object({ unitId: idSchema.optional() }), access: 'organisation.read' }),
  /** Proposals, newest first: of one parameter, or of one status. */
  proposals: query<readonly ParameterProposal[]>()({
    input: z.object({ key: z.string().optional(), status: z.enum(proposalStatuses).optional() }), access: 'organisation.read',
  }),
  /**
   * Proposes a value for a second person to check; `value` null gives up the own value. Refusals: unknown_parameter,
   * parameter_level_unsuitable, parameter_out_of_range, parameter_not_a_choice, parameter_looser (with the bound),
   * parameter_set_above, parameter_interval_crossed, quota_oversubscribed, effective_too_early, effective_day_taken,
   * proposal_pending, nothing_changes.
   */
  propose: command<{ proposalId: string }>()({
    input: z.object({ key: z.string().max(60), ...placeInput, value: scalar.nullable(), effectiveFrom: dateSchema, reason: reasonSchema }),
    access: 'organisation.manage',
  }),
  /** The second person's word. Refusals: maker_is_checker, proposal_decided, reason_required (to reject), and those of `propose` anew. */
  decide: command<null>()({ input: z.object({ proposalId: idSchema, ...decision }), access: 'organisation.manage' }),
  /** By its maker. Refusals: proposal_decided, not_own_proposal. */
  withdraw: command<null>()({ input: z.object({ proposalId: idSchema }), access: 'organisation.manage' }),

  calendar: query<CalendarYear>()({ input: z.object({ year: calendarYearSchema }), access: 'organisation.read' }),
  exportCalendar: query<ProducedFile>()({ input: z.object({ year: calendarYearSchema }), access: 'organisation.read', isRepeatable: true }),
  /**
   * The days of a whole year, for a second person to check. Days up to the business date stay as they are. Refusals:
   * calendar_day_past, calendar_other_year, calendar_day_twice, calendar_not_a_weekend, calendar_is_a_weekend, proposal_pending,
   * nothing_changes.
   */
  proposeCalendar: command<{ proposalId: string }>()({ input: z.object({ year: calendarYearSchema, days: z.array(calendarDay).max(366), reason: reasonSchema }), access: 'organisation.manage' }),
  /** Refusals: maker_is_checker, proposal_decided, reason_required, calendar_day_past. */
  decideCalendar: command<null>()({ input: z.object({ proposalId: idSchema, ...decision }), access: 'organisation.manage' }),
  withdrawCalendar: command<null>()({ input: z.object({ proposalId: idSchema }), access: 'organisation.manage' }),
};
