/** A survey file that a person is looking at before it goes in. Lives in the client's memory until the next one or sign-out. */
import type { ImportColumn, ImportPreview, ImportRow, RejectionCode } from '../contract/household.ts';
import { Refusal } from '../kernel/result.ts';
import type { CheckedRow } from './check-survey.ts';
import { lostItsDigits } from './identity-number.ts';
import { maskDigitsInside, maskIdentityNumber } from './mask.ts';
import { holdsNoHousehold, recogniseColumns, type Column, type Sheet } from './recognise-columns.ts';
import type { RowFault, SurveyRow } from './read-survey-row.ts';

export interface RecognisedSurvey {
  readonly headerRow: number;
  readonly columns: readonly Column[];
  readonly rows: readonly { readonly cells: readonly string[]; readonly sheetRow: number }[];
}

export interface HeldPreview {
  readonly previewId: string;
  readonly fileName: string;
  readonly fileHash: string;
  readonly columns: readonly Column[];
  readonly rows: readonly SurveyRow[];
  /** Cells as they came, by row of the sheet, of every row that may be refused. */
  readonly cells: ReadonlyMap<number, readonly string[]>;
  /** Changed by the import: rows of villages that were not added are refused then. */
  rejected: readonly { readonly sheetRow: number; readonly fault: RowFault }[];
}

const MEMORY_KEY = 'household.preview';

export function holdPreview(memory: Map<string, unknown>, preview: HeldPreview): void {
  memory.set(MEMORY_KEY, preview);
}

/** @throws Refusal `preview_gone` after another preview or a sign-out. */
export function heldPreview(memory: ReadonlyMap<string, unknown>, previewId: string): HeldPreview {
  const preview = memory.get(MEMORY_KEY) as HeldPreview | undefined;
  if (preview?.previewId !== previewId) throw new Refusal('preview_gone');
  return preview;
}

/**
 * The columns of a sheet and its rows that hold a household.
 *
 * @throws Refusal `survey_no_header_row`, `survey_missing_columns`, `survey_identity_numbers_lost` when a spreadsheet took
 * identity numbers for figures and has dropped their last digits: no check can bring them back.
 */
export function recogniseSurvey(sheet: Sheet): RecognisedSurvey {
  const recognised = recogniseColumns(sheet);
  if (!recognised.ok) {
    if (recognised.error.code === 'no_header_row') throw new Refusal('survey_no_header_row');
    throw new Refusal('survey_missing_columns', { columns: recognised.error.headings.join('、') });
  }
  const { headerIndex, columns } = recognised.value;
  const header = sheet[headerIndex] ?? [];
  const rows = sheet.flatMap((cells, index) =>
    index > headerIndex && !holdsNoHousehold(cells, recognised.value, header) ? [{ cells, sheetRow: index + 1 }] : []);
  const identity = columns.find(({ field }) => field?.kind === 'identity')?.index ?? -1;
  const lost = rows.filter(({ cells }) => lostItsDigits(cells[identity] ?? ''));
  if (lost[0]) throw new Refusal('survey_identity_numbers_lost', { rows: lost.length, firstRow: lost[0].sheetRow });
  return { headerRow: headerIndex + 1, columns, rows };
}

/** What the store would do with an accepted row. */
export type StoreOutcome = 'new' | 'changed' | 'unchanged';

export function outcomeOf(checked: CheckedRow, outcomeInStore: () => StoreOutcome): ImportRow['outcome'] {
  if (checked.fault) return 'rejected';
  return checked.villageId === null ? 'newVillage' : outcomeInStore();
}

export function importRowOf({ row, fault }: CheckedRow, outcome: ImportRow['outcome']): ImportRow {
  const isPersonal = fault?.code === 'bad_check_digit' || fault?.code === 'impossible_birth' || fault?.code === 'duplicate_id' ||
    fault?.code === 'same_household_second_applicant';
  return {
    sheetRow: row.sheetRow,
    headName: row.headName,
    identityMask: maskIdentityNumber(row.identityNumber),
    villageName: row.villageName,
    groupNo: row.groupNo,
    outcome,
    rejection: fault && { code: fault.code, column: fault.column, value: isPersonal ? maskDigitsInside(fault.value) : fault.value },
    normalised: row.corrections,
  };
}

export const importColumnOf = ({ heading, field }: Column): ImportColumn => ({ heading, field: field?.path ?? null });

export function countsOf(rows: readonly ImportRow[]): ImportPreview['counts'] {
  const count = (outcome: ImportRow['outcome']): number => rows.filter((row) => row.outcome === outcome).length;
  return {
    rows: rows.length, new: count('new'), changed: count('changed'), unchanged: count('unchanged'), newVillage: count('newVillage'),
    rejected: count('rejected'),
  };
}

export function countByCode(codes: Iterable<RejectionCode>): Partial<Record<RejectionCode, number>> {
  const counts: Partial<Record<RejectionCode, number>> = {};
  for (const code of codes) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}

export interface NewVillage {
  readonly name: string;
  /** '' when the sheet does not say. */
  readonly township: string;
  readonly rows: number;
}

/**
 * Well-formed villages that the branch does not have, of rows with no other fault, in the order of the sheet. Rows
 * without a township belong to the one village of that name in the sheet, if there is one.
 */
export function newVillagesOf(checked: readonly CheckedRow[]): NewVillage[] {
  const townships = new Map<string, Map<string, number>>();
  for (const { row, fault, villageId } of checked) {
    if (fault || villageId !== null) continue;
    const counts = townships.get(row.villageName) ?? new Map<string, number>();
    const township = row.file.basics.township ?? '';
    townships.set(row.villageName, counts.set(township, (counts.get(township) ?? 0) + 1));
  }
  return [...townships].flatMap(([name, counts]) => {
    const [without = 0, named] = [counts.get(''), [...counts].filter(([township]) => township !== '')];
    const only = named.length === 1 ? named[0] : undefined;
    if (only) return [{ name, township: only[0], rows: only[1] + without }];
    return [...counts].map(([township, rows]) => ({ name, township, rows }));
  });
}

export const notAdded = (row: SurveyRow): RowFault => ({ code: 'unknown_village', column: '村', value: row.villageName });
