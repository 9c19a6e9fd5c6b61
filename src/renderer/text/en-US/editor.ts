/** The editor of a model: tables, figures, mistakes and a household's way through them. */
import type { Texts } from '../zh-CN/index.ts';

export const editor: Texts['editor'] = {
  title: 'Edit: {{name}}', noDraft: 'This version is no draft and cannot be changed. Go back and make a new version from it', parts: 'Parts of the model', figures: 'Name and figures',
  errors: '{{n}} mistakes', warnings: '{{n}} to look at', noErrors: 'No mistakes', undo: 'Undo (Ctrl+Z)', redo: 'Redo (Ctrl+Y)',
  save: 'Save draft', saveAndClose: 'Save and go back', savedWith: 'Saved as a draft with {{n}} mistakes; mend them, then simulate and submit', savedWithHint: 'A draft may be saved with mistakes, but not submitted',
  cell: 'Row {{no}}, {{column}}', nameOf: 'Name of {{key}}', choose: 'Choose', rowActs: 'Row', up: 'Up (Alt+↑)', upOf: 'Row {{no}} up', down: 'Down (Alt+↓)', downOf: 'Row {{no}} down',
  addRow: 'Add a row', addBelow: 'Add a row below (Alt+Insert)', addBelowOf: 'Add a row below {{no}}', deleteOf: 'Delete row {{no}}', fillGap: 'Add this row',
  keys: 'Enter: next row, Alt+↑↓: move the row, Alt+Insert: add, Alt+Delete: delete', syntax: 'Conditions: 18, < 18, >= 60, [18..25) with 18 and without 25, (0..20]; empty: any, null: unknown.', firstHit: 'From the top, the first row that fits is taken.',
  test: 'Test', trial: 'Trial', testOf: 'Test {{name}}', pickHousehold: 'Pick a household, or type below the table', nobody: 'No household', clear: 'Clear', mendFirst: 'Mend all mistakes to see a household\'s way through the model',
  views: { path: 'Path', result: 'Result', expert: 'Expert', statistical: 'Statistical' }, foundOnTheWay: 'Found by the steps before', hit: 'Row {{no}} is taken', hitShort: 'row {{no}}', notHit: '{{n}} more rules not hit or without data', outcome: 'Outcome',
  missed: { unknown: 'Not known', outside: 'No row fits' },
  status: 'Status', statuses: { demonstration: 'Demonstration', configured: 'The bank\'s own' }, categoryBest: '{{name}}, best', incomeThousandths: 'Multiple of net income (‰)', constraintNames: 'Names of the constraints',
  noFigure: 'A number, not below {{least}}', units: { fen: 'CNY', ppm: '%', months: 'months', years: 'years', points: 'points', basisPoints: 'bp', thousandths: '‰', millionths: '×10⁻⁶', count: '' },
};
