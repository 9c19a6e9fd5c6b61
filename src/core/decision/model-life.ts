/** The life of a model version: what it is on a day, and which version holds. Pure; the dates are business dates. */
import type { ModelStatus } from '../contract/decision.ts';

/** What the store keeps of a version's life. */
export interface LifeRecord {
  readonly version: string;
  readonly status: 'draft' | 'submitted' | 'approved' | 'withdrawn';
  readonly sha256: string;
  readonly simulatedSha256: string | null;
  readonly inForceFrom: string | null;
  readonly retireFrom: string | null;
  readonly retireAgreedBy: string | null;
}

/** The same hash as the last simulated document: it was not changed since. */
export const isSimulated = (record: LifeRecord): boolean => record.simulatedSha256 === record.sha256;

/** The first day on which an approved version no longer holds: another one holds from then, or it was taken out; null = open. */
export function heldUntil(record: LifeRecord, ofSameModel: readonly LifeRecord[]): string | null {
  if (record.status !== 'approved' || record.inForceFrom === null) return null;
  const ends = ofSameModel.flatMap((other) => (other.status === 'approved' && other.inForceFrom !== null && other.inForceFrom > (record.inForceFrom as string) ? [other.inForceFrom] : []));
  if (record.retireFrom !== null && record.retireAgreedBy !== null) ends.push(record.retireFrom);
  return ends.toSorted()[0] ?? null;
}

export function statusOn(record: LifeRecord, ofSameModel: readonly LifeRecord[], date: string): ModelStatus {
  if (record.status === 'draft') return isSimulated(record) ? 'simulated' : 'draft';
  if (record.status !== 'approved') return record.status;
  if ((record.inForceFrom as string) > date) return 'approved';
  const until = heldUntil(record, ofSameModel);
  return until !== null && until <= date ? 'retired' : 'inForce';
}

/** The version of one model that holds on a day; null when none does. At most one: two never begin on the same day. */
export function inForceOn<R extends LifeRecord>(ofSameModel: readonly R[], date: string): R | null {
  return ofSameModel.find((record) => statusOn(record, ofSameModel, date) === 'inForce') ?? null;
}
