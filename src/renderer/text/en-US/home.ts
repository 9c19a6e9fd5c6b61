import type { Texts } from '../zh-CN/index.ts';

export const home: Texts['home'] = {
  greeting: { morning: 'Good morning, {{name}}', afternoon: 'Good afternoon, {{name}}', evening: 'Good evening, {{name}}' },
  todo: 'To do', first: 'Do this first', allDone: 'Nothing waits today', allDoneHint: 'You could import a survey, or rate households without a line.',
  done: 'Nothing waits in: {{names}}',
  cards: {
    dayEndBehind: { title: 'Days not closed', hint: 'Close them before today’s business', unit: 'days', action: 'Close' },
    overdueLoans: { title: 'Overdue receipts', hint: 'Call and agree a day', unit: 'receipts', action: 'Show' },
    batchesToApprove: { title: 'Batches to approve', hint: 'Submitted by managers', unit: 'batches', action: 'Approve' },
    loanActsToDecide: { title: 'Requests on receipts', hint: 'Extension, rate, class, write-off', unit: 'requests', action: 'Decide' },
    fraudTasks: { title: 'To review', hint: 'The transaction waits for the answer', unit: '', action: 'Review' },
    returnedBatches: { title: 'Returned batches', hint: 'Correct and submit again', unit: 'batches', action: 'Correct' },
    draftBatches: { title: 'Draft batches', hint: 'Check the results and submit', unit: 'batches', action: 'Submit' },
    linesToSign: { title: 'Lines to sign', hint: 'Approved, waiting for the household', unit: 'lines', action: 'Sign' },
    dueWithin7Days: { title: 'Due within 7 days', hint: 'Remind the customer', unit: 'receipts', action: 'Show' },
    candidates: { title: 'Can be rated', hint: 'No line, expired or changed', unit: 'households', action: 'Rate' },
    staleFiles: { title: 'Files to update', hint: 'Older than 12 months', unit: 'households', action: 'Show' },
  },
  amount: 'CNY {{amount}}',
  standing: 'Where we stand', byVillage: 'By village', toStatistics: 'Statistics',
  figures: { onFile: 'On file', rated: 'Rated', credited: 'Credited', signed: 'Signed', drawing: 'Drawing', creditTotal: 'Credit total', balance: 'Balance', overdueBalance: 'Overdue' },
  shareOf: '{{share}} of files', drawShare: '{{share}} of credited', overdueShare: '{{share}} of balance',
  columns: { name: 'Village', onFile: 'On file', rated: 'Rated', credited: 'Credited', signed: 'Signed', drawing: 'Drawing', creditTotal: 'Credit (CNY)', balance: 'Balance (CNY)', overdueHouseholds: 'Overdue', overdueBalance: 'Overdue (CNY)' },
  total: '{{n}} villages',
  empty: 'No household files yet. After an import this shows where each village stands.',
};
