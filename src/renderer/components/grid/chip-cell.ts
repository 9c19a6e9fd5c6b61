/** A status as a chip. A plain class, not a React component: a portal per cell would slow scrolling. */
import type { ICellRendererComp, ICellRendererParams } from 'ag-grid-community';
import type { Tone } from '../tone.ts';
import { isTotalsRow } from './totals.ts';

export interface ChipCellParams {
  readonly toneOf: (row: unknown) => Tone;
}

export class ChipCell implements ICellRendererComp {
  private readonly element = document.createElement('span');

  init(params: ICellRendererParams & ChipCellParams): void {
    this.show(params);
  }

  getGui(): HTMLElement {
    return this.element;
  }

  refresh(params: ICellRendererParams & ChipCellParams): boolean {
    this.show(params);
    return true;
  }

  private show(params: ICellRendererParams & ChipCellParams): void {
    const isEmpty = params.value === null || params.value === undefined || params.value === '' || isTotalsRow(params.data);
    this.element.className = isEmpty ? '' : `chip chip-${params.toneOf(params.data)}`;
    this.element.textContent = params.valueFormatted ?? '';
  }
}
