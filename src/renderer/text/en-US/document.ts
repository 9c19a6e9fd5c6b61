import type { Texts } from '../zh-CN/index.ts';

export const document: Texts['document'] = {
  kinds: {
    informationConsent: 'Information consent', inquiryAuthorisation: 'Inquiry authorisation', application: 'Application', costDisclosure: 'Cost disclosure', lineContract: 'Line contract', drawNote: 'Draw note',
    repaymentReceipt: 'Repayment receipt', repaymentSlip: 'Repayment slip (roll)', settlementCertificate: 'Settlement certificate', rateChangeNotice: 'Rate-change notice', overdueNotice: 'Overdue notice',
    collectionLetter: 'Collection letter', approvalForm: 'Approval form', villageRating: 'Village rating announcement', dailyReport: 'Daily report', monthlyReport: 'Monthly report',
  },
  columns: { no: 'Document no.', kind: 'Document', createdOn: 'Made on', createdBy: 'Made by', pages: 'Pages', signedOn: 'Signed on', witness: 'Witness', },
  empty: 'No documents yet', unsigned: 'Unsigned', signed: 'Signed', preview: 'Preview', previewEmpty: 'Select a document to see it here', opening: 'Opening…', page: 'Page {{page}} of {{pages}}', pagesTotal: '{{n}} pages', zoomIn: 'Zoom in', zoomOut: 'Zoom out', cannotShow: 'This document cannot be shown. Try again, or print it',
  print: 'Print', printHere: 'Print on {{printer}}', printDialog: 'System dialog…', choosePrinter: 'Choose a printer', noPrinter: 'No printer is installed', save: 'Save',
  fingerprintHint: 'SHA-256 {{sha}}, checked each time it is opened',
};
