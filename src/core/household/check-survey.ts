/** Which rows of a survey may go into the store, and why the others may not: each refused row has one reason. */
import type { RejectionCode } from '../contract/household.ts';
import type { BusinessDate } from '../kernel/business-date.ts';
import { readIdentity, type Identity } from './identity-number.ts';
import { isVillageName } from './normalise-village.ts';
import type { RowFault, SurveyRow } from './read-survey-row.ts';
import { headingOf } from './survey-fields.ts';

/** What the store knows of an identity number that stands in the sheet. */
export interface KnownPerson {
  /** The household of which the person is the head; null = of none. */
  readonly headOf: KnownHead | null;
  /** Another household lists the person as a member. */
  readonly isMember: boolean;
}

export interface KnownHead {
  readonly householdId: string;
  readonly headName: string;
  /** False when the household lives in a village that the person at the screen may not see. */
  readonly isInScope: boolean;
  /** Asked only when the names differ, because it has to be decrypted. */
  contact(): { readonly phone: string | null; readonly address: string | null };
}

export interface SurveyContext {
  /** The day on which a birth in the future is judged. */
  readonly on: BusinessDate;
  /** The branch's village that a row names; null when it has none of that name. */
  readonly villageOf: (row: SurveyRow) => { readonly id: string; readonly isInScope: boolean } | null;
  readonly known: (identityNumber: string) => KnownPerson | null;
}

export interface CheckedRow {
  readonly row: SurveyRow;
  readonly identity: Identity | null;
  readonly fault: RowFault | null;
  /** The household that this row is about, when the store has it. */
  readonly householdId: string | null;
  /** null: the village is well-formed, but the branch does not have it. Refused unless the person adds it. */
  readonly villageId: string | null;
}

const fault = (code: RejectionCode, path: string, value: string): RowFault => ({ code, column: headingOf(path), value });

/**
 * Checks the rows of a sheet one after the other from the top, so that of two rows for one person or household the
 * later is refused.
 *
 * What is wrong with the row by itself comes before what sets it against others, so a doubled impossible birth is an
 * impossible birth twice. Rows that are refused still speak for their person: whoever mends the sheet sees both.
 */
export function surveyChecker(context: SurveyContext): (row: SurveyRow) => CheckedRow {
  const heads = new Set<string>();
  const members = new Set<string>();
  return (row) => {
    const identity = row.identityNumber === '' ? null : readIdentity(row.identityNumber, context.on);
    const village = context.villageOf(row);
    const found =
      faultOfPerson(row, identity?.ok === false ? identity.error : null) ?? faultOfVillage(row, village) ?? row.faults[0] ??
      faultAmongOthers(row, heads, members, context);
    if (row.identityNumber !== '') heads.add(row.identityNumber);
    for (const { identityNumber } of row.members ?? []) if (identityNumber) members.add(identityNumber);
    return {
      row,
      identity: identity?.ok ? identity.value : null,
      fault: found ?? null,
      householdId: found ? null : (context.known(row.identityNumber)?.headOf?.householdId ?? null),
      villageId: village?.id ?? null,
    };
  };
}

function faultOfPerson(row: SurveyRow, identityFault: RejectionCode | null): RowFault | null {
  if (row.headName === '') return fault('missing_name', 'headName', '');
  if (row.identityNumber === '') return fault('missing_id', 'identityNumber', '');
  return identityFault ? fault(identityFault, 'identityNumber', row.identityNumber) : null;
}

/** A village that could be one is not refused here: the person may add it. One that another manager serves is not his. */
function faultOfVillage(row: SurveyRow, village: { readonly isInScope: boolean } | null): RowFault | null {
  const isUsable = village ? village.isInScope : isVillageName(row.villageName);
  return isUsable ? null : fault('unknown_village', 'village', row.villageName);
}

/** One household, one line: nobody is the head of two, and nobody of a household that has a head is one himself. */
function faultAmongOthers(row: SurveyRow, heads: ReadonlySet<string>, members: ReadonlySet<string>, context: SurveyContext): RowFault | null {
  const { identityNumber } = row;
  const known = context.known(identityNumber);
  if (heads.has(identityNumber) || (known?.headOf && !isSameHousehold(row, known.headOf))) {
    return fault('duplicate_id', 'identityNumber', identityNumber);
  }
  if (members.has(identityNumber) || (known?.isMember && !known.headOf)) {
    return fault('same_household_second_applicant', 'identityNumber', identityNumber);
  }
  const isHeadElsewhere = (number: string | null): boolean =>
    number !== null && number !== identityNumber && (heads.has(number) || (!known?.headOf && context.known(number)?.headOf != null));
  const member = (row.members ?? []).find((one) => isHeadElsewhere(one.identityNumber));
  return member ? fault('same_household_second_applicant', 'members', member.name) : null;
}

/** The same head under a mended name still has the same phone or lives at the same place; another person has neither. */
function isSameHousehold(row: SurveyRow, head: KnownHead): boolean {
  if (!head.isInScope) return false;
  if (row.headName === head.headName) return true;
  const { phone, address } = head.contact();
  return (row.phone !== null && row.phone === phone) || (row.address !== null && row.address === address);
}
