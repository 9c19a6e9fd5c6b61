/** What a counter may offer for a draw: terms to tap, purposes by group, methods. Pure. The core has the last word. */
import { purposeCodes, settlementMethods, type PurposeCode } from '../../../core/contract/loan.ts';
import { addMonths, parseDate } from '../../../core/kernel/business-date.ts';

const TERMS = [3, 6, 12, 24, 36] as const;

/** Whole months from the business date that do not go beyond the line's end. */
export function longestTerm(businessDate: string, expiresOn: string | null): number {
  const from = parseDate(businessDate);
  const end = expiresOn ? parseDate(expiresOn) : null;
  if (!from || !end) return 0;
  let months = 0;
  while (months < 60 && addMonths(from, months + 1) <= end) months += 1;
  return months;
}

export const termChoices = (longest: number): readonly number[] => TERMS.filter((term) => term <= longest);

export const purposeGroups = ['A', 'B', 'C'] as const;
export type PurposeGroup = (typeof purposeGroups)[number];

export const purposesIn = (group: PurposeGroup): readonly PurposeCode[] => purposeCodes.filter((code) => code.startsWith(group));

export const methods = settlementMethods;
