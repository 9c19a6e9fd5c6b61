/** The wording that the program comes with: model texts that a bank's lawyers replace by their own versions. */
import type { DocumentKind } from '../contract/document.ts';
import { templateSchema, type Template } from '../contract/template.ts';
import application from './templates/application.json' with { type: 'json' };
import approvalForm from './templates/approval-form.json' with { type: 'json' };
import collectionLetter from './templates/collection-letter.json' with { type: 'json' };
import costDisclosure from './templates/cost-disclosure.json' with { type: 'json' };
import dailyReport from './templates/daily-report.json' with { type: 'json' };
import drawNote from './templates/draw-note.json' with { type: 'json' };
import informationConsent from './templates/information-consent.json' with { type: 'json' };
import inquiryAuthorisation from './templates/inquiry-authorisation.json' with { type: 'json' };
import lineContract from './templates/line-contract.json' with { type: 'json' };
import monthlyReport from './templates/monthly-report.json' with { type: 'json' };
import overdueNotice from './templates/overdue-notice.json' with { type: 'json' };
import rateChangeNotice from './templates/rate-change-notice.json' with { type: 'json' };
import repaymentReceipt from './templates/repayment-receipt.json' with { type: 'json' };
import repaymentSlip from './templates/repayment-slip.json' with { type: 'json' };
import settlementCertificate from './templates/settlement-certificate.json' with { type: 'json' };
import villageRating from './templates/village-rating.json' with { type: 'json' };

const files: Readonly<Record<DocumentKind, unknown>> = {
  informationConsent, inquiryAuthorisation, application, costDisclosure, lineContract, drawNote, repaymentReceipt, repaymentSlip, settlementCertificate,
  rateChangeNotice, overdueNotice, collectionLetter, approvalForm, villageRating, dailyReport, monthlyReport,
};

const parsed = new Map<DocumentKind, Template>();

/** @throws ZodError when a shipped file is no template: a defect. */
export function firstTemplate(kind: DocumentKind): Template {
  let template = parsed.get(kind);
  if (!template) parsed.set(kind, (template = templateSchema.parse(files[kind])));
  return template;
}
