/** Rates the ticked households and keeps result and explanation of each: one batch, one transaction. */
import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { RatingOutcome } from '../contract/credit.ts';
import { applicationChecks } from '../fraud/check-store.ts';
import { factsOf } from '../decision/facts.ts';
import { modelsInForce } from '../decision/model-store.ts';
import { rateHousehold, type Rating } from '../decision/rate-household.ts';
import type { CommandContext } from '../pipeline/context.ts';
import { orm } from '../store/orm.ts';
import { statement } from '../store/statement.ts';
import { ratingInputs, type RatingInput } from './rating-input-store.ts';
import { resultLine } from './result-line.ts';
import { ratingBatch } from './tables.ts';

interface RatingRun {
  readonly batchId: string;
  readonly batchNo: string;
  readonly byOutcome: Readonly<Record<RatingOutcome, number>>;
}

/** Read, rate and write this many, then look up: often enough for the window, rarely enough for the clock. */
const PORTION = 100;

/** @throws Refusal `not_found`, `outside_scope`, `product_not_sold`, `cancelled`; nothing is kept then. */
export async function runRating(context: CommandContext, input: { householdIds: readonly string[]; productCode?: string | undefined }): Promise<RatingRun> {
  // In the order of the ids, which is that of their making: neighbours in the store stay neighbours.
  const householdIds = [...new Set(input.householdIds)].sort();
  const { models, versions } = modelsInForce(context, input.productCode);
  const read = ratingInputs(context);
  const write = ratingWriter(context);
  const batchId = context.environment.newId();
  const batchNo = nextBatchNo(context);
  insertBatch(context, { batchId, batchNo, versions });
  const fraud = applicationChecks(context, batchId);
  const byOutcome: Record<RatingOutcome, number> = { accepted: 0, manualReview: 0, refused: 0, incomplete: 0 };
  let results = '';
  let withoutAuthorisation = 0;
  for (let done = 0; done < householdIds.length; done += PORTION) {
    await context.progress('credit.rating', done, householdIds.length);
    const portion = householdIds.slice(done, done + PORTION);
    const antiFraud = fraud.check(portion);
    for (const household of read(portion)) {
      const rated = rateHousehold(models, factsOf(household.subject, { ...household.context, antiFraud: antiFraud.get(household.householdId) }));
      write(batchId, household, rated);
      results += resultLine(household, rated);
      byOutcome[rated.outcome] += 1;
      if (!household.subject.file.creditRecord.inquiryAuthorised) withoutAuthorisation += 1;
    }
  }
  const resultsSha256 = createHash('sha256').update(results).digest('hex');
  orm(context.db).update(ratingBatch).set({ resultsSha256 }).where(eq(ratingBatch.id, batchId)).run();
  fraud.record();
  context.record('credit.batchRated', { batchId, batchNo, modelVersions: versions, households: householdIds.length, byOutcome, resultsSha256, withoutAuthorisation });
  await context.progress('credit.rating', householdIds.length, householdIds.length);
  return { batchId, batchNo, byOutcome };
}

/** PJ, branch code, business date, four digits that begin at 0001 every day. */
function nextBatchNo(context: CommandContext): string {
  const day = context.businessDate.replaceAll('-', '');
  return `PJ${context.session.branchCode}${day}${String(context.nextNumber(`PJ${day}`)).padStart(4, '0')}`;
}

function insertBatch(context: CommandContext, batch: { batchId: string; batchNo: string; versions: ReturnType<typeof modelsInForce>['versions'] }): void {
  const { session, businessDate, environment } = context;
  orm(context.db).insert(ratingBatch).values({
    id: batch.batchId, batchNo: batch.batchNo, branchId: session.branchId, status: 'draft', makerId: session.staffId, modelVersions: batch.versions,
    resultsSha256: '', createdOn: businessDate, createdAt: environment.now(),
  }).run();
}

const INSERT_RATING = `
  INSERT INTO rating (batch_id, household_id, household_revision, kind, outcome, expert_score, expert_grade, statistical_score, statistical_band, grade,
    previous_grade, proposed_limit, limit_amount, previous_limit, binding_constraint, rate_ppm, term_months, reason_codes, status)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'draft')`;

function ratingWriter(context: CommandContext): (batchId: string, household: RatingInput, rated: Rating) => void {
  const insertRow = statement<unknown[]>(context.db, INSERT_RATING);
  const insertTrace = statement<[number | bigint, string]>(context.db, 'INSERT INTO rating_trace (rating_id, trace) VALUES (?, ?)');
  return (batchId, household, rated) => {
    const trace = JSON.stringify(rated.trace);
    const { lastInsertRowid } = insertRow.run(
      batchId, household.householdId, household.revision, rated.kind, rated.outcome, rated.expertScore, rated.expertGrade, rated.statisticalScore,
      rated.statisticalBand, rated.grade, household.previousGrade, rated.limit, rated.limit, household.previousLimit, rated.binding, rated.ratePpm,
      rated.termMonths, JSON.stringify(rated.reasonCodes),
    );
    insertTrace.run(lastInsertRowid, trace);
  };
}

