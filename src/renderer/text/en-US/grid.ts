import type { Texts } from '../zh-CN/index.ts';

export const grid: Texts['grid'] = {
  total: 'Total {{n}}',
  totalRows: 'Total {{n}}',
  search: 'Quick filter (Ctrl+F)',
  shown: '{{total}} rows',
  shownOf: '{{shown}} of {{total}} rows',
  ticked: '{{n}} ticked',
  tickedHidden: '{{n}} of them hidden by the filter',
  nothingMatches: 'No row matches the filters in force',
  clearFilter: 'Clear',
  clearFilters: 'Clear all filters',
  columns: 'Columns',
  resetColumns: 'Default columns',
  views: 'Views',
  defaultView: 'Default view',
  viewName: 'Name of the view',
  saveView: 'Save',
  deleteView: 'Delete view “{{name}}”',
  print: 'Print the list', list: 'List', printedAt: 'Printed {{moment}}', tooManyToPrint: 'At most {{most}} rows are printed; filter first, or export a sheet',
  export: 'Export',
  exportHint: 'Exports the filtered rows as an Excel sheet',
};
