import type { Texts } from '../zh-CN/index.ts';

export const common: Texts['common'] = {
  yes: 'Yes', no: 'No',
  confirm: 'Confirm', cancel: 'Cancel', save: 'Save', edit: 'Edit', close: 'Close', back: 'Back', open: 'Open', print: 'Print', refresh: 'Refresh',
  delete: 'Delete', more: 'More', all: 'All', none: 'None', retry: 'Retry', details: 'Details', next: 'Next', search: 'Search', submit: 'Submit', reason: 'Reason',
  notCollected: 'Not collected', notAvailable: '—',
  unitYuan: 'CNY', unitPercent: '%', unitMonths: 'months', unitHouseholds: 'households', unitDays: 'days', unitPeople: 'people', unitYears: 'years', unitMu: 'mu', unitSquareMetres: 'm²',
  yuan: 'CNY {{amount}}',
  yuanIn: '{{label}} (CNY)',
  percentIn: '{{label}} (%)',
  household: 'Household', householdNo: 'File no.', headName: 'Head', identity: 'ID number', phone: 'Phone', village: 'Village', group: 'Group', groupNo: 'Group {{no}}',
  township: 'Township', manager: 'Manager', noManager: 'Not assigned', status: 'Status', date: 'Date', operator: 'Operator', updatedOn: 'Updated on',
  grade: 'Grade', limit: 'Credit limit', balance: 'Balance', rate: 'Annual rate', term: 'Term',
  saved: 'Saved', savedFile: 'Saved as {{name}}', printed: 'Sent to the printer', loading: 'Loading…', failedToLoad: 'Could not be loaded',
  selectFirst: 'Tick rows in the list first', required: 'Required', discardChanges: 'Discard changes', unsaved: 'There are unsaved changes',
  reasonPlaceholder: 'State the reason (2 to 200 characters)', reasonTooShort: 'The reason needs at least 2 characters',
  shortcutHint: '{{action}} ({{keys}})',
  listSeparator: ', ', clauseSeparator: '; ', labelled: '{{label}}: {{value}}',
  genders: { female: 'Female', male: 'Male' },
};
