/**
 * What `verify` holds ratings and lines to: rated again from its stored facts with the models of its day, each household
 * comes out the same; the results of a batch are those that the log sealed; no line is above what was approved.
 */
import { createHash } from 'node:crypto';
import { modelsOf } from '../decision/model-store.ts';
import type { ModelVersions } from '../decision/model-versions.ts';
import { rateHousehold, type CompiledModels, type Rating, type RatingTrace } from '../decision/rate-household.ts';
import { Refusal } from '../kernel/result.ts';
import type { CheckReport } from '../pipeline/context.ts';
import type { Connection } from '../store/open-store.ts';
import { compareRating, type KeptRating } from './compare-rating.ts';
import { resultLine } from './result-line.ts';

/** More would only repeat what the first ones say. */
const MOST_PROBLEMS = 50;

interface BatchRecord {
  id: string; batch_no: string; model_versions: string; results_sha256: string; recorded: string | null;
}

export function checkRatings(db: Connection): CheckReport {
  const problems: string[] = [];
  let compared = 0;
  const batches = db.prepare<[], BatchRecord>(
    `SELECT b.*, (SELECT json_extract(e.payload, '$.resultsSha256') FROM business_event e
       WHERE e.type = 'credit.batchRated' AND json_extract(e.payload, '$.batchId') = b.id) AS recorded
     FROM rating_batch b ORDER BY b.created_at`,
  ).all();
  for (const batch of batches) {
    const models = modelsOrProblem(db, batch);
    if (typeof models === 'string') {
      problems.push(`${batch.batch_no} ${models}`);
      continue;
    }
    const checked = checkBatch(db, batch, models);
    compared += checked.rows;
    for (const problem of checked.problems) problems.push(`${batch.batch_no} ${problem}`);
  }
  problems.push(...linesAboveApproval(db));
  return { name: 'ratings', ok: problems.length === 0, compared, problems: problems.slice(0, MOST_PROBLEMS) };
}

/** The models that decided the batch, or why they cannot be had. */
function modelsOrProblem(db: Connection, batch: BatchRecord): CompiledModels | string {
  try {
    return modelsOf(db, JSON.parse(batch.model_versions) as ModelVersions);
  } catch (error) {
    if (error instanceof Refusal) return `${error.code} ${JSON.stringify(error.params)}`;
    throw error;
  }
}

interface RatingRecord extends KeptRating {
  readonly household_id: string;
  readonly household_revision: number;
  readonly outcome: Rating['outcome'];
  readonly kind: Rating['kind'];
  readonly grade: Rating['grade'];
}

function checkBatch(db: Connection, batch: BatchRecord, models: CompiledModels): { rows: number; problems: string[] } {
  const problems: string[] = [];
  const hash = createHash('sha256');
  let rows = 0;
  const stored = db.prepare<[string], RatingRecord>('SELECT r.*, t.trace FROM rating r JOIN rating_trace t ON t.rating_id = r.id WHERE r.batch_id = ? ORDER BY r.id');
  for (const row of stored.iterate(batch.id)) {
    rows += 1;
    const line = resultLine({ householdId: row.household_id, revision: row.household_revision }, {
      outcome: row.outcome, kind: row.kind, expertScore: row.expert_score, statisticalScore: row.statistical_score, grade: row.grade,
      limit: row.proposed_limit, ratePpm: row.rate_ppm, termMonths: row.term_months,
    });
    hash.update(line);
    const again = rateHousehold(models, (JSON.parse(row.trace) as RatingTrace).facts);
    const differing = compareRating(row, again).filter((one) => !one.isEqual).map((one) => one.field);
    if (differing.length > 0) problems.push(`household ${row.household_id} does not come out the same: ${differing.join(' ')}`);
  }
  if (hash.digest('hex') !== batch.results_sha256 || batch.recorded !== batch.results_sha256) problems.push('its results are not those of the log');
  return { rows, problems };
}

function linesAboveApproval(db: Connection): string[] {
  return db.prepare<[], { line_no: string }>(
    `SELECT l.line_no FROM credit_line l JOIN rating r ON r.id = l.rating_id
     WHERE r.status <> 'approved' OR r.household_id <> l.household_id OR l.limit_amount > r.limit_amount
       OR (l.limit_amount < r.limit_amount AND NOT EXISTS (SELECT 1 FROM line_change c WHERE c.line_id = l.id AND c.limit_after = l.limit_amount))`,
  ).all().map(({ line_no }) => `line ${line_no} is not as approved`);
}
