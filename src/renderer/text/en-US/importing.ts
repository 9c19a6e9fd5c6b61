import type { Texts } from '../zh-CN/index.ts';

export const importing: Texts['importing'] = {
  drop: 'Drop a survey sheet here, or click to choose a file',
  dropHint: '.xlsx and .csv (UTF-8, GB18030), at most 32 MB',
  chooseFile: 'Choose a file',
  rules: {
    title: 'Before anything is written you see',
    columns: 'The columns recognised: any order, a title row above, a total row below; unknown columns are kept as they are',
    values: 'The values as they are taken: full-width digits, blanks, 3.2万, 32,000元, five forms of dates, each before and after',
    errors: 'The rows that cannot go in: one reason each, to be saved as a sheet for the collector',
    decide: 'You decide; the import is all or nothing, and cancelling leaves nothing behind',
  },
  reading: 'Reading and checking {{name}}',
  failed: '{{name}} cannot be imported',
  otherFile: 'Another file',

  file: '{{name}} · {{encoding}} · headings in row {{row}}',
  encodings: { 'utf-8': 'CSV UTF-8', gb18030: 'CSV GB18030', 'utf-16le': 'CSV UTF-16', xlsx: 'Excel workbook' },
  outcomes: { new: 'New', changed: 'Changed', unchanged: 'Unchanged', newVillage: 'New village', rejected: 'Refused' },
  outcomeHints: { new: 'First file', changed: 'Differs from the file', unchanged: 'Same as the file', newVillage: 'Not in this branch', rejected: 'To be corrected' },
  allRows: 'All rows',
  unitRows: 'rows',
  columns: { sheetRow: 'Row', headName: 'Head', identity: 'ID number', village: 'Village', group: 'Group', outcome: 'Outcome', reason: 'Reason', column: 'Column', value: 'As it stood', normalised: 'Tidied' },
  reasons: {
    bad_check_digit: 'Check digit wrong', impossible_birth: 'Impossible birth date', missing_id: 'No ID number', missing_name: 'No name', duplicate_id: 'ID number twice',
    same_household_second_applicant: 'In another household', negative_amount: 'Negative amount', not_a_number: 'Not a number', unknown_village: 'Village unknown',
  },
  search: 'Head, ID tail, village',
  rowTitle: 'Row {{row}}', pickRow: 'Click a row to see its values before and after, and why it is refused',
  rejectedBecause: 'Refused: {{reason}}', inColumn: '{{column}}: {{value}}', emptyValue: '(empty)',
  normalisedTitle: '{{n}} values tidied', notNormalised: 'The values of this row are taken as they are',
  byReason: 'Why rows are refused', columnsTitle: 'Columns', columnsCount: '{{known}} recognised, {{unknown}} kept as they are', keptColumn: 'kept as it is',
  newVillages: 'New villages', addVillages: 'Add these villages, managed by me', newVillageLine: '{{township}} {{name}}', newVillageRows: '{{n}} households',
  newVillagesOff: 'Unticked, these rows are refused as “village unknown”',

  summary: '{{accepted}} households go in: {{created}} new, {{changed}} changed, {{unchanged}} unchanged; {{rejected}} rows do not',
  import: 'Import {{n}}', nothingToImport: 'Nothing to import', saveRejected: 'Save refused rows', writing: 'Importing', cancel: 'Cancel import',
  done: 'Imported', doneNothing: 'The sheet agrees with the files; nothing was changed',
  result: { created: 'New files', changed: 'Changed files', unchanged: 'Unchanged', rejected: 'Refused' },
  addedVillages: 'Villages added: {{names}}', nextHouseholds: 'Show households', nextRating: 'Rate households', nextFile: 'Import another file',
};
