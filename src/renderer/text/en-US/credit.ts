import type { Texts } from '../zh-CN/index.ts';

export const credit: Texts['credit'] = {
  kinds: { credit: 'Credit', preCredit: 'Pre-credit' },
  outcomes: { accepted: 'Proposed', manualReview: 'Manual review', refused: 'Refused', incomplete: 'Incomplete' },
  rowStatuses: { draft: 'Draft', dropped: 'Dropped', submitted: 'Submitted', approved: 'Approved', returned: 'Returned', rejected: 'Rejected' },
  batchStatuses: { draft: 'Draft', submitted: 'Submitted', decided: 'Decided', returned: 'Returned', discarded: 'Discarded' },
  lineStatuses: { preApproved: 'Pre-approved', pendingSignature: 'To be signed', open: 'Open', frozen: 'Frozen', expired: 'Expired', cancelled: 'Cancelled' },
  candidateReasons: { neverCredited: 'Never credited', expired: 'Expired', changed: 'File changed', authorised: 'Authorised since', reviewDue: 'Yearly review' },
  candidateReasonHints: {
    neverCredited: 'Households that never had a line', expired: 'The earlier line has expired', changed: 'The file changed after the last rating',
    authorised: 'Signed the credit inquiry authorisation after pre-credit: can become a real line', reviewDue: '12 months since the last rating',
  },
  constraints: { L1: 'Grade', L2: 'Income', L3: 'Net assets', L4: 'Repayment', L5: 'Cap' },
  reasons: {
    R01: 'Under 18', R02: 'Age limit', R03: 'Legal capacity', R04: 'Identity check', R05: 'Resident under a year', R06: 'One line per household', R07: 'Moved away', R08: 'Internal black list', R09: 'External black list',
    R10: 'Litigation', R11: 'Overdue now', R12: 'Repeatedly overdue', R13: 'Bad loan record', R14: 'Too many lenders', R15: 'Too many inquiries', R16: 'Debt too high', R17: 'Card use too high', R18: 'Guarantees too high',
    R19: 'Debt service too high', R20: 'Bad habits', R21: 'Crime or usury', R22: 'Illness, no labour', R23: 'Public employee', R24: 'Related person', R25: 'Borrowed name', R26: 'Forbidden purpose', R27: 'Family member listed',
    R28: 'No inquiry authorisation', R29: 'Grade too low', R30: 'Survey over 12 months old', R31: 'Product suspended', R32: 'Cooling-off period',
    antiFraud: 'Safety check not passed', antiFraudReview: 'Safety check: a person looks',
    gradeManual: 'Scorecards disagree', termTooShort: 'Term too short', limitTooSmall: 'Below the minimum', missing: 'Missing: {{field}}', missingPoints: 'Too much missing', unknown: 'Rule {{code}}',
  },
  missingFields: {
    identity: 'identity number', members: 'members', netIncome: 'net income', totalDebts: 'debts', panelReview: 'panel review', netAssets: 'net assets', age: 'age', familySize: 'family size', labourShare: 'labourers',
    annualDebtService: 'debt service', debtShare: 'debt ratio', ownBankLoans: 'own loans',
  },
  ruleResults: { reject: 'Refuse', block: 'Incomplete', review: 'Manual', preCredit: 'Pre-credit only' },
  explanation: {
    title: 'How this came about', pickRow: 'Select a household to see where every point, rule, limit and rate comes from', overview: 'Overview', expert: 'Expert card', statistical: 'Statistical card',
    model: 'Model {{version}}', noScore: 'Not scored', score: 'Score', band: 'Band', base: 'Base {{points}}', ofBest: '{{points}} / {{best}}', missingValue: 'Not collected', outside: 'In no bin', bin: 'Bin {{bin}}',
    limit: 'Limit (CNY)', binding: 'Binding', limitResult: 'Proposed limit', noLimit: 'No limit computed', price: 'Rate', priceResult: 'Annual rate', noPrice: 'Not priced',
    reExplain: 'Compute again', reExplainHint: 'From the facts and the model versions that were kept', reExplained: 'The same as what was kept ({{n}} items)', reExplainedOther: 'Not what was kept: {{fields}}. Report it to audit',
    rules: 'Rules that fired', noRules: 'No exclusion rule fired', undecided: 'Rules that could not be judged', undecidedHint: 'The data is not collected: neither passed nor refused', months: '{{n}} months',
    lowered: 'Lowered by the manager: {{from}} → {{to}}', reasonGiven: 'Reason: {{reason}}', decisionReason: 'Decision: {{reason}}',
    categories: { A: 'Basics', B: 'Members', C: 'Assets', D: 'Debts', E: 'Income and expense', F: 'Production', G: 'Social standing', X: 'Variables' },
  },
};
