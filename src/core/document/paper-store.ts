/** From a kind and its subject to the wording and the facts of the paper. */
import type { DocumentKind } from '../contract/document.ts';
import { readPersonalData } from '../household/household-store.ts';
import type { BusinessDate } from '../kernel/business-date.ts';
import type { QueryContext } from '../pipeline/context.ts';
import { readApprovalForm } from './approval-form-store.ts';
import { approvalFormFacts } from './approval-form-paper.ts';
import type { Facts, Template } from './filled-document.ts';
import { inquiryAuthorisationFacts, PRODUCT_PURPOSES } from './inquiry-authorisation-paper.ts';
import { readInstitution, readLinePaper, readPaperHousehold } from './line-paper-store.ts';
import { costDisclosureFacts, lineContractFacts } from './line-papers.ts';
import { readDrawNote, readRepaymentReceipt } from './loan-paper-store.ts';
import { drawNoteFacts, repaymentReceiptFacts } from './loan-papers.ts';
import type { Institution } from './loan-terms.ts';
import { approvalFormTemplate } from './templates/approval-form.ts';
import { costDisclosureTemplate } from './templates/cost-disclosure.ts';
import { drawNoteTemplate } from './templates/draw-note.ts';
import { inquiryAuthorisationTemplate } from './templates/inquiry-authorisation.ts';
import { lineContractTemplate } from './templates/line-contract.ts';
import { repaymentReceiptTemplate } from './templates/repayment-receipt.ts';

export interface Paper {
  readonly template: Template;
  readonly institution: Institution;
  readonly householdId: string | null;
  /** The number of what it certifies; null where the paper has a series of its own. */
  readonly ownNumber: string | null;
  /** The paper's number and day stand in it. */
  readonly facts: (documentNo: string, createdOn: BusinessDate) => Facts;
}

/** A receipt tells of one moment: once made it stays as it is. Other papers are made anew while they are unsigned and their facts change. */
export const tellsOfOneMoment: ReadonlySet<DocumentKind> = new Set(['drawNote', 'repaymentReceipt']);

/** @throws Refusal `not_found`, `outside_scope`, `line_status_unsuitable`, `posting_reversed`, by kind. */
export function readPaper(context: QueryContext, kind: DocumentKind, subjectId: string): Paper {
  return readers[kind](context, subjectId);
}

const readers: Readonly<Record<DocumentKind, (context: QueryContext, subjectId: string) => Paper>> = {
  inquiryAuthorisation(context, householdId) {
    const household = readPaperHousehold(context, householdId);
    const personal = readPersonalData(context, householdId);
    const institution = readInstitution(context);
    const person = { name: household.headName, identityNumber: personal.identityNumber, phone: personal.phone };
    const paper = { institution, householdNo: household.householdNo, villageText: household.villageText, person, purposes: PRODUCT_PURPOSES };
    return { template: inquiryAuthorisationTemplate, institution, householdId, ownNumber: null, facts: () => inquiryAuthorisationFacts(paper) };
  },
  costDisclosure(context, lineId) {
    const { householdId, ...paper } = readLinePaper(context, lineId);
    return { template: costDisclosureTemplate, institution: paper.institution, householdId, ownNumber: null, facts: () => costDisclosureFacts(paper) };
  },
  lineContract(context, lineId) {
    const { householdId, ...paper } = readLinePaper(context, lineId);
    return {
      template: lineContractTemplate, institution: paper.institution, householdId, ownNumber: null,
      facts: (contractNo) => lineContractFacts({ ...paper, contractNo }),
    };
  },
  drawNote(context, loanId) {
    const { householdId, ...paper } = readDrawNote(context, loanId);
    return { template: drawNoteTemplate, institution: paper.institution, householdId, ownNumber: paper.receiptNo, facts: () => drawNoteFacts(paper) };
  },
  repaymentReceipt(context, postingId) {
    const { householdId, ...paper } = readRepaymentReceipt(context, postingId);
    return {
      template: repaymentReceiptTemplate, institution: paper.institution, householdId, ownNumber: paper.voucherNo,
      facts: (_documentNo, printedOn) => repaymentReceiptFacts({ ...paper, printedOn }),
    };
  },
  approvalForm(context, batchId) {
    const paper = readApprovalForm(context, batchId);
    return { template: approvalFormTemplate, institution: paper.institution, householdId: null, ownNumber: null, facts: () => approvalFormFacts(paper) };
  },
};
