/** Lines by status, those that expire soon, and how far each is on the way to signature. Pure. */
import { lineStatuses, type LineRow, type LineStatus } from '../../../core/contract/credit.ts';
import { addDays, parseDate } from '../../../core/kernel/business-date.ts';

export const lineFilters = ['all', ...lineStatuses, 'expiring', 'reviewDue', 'requested'] as const;
export type LineFilter = (typeof lineFilters)[number];

const SOON_DAYS = 30;

/** The last day that counts as soon. */
export function soonUntil(businessDate: string): string {
  const date = parseDate(businessDate);
  return date ? addDays(date, SOON_DAYS) : businessDate;
}

export function isInFilter(line: LineRow, filter: LineFilter, soon: string): boolean {
  if (filter === 'all') return true;
  if (filter === 'expiring') return line.status === 'open' && line.expiresOn !== null && line.expiresOn <= soon;
  if (filter === 'reviewDue') return line.reviewState !== 'none';
  if (filter === 'requested') return line.pendingRequest !== null;
  return line.status === filter;
}

export function countLines(lines: readonly LineRow[], soon: string): Readonly<Record<LineFilter, number>> {
  const counts = Object.fromEntries(lineFilters.map((filter) => [filter, 0])) as Record<LineFilter, number>;
  for (const line of lines) for (const filter of lineFilters) if (isInFilter(line, filter, soon)) counts[filter] += 1;
  return counts;
}

export const isLineFilter = (text: string | null): text is LineFilter => lineFilters.includes(text as LineFilter);

export function papersOf(line: LineRow): 'none' | 'authorisation' | 'disclosure' | 'contract' {
  if (line.contractSigned) return 'contract';
  if (line.costDisclosureSigned) return 'disclosure';
  return line.authorisationSigned ? 'authorisation' : 'none';
}

export const awaitsSignature: ReadonlySet<LineStatus> = new Set(['preApproved', 'pendingSignature']);
