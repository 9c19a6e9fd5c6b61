/** Warnings while a loan runs: signals, orders, results. */
export const monitoring = {
  hint: 'Look into the signal, record what you found; red is checked by the branch head', work: 'Work on the order', chooseOrder: 'Choose an order at the left', total: '{{n}} orders', totalRules: '{{n}} rules',
  severities: { yellow: 'Yellow', orange: 'Orange', red: 'Red' },
  modes: { FREEZE: 'Freeze', RECALL: 'Call in', VISIT: 'Visit', CUT: 'Lower', ADD: 'More security', TEL: 'Call', UPDATE: 'Update file', WATCH: 'Watch' },
  statuses: { open: 'Open', working: 'Being worked on', checking: 'To be checked', closed: 'Closed', falseAlarm: 'False alarm' },
  escalations: { 0: 'No', 1: 'Branch head', 2: 'Legal entity' },
  lists: { mine: 'Mine', unassigned: 'Unassigned', toCheck: 'For me to check', late: 'Late', all: 'All open', closed: 'Closed' },
  empty: {
    mine: 'No order is yours. At day-end and after an import the rules look at what changed.', unassigned: 'Every order has somebody.', toCheck: 'Nothing waits for your check.', late: 'Nothing is late.', all: 'No order is open. At day-end and after an import the rules look at what changed.', closed: 'No order was closed yet.',
  },
  columns: {
    severity: 'Degree', signal: 'Signal', dueOn: 'Due', closedOn: 'Closed', assignee: 'Who', balance: 'Balance (yuan)', modes: 'Handling', orderNo: 'Order no.', createdOn: 'Made', escalation: 'Escalated', code: 'Code', dimension: 'About',
    dueDays: 'Working days', data: 'Data',
  },
  dimensions: {
    income: 'Income', expense: 'Expense', assets: 'Assets', debts: 'Debts', production: 'Production', health: 'Health', family: 'Family', creditRecord: 'Credit record', repayment: 'Repayment', guarantee: 'Guarantee', litigation: 'Litigation', file: 'File',
  },
  claim: 'Claim ({{n}})', claimOne: 'Claim and work on it', claimed: '{{n}} claimed', checkMany: 'Check ({{n}})', checked: '{{n}} checked', returned: '{{n}} sent back',
  check: { approve: 'Approve', return: 'Send back' }, checkTitle: { approve: 'Approve the results of {{n}} orders', return: 'Send {{n}} orders back' },
  checkHelp: { approve: 'The orders close. Where the result asks for it, the line is opened again unless another order or arrears hold it.', return: 'Who reported looks into it again; say why.' },
  ownResult: 'Another person checks your own result', resultedBy: 'Reported by', opinion: 'Opinion', sentBack: 'Sent back: {{opinion}}',
  signals: 'Signals', result: 'Result', noResult: 'No result yet', rulesVersion: 'rules {{version}}',
  facts: {
    netIncomeChange: 'Net income', livingMedicalChange: 'Living and medical expense', assetsDisposed: 'House, machinery, vehicle', depositsChange: 'Deposits', debtsChange: 'Debts', lendersIncrease: 'Lenders', privateLoansFound: 'Private loans', guaranteesNew: 'Guarantees',
    businessChanged: 'Main business', landChange: 'Contracted land (mu)', insuranceLapsed: 'Insurance', labourerLost: 'Health or labour', marriageEnded: 'Marriage', otherLenderOverdue: 'Overdue elsewhere', otherLenderOverdueDays: 'Longest overdue', litigationNew: 'Litigation',
    missedSettlements: 'Settlements unpaid', monthsSinceUpdate: 'Not updated for', notchesDown: 'Grade',
  },
  values: {
    true: 'yes', false: 'no', full: 'insured', partial: 'partly insured', none: 'not insured', healthy: 'healthy', average: 'average', chronic: 'chronic illness', ill: 'ill', disabled: 'disabled', married: 'married', unmarried: 'single', widowed: 'widowed', divorced: 'divorced',
  },
  steps: {
    raised: 'Raised', merged: 'Signal joined', worsened: 'Became worse', assigned: 'Assigned to', claimed: 'Claimed', evidence: 'Evidence added', resulted: 'Result reported', returned: 'Sent back', checked: 'Checked', closed: 'Closed', falseAlarm: 'False alarm', unfrozen: 'Line opened again', escalated: 'Escalated',
  },
  findings: { confirmed: 'Confirmed', partly: 'In part', unfounded: 'Unfounded' }, methods: { phone: 'Phone', visit: 'Visit', file: 'Papers' },
  checklist: {
    spokeToPerson: 'Spoke to the person', askedCause: 'Asked for the cause', sawHome: 'Was at home', sawProduction: 'Saw the business', askedNeighbours: 'Asked neighbours', toldCustomer: 'Told the customer', spokeToSpouse: 'Spoke to the spouse', keptProof: 'Kept proof', updatedFile: 'Updated the file',
  },
  form: {
    modes: 'Asked for:', method: 'How', finding: 'Finding', note: 'In words', notePlaceholder: 'Whom you met, what you saw, what is to be done (at least 10 characters)', checklist: 'Checklist', lowerTo: 'Ask to lower to', lowerHint: 'Leave empty to keep it', unfreeze: 'Ask to open the line again', position: 'Position: latitude, longitude (optional)', toCheck: 'Submit for check', close: 'Submit and close',
  },
  reported: { closed: 'Closed', falseAlarm: 'Closed as a false alarm', checking: 'Submitted for check', open: 'Saved', working: 'Saved' },
  known: { line: 'Line', limit: '{{amount}} yuan ({{status}})', balance: 'Balance (yuan)', overdueSince: 'Oldest arrear', nothingDue: 'None', grade: 'Grade', debts: 'Debts (yuan)', earlier: 'Other orders' },
  raise: 'Report a warning', raiseRule: 'Choose a signal', raiseHouseholds: 'Households ({{n}} chosen)', raiseWho: 'Households with a line', wholeVillage: 'All of {{village}}', raised: '{{raised}} orders made, {{skipped}} had one or do not apply',
  rules: 'Rules', rulesTitle: 'Warning rules {{version}}', noRules: 'No rules', waitingForData: 'No data yet', computed: 'Automatic',
};
