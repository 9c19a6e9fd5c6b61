import type { Texts } from '../zh-CN/index.ts';

export const statistics: Texts['statistics'] = {
  asOf: 'Business date {{date}}', by: { village: 'By village', group: 'By group', manager: 'By manager' }, nameColumn: { village: 'Village', group: 'Group', manager: 'Manager' },
  columns: {
    onFile: 'On file', rated: 'Rated', ratedRate: 'Rated (%)', credited: 'Credited', creditedRate: 'Coverage (%)', signed: 'Signed', signedRate: 'Signed (%)', drawing: 'Drawing', drawingRate: 'Drawing (%)', creditTotal: 'Limits (CNY)', balance: 'Balance (CNY)',
    averageCredit: 'Avg. limit (CNY)', averageBalance: 'Avg. balance (CNY)', usage: 'Usage (%)', overdueHouseholds: 'Overdue', overdueBalance: 'Overdue (CNY)', overdueRate: 'Overdue (%)',
  },
  definitions: {
    ratedRate: 'Rated ÷ on file = {{top}} ÷ {{bottom}}', creditedRate: 'Credited ÷ on file = {{top}} ÷ {{bottom}}', signedRate: 'Signed ÷ credited = {{top}} ÷ {{bottom}}', drawingRate: 'Drawing ÷ credited = {{top}} ÷ {{bottom}}', usage: 'Balance ÷ limits = {{top}} ÷ {{bottom}}',
    overdueRate: 'Whole balance of overdue loans ÷ balance = {{top}} ÷ {{bottom}}', averageCredit: 'Limits ÷ credited = {{top}} ÷ {{bottom}}', averageBalance: 'Balance ÷ drawing = {{top}} ÷ {{bottom}}', noDenominator: 'The denominator is zero',
  },
  cards: { onFile: 'On file', credited: 'Credited', drawing: 'Drawing', creditTotal: 'Limits', balance: 'Balance', overdue: 'Overdue' },
  cardNotes: { rated: '{{rate}}% rated', credited: '{{rate}}% coverage', drawing: '{{rate}}% drawing', average: 'CNY {{amount}} on average', usage: '{{rate}}% used', overdue: '{{rate}}% overdue' },
  ledgerEqual: 'Equals the ledger', ledgerEqualHint: 'Sum of balances CNY {{total}} = loan accounts in the ledger CNY {{ledger}}', ledgerDiffers: 'Differs from the ledger by CNY {{difference}}', ledgerDiffersHint: 'Sum CNY {{total}}, ledger CNY {{ledger}}. Check the day-end and report it',
  chart: { title: 'Credit and use', balance: 'Balance', unused: 'Unused', unit: 'CNY 10,000', households: 'Households', drawing: 'Drawing', credited: 'Credited, not drawing', uncredited: 'Not credited', measure: { money: 'Money', households: 'Households' } },
  totals: 'Total of {{n}}', exportXlsx: 'Export to Excel', empty: 'No households on file. Import a survey first', toImport: 'Import', total: 'Total', refresh: 'Refresh',
};
