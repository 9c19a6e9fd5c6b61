import type { TFunction } from 'i18next';
import type { PlaceRow } from '../../../core/contract/credit.ts';

const MOST_NAMED = 8;

/** The first few names and how many there are. */
export function namesText(t: TFunction, rows: readonly PlaceRow[]): string {
  const names = rows.slice(0, MOST_NAMED).map(({ name }) => name).join(t('common.listSeparator'));
  return rows.length > MOST_NAMED ? t('places.andMore', { names, n: rows.length }) : names;
}
