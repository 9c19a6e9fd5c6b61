import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { AuthorisationRow, AuthorisationState, BureauReportRow, BureauResult, InquiryPurpose, PersonRole } from '../contract/inquiry.ts';

export const inquiryAuthorisation = sqliteTable('inquiry_authorisation', {
  id: text().primaryKey(),
  branchId: text('branch_id').notNull(),
  householdId: text('household_id').notNull(),
  /** Of the person who signed. */
  identityHash: text('identity_hash').notNull(),
  personRole: text('person_role').$type<PersonRole>().notNull(),
  source: text().$type<AuthorisationRow['source']>().notNull(),
  documentId: text('document_id'),
  scanEntryId: text('scan_entry_id'),
  purposes: text({ mode: 'json' }).$type<readonly InquiryPurpose[]>().notNull(),
  state: text().$type<AuthorisationState>().notNull(),
  signedOn: text('signed_on').notNull(),
  expiresOn: text('expires_on').notNull(),
  handedInBy: text('handed_in_by').notNull(),
  handedInOn: text('handed_in_on').notNull(),
  decidedBy: text('decided_by'),
  decidedOn: text('decided_on'),
  endedOn: text('ended_on'),
  endedBy: text('ended_by'),
  endReason: text('end_reason'),
});

export const bureauReport = sqliteTable('bureau_report', {
  id: text().primaryKey(),
  branchId: text('branch_id').notNull(),
  householdId: text('household_id').notNull(),
  identityHash: text('identity_hash').notNull(),
  personRole: text('person_role').$type<PersonRole>().notNull(),
  authorisationId: text('authorisation_id').notNull(),
  purpose: text().$type<InquiryPurpose>().notNull(),
  reportNo: text('report_no').notNull(),
  queriedOn: text('queried_on').notNull(),
  source: text().$type<BureauReportRow['source']>().notNull(),
  result: text({ mode: 'json' }).$type<BureauResult>().notNull(),
  entryId: text('entry_id'),
  recordedBy: text('recorded_by').notNull(),
  recordedOn: text('recorded_on').notNull(),
  recordedAt: integer('recorded_at').notNull(),
});
