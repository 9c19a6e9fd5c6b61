/** Words that the inbox of warnings and the call list share. */
export const queue = {
  deadline: { late: 'Late (was due {{date}})', near: 'Due soon ({{date}})', far: 'Due {{date}}' },
  assign: 'Assign', assignKey: 'Assign (A)', assignTitle: 'Assign {{n}}', assignTo: 'To which customer manager', worker: '{{name}} (warnings {{orders}}, collection {{tasks}})', assigned: '{{n}} assigned', nobody: 'Nobody',
  keys: { next: 'next', previous: 'previous', act: 'work on it', submit: 'submit and go on' },
  evidence: 'Evidence', addEvidence: 'Add a photo or scan', evidenceHint: 'JPG, PNG or PDF, at most 8 MB', noEvidence: 'No evidence', known: 'Known', history: 'History', noteLeast: 'At least 10 characters',
  days: '{{n}} days', months: '{{n}} months',
};
