import type { Texts } from '../zh-CN/index.ts';

export const loan: Texts['loan'] = {
  purposes: {
    A01: 'Planting', A02: 'Breeding', A03: 'Forestry', A04: 'Fishery', A05: 'Inputs and machinery', A06: 'Processing and trade', B01: 'Own business', B02: 'Transport', B03: 'Rural tourism',
    C01: 'House repair', C02: 'Education', C03: 'Medical care', C04: 'Wedding or funeral', C05: 'Durable goods', C06: 'Other consumption',
  },
  purposeGroups: { A: 'Farming', B: 'Business', C: 'Living' },
  methods: { Q_INT: 'Quarterly interest', M_INT: 'Monthly interest', BULLET: 'All at maturity', Q_INST: 'Quarterly interest, instalments', ANNUITY: 'Equal instalments', LINEAR: 'Equal principal' },
  fiveClasses: { normal: 'Normal', specialMention: 'Special mention', substandard: 'Substandard', doubtful: 'Doubtful', loss: 'Loss' },
  statuses: { normal: 'Normal', overdue: 'Overdue', nonAccrual: 'Non-accrual', writtenOff: 'Written off', settled: 'Settled' },
  postingKinds: {
    draw: 'Draw', repay: 'Repayment', settle: 'Settlement', due: 'Due', rate: 'Rate change', reverse: 'Reversal', extend: 'Extension', accelerate: 'Acceleration', misuse: 'Misuse', fee: 'Fee', waive: 'Waiver', writeOff: 'Write-off', nonAccrual: 'Non-accrual', accrual: 'Accrual again',
  },
  channels: { transfer: 'Transfer', cash: 'Cash' },
  interestKinds: { interest: 'Interest', penalty: 'Penalty', compound: 'Compound' },
  principal: 'Principal', interest: 'Interest', penalty: 'Penalty', compound: 'Compound', refund: 'To refund account', total: 'Total',
  columns: {
    channel: 'Channel', reason: 'Reason', receiptNo: 'Receipt', purpose: 'Purpose', method: 'Method', rate: 'Rate (%)', drawnOn: 'Drawn on', maturesOn: 'Matures on', principal: 'Amount (CNY)', outstanding: 'Balance (CNY)', accrued: 'Accrued (CNY)', due: 'Due (CNY)', nextDue: 'Next due',
    daysOverdue: 'Days overdue', fiveClass: 'Class', status: 'Status', voucherNo: 'Voucher', kind: 'Kind', valueDate: 'Value date', postedOn: 'Posted on', amount: 'Amount (CNY)', principalPart: 'Principal (CNY)', interestPart: 'Interest (CNY)', penaltyPart: 'Penalty (CNY)', compoundPart: 'Compound (CNY)',
    refundPart: 'Refund (CNY)', balanceAfter: 'Balance after (CNY)', operator: 'Teller', reversed: 'Reversed', no: 'No.', due2: 'Due on', instalment: 'Instalment (CNY)', balance: 'Principal left (CNY)', from: 'From', to: 'To', days: 'Days', product: 'Interest product', settled: 'Settled (CNY)', segmentKind: 'Kind',
  },
  receiptList: {
    outstanding: 'Outstanding', overdue: 'Overdue', due: 'Due in 7 days', settled: 'Settled', hint: 'Enter shows schedule, postings and interest', search: 'Head, receipt, purpose',
    empty: 'No receipts yet. Once a line is open, draw at the counter.', toCounter: 'Repayment for {{name}}',
  },
  acts: {
    kinds: { extend: 'Extension', changeRate: 'Rate change', downgradeClass: 'Downgrade', writeOff: 'Write-off' },
    ask: { extend: 'Extend…', changeRate: 'Change rate…', downgradeClass: 'Change class…', writeOff: 'Write off…' },
    statuses: { waiting: 'Waiting', approved: 'Approved', rejected: 'Rejected', withdrawn: 'Withdrawn' },
    columns: { kind: 'Act', change: 'Change', maker: 'Asked by', proposedOn: 'Asked on', checker: 'Decided by', decidedOn: 'Decided on', decisionReason: 'Remark' },
    help: {
      extend: 'Agreed before the maturity. Up to a year: at most the term over again; longer: at most half of it. Once approved, interest runs to the new maturity and nothing is overdue.',
      changeRate: 'Interest is computed in segments from the chosen day; settled interest is replayed from the vouchers, no entry is edited.', downgradeClass: 'A judgement beside the days overdue; a branch cannot upgrade a bad loan.',
      writeOff: 'By decision of the county. The claim stays and keeps bearing interest.',
    },
    fromDay: '{{change}}, from {{date}}', byDecision: 'Decision {{no}}', liftDowngrade: 'Lift the downgrade',
    newMaturity: 'New maturity', newRate: 'New annual rate (%)', rateFrom: 'From', newClass: 'Class', approvalNo: 'Number of the decision', required: 'Please fill in', rateRule: 'A percentage with at most four decimals', reasonRule: 'State the reason (2 to 200 characters)',
    proposeTitle: '{{kind}} · {{name}}', propose: 'Submit', proposed: 'Submitted; another person decides', withdraw: 'Withdraw', withdrawn: 'Withdrawn', approve: 'Approve', reject: 'Reject',
    decideTitle: '{{kind}} · {{name}}', decideHelp: { approve: 'Posted at once; the receipt is replayed under the new conditions', reject: 'The receipt stays as it is; state the reason' }, decided: { approve: 'Approved and done', reject: 'Rejected' },
    ownHint: 'Somebody else must decide your own requests', writeOffHint: 'Only a receipt classified as loss can be written off', empty: 'No extension, rate change, downgrade or write-off of this receipt', emptyPropose: 'Nothing asked for yet. Ask below for an extension, rate change, downgrade or write-off; the branch head decides',
    noneWaiting: 'Nothing waits. Extensions, rate changes, downgrades and write-offs that customer managers ask for appear here', listHint: 'Enter opens the line: look at the receipt before deciding', openLine: 'Open receipt', toWaiting: 'To decide {{n}}',
  },
  detail: {
    acts: 'Extension etc.',
    title: 'Receipt {{no}}', schedule: 'Schedule', postings: 'Postings', interest: 'Interest explained', calculator: 'Calculator', noSchedule: 'No schedule', noPostings: 'No postings', noInterest: 'No interest yet',
    interestRule: 'Interest = product ÷ (360 × 1,000,000); product = principal (fen) × annual rate (ppm) × days; the first day counts, the last does not; rounded once to the fen at settlement', accruedSoFar: 'Not settled yet', printInterest: 'Print the explanation', reversedYes: 'Reversed', reversedBy: 'Reversed by {{no}}',
    futureHint: 'As if nothing else happened until that day', pastHint: 'The pay-off sum is known from the business date on', calculatorHint: 'A calculation only: nothing is posted', payOnDate: 'Paid on', payOff: 'Pay-off sum', payOffOn: 'Pay off on {{date}}', afterwards: 'Principal left', settles: 'Settles the receipt',
  },
};
