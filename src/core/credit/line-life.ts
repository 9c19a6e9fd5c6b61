/** The life of a credit line (额度): which status may follow which. */
import type { LineStatus } from '../contract/credit.ts';
import { addMonths, type BusinessDate } from '../kernel/business-date.ts';

const following: Readonly<Record<LineStatus, readonly LineStatus[]>> = {
  preApproved: ['cancelled'],
  pendingSignature: ['open', 'cancelled'],
  open: ['frozen', 'expired', 'cancelled'],
  frozen: ['open', 'expired', 'cancelled'],
  expired: [],
  cancelled: [],
};

export const mayFollow = (from: LineStatus, to: LineStatus): boolean => following[from].includes(to);

/** A line can be drawn on from the day of the signature up to, but not on, the day that it names as its end. */
export function expiryOf(signedOn: BusinessDate, termMonths: number): BusinessDate {
  return addMonths(signedOn, termMonths);
}
