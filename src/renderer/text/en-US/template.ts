import type { Texts } from '../zh-CN/index.ts';

export const template: Texts['template'] = {
  hint: 'A lawyer rewords without a programmer: one drafts, another approves, and it holds from its day; signed documents stay', empty: 'No wording', choose: 'Choose a version at the left', startDraft: 'Draft a new version', newVersion: 'new version', inForce: 'In force',
  columns: { version: 'Version' }, statuses: { draft: 'Draft', submitted: 'To approve', approved: 'Approved', returned: 'Returned', discarded: 'Discarded' },
  inForceSince: 'in force since {{date}}', inForceFrom: 'in force from {{date}}', madeBy: 'drafted by {{name}} on {{date}}', decidedBy: 'decided by {{name}} on {{date}}', change: 'Change: {{note}}', returned: 'Returned: {{note}}',
  note: 'Change', notePlaceholder: 'What was changed and why (required)', from: 'In force from', save: 'Save draft', submit: 'Save and submit', discard: 'Discard draft', saved: 'Draft saved', submitted: 'Submitted; another person decides',
  decision: 'Opinion', decisionPlaceholder: 'Opinion (required to return)', approve: 'Approve', return: 'Return',
  fields: 'Fields', preview: 'Preview with the sample', searchField: 'Find a field', copied: '{{place}} copied; paste it where it is wanted', used: 'used', required: 'required',
  use: { value: 'text', condition: 'condition', table: 'table of {{n}} columns', item: 'repetition' },
  problems: 'Faults',
  problem: {
    unknown_field: 'No such field: {{at}}; choose one from the list at the right', missing_field: 'A required field is missing: {{label}} ({{at}})', broken_place: 'Not a place: {{at}}; write braces and a field name', odd_bold: 'Bold marks ** do not pair: {{at}}',
    wrong_columns: 'Wrong number of columns, wanted {{label}} ({{at}})', wrong_paper: 'Wrong paper: the slip is on an 80 mm roll, all others on A4', wrong_kind: 'Another kind of document',
  },
  blocks: {
    title: 'Title', subtitle: 'Subtitle', heading: 'Heading', paragraph: 'Paragraph', notice: 'Notice', clause: 'Clause', fields: 'Facts', table: 'Table', signatures: 'Signatures', repeat: 'Repetition', pageBreak: 'Page break',
  },
  when: 'only when {{name}}', up: 'Move up', down: 'Move down', remove: 'Remove this block', addBelow: 'Add a block below', addParagraph: 'Add a paragraph', removeParagraph: 'Remove this paragraph',
};
