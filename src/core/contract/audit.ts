import { z } from 'zod';
import { query } from './define.ts';

export interface EventRow {
  readonly branchSeq: number;
  readonly eventId: string;
  readonly type: string;
  readonly businessDate: string;
  readonly recordedAt: number;
  readonly staffName: string;
  readonly permission: string;
  readonly commandId: string;
  readonly hash: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

export interface VerifyReport {
  readonly ok: boolean;
  readonly events: number;
  readonly lastHash: string;
  /** One entry per check (chain, balances, journal, documents, …) with how much was compared. */
  readonly checks: readonly { readonly name: string; readonly ok: boolean; readonly compared: number; readonly problems: readonly string[] }[];
}

export const auditContract = {
  /** Newest first. */
  events: query<readonly EventRow[]>()({
    input: z.object({ beforeSeq: z.number().int().positive().optional(), limit: z.number().int().min(1).max(1000), type: z.string().max(60).optional() }), access: 'audit.read',
  }),
  verify: query<VerifyReport>()({ input: z.object({}), access: 'audit.read' }),
};

export type AuditContract = typeof auditContract;
