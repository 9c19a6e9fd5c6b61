import type { Texts } from '../zh-CN/index.ts';

export const places: Texts['places'] = {
  subtitle: 'By criteria, with public notice and approval, reviewed every year; the next rating’s price follows',
  kinds: { household: 'Credit households', village: 'Credit villages', township: 'Credit townships' }, names: { household: 'Head', village: 'Village', township: 'Township' },
  statuses: { none: 'None', proposed: 'Public notice', active: 'Holds title', removed: 'Removed' }, acts: { award: 'Award', review: 'Review', remove: 'Removal' }, meets: { yes: 'Met', no: 'Not met' },
  filters: { all: 'All', candidates: 'Candidates', waiting: 'To decide', active: 'Hold title', reviewDue: 'Review due', removalDue: 'To remove', removed: 'Removed' },
  criteria: {
    grade: 'Grade', cleanMonths: 'Arrears here', panelReview: 'Panel review', filedShare: 'On file', creditHouseholdShare: 'Credit households', collectionShare: 'Collected', badLoanShare: 'Bad loans', creditVillageShare: 'Credit villages',
  },
  bounds: { atLeast: '≥ {{value}}', upTo: '≤ {{value}}', cleanMonths: 'none in {{n}} months' },
  total: '{{n}} in total', never: 'None', lastOverdue: 'last {{date}}', nothing: { collectionShare: 'nothing due', badLoanShare: 'nothing lent' }, unknown: 'Unknown',
  columns: { meets: 'Criteria', total: 'Households', pending: 'To decide', notice: 'Notice until', since: 'Since', reviewDueOn: 'Review due', criterion: 'Criterion', figure: 'Now', bound: 'Needed', maker: 'Proposed' },
  criteriaTitle: 'Criteria', history: 'History', totalHint: 'All households as the village committee counts them; the denominator of the shares',
  propose: { award: 'Propose award', review: 'Propose review', remove: 'Propose removal' }, withCount: '{{text}} ({{n}})', andMore: '{{names}} and others, {{n}} in all',
  unsuitable: { award: 'None of these meets the criteria without holding the title', review: 'None of these holds the title and meets the criteria', remove: 'None of these holds the title' },
  proposeTitle: '{{act}}: {{kind}}, {{n}}', help: { award: 'Public notice begins; once it is over and objections are settled the branch head decides.', review: 'Judged by the criteria of today; the branch head decides, and it stands for another year.', remove: 'Once the branch head agrees, the next rating grants no discount any more.' },
  send: 'Send', proposed: '{{n}} sent to the branch head', approve: 'Approve', reject: 'Reject', decideTitle: '{{decision}}: {{n}}', approveHelp: 'Holds at once; the next rating prices by it.', rejectHelp: 'Everything stays as it is.',
  approved: '{{n}} approved', rejected: '{{n}} rejected', pendingTitle: 'To decide: {{act}}', noticeSpan: '{{from}} to {{until}}', withdraw: 'Withdraw', withdrawn: 'Withdrawn',
  objection: 'Objection', objections: '{{n}} objections', noObjections: 'No objection so far', objectionText: 'The objection (2 to 200 characters)', recordObjection: 'Record objection', objectionRecorded: 'Recorded; it must be settled before approval', objectionSettled: 'Settled',
  open: 'Open', upheld: 'Upheld', dismissed: 'Dismissed', finding: 'What was found (2 to 200 characters)', uphold: 'Uphold', dismiss: 'Dismiss',
  empty: { household: 'No household is rated yet. Rated ones are evaluated here', village: 'No villages yet', township: 'No townships yet' },
};
