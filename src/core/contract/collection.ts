/** 贷后催收: tasks that the strategy makes of overdue receipts, what people answered, promises, letters, figures. Money in fen. */
import { z } from 'zod';
import { command, query } from './define.ts';
import type { Deadline, EvidenceRow, EvidenceType } from './monitoring.ts';
import { evidenceFileSchema } from './monitoring.ts';
import { dateSchema, idSchema, positiveFenSchema, reasonSchema } from './schemas.ts';

export const collectionMethods = ['sms', 'phone', 'visit', 'legal'] as const;
export type CollectionMethod = (typeof collectionMethods)[number];
export const contactPersons = ['borrower', 'spouse', 'relative'] as const;
export type ContactPerson = (typeof contactPersons)[number];
export const contactResults = [
  'promise', 'refused', 'hardship', 'dispute', 'relayed', 'noAnswer', 'phoneOff', 'nobodyHome', 'paid', 'deceased', 'away', 'inLitigation',
] as const;
export type ContactResult = (typeof contactResults)[number];
export const deliveryMethods = ['inPerson', 'post', 'left', 'notarised'] as const;
export const deliverySigners = ['borrower', 'coBorrower', 'refused', 'nobody'] as const;
export const taskReasons = ['strategy', 'brokenPromise', 'unreachable', 'limitation'] as const;

export interface CollectionTaskRow {
  readonly id: string;
  readonly taskNo: string;
  readonly loanId: string;
  readonly receiptNo: string;
  readonly householdId: string;
  readonly headName: string;
  readonly villageName: string;
  readonly groupNo: number;
  readonly step: string;
  readonly method: CollectionMethod;
  readonly reason: (typeof taskReasons)[number];
  readonly letter: 'overdueNotice' | 'collectionLetter' | null;
  readonly needsTwo: boolean;
  readonly headJoins: boolean;
  readonly daysOverdue: number;
  readonly duePrincipal: number;
  readonly dueInterest: number;
  readonly penalty: number;
  readonly compound: number;
  /** Of the four before. */
  readonly dueTotal: number;
  readonly createdOn: string;
  readonly dueOn: string;
  readonly deadline: Deadline;
  readonly status: 'open' | 'done' | 'cancelled';
  readonly closeReason: string | null;
  readonly closedOn: string | null;
  readonly assigneeId: string | null;
  readonly assigneeName: string | null;
  readonly assignedBy: 'territory' | 'workload' | 'nobody' | 'person';
  readonly brokenPromises: number;
  readonly isDisputed: boolean;
  readonly isLost: boolean;
  readonly lastResult: ContactResult | null;
  readonly promiseOn: string | null;
  readonly promiseAmount: number | null;
  /** 诉讼时效 ends on this day. */
  readonly limitationUntil: string;
  readonly limitationAlarm: number | null;
}

export const taskLists = ['mine', 'unassigned', 'late', 'limitation', 'all'] as const;
export type TaskList = (typeof taskLists)[number];

/** Whether an open task stands in a list of the person. Cards and chips count by this too. */
export function isInTaskList(row: Pick<CollectionTaskRow, 'assigneeId' | 'deadline' | 'limitationAlarm'>, list: TaskList, staffId: string): boolean {
  if (list === 'mine') return row.assigneeId === staffId;
  if (list === 'unassigned') return row.assigneeId === null;
  if (list === 'limitation') return row.limitationAlarm !== null;
  return list === 'all' || row.deadline === 'late';
}

export interface ContactRow {
  readonly id: string;
  readonly method: 'sms' | 'phone' | 'visit';
  readonly person: ContactPerson;
  readonly startedAt: number;
  readonly staffName: string;
  readonly secondStaffName: string | null;
  readonly result: ContactResult | null;
  readonly note: string | null;
}

export interface CollectionTaskDetail {
  readonly task: CollectionTaskRow;
  /** With names and sums in it. */
  readonly script: string;
  readonly contacts: readonly ContactRow[];
  readonly promises: readonly { readonly id: string; readonly madeOn: string; readonly dueOn: string; readonly amount: number; readonly paid: number; readonly status: 'open' | 'kept' | 'broken' }[];
  readonly letters: readonly {
    readonly documentId: string; readonly kind: 'overdueNotice' | 'collectionLetter'; readonly documentNo: string; readonly createdOn: string;
    readonly deliveredOn: string | null; readonly deliveryMethod: string | null; readonly signedBy: string | null;
  }[];
  readonly evidence: readonly EvidenceRow[];
  readonly known: {
    readonly phoneMask: string | null;
    readonly lineStatus: string | null;
    readonly outstanding: number;
    readonly maturesOn: string;
    readonly oldestDueOn: string | null;
    readonly netIncome: number | null;
    readonly deposits: number | null;
    readonly limitationFrom: string;
    readonly limitationBasis: 'dueDate' | 'letterSigned' | 'partPaid';
    /** Of the household on this day. */
    readonly dialledToday: number;
    readonly connectedToday: number;
    readonly dialledMost: number;
    readonly connectedMost: number;
    readonly fromHour: number;
    readonly toHour: number;
    /** The contact that this person began and has not told of. */
    readonly begunContactId: string | null;
  };
}

/** Of one person. Shares are left to the reader: each has its numerator and denominator here. */
export interface CollectorFigures {
  readonly staffId: string;
  readonly name: string;
  readonly made: number;
  readonly done: number;
  /** Done by their day. */
  readonly onTime: number;
  readonly dialled: number;
  readonly connected: number;
  readonly visits: number;
  readonly promisesDue: number;
  readonly promisesKept: number;
  readonly recovered: number;
}

const taskIds = z.object({ taskIds: z.array(idSchema).min(1).max(1000) });

export const collectionContract = {
  /** Open tasks, or the last thousand that are over; of the person's villages or given to the person. */
  tasks: query<readonly CollectionTaskRow[]>()({ input: z.object({ isClosed: z.boolean().default(false) }), access: 'collection.read' }),
  task: query<CollectionTaskDetail>()({ input: z.object({ taskId: idSchema }), access: 'collection.read' }),
  figures: query<readonly CollectorFigures[]>()({ input: z.object({ from: dateSchema, to: dateSchema }), access: 'collection.read' }),
  /** Gives tasks to a person. Refusals: task_closed, not_a_worker. */
  assign: command<{ assigned: number }>()({ input: taskIds.extend({ staffId: idSchema }), access: 'collection.assign' }),
  /** Sends the reminders of SMS tasks by the outbox. Refusals: task_closed, task_not_sms, outside_contact_hours, contact_disputed. */
  sendSms: command<{ sent: number }>()({ input: taskIds, access: 'collection.work' }),
  /**
   * Begins a call or a visit and shows the phone number; the look is logged. Refusals: not_own_task, task_closed, outside_contact_hours,
   * contact_disputed, contact_limit_dialled, contact_limit_connected, second_person_missing, contact_not_finished.
   */
  startContact: command<{ contactId: string; phone: string | null }>()({
    input: z.object({ taskId: idSchema, method: z.enum(['phone', 'visit']), person: z.enum(contactPersons), secondStaffId: idSchema.nullable().default(null) }),
    access: 'collection.work', isRepeatable: true,
  }),
  /**
   * What came of it. Refusals: contact_finished, not_own_task, note_too_short, result_not_of_person, promise_missing, promise_in_past,
   * promise_too_late, promise_too_large.
   */
  recordResult: command<{ taskStatus: 'open' | 'done' | 'cancelled' }>()({
    input: z.object({
      contactId: idSchema, result: z.enum(contactResults), note: z.string().trim().max(1000).default(''),
      promise: z.object({ dueOn: dateSchema, amount: positiveFenSchema }).nullable().default(null), nextOn: dateSchema.nullable().default(null),
    }),
    access: 'collection.work',
  }),
  /** The receipt may be collected again. Refusals: not_found, not_disputed. */
  settleDispute: command<null>()({ input: z.object({ loanId: idSchema, reason: reasonSchema }), access: 'collection.assign' }),
  /** A notice or letter reached somebody. One that is signed counts as signed, and a signed 催收通知书 restarts the limitation. Refusals: not_a_letter, delivery_date_wrong, second_person_missing, already_signed. */
  recordDelivery: command<{ deliveryId: string }>()({
    input: z.object({
      documentId: idSchema, method: z.enum(deliveryMethods), signedBy: z.enum(deliverySigners), deliveredOn: dateSchema,
      trackingNo: z.string().trim().max(40).nullable().default(null), note: z.string().trim().max(200).nullable().default(null), secondStaffId: idSchema.nullable().default(null),
    }),
    access: 'collection.work',
  }),
  /** Seals a photograph or a scan with a task. Refusals: evidence_not_readable, evidence_too_many. */
  addEvidence: command<{ evidenceId: string; sha256: string }>()({ input: z.object({ taskId: idSchema, file: evidenceFileSchema }), access: 'collection.work', isRepeatable: true }),
  openEvidence: command<{ readonly name: string; readonly mediaType: EvidenceType; readonly bytes: Uint8Array }>()({
    input: z.object({ evidenceId: idSchema }), access: 'collection.read', isRepeatable: true,
  }),
  /** Colleagues who may come along. */
  colleagues: query<readonly { readonly staffId: string; readonly name: string }[]>()({ input: z.object({}), access: 'collection.read' }),
};
