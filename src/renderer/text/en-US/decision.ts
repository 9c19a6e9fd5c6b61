import type { Texts } from '../zh-CN/index.ts';

export const decision: Texts['decision'] = {
  kinds: {
    exclusionRules: 'Exclusion rules', expertCard: 'Expert scorecard', statisticalCard: 'Statistical scorecard', gradeMatrix: 'Grade matrix', limitStrategy: 'Limit strategy', pricing: 'Pricing matrix', product: 'Product', antiFraudRules: 'Anti-fraud rules',
  },
  statuses: { draft: 'Draft', simulated: 'Simulated', submitted: 'To approve', approved: 'Approved', inForce: 'In force', retired: 'Retired', withdrawn: 'Withdrawn' },
  steps: {
    installed: 'Installed', created: 'Created', imported: 'Imported', fitted: 'Fitted', saved: 'Changed', simulated: 'Simulated', submitted: 'Submitted', sentBack: 'Sent back', approved: 'Approved',
    withdrawn: 'Withdrawn', rolledBack: 'Roll back proposed', retirementAsked: 'Retirement asked for', retirementRefused: 'Retirement refused', retired: 'Retirement agreed',
  },
  program: 'Program',
  list: {
    subtitle: 'A change is simulated, approved by another person, and holds from the next day', allKinds: 'All', search: 'Model, version, purpose', total: '{{n}} versions in all', label: 'Model versions',
    empty: 'There is no model of this kind yet', current: 'In force and in work', new: 'New version', compare: 'Compare ticked', compareHint: 'Tick two versions of one model', open: 'Open',
  },
  columns: {
    kind: 'Model', name: 'Name', version: 'Version', status: 'Status', inForceFrom: 'From', heldUntil: 'Until', maker: 'Maker', approver: 'Approver', changedOn: 'Changed', simulatedOn: 'Simulated', purpose: 'Purpose', basedOn: 'Based on', code: 'Product code',
  },
  demonstration: 'Demo', demonstrationHint: 'Demonstration values, never regulation; the bank configures its own',
  page: {
    tabs: { content: 'Content', problems: 'Problems {{n}}', history: 'History' }, notFound: 'This version was not found', back: 'Back to the list', edit: 'Edit', simulate: 'Simulate', own: 'You worked on this version: another risk officer has to approve it',
    facts: 'Version', sources: 'Sources', noProblems: 'No problems', waits: 'Holds from {{date}}', holds: 'In force since {{from}}', held: 'Held from {{from}} until {{until}}',
  },
  act: {
    new: 'New version from this', newTitle: 'New version from {{name}}', newHelp: 'A copy as a draft; it holds after change, simulation and approval', newProduct: 'Code of a new product', newProductHint: 'Empty: a new version of the same product. Filled in: another product, e.g. NHXD02', created: '{{version}} created',
    submit: 'Submit', submitTitle: 'Submit {{name}}', submitHelp: 'Another risk officer approves it', submitted: 'Submitted',
    approve: 'Approve', approveTitle: 'Approve {{name}}', approveHelp: 'Ratings from that day on use this version; approved lines stay as they are', approved: 'Approved, holds from {{date}}',
    sendBack: 'Send back', sendBackTitle: 'Send {{name}} back', sendBackHelp: 'Back to its maker as a draft', sentBack: 'Sent back',
    discard: 'Give up draft', discardTitle: 'Give up {{name}}', discardHelp: 'The version number stays; it cannot be changed any more', discarded: 'Given up',
    withdraw: 'Call back', withdrawTitle: 'Call {{name}} back', withdrawHelp: 'It does not hold yet and never will', withdrawn: 'Called back',
    rollBack: 'Put in force again', rollBackTitle: 'Put {{name}} in force again', rollBackHelp: 'A new version with this content, for approval by another person; no simulation needed', rolledBack: 'Proposed; new version {{version}} waits for approval',
    retire: 'Retire', retireTitle: 'Retire {{name}}', retireHelp: 'Sold no longer once another person agrees; lines that exist go on', retireAsked: 'Asked for; another person has to agree',
    agreeRetire: 'Agree to retire', agreeRetireTitle: 'Agree to retire {{name}}', refuseRetire: 'Refuse', retired: 'Agreed', retireRefused: 'Refused', retiresFrom: 'Retires on',
    compare: 'Compare', compareWith: 'Compare with', purpose: 'Purpose',
    inForceFrom: 'In force from', tomorrow: 'The next day at the earliest',
  },
  compare: {
    title: 'Versions side by side', subtitle: '{{kind}}: {{left}} and {{right}}', place: 'Place', left: '{{version}}', right: '{{version}}', change: 'Difference', same: 'Both versions have the same content', total: '{{n}} differences in all',
    changes: { added: 'Added', removed: 'Removed', changed: 'Changed' }, absent: '—', swap: 'Swap sides', only: 'Differences',
  },
  compareFields: {
    name: 'Name', note: 'Note', sources: 'Sources', status: 'Nature', best: 'Best', bands: 'Bands', matrix: 'Matrix', requiredFields: 'Needed to be rated', maximumMissingPoints: 'Most missing points', socialCategory: 'Social category',
    basePoints: 'Base points', pointsAtOdds: 'Points at odds', odds: 'Odds', pointsToDoubleOdds: 'Points to double odds', interceptPpm: 'Intercept', betaThousandths: 'β', grades: 'By grade', base: 'Base limit', incomeThousandths: 'Multiple of net income', netAssetsPpm: 'Share of net assets',
    maximumDebtServicePpm: 'Highest debt service share', productCap: 'Household cap', ownBankLoanPpm: 'Own loans deducted', otherBankCreditPpm: 'Other credit deducted', step: 'Rounded to', minimum: 'Smallest line', defaultTermMonths: 'Default term', maximumTermMonths: 'Longest term', minimumTermMonths: 'Shortest term',
    maximumAgeAtMaturity: 'Highest age at maturity', reference: 'Reference rate', ppm: 'Rate', floorPoints: 'Floor', capPoints: 'Cap', lineCap: 'Line per household', lineTermMonths: 'Longest line', drawMinimum: 'Smallest draw', drawMaximum: 'Largest draw', drawTermMonths: 'Longest draw',
    methods: 'Repayment methods', customerKinds: 'Customers', code: 'Code',
  },
  table: { any: 'any', unknown: 'unknown', notCollected: 'no data yet', otherwise: 'otherwise', and: 'and' },
  outcomes: { reject: 'Reject', block: 'Block', review: 'Review', preCredit: 'Pre-credit only' },
  results: { manual: 'By hand', refuse: 'Refuse' },
  doc: {
    name: 'Name', note: 'Note', rules: '{{n}} rules', code: 'Code', rule: 'Rule', condition: 'Condition', outcome: 'Outcome', indicators: '{{n}} indicators', bands: 'Grade bands', points: 'Points', best: 'Best',
    required: 'Needed to be rated', missing: 'Most missing points', social: 'Social category', scaling: 'Scaling', scalingText: '{{points}} points at odds {{odds}}:1, {{pdo}} points double them', base: 'Base points', intercept: 'Intercept', beta: 'β',
    woe: 'WOE', good: 'Good (%)', bad: 'Bad (%)', goodCount: 'Good', badCount: 'Bad', bin: 'Bin', matrix: 'Expert grade × statistical band',
    gradeLimits: 'By grade', gradeBase: 'Base limit (CNY)', income: 'Multiple of net income', netAssets: 'Share of net assets (%)', dsr: 'Highest debt service share', productCap: 'Household cap', ownLoan: 'Own loans deducted', otherCredit: 'Other banks\' credit deducted',
    step: 'Rounded to', minimum: 'Smallest line', term: 'Term (months): default / shortest / longest', age: 'Highest age at maturity', factors: 'Adjustments', reference: 'Reference rate', basePoints: 'Base points', floor: 'Floor', cap: 'Cap', basisPoints: 'bp',
    lineCap: 'Line per household', lineTerm: 'Longest line', drawRange: 'One draw', drawTerm: 'Longest draw', methods: 'Repayment methods', customers: 'Customers', baseProduct: 'Base product',
    customerKinds: { farmHousehold: 'Farm household', newTypeEntity: 'New-type farm business' }, purposeKinds: { production: 'Production', consumption: 'Consumption' }, waiting: 'No data yet', waitingHint: 'The data comes from the hub or the bureau; until then it counts as unknown',
  },
  fraud: { scenes: { application: 'Application', disbursement: 'Signing and draw', repayment: 'Repayment' }, afterwards: 'Looked at afterwards, does not stop', reviewDays: 'Review due within (working days)', clearanceDays: 'A clearance holds for (days)' },
  fields: { outcome: 'Outcome', bin: 'Bin', points: 'Points', goodPercent: 'Good (%)', badPercent: 'Bad (%)', good: 'Good', bad: 'Bad', woePpm: 'WOE', grade: 'Grade', band: 'Band', result: 'Final grade' },
  units: { age: 'years', fen: 'CNY', ppm: '%', years: 'years', months: 'months', days: 'days', count: '', centiMu: 'mu', points: 'points' },
  problems: {
    unknown_field: 'There is no field "{{field}}"', unreadable_cell: 'The condition on "{{field}}" cannot be read', wrong_type: 'The condition on "{{field}}" does not fit its type', unknown_value: '"{{field}}" has no such value',
    no_whole_number: '"{{field}}" has to be a whole number', output_not_allowed: '"{{field}}" can only be {{allowed}}', code_twice: 'The code stands twice', points_do_not_reach_best: 'The highest points have to be {{best}}, none below zero',
    indicators_do_not_make_best: 'Indicators make {{sum}}, not {{best}}', categories_do_not_make_100: 'Categories make {{sum}}, not 100', no_such_category: 'There is no such category',
    zero_cell: '"{{field}}" must not be zero: it would have no WOE', does_not_make_100: '"{{field}}" makes {{sum}}, not 100', floor_above_cap: 'The floor is above the cap', rate_not_above_zero: 'The lowest rate has to be above zero',
    term_bounds_crossed: 'The shortest term is longer than the longest', default_term_outside: 'The default term is not between shortest and longest', better_grade_smaller_limit: 'A better grade must not have a smaller base limit',
    draw_bounds_crossed: 'The smallest draw is above the largest', draw_above_line: 'The largest draw is above the line', no_purpose: 'Allow at least one purpose', draw_longer_than_line: 'A draw cannot be longer than the line ({{months}} months)', cap_not_in_steps: 'The cap has to be a multiple of 1,000 CNY',
    missing_range: 'No row takes: {{values}}', missing_value: 'No row takes: {{values}}', open_end: 'Outside all rows: {{values}} (no points, and a mark; fine where a rule refuses it)', never_reached: 'Earlier rows take everything that this one would; it is never reached',
    overlap: 'Partly overlaps “{{field}}” of row {{other}}; move a bound', too_large_to_check: 'Too many combinations to look for holes and overlaps',
  },
};
