/** What a grid remembers on this device, by grid: its columns, order, widths, sort and filters, and the views saved by name. */
import type { GridState, GridStateKey } from 'ag-grid-community';

export interface SavedView {
  readonly name: string;
  readonly state: GridState;
}

const KEPT: readonly GridStateKey[] = ['columnOrder', 'columnSizing', 'columnVisibility', 'columnPinning', 'sort', 'filter'];
/** Raised when columns change their ids, so that an old memory is not laid over new columns. */
const VERSION = 1;

const stateKey = (gridId: string): string => `grid.${VERSION}.${gridId}.state`;
const viewsKey = (gridId: string): string => `grid.${VERSION}.${gridId}.views`;

export function keptPart(state: GridState): GridState {
  return Object.fromEntries(Object.entries(state).filter(([key]) => KEPT.includes(key as GridStateKey)));
}

function read<T>(key: string): T | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') as T | null;
  } catch {
    return null;
  }
}

export const rememberedState = (gridId: string): GridState | undefined => read<GridState>(stateKey(gridId)) ?? undefined;

export function rememberState(gridId: string, state: GridState): void {
  localStorage.setItem(stateKey(gridId), JSON.stringify(keptPart(state)));
}

export const savedViews = (gridId: string): readonly SavedView[] => read<readonly SavedView[]>(viewsKey(gridId)) ?? [];

export function saveView(gridId: string, view: SavedView): readonly SavedView[] {
  const views = [...savedViews(gridId).filter((other) => other.name !== view.name), { ...view, state: keptPart(view.state) }];
  localStorage.setItem(viewsKey(gridId), JSON.stringify(views));
  return views;
}

export function deleteView(gridId: string, name: string): readonly SavedView[] {
  const views = savedViews(gridId).filter((view) => view.name !== name);
  localStorage.setItem(viewsKey(gridId), JSON.stringify(views));
  return views;
}
