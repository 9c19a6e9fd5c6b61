import type { Texts } from '../zh-CN/index.ts';

export const document: Texts['document'] = {
  kinds: {
    informationConsent: 'Information consent', inquiryAuthorisation: 'Inquiry authorisation', application: 'Application', costDisclosure: 'Cost disclosure', lineContract: 'Line contract', drawNote: 'Draw note',
    repaymentReceipt: 'Repayment receipt', repaymentSlip: 'Repayment slip (roll)', settlementCertificate: 'Settlement certificate', rateChangeNotice: 'Rate-change notice', overdueNotice: 'Overdue notice',
    collectionLetter: 'Collection letter', approvalForm: 'Approval form', villageRating: 'Village rating announcement', dailyReport: 'Daily report', monthlyReport: 'Monthly report',
  },
  columns: { no: 'Document no.', kind: 'Document', createdOn: 'Made on', createdBy: 'Made by', pages: 'Pages', signedOn: 'Signed on', witness: 'Witness', period: 'Period', },
  tabs: { papers: 'All documents', queue: 'Print queue', queueCount: 'Print queue {{n}}' }, search: 'Number, name, village', emptyList: 'No documents yet. They are made on the pages of households, lines, the counter and statistics', mergedName: 'documents-{{n}}',
  total: '{{n}} documents', printChosen: 'Print documents', issue: 'Make a document', notMade: 'It was not made; the reason was told',
  report: { open: 'Reports', title: 'Branch report', make: 'Make', day: 'Business day', month: 'Month (any day of it)', note: 'An earlier day is computed from its books; a month ends with its last day or the business date.' },
  batch: { title: '{{kind}}, {{n}} of them', done: '{{made}} of {{total}} made', stopped: 'Stopped: {{made}} of {{total}} made, and kept', overdueNotices: 'Overdue notices' },
  dialog: { title: 'Print {{kind}} ({{n}})', copies: 'Copies', away: 'away: {{reason}}', awayNote: 'The printer is away: the job will stay in the queue until it is tried again.', automatic: 'Print after posting without asking', remembered: 'This kind will be printed like this from now on.' },
  duplex: { simplex: 'One side', longEdge: 'Both, long edge', shortEdge: 'Both, short edge' },
  queue: {
    failed: 'Not printed; the job stays in the queue', search: 'Number, printer', empty: 'No print jobs', retry: 'Try again', otherPrinter: 'Other printer', cancel: 'Cancel job', firstNo: 'First number', papers: 'Documents', copies: 'Copies', total: '{{n}} jobs', sides: 'Sides', printer: 'Printer',
    reason: 'Reason', attempts: 'Tries', queuedBy: 'Queued by', queuedAt: 'Queued at', states: { waiting: 'Waiting', printing: 'Printing', printed: 'Printed', failed: 'Failed', cancelled: 'Cancelled' },
  },
  singles: { more: 'Other ways to save', choose: 'One file each, into a folder ({{n}})', running: 'Stop saving {{done}} of {{total}}', failed: '{{n}} were not saved', saved: '{{n}} saved to {{folder}}' },
  verify: {
    label: 'Verify a document', placeholder: 'Verify: scan the QR code, or number and code', genuine: 'Genuine, unchanged', altered: 'Number is ours, content is not', unknown: 'Not of this branch', unreadable: 'Not readable, scan again', signed: 'signed {{date}}', replaced: 'replaced by {{no}}',
  },
  empty: 'No documents yet', unsigned: 'Unsigned', signed: 'Signed', preview: 'Preview', previewEmpty: 'Select a document to see it here', opening: 'Opening…', page: 'Page {{page}} of {{pages}}', pagesTotal: '{{n}} pages', zoomIn: 'Zoom in', zoomOut: 'Zoom out', cannotShow: 'This document cannot be shown. Try again, or print it',
  print: 'Print', printHere: 'Print on {{printer}}', printDialog: 'System dialog…', choosePrinter: 'Choose a printer', noPrinter: 'No printer is installed', save: 'Save',
  fingerprintHint: 'SHA-256 {{sha}}, checked each time it is opened',
};
