/** The parts of AG Grid that this app uses, registered once, and its texts by language. */
import {
  CellStyleModule, ClientSideRowModelApiModule, ClientSideRowModelModule, ColumnApiModule, ColumnAutoSizeModule, CustomFilterModule,
  DateFilterModule, EventApiModule, ExternalFilterModule, GridStateModule, LocaleModule, ModuleRegistry, NumberFilterModule, PinnedRowModule, QuickFilterModule,
  RenderApiModule, RowApiModule, RowSelectionModule, RowStyleModule, ScrollApiModule, TextFilterModule, TooltipModule, CellApiModule,
} from 'ag-grid-community';
import { AG_GRID_LOCALE_CN, AG_GRID_LOCALE_EN } from '@ag-grid-community/locale';

ModuleRegistry.registerModules([
  CellApiModule, CellStyleModule, ClientSideRowModelApiModule, ClientSideRowModelModule, ColumnApiModule, ColumnAutoSizeModule,
  CustomFilterModule, DateFilterModule, EventApiModule, ExternalFilterModule, GridStateModule, LocaleModule, NumberFilterModule, PinnedRowModule,
  QuickFilterModule, RenderApiModule, RowApiModule, RowSelectionModule, RowStyleModule, ScrollApiModule, TextFilterModule, TooltipModule,
]);

export function gridTexts(language: string): Record<string, string> {
  return language === 'en-US' ? AG_GRID_LOCALE_EN : AG_GRID_LOCALE_CN;
}
