/** From a kind and its subject to the facts of the paper, and what stands on its pages beside them. */
import type { DocumentKind } from '../contract/document.ts';
import { readPersonalData } from '../household/household-store.ts';
import { parseDate, type BusinessDate } from '../kernel/business-date.ts';
import { Refusal } from '../kernel/result.ts';
import type { QueryContext } from '../pipeline/context.ts';
import { approvalFormFacts } from './approval-form-paper.ts';
import { readApprovalForm } from './approval-form-store.ts';
import { readDailyReport, readMonthlyReport } from './branch-report-store.ts';
import { dailyReportFacts } from './daily-report-paper.ts';
import type { Facts } from './filled-document.ts';
import { readHouseholdPaper, readVillageRating } from './household-paper-store.ts';
import { applicationFacts, informationConsentFacts } from './household-papers.ts';
import { inquiryAuthorisationFacts, PRODUCT_PURPOSES } from './inquiry-authorisation-paper.ts';
import { readInstitution, readLinePaper, readPaperHousehold } from './line-paper-store.ts';
import { costDisclosureFacts, lineContractFacts } from './line-papers.ts';
import { collectionLetterFacts, overdueNoticeFacts, rateChangeNoticeFacts, settlementCertificateFacts } from './loan-notices.ts';
import { readCollectionLetter, readOverdueNotice, readRateChangeNotice, readSettlementCertificate } from './loan-notice-store.ts';
import { readDrawNote, readRepaymentReceipt } from './loan-paper-store.ts';
import { drawNoteFacts, repaymentReceiptFacts } from './loan-papers.ts';
import type { Institution } from './loan-terms.ts';
import { monthlyReportFacts } from './monthly-report-paper.ts';
import { villageRatingFacts } from './village-rating-paper.ts';

export interface Paper {
  readonly institution: Institution;
  readonly householdId: string | null;
  /** The number of what it certifies; null where the paper has a series of its own. */
  readonly ownNumber: string | null;
  /** Of the contract that it belongs to: stands on every page. Null where there is none yet; the contract's own is its number. */
  readonly contractNo: string | null;
  /** The paper's number and day stand in it. */
  readonly facts: (documentNo: string, createdOn: BusinessDate) => Facts;
}

/** A receipt tells of one moment: once made it stays as it is. Other papers are made anew while they are unsigned and their facts change. */
export const tellsOfOneMoment: ReadonlySet<DocumentKind> = new Set(['drawNote', 'repaymentReceipt', 'repaymentSlip', 'settlementCertificate', 'rateChangeNotice']);

/** Made again on another day beside the earlier ones: each demand counts by itself. */
const ofADay: ReadonlySet<DocumentKind> = new Set(['overdueNotice', 'collectionLetter', 'villageRating']);

/** The day or month that a paper is about; empty where a subject has one of the kind. @throws Refusal `invalid_period`. */
export function periodOf(context: QueryContext, kind: DocumentKind, asked: string | undefined): string {
  if (ofADay.has(kind)) return context.businessDate;
  if (kind === 'dailyReport') {
    const day = asked ?? context.businessDate;
    if (parseDate(day) === null) throw new Refusal('invalid_period', { period: day }, 'period');
    return day;
  }
  if (kind === 'monthlyReport') {
    const month = asked ?? context.businessDate.slice(0, 7);
    if (month.length !== 7 || parseDate(`${month}-01`) === null) throw new Refusal('invalid_period', { period: month }, 'period');
    return month;
  }
  return '';
}

/** @throws Refusal `not_found`, `outside_scope`, and by kind `line_status_unsuitable`, `posting_reversed`, `loan_not_settled`, `loan_not_overdue`, … */
export function readPaper(context: QueryContext, kind: DocumentKind, subjectId: string, period: string): Paper {
  return readers[kind](context, subjectId, period);
}

type Reader = (context: QueryContext, subjectId: string, period: string) => Paper;

interface LoanFacts { readonly institution: Institution; readonly householdId: string; readonly contractNo: string }
const ofLoan = <P extends LoanFacts>(read: (context: QueryContext, subjectId: string) => P, facts: (paper: P) => Facts, ownNumber: (paper: P) => string | null): Reader =>
  (context, subjectId) => {
    const paper = read(context, subjectId);
    return { institution: paper.institution, householdId: paper.householdId, ownNumber: ownNumber(paper), contractNo: paper.contractNo || null, facts: () => facts(paper) };
  };

const ofPosting = (numberOf: (voucherNo: string) => string): Reader => (context, postingId) => {
  const { householdId, contractNo, ...paper } = readRepaymentReceipt(context, postingId);
  return {
    institution: paper.institution, householdId, ownNumber: numberOf(paper.voucherNo), contractNo,
    facts: (_documentNo, printedOn) => repaymentReceiptFacts({ ...paper, printedOn }),
  };
};

const readers: Readonly<Record<DocumentKind, Reader>> = {
  informationConsent(context, householdId) {
    const paper = readHouseholdPaper(context, householdId);
    return { institution: paper.institution, householdId, ownNumber: null, contractNo: null, facts: () => informationConsentFacts(paper) };
  },
  inquiryAuthorisation(context, householdId) {
    const household = readPaperHousehold(context, householdId);
    const personal = readPersonalData(context, householdId);
    const institution = readInstitution(context);
    const person = { name: household.headName, identityNumber: personal.identityNumber, phone: personal.phone };
    const paper = { institution, householdNo: household.householdNo, villageText: household.villageText, person, purposes: PRODUCT_PURPOSES };
    return { institution, householdId, ownNumber: null, contractNo: null, facts: () => inquiryAuthorisationFacts(paper) };
  },
  application(context, householdId) {
    const paper = readHouseholdPaper(context, householdId);
    return { institution: paper.institution, householdId, ownNumber: null, contractNo: null, facts: () => applicationFacts(paper) };
  },
  costDisclosure(context, lineId) {
    const { householdId, ...paper } = readLinePaper(context, lineId);
    return { institution: paper.institution, householdId, ownNumber: null, contractNo: null, facts: () => costDisclosureFacts(paper) };
  },
  lineContract(context, lineId) {
    const { householdId, ...paper } = readLinePaper(context, lineId);
    return { institution: paper.institution, householdId, ownNumber: null, contractNo: null, facts: (contractNo) => lineContractFacts({ ...paper, contractNo }) };
  },
  drawNote: ofLoan(readDrawNote, drawNoteFacts, ({ receiptNo }) => receiptNo),
  repaymentReceipt: ofPosting((voucherNo) => voucherNo),
  // The same posting on the roll: X for 小票.
  repaymentSlip: ofPosting((voucherNo) => `${voucherNo}-X`),
  settlementCertificate: ofLoan(readSettlementCertificate, settlementCertificateFacts, () => null),
  rateChangeNotice: ofLoan(readRateChangeNotice, rateChangeNoticeFacts, ({ voucherNo }) => voucherNo),
  overdueNotice: ofLoan(readOverdueNotice, overdueNoticeFacts, () => null),
  collectionLetter: ofLoan(readCollectionLetter, collectionLetterFacts, () => null),
  approvalForm(context, batchId) {
    const paper = readApprovalForm(context, batchId);
    return { institution: paper.institution, householdId: null, ownNumber: null, contractNo: null, facts: () => approvalFormFacts(paper) };
  },
  villageRating(context, villageId) {
    const paper = readVillageRating(context, villageId);
    return { institution: paper.institution, householdId: null, ownNumber: null, contractNo: null, facts: () => villageRatingFacts(paper) };
  },
  dailyReport(context, branchId, day) {
    requireOwnBranch(context, branchId);
    const paper = readDailyReport(context, day as BusinessDate);
    return { institution: paper.institution, householdId: null, ownNumber: null, contractNo: null, facts: () => dailyReportFacts(paper) };
  },
  monthlyReport(context, branchId, month) {
    requireOwnBranch(context, branchId);
    const paper = readMonthlyReport(context, month);
    return { institution: paper.institution, householdId: null, ownNumber: null, contractNo: null, facts: () => monthlyReportFacts(paper) };
  },
};

/** A report is about the whole branch: nobody who sees only some of its villages makes one. */
function requireOwnBranch(context: QueryContext, branchId: string): void {
  if (branchId !== context.session.branchId) throw new Refusal('not_found', {}, 'subjectIds');
  if (context.visibleVillages) throw new Refusal('outside_scope');
}
