import type { Texts } from '../zh-CN/index.ts';

export const parameters: Texts['parameters'] = {
  title: 'Parameters', tabs: { values: 'Parameters', queue: 'To check', calendar: 'Work calendar', quotas: 'Quotas' },
  levels: { province: 'Province', legalEntity: 'Legal entity', branch: 'Branch', manager: 'Manager', default: 'Default' },
  groups: { all: 'All', credit: 'Credit', quota: 'Quotas', price: 'Rates', loan: 'Draws', interest: 'Interest', place: 'Credit places', offline: 'Offline' },
  units: { points: '{{n}} bp', months: '{{n}} months', days: '{{n}} days', dayOfMonth: 'day {{n}}', count: '{{n}}' },
  unitNames: { fen: 'CNY', ppm: '%', points: 'bp', months: 'months', days: 'days', dayOfMonth: 'day', count: 'households' },
  choices: {
    yes: 'Allowed', no: 'Not allowed', first: 'First region', second: 'Second region', third: 'Third region', NONE: 'Not moved', NEXT_WORKDAY: 'To the next working day', ON_REPAID_PART: 'On the repaid principal only', ALL_ACCRUED: 'All accrued interest',
    PENALTY: 'Penalty rate', CONTRACT: 'Contract rate', Q_INT: 'Quarterly interest, principal at maturity', M_INT: 'Monthly interest, principal at maturity', BULLET: 'All at maturity', Q_INST: 'Quarterly interest, instalments', ANNUITY: 'Equal instalments', LINEAR: 'Equal principal',
    'ACT_360': 'Actual/360', 'ACT_365': 'Actual/365', '30_360': '30/360', excellent: 'Excellent', good: 'Good', fair: 'Fair', poor: 'Poor',
  },
  names: {
    credit_householdCap: 'Highest limit of a household', credit_householdFloor: 'Lowest limit of a household', credit_lineTermMonths: 'Longest term of a line', credit_approvalAuthority: 'Authority of the branch', credit_reviewMonths: 'Review interval',
    credit_reviewGraceDays: 'Days until an overdue review stops draws', credit_reviewRatingDays: 'Age of a rating for a review', credit_ruralIncomePerHead: 'Rural income a head in the county', credit_regionClass: 'Region class',
    quota_credit: 'Credit quota', quota_balance: 'Balance quota', quota_households: 'Household quota', quota_oversubscribe: 'Quotas below may exceed', quota_warningShare: 'Quota notice from', quota_alarmShare: 'Quota alarm from',
    price_floorPoints: 'Rate floor over LPR', price_capPoints: 'Rate cap over LPR', loan_penaltyMarkUp: 'Penalty mark-up when overdue', loan_misuseMarkUp: 'Penalty mark-up for misuse',
    loan_drawMinimum: 'Smallest draw', loan_drawMaximum: 'Largest draw', loan_termMinimumMonths: 'Shortest term of a draw', loan_productionTermMonths: 'Longest term for production', loan_consumptionTermMonths: 'Longest term for consumption',
    loan_monthsBeyondLine: 'Months a draw may outlast its line', loan_methods: 'Repayment methods', loan_dayCount: 'Day count', loan_settlementDay: 'Settlement day', loan_holidayRoll: 'Due days on holidays', loan_interestGraceDays: 'Grace for interest',
    loan_principalGraceDays: 'Grace for principal', loan_partialRepayInterest: 'Interest of an early part repayment', loan_compoundRate: 'Compound rate before maturity',
    place_householdGrade: 'Credit household: lowest grade', place_householdCleanMonths: 'Credit household: months without arrears', place_householdReview: 'Credit household: lowest panel review', place_villageFiledShare: 'Credit village: households on file',
    place_villageCreditHouseholdShare: 'Credit village: credit households', place_villageCollectionShare: 'Credit village: due principal collected', place_villageBadLoanShare: 'Credit village: bad loans', place_townshipVillageShare: 'Credit township: credit villages',
    place_townshipBadLoanShare: 'Credit township: bad loans', place_removalBadLoanShare: 'Bad loans that cost the title', place_noticeDays: 'Days of public notice', place_reviewMonths: 'Review interval of titles', loan_offlineAllowance: 'Offline allowance', document_demandDays: 'Days to pay in a demand',
  },
  descriptions: {
    credit_householdCap: 'The most that one household is granted. Holds in the rating (constraint L5) and at approval; set for a manager it is his own bound.', credit_householdFloor: 'A limit below this is not approved.', credit_lineTermMonths: 'A line lasts so many months from its signature at most. Holds in the rating.',
    credit_approvalAuthority: 'Up to this limit the branch head decides; above it the county does.', credit_reviewMonths: 'A line is reviewed so many months after its start or last review.', credit_reviewGraceDays: 'So many days after its review fell due a line can no longer be drawn on, until it is reviewed.', credit_reviewRatingDays: 'The rating that a review rests on is at most so old.',
    credit_ruralIncomePerHead: 'What the scorecard compares income with; from the yearly bulletin.', credit_regionClass: 'For pricing: the third class are counties that the state promotes.',
    quota_credit: 'Limits of open, frozen and unsigned lines may not exceed it. Taken at approval; given back at expiry, cancelling and lowering.', quota_balance: 'What is lent may not exceed it. Taken by a draw, given back by repayment.', quota_households: 'Households with an open, frozen or unsigned line. Taken at approval.',
    quota_oversubscribe: 'If not, the quotas of the level below may not add up to more than that of the level above.', quota_warningShare: 'A yellow notice from this share on.', quota_alarmShare: 'A red alarm from this share on; full stops.',
    price_floorPoints: 'No rate below LPR plus these points; outside the pricing model’s own floor.', price_capPoints: 'No rate above LPR plus these points; outside the pricing model’s own cap.', loan_penaltyMarkUp: 'On top of the contract rate when overdue; for new receipts.', loan_misuseMarkUp: 'On top of the contract rate while misused; for new receipts.',
    loan_drawMinimum: 'The least of one draw.', loan_drawMaximum: 'The most of one draw.', loan_termMinimumMonths: 'The shortest term of one draw.', loan_productionTermMonths: 'The longest term of a draw for production.', loan_consumptionTermMonths: 'The longest term of a draw for consumption.', loan_monthsBeyondLine: 'How long after its line’s end a draw may still mature.', loan_methods: 'Offered at the counter.',
    loan_dayCount: 'How a yearly rate becomes a daily one; for new receipts.', loan_settlementDay: 'Interest is settled on this day and posted on the next; for new receipts, others stay as agreed.', loan_holidayRoll: 'Moved by the work calendar, at the contract rate and without penalty; for new receipts.', loan_interestGraceDays: 'Interest paid within so many days bears no penalty; for new receipts.', loan_principalGraceDays: 'Principal paid within so many days bears no penalty; for new receipts.',
    loan_partialRepayInterest: 'With the repaid principal only, or all that has accrued; for new receipts.', loan_compoundRate: 'Of unpaid interest before maturity; for new receipts.',
    place_householdGrade: 'Needed for the title.', place_householdCleanMonths: 'Months without arrears at this bank, needed for the title.', place_householdReview: 'Needed for the title.', place_villageFiledShare: 'Households on file of all in the village.', place_villageCreditHouseholdShare: 'Credit households of all in the village.', place_villageCollectionShare: 'Of principal due in twelve months; nothing due passes.', place_villageBadLoanShare: 'Of what is lent; nothing lent passes.',
    place_townshipVillageShare: 'Credit villages of the township’s villages that this branch serves.', place_townshipBadLoanShare: 'Of what is lent; nothing lent passes.', place_removalBadLoanShare: 'Above it a title is listed for removal.', place_noticeDays: 'Public notice before a title is given.', place_reviewMonths: 'A title is reviewed after so many months.', loan_offlineAllowance: 'What the branch may pay out while cut off from the hub; 0 stops draws then.', document_demandDays: 'How long a demand letter leaves for payment.',
  },
  unlimited: 'No quota',
  place: 'Seen from', placeHint: 'Where to look and set', search: 'Name, description',
  columns: {
    name: 'Parameter', group: 'Group', effective: 'In force', source: 'From', own: 'Set here', bound: 'Bound above', state: 'State', since: 'Since', description: 'Description',
    place: 'Level', before: 'Now', after: 'Becomes', effectiveFrom: 'In force from', reason: 'Reason', maker: 'Made by', madeOn: 'Made on', checker: 'Checked by', decidedOn: 'Checked on', decisionReason: 'Checker’s words',
  },
  states: { pending: 'To check', coming: 'Coming', clipped: 'To adjust', own: 'Set here', inherited: 'Inherited' },
  proposalStatuses: { pending: 'To check', approved: 'Approved', rejected: 'Rejected', withdrawn: 'Withdrawn' },
  empty: 'No such parameter; try another word or group', inherit: 'Inherited', upTo: 'At most {{value}}', atLeast: 'At least {{value}}', within: 'Within {{value}}', asAbove: 'As above', range: '{{minimum}} to {{maximum}}', boundOf: '{{bound}} ({{from}})',
  panel: {
    effective: 'In force', source: 'From', chain: 'Set by level', default: 'Default', range: 'Range', bound: 'Bound above', notHere: 'Not set at this level: {{level}}', clippedNote: 'A level above was tightened: the value here no longer has effect; adjust it',
    pending: 'Change to check', coming: '{{value}} from {{date}}', history: 'History', noHistory: 'Never changed', change: 'Change', clear: 'Inherit again', since: 'since {{date}}',
  },
  form: {
    title: 'Change: {{name}}', clearTitle: 'Inherit again: {{name}}', value: 'New value', effectiveFrom: 'In force from', effectiveHint: 'The next business day, {{date}}, at the earliest', reason: 'Reason', send: 'Send to be checked', sent: 'Sent; another administrator checks it', clearHelp: 'The value above or the default will hold.',
  },
  queue: {
    empty: 'Nothing to check. What one administrator changes is checked by another here', all: 'All', pending: 'To check', approve: 'Approve', reject: 'Reject', withdraw: 'Withdraw', approveTitle: 'Approve: {{name}}', rejectTitle: 'Reject: {{name}}', approved: 'Approved, in force from {{date}}', rejected: 'Rejected', withdrawn: 'Withdrawn',
    own: 'Nobody checks his own change; another administrator must', sentence: '{{place}}: {{before}} becomes {{after}} from {{date}}',
  },
  calendar: {
    year: 'Year', workingDays: '{{n}} working days', days: '{{n}} special days', edit: 'Change', import: 'Import', export: 'Download sheet', add: 'Add a day', date: 'Date', kind: 'Kind', name: 'Name', nameHint: 'e.g. National Day', kinds: { holiday: 'Off', workday: 'Worked' },
    empty: 'No special days in {{year}}: Monday to Friday are worked. Choose “Change”, or download the sheet, fill it and import it', note: 'Used where working days count: due days that move, deadlines of tasks. Receipts keep the calendar of their draw.',
    editTitle: 'Work calendar {{year}}', imported: '{{n}} days read; look and send', send: 'Send to be checked', sent: 'Sent; another administrator checks it', pending: '{{name}} proposed changes on {{date}}; to be checked', approve: 'Approve', reject: 'Reject', withdraw: 'Withdraw', approved: 'The work calendar is updated', changes: '{{n}} days change', legendOff: 'Off', legendWorked: 'On', remove: 'Remove',
    weekdays: { mon: 'Mo', tue: 'Tu', wed: 'We', thu: 'Th', fri: 'Fr', sat: 'Sa', sun: 'Su' }, month: 'Month {{n}}',
  },
  quotas: {
    kinds: { credit: 'Credit', balance: 'Balance', households: 'Households' }, quota: 'Quota', used: 'Used', frozen: 'Frozen', available: 'Available', share: 'Share', noQuota: 'None', states: { free: 'Normal', warning: 'Notice', alarm: 'Alarm', full: 'Full' },
    columns: { kind: 'Quota of', name: 'Unit or person', level: 'Level' }, households: '{{n}} households', empty: 'Nothing is taken yet', note: 'Frozen: taken by frozen lines. Used and frozen together reaching the quota stops approval or draws.', left: '{{kind}} quota of {{name}}: available {{available}}, used {{used}}, frozen {{frozen}}, quota {{quota}}', after: 'available after approval {{available}}', beyond: 'over by {{over}} after approval', total: '{{n}} in total',
  },
};
