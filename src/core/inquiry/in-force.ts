/** When an authorisation lets the bureau be asked. The one place that says so, for decisions and for lists. */
import type { AuthorisationState, InquiryPurpose } from '../contract/inquiry.ts';
import { addDays, addMonths, type BusinessDate } from '../kernel/business-date.ts';

export interface Authorisation {
  readonly state: AuthorisationState;
  readonly signedOn: string;
  /** The last day that counts. */
  readonly expiresOn: string;
  readonly purposes: readonly InquiryPurpose[];
}

/** Signed, not taken back, not over. */
export function isInForce(authorisation: Authorisation, on: BusinessDate): boolean {
  return authorisation.state === 'inForce' && authorisation.signedOn <= on && on <= authorisation.expiresOn;
}

export function covers(authorisation: Authorisation, purpose: InquiryPurpose, on: BusinessDate): boolean {
  return isInForce(authorisation, on) && authorisation.purposes.includes(purpose);
}

/** The day before the same day `months` later. */
export const lastDayOf = (signedOn: BusinessDate, months: number): BusinessDate => addDays(addMonths(signedOn, months), -1);

/**
 * SQL that is 1 where the head of household `h` let the bureau be asked for the decision on a line, on the day `today`
 * (a parameter name with its mark). The same as `covers` for `approval`.
 */
export const headAuthorisedSql = (h: string, today: string): string => `EXISTS (
  SELECT 1 FROM inquiry_authorisation q WHERE q.household_id = ${h}.id AND q.identity_hash = ${h}.identity_hash AND q.state = 'inForce'
    AND q.signed_on <= ${today} AND ${today} <= q.expires_on AND q.purposes LIKE '%"approval"%')`;
