/** What the screens read of authorisations and reports. */
import { desc, eq } from 'drizzle-orm';
import type { AuthorisationRow, AuthorisationState, AwaitedForm, BureauReportRow, HouseholdInquiry, InquiryPurpose, PersonRole } from '../contract/inquiry.ts';
import type { QueryContext } from '../pipeline/context.ts';
import { orm } from '../store/orm.ts';
import { statement } from '../store/statement.ts';
import { headAuthorisedSql, isInForce } from './in-force.ts';
import { adultsOf, type Person } from './inquiry-store.ts';
import { bureauReport } from './tables.ts';

interface AuthorisationListRecord {
  id: string; household_id: string; household_no: string; head_name: string; village_id: string; village_name: string; identity_hash: string;
  person_role: PersonRole; source: AuthorisationRow['source']; document_id: string | null; scan_entry_id: string | null; purposes: string;
  state: AuthorisationState; signed_on: string; expires_on: string; handed_in_by: string; hander: string; handed_in_on: string; ended_on: string | null;
  end_reason: string | null;
}

const LIST = `
  SELECT a.*, h.household_no, h.head_name, h.village_id, v.name AS village_name, s.name AS hander
  FROM inquiry_authorisation a JOIN household h ON h.id = a.household_id JOIN village v ON v.id = h.village_id JOIN staff s ON s.id = a.handed_in_by
  WHERE a.branch_id = @branchId AND (@householdId IS NULL OR a.household_id = @householdId)
    AND (@states IS NULL OR a.state IN (SELECT value FROM json_each(@states)))
  ORDER BY a.handed_in_on DESC, v.name, h.household_no, a.id DESC`;

function list(context: QueryContext, wanted: { householdId?: string; states?: readonly AuthorisationState[] }): readonly AuthorisationListRecord[] {
  return statement<[object], AuthorisationListRecord>(context.db, LIST)
    .all({ branchId: context.session.branchId, householdId: wanted.householdId ?? null, states: wanted.states ? JSON.stringify(wanted.states) : null })
    .filter((row) => !context.visibleVillages || context.visibleVillages.has(row.village_id));
}

/** Latest first. Of a household's other members the name is left to its own page. */
export function authorisations(context: QueryContext, { states }: { states: readonly AuthorisationState[] }): readonly AuthorisationRow[] {
  return list(context, { states }).map((row) => rowOf(context, row, row.head_name));
}

/** @throws Refusal `not_found`, `outside_scope`. */
export function household(context: QueryContext, { householdId }: { householdId: string }): HouseholdInquiry {
  const adults = adultsOf(context, householdId);
  const nameOf = new Map(adults.map((person) => [person.identityHash, person.name]));
  const own = list(context, { householdId });
  const rows = own.map((row) => rowOf(context, row, nameOf.get(row.identity_hash) ?? ''));
  const inForce = new Set(own.filter((_, index) => rows[index]?.isInForce).map((row) => row.identity_hash));
  return {
    persons: adults.map((person) => ({
      personRole: person.personRole, position: person.position, name: person.name, identityMask: person.identityMask, isInForce: inForce.has(person.identityHash),
    })),
    authorisations: rows, reports: reportsOf(context, householdId, adults),
  };
}

function rowOf(context: QueryContext, row: AuthorisationListRecord, personName: string): AuthorisationRow {
  const purposes = JSON.parse(row.purposes) as readonly InquiryPurpose[];
  return {
    id: row.id, householdId: row.household_id, householdNo: row.household_no, headName: row.head_name, villageName: row.village_name, personName,
    personRole: row.person_role, source: row.source, documentId: row.document_id, scanEntryId: row.scan_entry_id, purposes, state: row.state,
    isInForce: isInForce({ state: row.state, signedOn: row.signed_on, expiresOn: row.expires_on, purposes }, context.businessDate),
    signedOn: row.signed_on, expiresOn: row.expires_on, handedInBy: row.hander, handedInById: row.handed_in_by, handedInOn: row.handed_in_on,
    endedOn: row.ended_on, endReason: row.end_reason,
  };
}

function reportsOf(context: QueryContext, householdId: string, adults: readonly Person[]): readonly BureauReportRow[] {
  const staff = statement<[string], { name: string }>(context.db, 'SELECT name FROM staff WHERE id = ?');
  return orm(context.db).select().from(bureauReport).where(eq(bureauReport.householdId, householdId)).orderBy(desc(bureauReport.queriedOn), desc(bureauReport.id)).all()
    .map((row) => ({
      id: row.id, personName: adults.find((person) => person.identityHash === row.identityHash)?.name ?? '', personRole: row.personRole, reportNo: row.reportNo,
      purpose: row.purpose, queriedOn: row.queriedOn, result: row.result, source: row.source, entryId: row.entryId, recordedBy: staff.get(row.recordedBy)?.name ?? '',
    }));
}

interface AwaitedRecord {
  id: string; household_no: string; head_name: string; village_id: string; village_name: string; collected_on: string | null;
}

/** Households whose survey says that the form was signed, and that have none in force or waiting. */
export function awaitedForms(context: QueryContext): readonly AwaitedForm[] {
  return statement<[object], AwaitedRecord>(
    context.db,
    `SELECT h.id, h.household_no, h.head_name, h.village_id, v.name AS village_name, h.collected_on FROM household h JOIN village v ON v.id = h.village_id
     WHERE h.branch_id = @branchId AND json_extract(h.file, '$.creditRecord.inquiryAuthorised') = 1 AND NOT ${headAuthorisedSql('h', '@today')}
       AND NOT EXISTS (SELECT 1 FROM inquiry_authorisation w WHERE w.household_id = h.id AND w.state IN ('waiting', 'withdrawn', 'ended'))
     ORDER BY v.township, v.name, h.group_no, h.household_no`,
  )
    .all({ branchId: context.session.branchId, today: context.businessDate })
    .filter((row) => !context.visibleVillages || context.visibleVillages.has(row.village_id))
    .map((row) => ({ householdId: row.id, householdNo: row.household_no, headName: row.head_name, villageId: row.village_id, villageName: row.village_name, collectedOn: row.collected_on }));
}
