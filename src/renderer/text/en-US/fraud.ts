/** Reviews, lists, related persons. */
import type { Texts } from '../zh-CN/index.ts';

export const fraud: Texts['fraud'] = {
  sides: { open: 'To review', answered: 'Reviewed', checks: 'Not passed' },
  keysHint: 'J / K next and previous, A assign, Enter answer, Ctrl+Enter clear',
  search: 'Head, village, rule', total: '{{n}} reviews', totalChecks: '{{n}} checks',
  empty: {
    open: 'Nothing waits for a review. When a rule sends an application, signature, draw or repayment to a person, it appears here.', answered: 'No review has been answered yet.', checks: 'Every check has passed so far.',
    file: 'No check of this household yet. Rating, signing, draws and repayments are checked and kept here.',
  },
  columns: {
    dueOn: 'Due', status: 'Status', point: 'At', headName: 'Head', village: 'Village', codes: 'Rules', holds: 'Transaction', assignee: 'Reviewer', maker: 'Made by', decidedBy: 'Reviewer', decidedOn: 'Reviewed on',
    validTo: 'Holds until', createdOn: 'Created', taskNo: 'Review no.', householdNo: 'Household no.', checkedAt: 'Checked at', outcome: 'Result', wentOn: 'Transaction', hits: 'Rules that fired', rulesVersion: 'Rules version',
  },
  points: { application: 'Application', signing: 'Signing', draw: 'Draw', repayment: 'Repayment' },
  statuses: { open: 'To review', cleared: 'Cleared', confirmed: 'Fraud confirmed' },
  outcomes: { pass: 'Pass', review: 'Review', reject: 'Reject' },
  wentOn: { yes: 'Went on', no: 'Stopped' },
  holds: { holds: 'Waits', after: 'Went on' },
  notAssigned: 'Nobody', ruleHidden: 'Shown to reviewers only', unknown: 'Not known',
  units: { fen: '{{n}} yuan', years: '{{n}} years', months: '{{n}} months', days: '{{n}} days' },
  hits: 'What fired, on which values', linked: '{{n}} linked households', shares: { phone: 'same phone', bankCard: 'same card', address: 'same address', device: 'same device' },
  assignPlaceholder: 'Choose a reviewer', own: 'You made this transaction: another person has to review it.',
  answer: 'Answer', method: 'How', methods: { phone: 'Telephone', visit: 'Visit', faceToFace: 'Face to face', documents: 'Papers' },
  propose: 'Propose for the own black list', reasonCode: 'Reason code',
  clear: 'Clear', confirm: 'Confirm fraud', confirmTitle: 'Confirm fraud of {{name}}', confirmHelp: 'Applications, signatures and draws of this household are refused from now on, and an open line is frozen at once.',
  cleared: 'Cleared; the transaction may go on until {{date}}', confirmed: 'Fraud confirmed', confirmedListed: 'Fraud confirmed; the list entry waits for another person',
  toFile: 'Open file', reopen: 'Look again', reopenTitle: 'Look at {{name}} again', reopenHelp: 'The customer asks for a person to look again, or something new is known. Another person answers it.', reopened: 'The review is open again',
  signals: {
    last: 'Last noted {{date}} by {{name}}, {{n}} findings', none: 'No findings noted yet', note: 'Note findings', noted: 'Noted; checks of the next 30 days use it', help: 'Leave empty what was not checked: it counts as not known and changes nothing.',
    fields: {
      documentMatches: 'Document matches the file', phoneOwnerMatches: 'Phone belongs to the applicant', virtualNumber: 'Virtual number or fraud SIM', payeeIsBorrower: 'Paid to the borrower\'s own card', signingElsewhere: 'Signed on another device elsewhere',
      faceScore: 'Face score (0-100)', phoneMonths: 'Phone in use (months)', payeeCardDays: 'Card open for (days)', phoneChangedHours: 'Phone or SIM changed (hours ago)', deviceId: 'Applicant\'s device', payer: 'Identity number of today\'s payer, if another',
    },
  },
  list: {
    note: 'Numbers are kept as keyed hashes and masks only', lists: 'Lists', entries: 'Entries', import: 'Import a list', kind: 'Kind', source: 'Source', sourcePlaceholder: 'Police, provincial risk department …', origin: 'Came by', otherFile: 'Another file',
    kinds: { fraud: 'Fraud rings', internal: 'Own black list', external: 'Crime, laundering, sanctions', enforcement: 'Court enforcement', lineElsewhere: 'Line elsewhere' },
    origins: { file: 'File', task: 'Review', hub: 'Hub' },
    statuses: { proposed: 'To release', released: 'In force', refused: 'Refused' },
    entryStatuses: { proposed: 'To release', active: 'In force', endingAsked: 'Ending asked', ended: 'Ended', refused: 'Refused' },
    subjects: { identity: 'Identity', phone: 'Phone', bankCard: 'Card', device: 'Device' },
    columns: {
      entries: 'Entries', active: 'In force', proposedBy: 'Proposed by', proposedOn: 'Proposed', decidedBy: 'Decided by', decidedOn: 'Decided', sheetRow: 'Row', outcome: 'Outcome', subject: 'Type', mask: 'Number', fromOn: 'From',
      toOn: 'Until', fault: 'Problem', endingReason: 'Why it ends', endedOn: 'Ended',
    },
    noEnd: 'No end', outcomes: { new: 'Goes in', listed: 'Listed already', rejected: 'Wrong' },
    searchLists: 'Source, proposer', searchEntries: 'End of number, source, reason', totalLists: '{{n}} lists', totalEntries: '{{n}} entries',
    emptyLists: 'No list yet. Import an .xlsx or .csv; another person puts it in force.', emptyEntries: 'No number is listed yet.',
    drop: 'Drop a list here, or click to choose', dropHint: '.xlsx or .csv with a heading for identity number, phone, card or device, or type and number; reason code, from and until if known',
    counts: '{{name}}: {{rows}} rows, {{fresh}} go in, {{listed}} listed already, {{rejected}} wrong (left out)', preview: 'Preview of the list',
    faults: {
      missing_number: 'No number', bad_check_digit: 'Check digit is wrong', impossible_birth: 'Impossible birth date', not_a_phone: 'Not a phone number', not_a_bank_card: 'Not a card number', not_a_device: 'Not a device', unknown_subject: 'Unknown type',
      not_a_date: 'Not a date', dates_reversed: 'Ends before it begins', bad_reason_code: 'A reason code has letters, figures, - and _', number_lost_digits: 'The spreadsheet has lost the last digits', twice_in_file: 'Twice in the file',
    },
    propose: 'Submit', proposed: '{{n}} entries submitted; another person puts them in force',
    release: 'Release', releaseTitle: 'Release this list', releaseHelp: 'At once: households on it cannot apply, sign or draw, and open lines are frozen (a line elsewhere freezes nothing).', released: 'In force; {{n}} households of this branch are on it',
    refuse: 'Refuse', refuseTitle: 'Refuse this list', refuseHelp: 'The list does not come into force.', refused: 'List refused',
    askEnding: 'Ask to take off', askEndingHelp: 'Another person has to agree.', endingAsked: 'Asked; another person decides', endEntry: 'Take off', keepEntry: 'Keep', endingDecided: 'Done',
  },
  related: {
    title: 'Related persons', add: 'Register', added: 'Registered', end: 'End registration', endHelp: 'The person no longer counts as related to the bank.', total: '{{n}} persons', search: 'Staff, relation',
    empty: 'Nobody is registered. Register the staff themselves and their near relatives: related persons get no unsecured loan.',
    staff: 'Staff', staffNo: 'Staff no.', relation: 'Relation', identity: 'Identity number', identityHint: 'Kept as hash and mask only', registeredOn: 'Registered', registeredBy: 'By', endedOn: 'Ended',
    staffRule: 'Choose a member of staff', relationRule: 'Choose the relation', identityRule: 'Enter the identity number',
    relations: { self: 'Self', spouse: 'Spouse', parent: 'Parent', child: 'Child', sibling: 'Sibling', spouseParent: 'Parent-in-law', other: 'Other relative' },
  },
};
