/** Which rows of a survey may go into the store, and why the others may not: each refused row has one reason. */
import type { RejectionCode } from '../contract/household.ts';
import type { BusinessDate } from '../kernel/business-date.ts';
import { readIdentity, type Identity } from './identity-number.ts';
import { isVillageName } from './normalise-village.ts';
import type { RowFault, SurveyRow } from './read-survey-row.ts';
import { headingOf } from './survey-fields.ts';

/** What the store knows of an identity number that stands in the sheet. */
export interface KnownPerson {
  /** Household of which the person is the head, with what tells a household apart from another; null = no head. */
  readonly headOf: { readonly householdId: string; readonly headName: string; readonly phone: string | null; readonly address: string | null } | null;
  /** Another household that lists the person as a member; null = none. */
  readonly memberOf: string | null;
}

export interface SurveyContext {
  readonly on: BusinessDate;
  /** Normalised names of the branch's villages to their ids. */
  readonly villages: ReadonlyMap<string, string>;
  /** By normalised identity number: of heads and of members of the sheet. */
  readonly known: (identityNumber: string) => KnownPerson | null;
}

export interface CheckedRow {
  readonly row: SurveyRow;
  readonly identity: Identity | null;
  readonly fault: RowFault | null;
  /** The household that this row is about, when the store has it. */
  readonly householdId: string | null;
  /** A well-formed village that the branch does not have: refused unless the person adds it. */
  readonly newVillage: boolean;
}

const fault = (code: RejectionCode, path: string, value: string): RowFault => ({ code, column: headingOf(path), value });

/**
 * Checks a whole sheet, row by row from the top, so that of two rows for one person or household the later is refused.
 *
 * What is wrong with the row by itself comes before what sets it against others, so a doubled impossible birth is an
 * impossible birth twice. Rows that are refused still speak for their person: whoever mends the sheet sees both.
 */
export function checkSurvey(rows: readonly SurveyRow[], context: SurveyContext): CheckedRow[] {
  const heads = new Set<string>();
  const members = new Map<string, string>();
  return rows.map((row) => {
    const identity = row.identityNumber === '' ? null : readIdentity(row.identityNumber, context.on);
    const itself = identity?.ok === false ? identity.error : null;
    const found =
      faultOfPerson(row, itself) ?? faultOfVillage(row, context) ?? row.faults[0] ?? faultAmongOthers(row, heads, members, context);
    if (row.identityNumber !== '') heads.add(row.identityNumber);
    for (const { identityNumber } of row.members ?? []) {
      if (identityNumber && !members.has(identityNumber)) members.set(identityNumber, row.identityNumber);
    }
    return {
      row,
      identity: identity?.ok ? identity.value : null,
      fault: found,
      householdId: found ? null : (context.known(row.identityNumber)?.headOf?.householdId ?? null),
      newVillage: !context.villages.has(row.villageName) && isVillageName(row.villageName),
    };
  });
}

function faultOfPerson(row: SurveyRow, identityFault: RejectionCode | null): RowFault | null {
  if (row.headName === '') return fault('missing_name', 'headName', '');
  if (row.identityNumber === '') return fault('missing_id', 'identityNumber', '');
  return identityFault ? fault(identityFault, 'identityNumber', row.identityNumber) : null;
}

/** A village that could be one is not refused here: the person may add it. */
function faultOfVillage(row: SurveyRow, { villages }: SurveyContext): RowFault | null {
  if (villages.has(row.villageName) || isVillageName(row.villageName)) return null;
  return fault('unknown_village', 'village', row.villageName);
}

/** One household, one line: nobody is the head of two, and nobody of a household that has a head is one himself. */
function faultAmongOthers(
  row: SurveyRow, heads: ReadonlySet<string>, members: ReadonlyMap<string, string>, context: SurveyContext,
): RowFault | null {
  const known = context.known(row.identityNumber);
  if (heads.has(row.identityNumber) || (known?.headOf && !isSameHousehold(row, known.headOf))) {
    return fault('duplicate_id', 'identityNumber', row.identityNumber);
  }
  if (members.has(row.identityNumber) || (known?.memberOf && !known.headOf)) {
    return fault('same_household_second_applicant', 'identityNumber', row.identityNumber);
  }
  const headElsewhere = (row.members ?? []).find(({ identityNumber }) =>
    identityNumber !== null && identityNumber !== row.identityNumber &&
    (heads.has(identityNumber) || (!known?.headOf && context.known(identityNumber)?.headOf != null)));
  return headElsewhere?.identityNumber ? fault('same_household_second_applicant', 'members', headElsewhere.identityNumber) : null;
}

/** The same head under a mended name still has the same phone or lives at the same place; another person has neither. */
function isSameHousehold(row: SurveyRow, head: NonNullable<KnownPerson['headOf']>): boolean {
  return row.headName === head.headName || (row.phone !== null && row.phone === head.phone) ||
    (row.address !== null && row.address === head.address);
}
