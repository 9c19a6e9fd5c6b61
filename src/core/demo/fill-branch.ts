/** Fills a branch with invented households, by the door that a branch uses: survey files, previewed and imported. */
import type { Answer } from '../contract/answers.ts';
import type { BranchApi } from '../contract/index.ts';
import { makeSurvey, type SurveyOptions } from './make-survey.ts';
import { surveyCsv } from './write-survey.ts';

/** A file of so many rows stays below what the import takes. */
const ROWS_PER_FILE = 15_000;

/**
 * `api` is that of a customer manager, who then serves the new villages. Answers how many households went in.
 *
 * @throws Error with the code when the branch refuses a file.
 */
export async function fillBranch(api: Pick<BranchApi, 'household'>, options: SurveyOptions): Promise<number> {
  const survey = makeSurvey(options);
  let accepted = 0;
  for (let from = 0; from < survey.rows.length; from += ROWS_PER_FILE) {
    const part = { ...survey, rows: survey.rows.slice(from, from + ROWS_PER_FILE) };
    const bytes = new TextEncoder().encode(surveyCsv(part));
    const { previewId } = valueOf(await api.household.previewSurvey({ file: { name: `采集表-${from + 1}.csv`, bytes } }));
    accepted += valueOf(await api.household.importSurvey({ previewId, addVillages: true })).accepted;
  }
  return accepted;
}

function valueOf<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(`${answer.error.code} ${JSON.stringify(answer.error.params)}`);
  return answer.value;
}
