/**
 * What the bureau answered (征信报告), typed in or from a file. The gate of the whole matter: without a signed
 * authorisation in force for this person and purpose on that day it is refused, and the attempt is logged.
 */
import { eq } from 'drizzle-orm';
import { acceptFile } from '../archive/accept-file-pdf.ts';
import { fileInArchive } from '../archive/archive-store.ts';
import type { BureauResult, InquiryPurpose } from '../contract/inquiry.ts';
import type { BusinessDate } from '../kernel/business-date.ts';
import { Refusal } from '../kernel/result.ts';
import { RecordedRefusal, type CommandContext } from '../pipeline/context.ts';
import { orm } from '../store/orm.ts';
import { keepCombinedRecord } from './bureau-record-store.ts';
import { isInForce } from './in-force.ts';
import { authorisationFor, authorisationsOf, personAt, type AuthorisationRecord, type Person } from './inquiry-store.ts';
import { bureauReport } from './tables.ts';

interface NewReport {
  readonly householdId: string;
  readonly position: number | null;
  readonly purpose: InquiryPurpose;
  readonly reportNo: string;
  readonly queriedOn: BusinessDate;
  readonly result: BureauResult;
  readonly file?: { readonly name: string; readonly bytes: Uint8Array } | undefined;
}

/**
 * @throws RecordedRefusal `authorisation_not_in_force`, `purpose_not_authorised`; Refusal `queried_in_future`,
 * `report_number_taken`, `identity_missing`, `file_not_accepted`, `not_found`, `outside_scope`.
 */
export async function recordReport(context: CommandContext, input: NewReport): Promise<{ reportId: string }> {
  const { db, environment, session, businessDate } = context;
  const { householdId, purpose, queriedOn, result, reportNo } = input;
  const person = personAt(context, householdId, input.position);
  const authorisation = requireAuthorisation(context, householdId, person, purpose, queriedOn);
  if (queriedOn > businessDate) throw new Refusal('queried_in_future', { businessDate }, 'queriedOn');
  if (orm(db).select().from(bureauReport).where(eq(bureauReport.reportNo, reportNo)).get()) throw new Refusal('report_number_taken', { reportNo }, 'reportNo');
  const file = input.file ? await acceptFile(input.file) : null;
  const entryId = file ? fileInArchive(context, { kind: 'bureauReport', part: 'received', householdId, documentId: null, number: reportNo, ...file }).entryId : null;
  const reportId = environment.newId();
  orm(db).insert(bureauReport).values({
    id: reportId, branchId: session.branchId, householdId, identityHash: person.identityHash, personRole: person.personRole, authorisationId: authorisation.id,
    purpose, reportNo, queriedOn, source: file ? 'file' : 'typed', result, entryId, recordedBy: session.staffId, recordedOn: businessDate, recordedAt: environment.now(),
  }).run();
  context.record('inquiry.reportRecorded', { reportId, householdId, personRole: person.personRole, authorisationId: authorisation.id, purpose, reportNo, queriedOn, entryId });
  keepCombinedRecord(context, householdId);
  return { reportId };
}

function requireAuthorisation(context: CommandContext, householdId: string, person: Person, purpose: InquiryPurpose, on: BusinessDate): AuthorisationRecord {
  const found = authorisationFor(context, householdId, person.identityHash, purpose, on);
  if (found && isInForce(found, context.businessDate)) return found;
  const own = authorisationsOf(context, householdId).filter((one) => one.identityHash === person.identityHash);
  const code = own.some((one) => isInForce(one, on) && isInForce(one, context.businessDate)) ? 'purpose_not_authorised' : 'authorisation_not_in_force';
  context.record('inquiry.refused', { householdId, personRole: person.personRole, purpose, queriedOn: on, code });
  throw new RecordedRefusal(code, { purpose, date: on }, 'position');
}
