import { z } from 'zod';
import type { RefusalParams } from '../kernel/result.ts';
import { command, query } from './define.ts';
import { idSchema, reasonSchema } from './schemas.ts';

export type SyncStage = 'enrolling' | 'restoring' | 'sending' | 'receiving' | 'comparing';

/** How this device stands with the hub. Instants are UTC milliseconds. */
export interface SyncStatus {
  /** `alone`: the device was never enrolled and keeps everything to itself. */
  readonly state: 'alone' | 'enrolling' | 'refused' | 'enrolled';
  readonly hubUrl: string | null;
  readonly deviceId: string;
  /** Why the hub refused to enrol, as a code. */
  readonly refusal: string | null;
  /** What it does now; null: nothing. */
  readonly stage: SyncStage | null;
  /** Events that the hub has not acknowledged. */
  readonly waiting: number;
  readonly acknowledged: number;
  readonly lastAttemptAt: number | null;
  readonly lastSuccessAt: number | null;
  /** Code of what ended the last meeting early. */
  readonly lastFault: string | null;
  /** Names and figures of the fault or the refusal. */
  readonly faultParams: RefusalParams;
  /** Minutes by which this device's clock is ahead of the hub's (negative: behind); 0 within the tolerance of five minutes. */
  readonly clockAheadMinutes: number;
  /** In fen: paid out without the hub having seen it, and what may be. */
  readonly offlineDrawn: number;
  readonly offlineAllowance: number;
  /** What waits for a person: rejected events, quarantined items, work set aside, channel business. */
  readonly toHandle: number;
}

/** Something between branch and hub that a person looks at. */
export interface SyncMatter {
  readonly id: string;
  readonly kind: 'rejectedEvent' | 'quarantinedItem' | 'setAside' | 'channelBusiness';
  /** The type of the event, or the kind of the item or business. */
  readonly about: string;
  readonly code: string | null;
  readonly params: RefusalParams;
  readonly receiptNo: string | null;
  readonly householdId: string | null;
  readonly headName: string | null;
  /** In fen. */
  readonly amount: number | null;
  readonly channel: string | null;
  readonly arrivedOn: string;
  readonly handledOn: string | null;
  readonly handledBy: string | null;
  readonly note: string | null;
}

/** One item that came down. */
export interface HubItemRow {
  readonly feedNo: number;
  readonly kind: string;
  readonly subject: string;
  readonly status: 'applied' | 'quarantined' | 'dismissed';
  readonly code: string | null;
  readonly params: RefusalParams;
  readonly receivedAt: number;
  readonly businessDate: string;
}

export interface SyncComparison {
  readonly table: string;
  readonly branchRows: number;
  readonly hubRows: number;
  /** The table's main sum in fen; null where it has none. */
  readonly branchSum: number | null;
  readonly hubSum: number | null;
  readonly isEqual: boolean;
}

/** Who an application came from; each look is logged. */
export interface Applicant {
  readonly name: string;
  readonly identityNumber: string;
  readonly phone: string | null;
}

const handled = z.object({ id: z.string().min(1).max(80), note: reasonSchema });

export const syncContract = {
  status: query<SyncStatus>()({ input: z.object({}), access: 'workday.read' }),
  matters: query<readonly SyncMatter[]>()({ input: z.object({ isOpenOnly: z.boolean() }), access: 'workday.read' }),
  items: query<readonly HubItemRow[]>()({ input: z.object({}), access: 'workday.read' }),
  /** Asks the hub for its sums. Refusals: not_enrolled, hub_unreachable, events_waiting. */
  compare: query<readonly SyncComparison[]>()({ input: z.object({}), access: 'workday.read' }),
  /** Notes address and one-time code, and starts the first meeting in the background. Refusals: already_enrolled, hub_url_unsafe. */
  enrol: command<null>()({ input: z.object({ hubUrl: z.string().trim().max(200), code: z.string().trim().min(8).max(80) }), access: 'organisation.manage' }),
  /** Starts a meeting in the background; nothing happens when one is under way. Refusals: not_enrolled. */
  start: command<null>()({ input: z.object({}), access: 'workday.read', isRepeatable: true }),
  /** A person has looked at it and says what was done. Refusals: not_found, already_handled. */
  handleRejected: command<null>()({ input: handled, access: 'loan.reverse' }),
  handleSetAside: command<null>()({ input: handled, access: 'loan.reverse' }),
  /** Refusals: not_found, already_handled. */
  handleBusiness: command<null>()({ input: handled.extend({ isDone: z.boolean() }), access: 'loan.post' }),
  /** Who applies, in the clear; logged. Refusals: not_found. */
  revealApplicant: command<Applicant>()({ input: z.object({ id: idSchema, reason: reasonSchema }), access: 'household.reveal', isRepeatable: true }),
  /** Tries a quarantined item once more. Refusals: not_found, already_handled, and why it cannot be applied. */
  retryItem: command<null>()({ input: z.object({ feedNo: z.number().int().positive() }), access: 'organisation.manage' }),
  dismissItem: command<null>()({ input: z.object({ feedNo: z.number().int().positive(), note: reasonSchema }), access: 'organisation.manage' }),
};
