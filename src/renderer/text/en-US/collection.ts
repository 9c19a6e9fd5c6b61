/** Collection: tasks, contacts, promises, letters, figures. */
export const collection = {
  hint: 'By days overdue, amount and promises kept', work: 'Work on the task', chooseTask: 'Choose a task at the left', total: '{{n}} tasks',
  lists: { mine: 'Mine', unassigned: 'Unassigned', late: 'Late', limitation: 'Limitation near', all: 'All open', closed: 'Over' },
  empty: { mine: 'No task is yours. At day-end the strategy makes tasks of overdue receipts.', unassigned: 'Every task has somebody.', late: 'Nothing is late.', limitation: 'No receipt comes near its limitation.', all: 'No task is open. At day-end the strategy makes tasks of overdue receipts.', closed: 'No task is over yet.' },
  methods: { sms: 'SMS', phone: 'Call', visit: 'Visit', legal: 'Legal' }, persons: { borrower: 'Borrower', spouse: 'Spouse', relative: 'Relative' },
  results: {
    promise: 'Promise to pay', refused: 'Refuses', hardship: 'Hardship, wants an extension', dispute: 'Disputes', relayed: 'Relative passes it on', noAnswer: 'No answer', phoneOff: 'Phone off or dead', nobodyHome: 'Nobody home', paid: 'Has paid', deceased: 'Dead or in prison', away: 'Away for work', inLitigation: 'In litigation',
  },
  closeReasons: { superseded: 'Another task', paid: 'Arrears paid', smsSent: 'SMS made', unreachable: 'Not reached' },
  reasons: { strategy: 'Strategy', brokenPromise: 'Broken promise', unreachable: 'Not reached', limitation: 'Limitation near' },
  columns: { method: 'How', daysOverdue: 'Days', dueTotal: 'Due (yuan)', dueOn: 'Due', closedOn: 'Over', assignee: 'Who', closeReason: 'Result', lastResult: 'Last result', reason: 'Why', step: 'Step', promiseOn: 'Promised for', promiseAmount: 'Promised (yuan)', limitation: 'Limitation ends', taskNo: 'Task no.' },
  overdueDays: '{{n}} days overdue', times: '{{n}} times', lost: 'Lost', script: 'What to say', letters: 'Notices and delivery', contacts: 'Contacts', noContacts: 'Nobody was contacted yet', promises: 'Promises', promiseStatuses: { open: 'Open', kept: 'Kept', broken: 'Broken' },
  promiseLine: '{{amount}} yuan by {{date}}, {{paid}} paid',
  known: {
    duePrincipal: 'Principal due (yuan)', dueInterest: 'Interest due (yuan)', penalty: 'Penalty (yuan)', compound: 'Compound (yuan)', dueTotal: 'Due in all (yuan)', outstanding: 'Balance (yuan)', maturesOn: 'Matures', since: 'Oldest arrear', deposits: 'Deposits (yuan)', broken: 'Broken promises', limitation: 'Limitation ends', basis: 'Runs since',
    today: 'Calls today', calls: '{{dialled}} of {{most}}, reached {{connected}} of {{mostConnected}}',
  },
  bases: { dueDate: '{{date}}, fell due', letterSigned: '{{date}}, letter signed', partPaid: '{{date}}, part paid' },
  call: 'Call {{phone}}', noPhone: '(no number)', visit: 'Begin the visit', hours: '{{from}}:00 to {{to}}:00', second: 'Colleague who comes along', begun: 'Begun: record the result',
  form: { result: 'Result', promiseOn: 'Promised for', promiseAmount: 'Amount promised', nextOn: 'Next contact', note: 'In words', notePlaceholder: 'Who said what, why, where the money comes from (at least 10 characters)', save: 'Record and go on' },
  recorded: 'Recorded', smsSent: '{{n}} messages made', sendSms: 'Send SMS ({{n}})',
  disputed: 'The borrower disputes the debt: no contact', settleDispute: 'Dispute settled', disputeSettled: 'Collection goes on',
  makeLetter: 'Make: {{kind}}', printLetter: 'Print: {{kind}}', recordDelivery: 'Record delivery', deliveryTitle: 'Delivery of {{no}}', deliveryRecorded: 'Delivery recorded', deliveredLine: '{{date}} {{method}}, {{signer}}',
  delivery: { method: 'How', signedBy: 'Signed by', on: 'Delivered on', trackingNo: 'Tracking no.', restarts: 'A collection letter that borrower or co-borrower signed restarts the limitation on that day.' },
  deliveries: { inPerson: 'In person', post: 'By post', left: 'Left there', notarised: 'By notary' }, signers: { borrower: 'signed by the borrower', coBorrower: 'signed by the co-borrower', refused: 'refused', nobody: 'nobody met' },
  figures: {
    title: 'Results', name: 'Who', made: 'Given', done: 'Done', onTime: 'On time', dialled: 'Calls', connected: 'Reached', visits: 'Visits', promisesDue: 'Promises due', promisesKept: 'Kept', contactRate: 'Reached (%)', keptRate: 'Kept (%)', recovered: 'Recovered (yuan)',
    this: 'This month', last: 'Last month', total: '{{n}} people', empty: 'No collection in this month yet.', definitions: 'Reached = reached ÷ calls; kept = kept ÷ due promises; recovered = repayments of receipts that the person was collecting.',
  },
};
