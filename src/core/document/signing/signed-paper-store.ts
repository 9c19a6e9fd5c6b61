/** What must be true before a paper is signed, and what follows from it; the same for ink and for pen on glass. */
import { openLine } from '../../credit/open-line-command.ts';
import { requireNoFraud } from '../../fraud/check-store.ts';
import { enterInForce, isHeadAuthorised, personAt } from '../../inquiry/inquiry-store.ts';
import { PRODUCT_PURPOSES } from '../../inquiry/purposes.ts';
import type { DocumentKind } from '../../contract/document.ts';
import type { BusinessDate } from '../../kernel/business-date.ts';
import { Refusal } from '../../kernel/result.ts';
import type { CommandContext } from '../../pipeline/context.ts';
import { currentDocument, setSigned, type DocumentRecord } from '../document-store.ts';

/** Papers signed in one go count in this order, whatever the order of the list. */
export const lawfulOrder: readonly DocumentKind[] = ['inquiryAuthorisation', 'costDisclosure', 'lineContract', 'drawNote', 'repaymentReceipt', 'approvalForm'];

/** The paper counts and has no signature. @throws Refusal `document_replaced`, `already_signed`. */
export function requireUnsigned({ documentNo, replacedBy, signedOn }: DocumentRecord): void {
  if (replacedBy !== null) throw new Refusal('document_replaced', { documentNo });
  if (signedOn !== null) throw new Refusal('already_signed', { documentNo });
}

/**
 * The borrower knows what it costs, and let the bureau be asked, before he binds himself.
 *
 * @throws Refusal `cost_disclosure_not_signed`, `authorisation_not_signed`.
 */
export function requireGates(context: CommandContext, record: DocumentRecord, signedOn: BusinessDate): void {
  if (record.kind !== 'lineContract') return;
  const disclosure = currentDocument(context, 'costDisclosure', record.subjectId);
  const isDisclosed = disclosure?.signedOn !== null && disclosure?.signedOn !== undefined && disclosure.signedOn <= signedOn;
  if (!isDisclosed) throw new Refusal('cost_disclosure_not_signed', { documentNo: record.documentNo });
  if (!isHeadAuthorised(context, record.householdId ?? '', context.businessDate)) throw new Refusal('authorisation_not_signed', { documentNo: record.documentNo });
}

/**
 * Anti-fraud checks of who binds himself, before anything is written: what they stop is logged.
 *
 * @throws RecordedRefusal of requireNoFraud.
 */
export function requireCleanContracts(context: CommandContext, records: readonly DocumentRecord[]): void {
  const contracts = records.filter(({ kind }) => kind === 'lineContract');
  requireNoFraud(context, 'signing', contracts.map(({ householdId, subjectId }) => ({ householdId: householdId ?? '', subjectId })));
}

export interface Signature {
  readonly signedOn: BusinessDate;
  /** Before whom it was signed. */
  readonly witnessId: string;
  readonly source: 'electronic' | 'paper';
}

/**
 * The paper is signed: an authorisation is in force, a contract opens its line. @returns how many lines were opened.
 *
 * @throws Refusal of requireUnsigned, requireGates and openLine.
 */
export function completeSignature(context: CommandContext, record: DocumentRecord, { signedOn, witnessId, source }: Signature): number {
  requireUnsigned(record);
  requireGates(context, record, signedOn);
  setSigned(context, record, signedOn, witnessId);
  if (record.kind === 'inquiryAuthorisation') {
    const householdId = record.subjectId;
    const person = personAt(context, householdId, null);
    enterInForce(context, { householdId, person, source, documentId: record.id, scanEntryId: null, purposes: PRODUCT_PURPOSES, signedOn });
  }
  if (record.kind !== 'lineContract') return 0;
  openLine(context, { lineId: record.subjectId, contractNo: record.documentNo, signedOn });
  return 1;
}
