/** What the simulation screens and the editor read. */
import type { Grade, RatingOutcome } from '../contract/credit.ts';
import type { ModelDocuments } from '../contract/model-document.ts';
import type { SimulatedHousehold, SimulatedRating, simulationGroups, SimulationDetail, SimulationRow } from '../contract/simulation.ts';
import { eq } from 'drizzle-orm';
import { reasonName } from '../decision/explain-rating.ts';
import { documentOf, modelNamed } from '../decision/model-store.ts';
import { modelVersionText } from '../decision/model-versions.ts';
import { Refusal } from '../kernel/result.ts';
import type { QueryContext } from '../pipeline/context.ts';
import { orm } from '../store/orm.ts';
import { statement } from '../store/statement.ts';
import { simulation } from './tables.ts';

type SimulationRecord = typeof simulation.$inferSelect;

/** Newest first. */
export function simulations(context: QueryContext): readonly SimulationRow[] {
  return orm(context.db).select().from(simulation).where(eq(simulation.branchId, context.session.branchId)).all()
    .toSorted((a, b) => b.simulatedAt - a.simulatedAt || (a.id < b.id ? 1 : -1))
    .map((record) => rowOf(context, record));
}

/** @throws Refusal `not_found`. */
export function simulationDetail(context: QueryContext, { simulationId }: { simulationId: string }): SimulationDetail {
  const record = simulationNamed(context, simulationId);
  const { rows, changed } = statement<[string], { rows: number; changed: number | null }>(context.db, COUNTS).get(simulationId) ?? { rows: 0, changed: 0 };
  return { ...rowOf(context, record), summary: record.summary, hasRows: rows > 0, changed: changed ?? 0 };
}

const COUNTS = `
  SELECT count(*) AS rows, sum(outcome_before <> outcome_after OR grade_before IS NOT grade_after OR limit_before <> limit_after OR rate_before IS NOT rate_after) AS changed
  FROM simulation_row WHERE simulation_id = ?`;

/** @throws Refusal `not_found`. */
export function simulationNamed({ db, session }: QueryContext, simulationId: string): SimulationRecord {
  const found = orm(db).select().from(simulation).where(eq(simulation.id, simulationId)).get();
  if (!found || found.branchId !== session.branchId) throw new Refusal('not_found', {}, 'simulationId');
  return found;
}

function rowOf({ db }: QueryContext, record: SimulationRecord): SimulationRow {
  const { summary } = record;
  const maker = statement<[string], { name: string }>(db, 'SELECT name FROM staff WHERE id = ?').get(record.staffId);
  return {
    id: record.id,
    drafts: record.drafts.map((draft) => ({ ...draft, isCurrent: modelNamed(db, draft.kind, draft.version).sha256 === draft.sha256 })),
    championVersion: modelVersionText(record.champion), challengerVersion: modelVersionText(record.challenger),
    households: summary.households, newlyRefused: summary.newlyRefused, newlyAccepted: summary.newlyAccepted,
    limitBefore: summary.champion.limitTotal, limitAfter: summary.challenger.limitTotal, makerName: maker?.name ?? '', simulatedOn: record.simulatedOn,
  };
}

export interface HouseholdsWanted {
  readonly simulationId: string;
  readonly group: (typeof simulationGroups)[number];
  readonly outcomes?: readonly [RatingOutcome, RatingOutcome] | undefined;
  readonly grades?: readonly [string | null, string | null] | undefined;
}

interface HouseholdRecord {
  household_id: string; household_no: string; head_name: string; identity_mask: string; village_id: string; village_name: string; group_no: number;
  outcome_before: RatingOutcome; outcome_after: RatingOutcome; grade_before: Grade | null; grade_after: Grade | null; limit_before: number; limit_after: number;
  expert_before: number | null; expert_after: number | null; statistical_before: number | null; statistical_after: number | null;
  rate_before: number | null; rate_after: number | null; reasons_before: string; reasons_after: string;
}

const ROWS = `
  SELECT s.*, h.household_no, h.head_name, h.identity_mask, h.village_id, v.name AS village_name, h.group_no
  FROM simulation_row s JOIN household h ON h.id = s.household_id JOIN village v ON v.id = h.village_id
  WHERE s.simulation_id = ? ORDER BY v.township, v.name, h.group_no, h.household_no`;

/** @throws Refusal `not_found`. */
export function households(context: QueryContext, wanted: HouseholdsWanted): readonly SimulatedHousehold[] {
  const record = simulationNamed(context, wanted.simulationId);
  const [before, after] = [reasonNamer(context, record.champion.exclusionRules), reasonNamer(context, record.challenger.exclusionRules)];
  return statement<[string], HouseholdRecord>(context.db, ROWS).all(wanted.simulationId)
    .filter((row) => (!context.visibleVillages || context.visibleVillages.has(row.village_id)) && isWanted(row, wanted))
    .map((row) => householdOf(row, before, after));
}

const inGroup: Readonly<Record<(typeof simulationGroups)[number], (row: HouseholdRecord) => boolean>> = {
  newlyRefused: (row) => row.outcome_after === 'refused' && row.outcome_before !== 'refused',
  newlyAccepted: (row) => row.outcome_after === 'accepted' && row.outcome_before !== 'accepted',
  changedGrade: (row) => row.grade_before !== row.grade_after,
  raised: (row) => row.limit_after > row.limit_before,
  lowered: (row) => row.limit_after < row.limit_before,
  changed: (row) => row.outcome_before !== row.outcome_after || row.grade_before !== row.grade_after || row.limit_before !== row.limit_after || row.rate_before !== row.rate_after,
  all: () => true,
};

function isWanted(row: HouseholdRecord, { group, outcomes, grades }: HouseholdsWanted): boolean {
  if (outcomes && (row.outcome_before !== outcomes[0] || row.outcome_after !== outcomes[1])) return false;
  if (grades && (row.grade_before !== grades[0] || row.grade_after !== grades[1])) return false;
  return inGroup[group](row);
}

type ReasonNamer = (codes: string) => string[];

/** Of a draft that was changed since, the rules' names as they are now. */
function reasonNamer({ db }: QueryContext, version: string): ReasonNamer {
  const exclusionRules = documentOf(modelNamed(db, 'exclusionRules', version)) as ModelDocuments['exclusionRules'];
  return (codes) => (JSON.parse(codes) as string[]).map((code) => reasonName({ exclusionRules }, code));
}

function householdOf(row: HouseholdRecord, before: ReasonNamer, after: ReasonNamer): SimulatedHousehold {
  const champion: SimulatedRating = {
    outcome: row.outcome_before, grade: row.grade_before, limit: row.limit_before, expertScore: row.expert_before, statisticalScore: row.statistical_before,
    ratePpm: row.rate_before, reasons: before(row.reasons_before),
  };
  const challenger: SimulatedRating = {
    outcome: row.outcome_after, grade: row.grade_after, limit: row.limit_after, expertScore: row.expert_after, statisticalScore: row.statistical_after,
    ratePpm: row.rate_after, reasons: after(row.reasons_after),
  };
  return {
    householdId: row.household_id, householdNo: row.household_no, headName: row.head_name, identityMask: row.identity_mask, villageName: row.village_name,
    groupNo: row.group_no, champion, challenger,
  };
}
