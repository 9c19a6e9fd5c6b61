import type { Texts } from '../zh-CN/index.ts';

export const counter: Texts['counter'] = {
  find: 'Name, pinyin initials, end of the ID, contract or receipt no.', start: 'Find the customer first: type a name, initials or the last four of the ID, then Enter',
  noLine: 'This household has no line yet. It can draw after rating, approval and signature', limit: 'Limit', used: 'Used', available: 'Available', expires: 'Expires', rate: 'Rate', grade: 'Grade', status: 'Status', openLine: 'Line page', refundBalance: 'Refund account',
  receipts: 'Receipts', noReceipts: 'No receipts yet', outstanding: 'Outstanding', showSettled: 'With settled ones',
  draw: 'Draw', repay: 'Repay', actHint: 'Fill in the amount, Ctrl+Enter confirms',
  amount: 'Amount (CNY)', purpose: 'Purpose', term: 'Term (months)', method: 'Method', purposePick: 'Choose a purpose', drawAll: 'All available',
  drawPreview: { title: 'Preview', rate: 'Annual rate', matures: 'Matures on', firstInterest: 'First interest on', interestToMaturity: 'Interest to maturity', availableAfter: 'Available afterwards', schedule: 'Schedule', showSchedule: 'All {{n}} instalments', },
  cannotDraw: { pendingSignature: 'To be signed: draws after the contract', preApproved: 'Pre-credit cannot be drawn: sign the authorisation and rate again', frozen: 'The line is frozen', expired: 'The line has expired: rate again', cancelled: 'The line is cancelled', noLine: 'No line', notPermitted: 'Tellers post draws and repayments' },
  mode: { tendered: 'Sum tendered', principal: 'Principal' }, modeHint: { tendered: 'What the customer hands over; the split is computed', principal: 'This much principal; its interest is added' }, channel: 'How', receipt: 'Receipt', pickReceipt: 'Select a receipt in the middle', valueDate: 'Value date', backdated: 'Backdated by {{days}} days',
  payOffToday: 'Pay off today', payOffTomorrow: 'Pay off tomorrow', fill: 'Fill in', split: 'Split', remaining: 'Principal left', settlesReceipt: 'Settles the receipt', noPreview: 'The split appears here once there is an amount',
  period: 'From, to', confirmDraw: 'Confirm the draw', confirmRepay: 'Confirm the repayment', check: 'Check amount, purpose and term with the customer', checkRepay: 'Check the amount with the customer', post: 'Post',
  drawn: 'Drawn', repaid: 'Repaid', receiptNo: 'Receipt no.', voucherNo: 'Voucher no.', another: 'Go on', printReceipt: 'Print', receiptFailed: 'Posted, but the paper was not made: {{reason}}', tryReceipt: 'Make it again',
  today: 'Today', todayOf: 'Journal of {{date}}', drawnTotal: 'Drawn CNY {{amount}}', repaidTotal: 'Repaid CNY {{amount}}', repaidSplit: 'Principal {{principal}} · interest {{interest}} · penalty {{penalty}} · compound {{compound}} · refund {{refund}}', countOf: '{{n}} postings', noPostings: 'No postings today', hideJournal: 'Collapse', showJournal: 'Expand',
  reverse: 'Reverse', reverseTitle: 'Reverse {{no}}', reverseHelp: 'The record stays; an opposite one is posted and the receipt replayed', reverseOwn: 'You cannot reverse your own posting', reversed: 'Reversed',
  notAnAmount: 'An amount with at most two decimals', tooLong: 'At most {{months}} months', place: '{{village}}, group {{group}}',
};
