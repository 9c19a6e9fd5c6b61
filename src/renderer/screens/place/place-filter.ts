/** Titles by what there is to do about them. Pure. */
import type { PlaceRow } from '../../../core/contract/credit.ts';

export const placeFilters = ['all', 'candidates', 'waiting', 'active', 'reviewDue', 'removalDue', 'removed'] as const;
export type PlaceFilter = (typeof placeFilters)[number];

export function isInPlaceFilter(row: PlaceRow, filter: PlaceFilter): boolean {
  switch (filter) {
    case 'all': return true;
    case 'candidates': return row.meetsAll && row.pending === null && row.status !== 'active';
    case 'waiting': return row.pending !== null;
    case 'active': return row.status === 'active';
    case 'reviewDue': return row.isReviewDue && row.pending === null;
    case 'removalDue': return row.isRemovalDue && row.pending === null;
    case 'removed': return row.status === 'removed';
  }
}
