/** 贷中预警: signals over what changed in a household's affairs, and the orders by which people look into them. */
import { z } from 'zod';
import { command, query } from './define.ts';
import { fenSchema, idSchema, reasonSchema } from './schemas.ts';

export const severities = ['yellow', 'orange', 'red'] as const;
export type Severity = (typeof severities)[number];
/** 电话核实, 现场核查, 冻结额度, 降额, 追加措施, 提前收回, 关注观察, 采集更新 */
export const handlingModes = ['FREEZE', 'RECALL', 'VISIT', 'CUT', 'ADD', 'TEL', 'UPDATE', 'WATCH'] as const;
export type HandlingMode = (typeof handlingModes)[number];
export const signalDimensions = ['income', 'expense', 'assets', 'debts', 'production', 'health', 'family', 'creditRecord', 'repayment', 'guarantee', 'litigation', 'file'] as const;
export type SignalDimension = (typeof signalDimensions)[number];
export const orderStatuses = ['open', 'working', 'checking', 'closed', 'falseAlarm'] as const;
export type OrderStatus = (typeof orderStatuses)[number];
export const findings = ['confirmed', 'partly', 'unfounded'] as const;
export type Finding = (typeof findings)[number];
export const checkItems = [
  'spokeToPerson', 'askedCause', 'sawHome', 'sawProduction', 'askedNeighbours', 'toldCustomer', 'spokeToSpouse', 'keptProof', 'updatedFile',
] as const;
export type CheckItem = (typeof checkItems)[number];

/** `late`: its day has passed; `near`: by the next working day. */
export type Deadline = 'late' | 'near' | 'far';

/** What a rule compared: money in fen, shares in ppm. */
export interface SignalFact {
  readonly field: string;
  readonly unit: 'fen' | 'count' | 'days' | 'months' | 'text';
  readonly before: string | number | null;
  readonly after: string | number | null;
}

export interface WorkSignal {
  readonly ruleCode: string;
  readonly ruleName: string;
  readonly rulesVersion: string;
  readonly severity: Severity;
  readonly facts: readonly SignalFact[];
  readonly note: string | null;
  readonly raisedOn: string;
}

export interface WorkOrderRow {
  readonly id: string;
  readonly orderNo: string;
  readonly householdId: string;
  readonly householdNo: string;
  readonly headName: string;
  readonly villageName: string;
  readonly groupNo: number;
  readonly status: OrderStatus;
  readonly severity: Severity;
  readonly modes: readonly HandlingMode[];
  readonly ruleCodes: readonly string[];
  readonly ruleNames: string;
  readonly needsCheck: boolean;
  readonly createdOn: string;
  readonly dueOn: string;
  readonly deadline: Deadline;
  readonly assigneeId: string | null;
  readonly assigneeName: string | null;
  /** 0 none, 1 branch head, 2 legal entity. */
  readonly escalation: number;
  readonly lineStatus: string | null;
  /** In fen. */
  readonly balance: number;
  readonly resultedById: string | null;
  readonly closedOn: string | null;
}

export const orderLists = ['mine', 'unassigned', 'toCheck', 'late', 'all'] as const;
export type OrderList = (typeof orderLists)[number];

/** Whether an order that is not closed stands in a list of the person. Cards and chips count by this too. */
export function isInOrderList(row: Pick<WorkOrderRow, 'status' | 'assigneeId' | 'deadline' | 'resultedById'>, list: OrderList, staffId: string): boolean {
  if (list === 'mine') return row.assigneeId === staffId && row.status !== 'checking';
  if (list === 'unassigned') return row.assigneeId === null;
  if (list === 'toCheck') return row.status === 'checking' && row.resultedById !== staffId;
  return list === 'all' || row.deadline === 'late';
}

export interface WorkStep {
  readonly kind: string;
  readonly detail: Readonly<Record<string, string | number | null>>;
  readonly businessDate: string;
  readonly at: number;
  readonly staffName: string;
}

export interface EvidenceRow {
  readonly id: string;
  readonly fileName: string;
  readonly mediaType: EvidenceType;
  readonly size: number;
  readonly sha256: string;
  /** Millionths of a degree. */
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly addedBy: string;
  readonly addedOn: string;
}
export const evidenceTypes = ['image/jpeg', 'image/png', 'application/pdf'] as const;
export type EvidenceType = (typeof evidenceTypes)[number];

export interface OrderResult {
  readonly method: 'phone' | 'visit' | 'file';
  readonly finding: Finding;
  readonly note: string;
  readonly checklist: readonly CheckItem[];
  readonly unfreeze: boolean;
  /** Asked for with the result, in fen. */
  readonly lowerTo: number | null;
}

export interface WorkOrderDetail {
  readonly order: WorkOrderRow;
  readonly signals: readonly WorkSignal[];
  readonly steps: readonly WorkStep[];
  readonly evidence: readonly EvidenceRow[];
  readonly result: OrderResult | null;
  readonly resultedBy: string | null;
  readonly opinion: string | null;
  /** What has to be ticked before a result is taken. */
  readonly checklist: readonly CheckItem[];
  readonly known: {
    readonly phoneMask: string | null;
    readonly lineId: string | null;
    readonly lineNo: string | null;
    readonly limit: number | null;
    readonly grade: string | null;
    readonly netIncome: number | null;
    readonly netAssets: number | null;
    readonly totalDebts: number | null;
    readonly oldestDueOn: string | null;
    readonly updatedOn: string;
    readonly changes: readonly { readonly field: string; readonly before: string | null; readonly after: string | null; readonly on: string }[];
    readonly earlierOrders: number;
  };
}

export interface WarningRuleRow {
  readonly code: string;
  readonly name: string;
  readonly dimension: SignalDimension;
  readonly dueDays: number;
  readonly severities: readonly Severity[];
  readonly modes: readonly HandlingMode[];
  readonly needsCheck: boolean;
  /** No branch collects what the rule asks for yet: it never fires by itself. */
  readonly isWaitingForData: boolean;
}

const idsSchema = z.array(idSchema).min(1).max(1000);
const noteSchema = z.string().trim().min(10).max(1000);
const positionSchema = z.object({
  latitude: z.number().int().min(-90_000_000).max(90_000_000), longitude: z.number().int().min(-180_000_000).max(180_000_000),
});
/** A photograph or a scan, at most 8 MiB. */
export const evidenceFileSchema = z.object({
  name: z.string().min(1).max(255),
  bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= 8 * 1024 * 1024, { error: 'file_too_large' }),
});

export const monitoringContract = {
  /** Orders that are not closed, or the last thousand that are; of the person's villages or assigned to the person. The most urgent first. */
  orders: query<readonly WorkOrderRow[]>()({ input: z.object({ isClosed: z.boolean().default(false), householdId: idSchema.optional() }), access: 'monitoring.read' }),
  order: query<WorkOrderDetail>()({ input: z.object({ orderId: idSchema }), access: 'monitoring.read' }),
  rules: query<{ readonly version: string; readonly rules: readonly WarningRuleRow[] }>()({ input: z.object({}), access: 'monitoring.read' }),
  /** Who may be given orders and tasks, with what each has open. */
  workers: query<readonly { readonly staffId: string; readonly name: string; readonly staffNo: string; readonly openOrders: number; readonly openTasks: number }[]>()({
    input: z.object({}), access: 'monitoring.read',
  }),
  /** Makes orders by hand for what no rule can see. Households that have such an order already are left out. Refusals: not_found, outside_scope, household_not_in_loan. */
  raise: command<{ raised: number; skipped: number }>()({
    input: z.object({ ruleCode: z.string().max(10), householdIds: idsSchema, note: noteSchema }), access: 'monitoring.raise',
  }),
  /** Gives orders to a person, also to another. Refusals: order_closed, not_a_worker. */
  assign: command<{ assigned: number }>()({ input: z.object({ orderIds: idsSchema, staffId: idSchema }), access: 'monitoring.check' }),
  /** Takes orders over and starts on them. Refusals: order_closed, order_taken. */
  claim: command<{ claimed: number }>()({ input: z.object({ orderIds: idsSchema }), access: 'monitoring.work' }),
  /**
   * What was found. Closes the order, or sends it to the second person where severity or rule asks for one.
   * `lowerTo` also asks for a lower limit. Refusals: not_own_order, order_not_open, checklist_incomplete, visit_required, evidence_missing,
   * and those of credit.requestLineChange.
   */
  reportResult: command<{ status: OrderStatus }>()({
    input: z.object({
      orderId: idSchema, method: z.enum(['phone', 'visit', 'file']), finding: z.enum(findings), note: noteSchema,
      checklist: z.array(z.enum(checkItems)).max(20), unfreeze: z.boolean().default(false), lowerTo: fenSchema.nullable().default(null),
    }),
    access: 'monitoring.work',
  }),
  /**
   * The second person's check, one or many. `unfreeze` follows what the result asked for, where nothing else holds the line.
   * Refusals: order_not_checking, maker_is_checker, reason_required.
   */
  check: command<{ closed: number; returned: number }>()({
    input: z.object({ orderIds: idsSchema, decision: z.enum(['approve', 'return']), opinion: reasonSchema.optional() }), access: 'monitoring.check',
  }),
  /** Seals a file as evidence of an order, contact or delivery. Refusals: evidence_not_readable, evidence_too_many, order_closed. */
  addEvidence: command<{ evidenceId: string; sha256: string }>()({
    input: z.object({ orderId: idSchema, file: evidenceFileSchema, position: positionSchema.nullable().default(null) }), access: 'monitoring.work', isRepeatable: true,
  }),
  /** A command because each look is logged. Refusal: evidence_altered. */
  openEvidence: command<{ readonly name: string; readonly mediaType: EvidenceType; readonly bytes: Uint8Array }>()({
    input: z.object({ evidenceId: idSchema }), access: 'monitoring.read', isRepeatable: true,
  }),
};
