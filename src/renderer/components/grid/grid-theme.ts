/** AG Grid dressed as the rest of the desk: dense, quiet lines, one accent. Colours are the CSS variables of app/theme.css. */
import { themeQuartz } from 'ag-grid-community';

export const ROW_HEIGHT = 30;
export const HEADER_HEIGHT = 32;

export const gridTheme = themeQuartz.withParams({
  accentColor: 'var(--accent)',
  backgroundColor: 'var(--surface)',
  foregroundColor: 'var(--ink)',
  borderColor: 'var(--line)',
  headerBackgroundColor: 'var(--surface-sunken)',
  headerTextColor: 'var(--ink-soft)',
  headerFontWeight: 600,
  headerHeight: HEADER_HEIGHT,
  rowHeight: ROW_HEIGHT,
  rowHoverColor: 'var(--hover)',
  selectedRowBackgroundColor: 'var(--selected)',
  oddRowBackgroundColor: 'var(--surface)',
  rowBorder: { color: 'var(--line-soft)' },
  headerColumnBorder: { color: 'var(--line-soft)' },
  columnBorder: false,
  wrapperBorder: { color: 'var(--line)' },
  wrapperBorderRadius: 6,
  borderRadius: 4,
  fontFamily: 'inherit',
  fontSize: 13,
  headerFontSize: 12,
  cellHorizontalPadding: 7,
  iconSize: 13,
  spacing: 6,
  pinnedRowBackgroundColor: 'var(--surface-sunken)',
  pinnedRowFontWeight: 600,
});
