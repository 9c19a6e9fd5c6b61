/** How long what is kept: the class of a kind, and the day from which a file may be destroyed. Years are data of the store. */
import type { RetentionClass } from '../contract/archive.ts';
import { addMonths, type BusinessDate } from '../kernel/business-date.ts';

export interface RetentionRule {
  readonly years: number;
  /** From the day of filing, or from the end of the credit relation. */
  readonly starts: 'filing' | 'relationEnd';
}

/** Papers that accounts are kept by (会计凭证). */
const vouchers: ReadonlySet<string> = new Set(['drawNote', 'repaymentReceipt', 'repaymentSlip', 'rateChangeNotice']);

/** A paper of one household stays with the credit relation; what is about many is kept from its day. */
export function retentionClassOf(kind: string, householdId: string | null): RetentionClass {
  if (vouchers.has(kind)) return 'voucher';
  if (kind === 'bureauReport') return 'bureau';
  return householdId === null ? 'general' : 'credit';
}

/** null: the credit relation goes on. */
export function destroyFrom(rule: RetentionRule, filedOn: BusinessDate, relationEndedOn: BusinessDate | null): BusinessDate | null {
  if (rule.starts === 'filing') return addMonths(filedOn, rule.years * 12);
  if (relationEndedOn === null) return null;
  const start = relationEndedOn > filedOn ? relationEndedOn : filedOn;
  return addMonths(start, rule.years * 12);
}
