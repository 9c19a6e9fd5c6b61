/** The paper was signed before the signed-in person. Gates: authorisation and cost disclosure come before the contract. */
import type { DocumentKind } from '../contract/document.ts';
import { openLine } from '../credit/open-line-command.ts';
import { requireNoFraud } from '../fraud/check-store.ts';
import { editHousehold, readHousehold } from '../household/household-store.ts';
import type { BusinessDate } from '../kernel/business-date.ts';
import { Refusal } from '../kernel/result.ts';
import type { CommandContext } from '../pipeline/context.ts';
import { currentDocument, documentNamed, setSigned, type DocumentRecord } from './document-store.ts';

/** Papers signed in one go count in this order, whatever the order of the list. */
const order: readonly DocumentKind[] = ['inquiryAuthorisation', 'costDisclosure', 'lineContract', 'drawNote', 'repaymentReceipt', 'approvalForm'];

/**
 * All of the papers or none. @returns how many lines were opened.
 *
 * @throws Refusal `cost_disclosure_not_signed`, `authorisation_not_signed`, `already_signed`, `document_replaced`,
 * `signed_in_future`, `signed_before_printed`, and those of openLine and requireNoFraud.
 */
export function markSigned(context: CommandContext, { documentIds, signedOn }: { documentIds: readonly string[]; signedOn: BusinessDate }): { opened: number } {
  if (signedOn > context.businessDate) throw new Refusal('signed_in_future', { businessDate: context.businessDate }, 'signedOn');
  const records = [...new Set(documentIds)].map((id) => documentNamed(context, id));
  records.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  const contracts = records.filter(({ kind }) => kind === 'lineContract');
  requireNoFraud(context, 'signing', contracts.map(({ householdId, subjectId }) => ({ householdId: householdId ?? '', subjectId })));
  for (const record of records) signOne(context, record, signedOn);
  return { opened: contracts.length };
}

function signOne(context: CommandContext, record: DocumentRecord, signedOn: BusinessDate): void {
  const { documentNo } = record;
  if (record.replacedBy !== null) throw new Refusal('document_replaced', { documentNo });
  if (record.signedOn !== null) throw new Refusal('already_signed', { documentNo });
  if (signedOn < record.createdOn) throw new Refusal('signed_before_printed', { documentNo, createdOn: record.createdOn }, 'signedOn');
  if (record.kind === 'lineContract') requireGates(context, record, signedOn);
  setSigned(context, record, signedOn);
  if (record.kind === 'inquiryAuthorisation') keepAuthorisation(context, record);
  if (record.kind === 'lineContract') openLine(context, { lineId: record.subjectId, contractNo: documentNo, signedOn });
}

/** The borrower knows what it costs, and let the bureau be asked, before he binds himself. */
function requireGates(context: CommandContext, contract: DocumentRecord, signedOn: BusinessDate): void {
  const disclosure = currentDocument(context, 'costDisclosure', contract.subjectId);
  const isDisclosed = disclosure?.signedOn !== null && disclosure?.signedOn !== undefined && disclosure.signedOn <= signedOn;
  if (!isDisclosed) throw new Refusal('cost_disclosure_not_signed', { documentNo: contract.documentNo });
  const { content } = readHousehold(context, contract.householdId ?? '');
  if (content.file.creditRecord.inquiryAuthorised !== true) throw new Refusal('authorisation_not_signed', { documentNo: contract.documentNo });
}

/** The file says that the bureau may be asked: rating, screens and gates all read it there. */
function keepAuthorisation(context: CommandContext, record: DocumentRecord): void {
  const householdId = record.subjectId;
  const { revision } = readHousehold(context, householdId);
  editHousehold(context, { householdId, revision }, (content) => ({
    ...content, file: { ...content.file, creditRecord: { ...content.file.creditRecord, inquiryAuthorised: true } },
  }));
}
