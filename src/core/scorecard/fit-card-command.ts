/** A statistical card fitted on this branch's own history: a draft, and the report of how it came about. */
import type { FitHistory, FitReport, Scaling } from '../contract/scorecard.ts';
import type { ModelDocuments } from '../contract/model-document.ts';
import { badDefinition } from '../contract/simulation.ts';
import { factFields } from '../decision/fact-fields.ts';
import { addVersion } from '../decision/model-life-store.ts';
import type { RatingTrace } from '../decision/rate-household.ts';
import { Refusal } from '../kernel/result.ts';
import type { CommandContext, QueryContext } from '../pipeline/context.ts';
import { endsOf, judgeableRatings, type RatingEnd } from '../simulation/outcome-store.ts';
import { orm } from '../store/orm.ts';
import { statement } from '../store/statement.ts';
import { fitCard as fit, MINIMUM_BADS, type FitCase, type FittedCard } from './fit-card.ts';
import { currentCard } from './import-card-command.ts';
import { bandsOn, variableTable } from './scale-card.ts';
import { scorecardFit } from './tables.ts';

/** How the approved ratings ended whose time is over. */
export function history(context: QueryContext): FitHistory {
  return countsOf(endsOf(context.db, judgeableRatings(context.db, context.session.branchId, context.businessDate)));
}

function countsOf(ends: readonly RatingEnd[]): FitHistory {
  const count = (wanted: RatingEnd): number => ends.filter((end) => end === wanted).length;
  return { good: count('good'), bad: count('bad'), undrawn: count('undrawn'), ...badDefinition, neededBads: MINIMUM_BADS };
}

/** Read this many explanations, then look up. */
const PORTION = 200;

/** @throws Refusal `unknown_field`, `too_few_bads`, `nothing_separates`, `fit_failed`, `cancelled`. */
export async function fitCard(context: CommandContext, input: { fields: readonly string[]; purpose: string; scaling: Scaling }): Promise<{ version: string }> {
  const fields = [...new Set(input.fields)];
  const unknown = fields.find((field) => !factFields[field]?.isCollected);
  if (unknown !== undefined) throw new Refusal('unknown_field', { field: unknown }, 'fields');
  const ratings = judgeableRatings(context.db, context.session.branchId, context.businessDate);
  const ends = endsOf(context.db, ratings);
  const counts = countsOf(ends);
  if (counts.bad < MINIMUM_BADS) throw new Refusal('too_few_bads', { bads: counts.bad, needed: MINIMUM_BADS, good: counts.good });
  const judged = ratings.flatMap(({ ratingId }, index) => (ends[index] === 'undrawn' ? [] : [{ ratingId, isBad: ends[index] === 'bad' }]));
  const result = fit(await readCases(context, judged), fields, input.scaling);
  if (!result.ok) throw new Refusal(result.reason);
  const document = documentOf(context, result.card, input);
  const version = addVersion(context, 'fitted', { document, purpose: input.purpose, basedOn: null, status: 'draft' });
  const report: FitReport = { ...counts, ...result.card.report };
  orm(context.db).insert(scorecardFit).values({ version, fittedOn: context.businessDate, report }).run();
  context.record('scorecard.fitted', { version, good: counts.good, bad: counts.bad, fields: result.card.variables.map(({ field }) => field) });
  return { version };
}

async function readCases(context: CommandContext, judged: readonly { ratingId: number; isBad: boolean }[]): Promise<FitCase[]> {
  const read = statement<[number], { trace: string }>(context.db, 'SELECT trace FROM rating_trace WHERE rating_id = ?');
  const cases: FitCase[] = [];
  for (let done = 0; done < judged.length; done += PORTION) {
    await context.progress('scorecard.reading', done, judged.length);
    for (const { ratingId, isBad } of judged.slice(done, done + PORTION)) {
      const row = read.get(ratingId);
      if (!row) continue;
      const { facts, socialShare } = JSON.parse(row.trace) as RatingTrace;
      cases.push({ facts: { ...facts, socialShare }, isBad });
    }
  }
  await context.progress('scorecard.reading', judged.length, judged.length);
  return cases;
}

function documentOf(context: CommandContext, card: FittedCard, { purpose, scaling }: { purpose: string; scaling: Scaling }): ModelDocuments['statisticalCard'] {
  return {
    kind: 'statisticalCard', version: 'new', status: 'configured', name: '统计评分卡（本网点拟合）', note: purpose,
    sources: [`本网点历史：审批后 ${badDefinition.windowMonths} 个月内曾逾期 ${badDefinition.daysPastDue} 天及以上为坏`],
    basePoints: card.basePoints, ...scaling, interceptPpm: card.interceptPpm,
    variables: card.variables.map(({ field, name, beta, rows }, index) => {
      const code = `X${index + 1}`;
      return { code, name, betaThousandths: Math.round(beta * 1000), table: variableTable(code, field, name, rows) };
    }),
    bands: bandsOn(scaling, currentCard(context)),
  };
}

/** null: the version was not fitted here. */
export function fitReport(context: QueryContext, input: { version: string }): FitReport | null {
  const row = statement<[string], { report: string }>(context.db, 'SELECT report FROM scorecard_fit WHERE version = ?').get(input.version);
  return row ? (JSON.parse(row.report) as FitReport) : null;
}
