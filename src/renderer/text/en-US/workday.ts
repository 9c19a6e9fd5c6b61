import type { Texts } from '../zh-CN/index.ts';

export const workday: Texts['workday'] = {
  title: 'Day-end', businessDate: 'Business date', today: 'Today {{date}}', isToday: 'Equals the calendar', daysAhead: '{{n}} days ahead of the calendar', daysBehind: '{{n}} days behind the calendar', lastClosed: 'Last day-end', neverClosed: 'No day-end yet', lastBackup: 'Last backup', neverBackedUp: 'No backup yet',
  openOn: 'Next business date', openOnHint: 'Closes up to the day before; days in between are done one by one', willClose: 'Closes {{n}} business days: {{from}} to {{to}}', willCloseOne: 'Closes {{date}}',
  does: { settle: 'Settles interest that is due', overdue: 'Marks overdue loans and stops their lines', classify: 'Classifies by days overdue', balance: 'Balances debits and credits', backup: 'Takes and checks a backup' }, doesTitle: 'What day-end does', before: 'Check before',
  checks: { count: 'Postings', drawn: 'Drawn (CNY)', repaid: 'Repaid (CNY)', principal: 'Principal (CNY)', interest: 'Interest (CNY)', noPostings: 'No postings today' },
  close: 'Close the day', closeTitle: 'Close {{date}}?', closeHelp: 'Nothing can be posted on it afterwards, except backdated. The next business date is {{next}}', running: 'Closing {{done}} of {{total}}', mayNotClose: 'The branch head closes the day',
  done: 'Day closed', doneTitle: '{{n}} business days closed; it is now {{date}}', result: { settledLoans: 'Settled receipts', newlyOverdue: 'Newly overdue', reclassified: 'Reclassified', expiredLines: 'Expired lines', debits: 'Debits', credits: 'Credits', backup: 'Backup', noBackup: 'No backup' },
  balanced: 'Balanced', unbalanced: 'Off by CNY {{difference}}: report it at once', toStatistics: 'To statistics',
};
