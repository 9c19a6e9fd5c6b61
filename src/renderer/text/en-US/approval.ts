import type { Texts } from '../zh-CN/index.ts';

export const approval: Texts['approval'] = {
  batches: 'To approve', decidedBatches: 'Decided', noBatches: 'Nothing to approve. Batches appear here once a manager submits them', pick: 'Select a batch on the left', waiting: '{{n}} waiting', waitingDone: 'Decided',
  before: 'was', after: 'now', beforeFull: 'Before', afterFull: 'After', change: 'Change',
  households: 'Households', sum: 'Limits (CNY)', average: 'Average (CNY)', firstTime: 'First time', raised: 'Raised', cut: 'Cut', byGrade: 'Grade', byVillage: 'Village', noGrade: 'None',
  filters: {
    all: 'All', waiting: 'Waiting', largestRise: 'Largest rise', lowered: 'Lowered', atCap: 'At the cap', gradeDown: 'Grade down', missingData: 'Missing data', aboveAuthority: 'Above authority', preCredit: 'Pre-credit', approved: 'Approved', returned: 'Returned', rejected: 'Rejected',
  },
  filterHints: {
    largestRise: 'The ten that rise most over the earlier limit', lowered: 'The manager lowered the computed limit', atCap: 'Bound by the cap per household', gradeDown: 'Grade below the last one', missingData: 'Indicators not collected count zero points', aboveAuthority: 'Above the branch authority: the county decides', preCredit: 'No inquiry authorisation: no commitment',
  },
  columns: { change: 'Change (CNY)', grade: 'Grade', limit: 'New limit (CNY)', previousLimit: 'Old limit (CNY)', remark: 'Remarks', decisionReason: 'Reason' },
  remarks: { lowered: 'Lowered', atCap: 'Cap', own: 'Own work', aboveAuthority: 'Above authority', preCredit: 'Pre-credit' },
  tickAll: 'Tick all', approve: 'Approve', approveN: 'Approve {{n}}', return: 'Return', returnN: 'Return {{n}}', reject: 'Reject', rejectN: 'Reject {{n}}',
  ownBatch: 'This batch is your own work. Maker and checker must be two people: another head has to decide', aboveAuthorityRow: 'Above the branch authority: the county decides', notWaiting: 'Already decided', mayNotApprove: 'You may only look; the branch head decides',
  confirmApprove: 'Approve {{n}} households', confirmReturn: 'Return {{n}} households', confirmReject: 'Reject {{n}} households',
  confirmSum: 'CNY {{total}} in total', confirmEffect: 'Lines are created and messages queued; money can be drawn after signature', returnEffect: '{{maker}} can change and submit again', rejectEffect: 'No line this time; the message names no reason', remarkOptional: 'Remark (optional)',
  doneApprove: '{{n}} approved, {{lines}} lines created', doneReturn: '{{n}} returned', doneReject: '{{n}} rejected',
  summaryTitle: 'Decision', remaining: '{{n}} of this batch still wait', allDone: 'The batch is completely decided', printForm: 'Print approval form', toLines: 'To signature', formNo: 'Form {{no}}', next: 'Next batch',
  keysHint: 'J/K move · Space ticks · Enter explains · Ctrl+Enter approves',
};
