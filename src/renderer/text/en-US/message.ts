import type { Texts } from '../zh-CN/index.ts';

export const message: Texts['message'] = {
  outbox: 'Text messages', search: 'Head, phone tail, text',
  columns: { queuedOn: 'Made on', headName: 'Head', phone: 'Phone', template: 'Kind', text: 'Text', status: 'Status' },
  statuses: { queued: 'Waiting', sent: 'Sent', failed: 'Failed' }, noPhone: 'No number', total: '{{n}} messages',
  templates: { lineApproved: 'Line approved', linePreApproved: 'Pre-approved', lineFrozen: 'Line frozen', lineUnfrozen: 'Line released', lineLowered: 'Line lowered', lineReviewed: 'Review passed', lineCancelled: 'Line cancelled', drawn: 'Drawn', dueReminder: 'Due soon', interestReminder: 'Interest due', overdue: 'Overdue', badRecordNotice: 'Bad-record notice' },
  empty: 'No messages yet. Approvals, draws and repayments make them; the province sends them.',
  requeue: 'Send again', requeued: 'Waiting again',
  detail: 'Message', characters: '{{n}} characters, {{segments}} segments', note: 'The province’s platform sends; this machine does not.',
};
