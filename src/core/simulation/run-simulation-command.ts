/**
 * Rates all households of the branch twice, by the models in force and with drafts in their place, and keeps the
 * comparison. No rating comes of it: nothing here can be submitted, approved or printed.
 */
import type { Grade, RatingOutcome } from '../contract/credit.ts';
import type { FraudOutcomeCode } from '../contract/fraud.ts';
import type { SimulationSummary } from '../contract/simulation.ts';
import { ratingInputs } from '../credit/rating-input-store.ts';
import { factsOf, type RatingFacts } from '../decision/facts.ts';
import { draftNamed, markSimulated, requireNoProblems } from '../decision/model-life-store.ts';
import { modelsOf } from '../decision/model-store.ts';
import { rateHousehold, type CompiledModels, type Rating } from '../decision/rate-household.ts';
import { compareFraudRules } from '../fraud/compare-rules-store.ts';
import { Refusal } from '../kernel/result.ts';
import type { CommandContext } from '../pipeline/context.ts';
import { orm } from '../store/orm.ts';
import { statement } from '../store/statement.ts';
import { backTest } from './back-test.ts';
import { sidesOf, type DraftName } from './champion-store.ts';
import { compareRatings } from './compare-ratings.ts';
import { earlierRatings, type EarlierRating } from './earlier-rating-store.ts';
import { populationStability, type PopulationSample } from './population.ts';
import { simulation } from './tables.ts';

interface Models {
  readonly champion: CompiledModels;
  readonly challenger: CompiledModels;
}

/** So many are read and rated before the screen is told and other calls are let in. */
const PORTION = 100;

/** @throws Refusal `not_found`, `model_not_draft`, `model_has_problems`, `one_draft_a_kind`, `nothing_to_simulate`, `outside_scope`, `cancelled`; nothing is kept then. */
export async function run(context: CommandContext, input: { drafts: readonly DraftName[] }): Promise<{ simulationId: string }> {
  // A part of the branch would say nothing about the whole.
  if (context.visibleVillages) throw new Refusal('outside_scope');
  const drafts = input.drafts.map((draft) => {
    const record = draftNamed(context, draft);
    requireNoProblems(record);
    return { kind: draft.kind, version: draft.version, sha256: record.sha256 };
  });
  const sides = sidesOf(context, drafts);
  const models: Models = { champion: modelsOf(context.db, sides.champion), challenger: modelsOf(context.db, sides.challenger) };
  const householdIds = statement<[string], { id: string }>(context.db, 'SELECT id FROM household WHERE branch_id = ? ORDER BY id').all(context.session.branchId).map(({ id }) => id);
  if (householdIds.length === 0) throw new Refusal('nothing_to_simulate');

  const simulationId = context.environment.newId();
  const summary = await rateAll(context, models, { householdIds, fraudDraft: drafts.find(({ kind }) => kind === 'antiFraudRules')?.version }, simulationId, () => orm(context.db).insert(simulation).values({
    id: simulationId, branchId: context.session.branchId, drafts, champion: sides.champion, challenger: sides.challenger, summary: {} as SimulationSummary,
    staffId: context.session.staffId, simulatedOn: context.businessDate, simulatedAt: context.environment.now(),
  }).run());
  statement<[string, string]>(context.db, 'UPDATE simulation SET summary = ? WHERE id = ?').run(JSON.stringify(summary), simulationId);
  dropEarlierRows(context, simulationId, drafts);
  markSimulated(context, drafts);
  const { households, newlyRefused, newlyAccepted, champion, challenger } = summary;
  context.record('simulation.ran', {
    simulationId, drafts, champion: sides.champion, households, newlyRefused, newlyAccepted, limitBefore: champion.limitTotal, limitAfter: challenger.limitTotal,
  });
  return { simulationId };
}

interface Simulated {
  readonly householdIds: readonly string[];
  /** Version of the draft of the anti-fraud rules, if one is simulated. */
  readonly fraudDraft: string | undefined;
}

async function rateAll(context: CommandContext, models: Models, { householdIds, fraudDraft }: Simulated, simulationId: string, begin: () => void): Promise<SimulationSummary> {
  begin();
  const earlier = earlierRatings(context);
  const total = householdIds.length + earlier.ratings.length;
  const comparer = compareRatings();
  const sample = newSample();
  const read = ratingInputs(context);
  const checkFraud = compareFraudRules(context, fraudDraft);
  const write = rowWriter(context, simulationId);
  for (let done = 0; done < householdIds.length; done += PORTION) {
    await context.progress('simulation.rating', done, total);
    const portion = householdIds.slice(done, done + PORTION);
    const fraud = checkFraud(portion);
    for (const household of read(portion)) {
      const factsUnder = (antiFraud: FraudOutcomeCode | undefined): RatingFacts => factsOf(household.subject, { ...household.context, antiFraud });
      const found = fraud.get(household.householdId);
      const facts = factsUnder(found?.champion);
      const champion = rateHousehold(models.champion, facts);
      const challenger = rateHousehold(models.challenger, found?.challenger === found?.champion ? facts : factsUnder(found?.challenger));
      comparer.add(champion, challenger);
      addToSample(sample.today, champion, challenger);
      write(household.householdId, champion, challenger);
    }
  }
  const test = backTest();
  for (let done = 0; done < earlier.ratings.length; done += PORTION) {
    await context.progress('simulation.rating', householdIds.length + done, total);
    for (const rating of earlier.read(earlier.ratings.slice(done, done + PORTION))) rateEarlier(models, rating, sample, test);
  }
  await context.progress('simulation.rating', total, total);
  return { ...comparer.result(), population: populationStability(sample), performance: test.result() };
}

/** With what was known when it was rated. */
function rateEarlier(models: Models, { facts, isLatest, end }: EarlierRating, sample: PopulationSample, test: ReturnType<typeof backTest>): void {
  const [champion, challenger] = [rateHousehold(models.champion, facts), rateHousehold(models.challenger, facts)];
  if (isLatest) addToSample(sample.reference, champion, challenger);
  if (end !== null) test.add(end, champion, challenger);
}

const newScores = () => ({ champion: { expert: [], statistical: [] }, challenger: { expert: [], statistical: [] } });
const newSample = (): PopulationSample => ({ reference: { households: 0, ...newScores() }, today: { households: 0, ...newScores() } });

function addToSample(to: PopulationSample['today'], champion: Rating, challenger: Rating): void {
  to.households += 1;
  for (const [side, rating] of [['champion', champion], ['challenger', challenger]] as const) {
    if (rating.expertScore !== null) to[side].expert.push(rating.expertScore);
    if (rating.statisticalScore !== null) to[side].statistical.push(rating.statisticalScore);
  }
}

type RowValues = [
  string, string, RatingOutcome, RatingOutcome, Grade | null, Grade | null, number, number, number | null, number | null, number | null, number | null,
  number | null, number | null, string, string,
];

function rowWriter(context: CommandContext, simulationId: string) {
  const insert = statement<RowValues>(context.db, 'INSERT INTO simulation_row VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  return (householdId: string, before: Rating, after: Rating): void => {
    insert.run(
      simulationId, householdId, before.outcome, after.outcome, before.grade, after.grade, before.limit, after.limit, before.expertScore, after.expertScore,
      before.statisticalScore, after.statisticalScore, before.ratePpm, after.ratePpm, JSON.stringify(before.reasonCodes), JSON.stringify(after.reasonCodes),
    );
  };
}

/** Of the same drafts only the last simulation is looked into; the summaries of all stay. */
function dropEarlierRows(context: CommandContext, simulationId: string, drafts: readonly DraftName[]): void {
  const nameOf = (of: readonly DraftName[]) => of.map(({ kind, version }) => `${kind} ${version}`).sort().join();
  const rows = orm(context.db).select({ id: simulation.id, drafts: simulation.drafts }).from(simulation).all();
  const remove = statement<[string]>(context.db, 'DELETE FROM simulation_row WHERE simulation_id = ?');
  for (const row of rows) if (row.id !== simulationId && nameOf(row.drafts) === nameOf(drafts)) remove.run(row.id);
}
