import type { Texts } from '../zh-CN/index.ts';

export const line: Texts['line'] = {
  all: 'All', expiring: 'Expires in 30 days', searchHint: 'Head, line, contract no.',
  columns: { lineNo: 'Line no.', limit: 'Limit (CNY)', used: 'Used (CNY)', available: 'Available (CNY)', rate: 'Rate (%)', term: 'Term (mo)', approvedOn: 'Approved on', startsOn: 'Starts on', expiresOn: 'Expires on', contractNo: 'Contract no.', papers: 'Papers' },
  papers: { none: 'Not started', authorisation: 'Authorised', disclosure: 'Cost disclosed', contract: 'Contract signed' },
  empty: 'No lines yet. They appear here once a rating is approved', emptyStatus: 'No line in this status', toRating: 'To rating',
  prepare: 'Papers to sign', prepareN: 'Papers to sign ({{n}})', prepareHint: 'Authorisation, cost disclosure, contract, in this order',
  signing: {
    title: 'Signing · {{n}} households', titleOne: 'Signing · {{name}}', order: 'Fixed order: inquiry authorisation, then cost disclosure, then the contract', generate: 'Make all papers', generating: 'Making {{done}} of {{total}}', notMade: 'Not made', made: '{{n}} made', allSigned: '{{n}} signed', someSigned: '{{signed}} of {{made}} signed', notNeeded: 'Authorisation already signed', failures: 'Documents not made', failedCount: '{{n}} were not made, the others were:',
    sign: 'Mark as signed', signTitle: 'Mark as signed: {{kind}}, {{n}}', signHelp: 'The customer signed in your presence', signedOn: 'Signed on', signed: '{{n}} marked as signed', opened: '{{n}} lines are open for drawing', gateAuthorisation: 'The inquiry authorisation comes first', gateDisclosure: 'The cost disclosure has to be signed before the contract', partGate: '{{n}} households: {{gate}}', gateMade: 'Make the papers first', preApproved: 'Pre-approved households sign the authorisation, are rated again, then sign the contract', mayNotSign: 'Tellers and customer managers mark signatures',
    short: { inquiryAuthorisation: 'Authoris.', costDisclosure: 'Disclosure', lineContract: 'Contract' }, fileName: '{{kind}}-{{n}}.pdf', printAll: 'Print {{n}}', previewAll: 'Preview', saveAll: 'Save as one file', stop: 'Stop', list: 'By household',
  },
  life: {
    tab: 'Changes', change: 'Change line', kinds: { review: 'Review', lower: 'Lower', cancel: 'Cancel' }, reviewDue: 'Review due', requested: 'Change to decide', reviewDueOn: 'Review due', reviewStates: { due: 'Due', overdue: 'Overdue, no draws' },
    askTitle: '{{kind}}: the line of {{name}}', help: { review: 'A review rests on a recent rating. The limit kept may not exceed what that proposes, and may be less. It holds once the branch head agrees; the customer is told.', lower: 'Less is left to draw; what is drawn is repaid as agreed. It holds once the branch head agrees; the customer is told.', cancel: 'No more draws; everything must be repaid first. It holds once the branch head agrees; the customer is told.' },
    lastRating: 'Last rating', ratingText: '{{date}}, grade {{grade}}, proposes CNY {{limit}}', neverRated: 'Never rated; rate it first', keptLimit: 'Limit kept', newLimit: 'New limit', limitRule: 'An amount in whole thousands', send: 'Send', sent: 'Sent to the branch head',
    waiting: 'A change is waiting already', waitingTitle: '{{name}} asked on {{date}}: {{kind}}; the branch head decides', toCancel: 'Cancel the line', toLimit: 'Limit CNY {{before}} → {{after}}', reviewed: 'Review passed, limit CNY {{limit}} kept', moved: '{{from}} → {{to}}',
    withdraw: 'Withdraw', withdrawn: 'Withdrawn', approve: 'Agree', reject: 'Reject', approved: 'In force; the message is queued', rejected: 'Rejected', decideTitle: '{{kind}}: the line of {{name}}', approveHelp: 'It holds at once, and a message to the customer is queued.',
    empty: 'Nothing has changed since it opened', changes: 'Changes', requests: 'Requests', what: 'What', decidedBy: 'Decided by', reasons: { replaced: 'Replaced by a new line', overdue: 'Stopped by arrears', cured: 'Released by their cure', term_over: 'Term over' },
  },
  page: {
    back: 'Back to the list', receipts: 'Receipts', documents: 'Documents', noReceipts: 'Nothing drawn yet', draw: 'To the counter',
    freeze: 'Freeze', unfreeze: 'Unfreeze', freezeTitle: 'Freeze the line of {{name}}', unfreezeTitle: 'Unfreeze the line of {{name}}', freezeHelp: 'No draws while frozen; what is owed goes on as agreed', unfreezeHelp: 'Draws within the available amount are possible again', frozen: 'Line frozen', unfrozen: 'Line open again',
    ofLimit: 'CNY {{used}} of {{limit}} used', unsigned: 'Not signed yet', notFound: 'No such line',
  },
};
