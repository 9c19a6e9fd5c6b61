import { createHash } from 'node:crypto';
import type { ImportPreview, ImportRow } from '../contract/household.ts';
import type { CommandContext } from '../pipeline/context.ts';
import { surveyChecker, type CheckedRow } from './check-survey.ts';
import { changesBetween, mergeSurvey } from './household-content.ts';
import { readHousehold } from './household-store.ts';
import { readSurveyFile } from './read-survey-file.ts';
import { surveyRowReader } from './read-survey-row.ts';
import { surveyLookup, wasImported } from './survey-lookup-store.ts';
import {
  countByCode, countsOf, holdPreview, importColumnOf, importRowOf, newVillagesOf, outcomeOf, recogniseSurvey, type StoreOutcome,
} from './survey-preview.ts';

/** Reads and checks a file and keeps it for `importSurvey`. Changes nothing. @throws Refusal of readSurveyFile and recogniseSurvey. */
export async function previewSurvey(
  context: CommandContext, { file }: { file: { name: string; bytes: Uint8Array } },
): Promise<ImportPreview> {
  const { encoding, sheet } = await readSurveyFile(file.bytes);
  const survey = recogniseSurvey(sheet);
  const fileHash = createHash('sha256').update(file.bytes).digest('hex');
  const isKnownFile = wasImported(context, fileHash);
  const read = surveyRowReader(survey.columns);
  const check = surveyChecker(surveyLookup(context));
  const checked: CheckedRow[] = [];
  const rows: ImportRow[] = [];
  for (const { cells, sheetRow } of survey.rows) {
    const row = check(read(cells, sheetRow));
    checked.push(row);
    rows.push(importRowOf(row, outcomeOf(row, () => outcomeInStore(context, row, isKnownFile))));
    await context.progress('household.checking', rows.length, survey.rows.length);
  }
  const previewId = context.environment.newId();
  const mayBeRejected = new Set(rows.filter(({ outcome }) => outcome === 'rejected' || outcome === 'newVillage').map(({ sheetRow }) => sheetRow));
  const rejected = checked.flatMap(({ row, fault }) => (fault ? [{ sheetRow: row.sheetRow, fault }] : []));
  holdPreview(context.client.memory, {
    previewId, fileName: file.name, fileHash, columns: survey.columns, rows: checked.map(({ row }) => row), rejected,
    cells: new Map(survey.rows.filter(({ sheetRow }) => mayBeRejected.has(sheetRow)).map(({ sheetRow, cells }) => [sheetRow, cells])),
  });
  context.record('household.surveyPreviewed', { fileHash, rows: rows.length });
  return {
    previewId, fileName: file.name, encoding, headerRow: survey.headerRow, columns: survey.columns.map(importColumnOf), rows,
    counts: countsOf(rows), rejectedByCode: countByCode(rejected.map(({ fault }) => fault.code)), newVillages: newVillagesOf(checked),
  };
}

function outcomeInStore(context: CommandContext, { row, householdId, villageId }: CheckedRow, isKnownFile: boolean): StoreOutcome {
  if (householdId === null || villageId === null) return 'new';
  if (isKnownFile) return 'unchanged';
  const { content } = readHousehold(context, householdId);
  return changesBetween(content, mergeSurvey(content, row, villageId)).length === 0 ? 'unchanged' : 'changed';
}
