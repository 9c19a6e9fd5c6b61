/** What `verify` holds the checks to: asked again with its stored facts and the rules of its day, each comes out the same. */
import type { FraudOutcomeCode, FraudPoint } from '../contract/fraud.ts';
import { findFraud } from '../decision/anti-fraud-rules.ts';
import type { CheckReport } from '../pipeline/context.ts';
import type { Connection } from '../store/open-store.ts';
import { sceneOf } from './check-store.ts';
import { readFacts } from './facts-store.ts';
import { fraudRulesOf } from './rules-in-force-store.ts';

const MOST_PROBLEMS = 50;

export function checkFraudChecks(db: Connection): CheckReport {
  const problems: string[] = [];
  let compared = 0;
  const rows = db.prepare<[], { id: number; point: FraudPoint; rules_version: string; facts: string; outcome: FraudOutcomeCode; hits: string }>(
    'SELECT id, point, rules_version, facts, outcome, hits FROM fraud_check ORDER BY id',
  );
  for (const row of rows.iterate()) {
    compared += 1;
    const again = findFraud(fraudRulesOf(db, row.rules_version), sceneOf[row.point], readFacts(row.facts));
    if (again.outcome !== row.outcome || JSON.stringify(again.hits) !== row.hits) problems.push(`check ${row.id} does not come out the same`);
  }
  return { name: 'fraudChecks', ok: problems.length === 0, compared, problems: problems.slice(0, MOST_PROBLEMS) };
}
