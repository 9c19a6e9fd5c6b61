import type { ImportResult } from '../contract/household.ts';
import type { BusinessDate } from '../kernel/business-date.ts';
import { addVillage } from '../organisation/add-village-command.ts';
import type { CommandContext } from '../pipeline/context.ts';
import { statement } from '../store/statement.ts';
import { surveyChecker, type CheckedRow } from './check-survey.ts';
import { changesBetween, contentOf, mergeSurvey } from './household-content.ts';
import { insertHousehold, readHousehold, updateHousehold, type HouseholdFacts } from './household-store.ts';
import type { RowFault } from './read-survey-row.ts';
import { surveyLookup, wasImported } from './survey-lookup-store.ts';
import { countByCode, heldPreview, newVillagesOf, notAdded, type HeldPreview } from './survey-preview.ts';

/** So many households' facts go into one event: few enough to send on, many enough to be quick. */
const HOUSEHOLDS_PER_EVENT = 100;

/**
 * Takes the good rows of a preview in, all in the command's transaction. Rows are checked again: the store may have
 * moved on since the person looked.
 *
 * A file that went in before adds what it could not add then, and leaves the households that it brought as they are now.
 *
 * @throws Refusal `preview_gone`, `cancelled`
 */
export async function importSurvey(
  context: CommandContext, { previewId, addVillages }: { previewId: string; addVillages: boolean },
): Promise<ImportResult> {
  const preview = heldPreview(context.client.memory, previewId);
  const addedVillages = addVillages ? addNewVillages(context, preview) : [];
  const importId = context.environment.newId();
  const terms = { businessDate: context.businessDate, isKnownFile: wasImported(context, preview.fileHash) };
  const check = surveyChecker(surveyLookup(context));
  const counts = { created: 0, changed: 0, unchanged: 0 };
  const rejected: { sheetRow: number; fault: RowFault }[] = [];
  let facts: HouseholdFacts[] = [];
  const recordFacts = (): void => {
    if (facts.length > 0) context.record('household.filesTaken', { importId, households: facts });
    facts = [];
  };
  for (const [index, row] of preview.rows.entries()) {
    const checked = check(row);
    const taken = takeRow(context, checked, terms);
    if ('fault' in taken) rejected.push({ sheetRow: row.sheetRow, fault: taken.fault });
    else {
      counts[taken.outcome] += 1;
      if (taken.facts) facts.push(taken.facts);
      if (facts.length >= HOUSEHOLDS_PER_EVENT) recordFacts();
    }
    await context.progress('household.writing', index + 1, preview.rows.length);
  }
  recordFacts();
  const byCode = countByCode(rejected.map(({ fault }) => fault.code));
  const rows = preview.rows.length;
  recordImport(context, importId, preview, { rows, ...counts, rejected: byCode });
  context.afterCommit(() => void (preview.rejected = rejected));
  return {
    importId, rows, accepted: rows - rejected.length, ...counts, rejected: byCode, addedVillages,
    nothingChanged: counts.created === 0 && counts.changed === 0 && counts.unchanged > 0,
  };
}

type TakenRow =
  | { readonly fault: RowFault }
  | { readonly outcome: 'created' | 'changed' | 'unchanged'; readonly facts: HouseholdFacts | null };

/** Read once for all rows. */
interface ImportTerms {
  readonly businessDate: BusinessDate;
  readonly isKnownFile: boolean;
}

function takeRow(context: CommandContext, { row, fault, householdId, villageId }: CheckedRow, { businessDate, isKnownFile }: ImportTerms): TakenRow {
  if (fault) return { fault };
  if (villageId === null) return { fault: notAdded(row) };
  if (householdId === null) return { outcome: 'created', facts: insertHousehold(context, contentOf(row, villageId), businessDate) };
  if (isKnownFile) return { outcome: 'unchanged', facts: null };
  const stored = readHousehold(context, householdId);
  const content = mergeSurvey(stored.content, row, villageId);
  const changes = changesBetween(stored.content, content);
  if (changes.length === 0) return { outcome: 'unchanged', facts: null };
  return { outcome: 'changed', facts: updateHousehold(context, stored, content, changes, 'import') };
}

const TOWNSHIP_NOT_GIVEN = '未分乡镇';

/** The importing customer manager serves what he brings; others are assigned later. */
function addNewVillages(context: CommandContext, { rows }: HeldPreview): string[] {
  const check = surveyChecker(surveyLookup(context));
  const { db, session } = context;
  const managerId = session.roles.includes('customerManager') ? session.staffId : null;
  const present = statement(db, 'SELECT 1 FROM village WHERE branch_id = ? AND township = ? AND name = ?');
  return newVillagesOf(rows.map(check)).flatMap((village) => {
    const township = village.township || townshipOfBranch(context);
    // Of the same name in several townships, rows that do not say which stay refused.
    if (present.get(session.branchId, township, village.name)) return [];
    addVillage(context, { name: village.name, township, managerId });
    return [village.name];
  });
}

/** A sheet without townships comes from a branch that has one. */
function townshipOfBranch({ db, session }: CommandContext): string {
  const townships = statement<[string], { township: string }>(db, 'SELECT DISTINCT township FROM village WHERE branch_id = ?').all(session.branchId);
  return townships.length === 1 ? (townships[0]?.township ?? TOWNSHIP_NOT_GIVEN) : TOWNSHIP_NOT_GIVEN;
}

interface ImportCounts {
  readonly rows: number;
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly rejected: Readonly<Record<string, number>>;
}

function recordImport(context: CommandContext, importId: string, { fileName, fileHash }: HeldPreview, counts: ImportCounts): void {
  const { db, environment, businessDate, session } = context;
  statement(db, `INSERT INTO survey_import (id, file_name, file_hash, row_count, created, changed, unchanged, rejected, imported_at,
    business_date, staff_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`).run(
    importId, fileName, fileHash, counts.rows, counts.created, counts.changed, counts.unchanged, JSON.stringify(counts.rejected),
    environment.now(), businessDate, session.staffId,
  );
  context.record('household.surveyImported', { importId, fileHash, ...counts });
}
