import type { Texts } from '../zh-CN/index.ts';

export const rating: Texts['rating'] = {
  steps: { pick: 'Pick', run: 'Rate', result: 'Result and submission' },
  stepHints: { pick: 'Tick the households to rate', run: 'Rules, two cards, limit, price', result: 'Check, lower, submit' },
  myBatches: 'My batches', noBatches: 'No batch yet. Tick households on the left and start', newRating: 'New rating', batchOf: '{{households}} households · CNY {{total}}',
  village: 'All villages', group: 'All groups', manager: 'All managers', reason: 'Why ratable', allReasons: 'All reasons',
  tickFiltered: 'Tick all', clearTicks: 'Clear ticks', start: 'Start rating', startWith: 'Start rating ({{n}})', startHint: 'Ctrl+Enter', tickFirst: 'Tick households first',
  emptyCandidates: 'Nobody can be rated now: all have a line and no file changed. Import a survey first', toImport: 'Import', searchHint: 'Head, file no., village',
  running: 'Rating {{done}} of {{total}} households', cancel: 'Cancel rating', finished: 'Rated: {{accepted}} proposed, {{manualReview}} for manual review, {{refused}} refused, {{incomplete}} incomplete',
  columns: {
    reason: 'Why', netIncome: 'Net income (CNY)', netAssets: 'Net assets (CNY)', previousGrade: 'Last grade', previousLimit: 'Last limit (CNY)', updatedOn: 'Updated on', expertScore: 'Expert', statisticalScore: 'Statist.',
    proposedLimit: 'Computed (CNY)', limit: 'Limit (CNY)', binding: 'Binding', rate: 'Rate (%)', term: 'Term (mo)', change: 'Change (CNY)', outcome: 'Outcome', why: 'Reason', status: 'Status', kind: 'Kind', decisionReason: 'Decision',
  },
  first: 'First',
  all: 'All', dropped: 'Dropped', returned: 'Returned', refusedBecause: 'Refused because',
  toSubmit: 'To submit', underReview: 'Submitted',
  households: 'Households', sum: 'Proposed (CNY)', previousSum: 'Before (CNY)', average: 'Average (CNY)', change: 'Change (CNY)',
  lower: 'Lower limit', lowerTitle: 'Lower the limit · {{name}}', lowerTo: 'Lower to (CNY)', lowerHelp: 'Computed: CNY {{proposed}}. It can only go down; whole thousands are easiest to check', notAnAmount: 'An amount with at most two decimals', notLower: 'Must be below the present {{limit}}', lowered: 'Lowered to CNY {{limit}}',
  drop: 'Drop', dropN: 'Drop {{n}}', dropTitle: 'Drop {{n}} households', dropHelp: 'Dropped households are not submitted; the reason stays with the batch', droppedDone: '{{n}} dropped',
  submit: 'Submit', submitTitle: 'Submit batch {{batchNo}}', submitTo: '{{names}} will decide', submitToNobody: 'Nobody in this branch may approve; ask the administrator to set one', submitNot: '{{n}} households without a limit (refused, incomplete) are not submitted', submitAbove: '{{n}} exceed the branch authority and go to the county', submitted: '{{n}} submitted', nothingToSubmit: 'Nothing to submit', submitFinal: 'It cannot be changed afterwards, unless returned',
  discard: 'Discard batch', discardTitle: 'Discard batch {{batchNo}}?', discardHelp: 'The results are void and the households can be rated again. The batch stays readable', discarded: 'Batch discarded',
  awaiting: 'Waiting for approval: {{n}}', decidedSummary: '{{approved}} approved, {{returned}} returned, {{rejected}} rejected', toApproval: 'To approval',
  emptyResult: 'No household here', madeOn: '{{date}} · model {{version}}',
};
