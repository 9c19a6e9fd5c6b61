/** The way of one household's facts through all tables of a model: which row of each was taken, and what it gave. */
import type { RatingExplanation } from '../contract/credit.ts';
import type { ModelKind } from '../contract/model-document.ts';
import type { ModelPath, PathStep } from '../contract/simulation.ts';
import { compileTable, fieldsOf, isNotCollected, neededFields, outputText, UNKNOWN, type DecisionTable, type Facts } from '../decision/decision-table.ts';
import { explainRating } from '../decision/explain-rating.ts';
import { factText } from '../decision/fact-text.ts';
import type { RatingFacts } from '../decision/facts.ts';
import { rateHousehold, type CompiledModels, type Rating } from '../decision/rate-household.ts';

/** @param version how the model is named on the panel */
export function modelPath(models: CompiledModels, facts: RatingFacts, version: string): ModelPath {
  const rating = rateHousehold(models, facts);
  return { steps: stepsOf(models, rating), explanation: explanationOf(models, rating, version), limit: rating.limit, reasonCodes: rating.reasonCodes };
}

/** In the order of the evaluation: rules, both cards and their bands, the matrix, the price. */
function stepsOf({ documents }: CompiledModels, rating: Rating): PathStep[] {
  const { exclusionRules, expertCard, statisticalCard, gradeMatrix, pricing } = documents;
  const found: Facts = {
    ...rating.trace.facts, socialShare: rating.trace.socialShare, expertScore: rating.expertScore, statisticalScore: rating.statisticalScore,
    expertGrade: rating.expertGrade, statisticalBand: rating.statisticalBand, grade: rating.grade,
  };
  const through = (kind: ModelKind, code: string, name: string, table: DecisionTable, given: string) => stepOf({ kind, table: code, name }, table, found, given);
  const steps = [
    ...exclusionRules.rules.map(({ code, name, table }) => through('exclusionRules', code, name, table, 'outcome')),
    ...expertCard.indicators.map(({ code, name, table }) => through('expertCard', code, name, table, 'points')),
    ...statisticalCard.variables.map(({ code, name, table }) => through('statisticalCard', code, name, table, 'points')),
  ];
  if (rating.expertScore === null) return steps;
  steps.push(
    through('expertCard', 'bands', expertCard.name, expertCard.bands, 'grade'),
    through('statisticalCard', 'bands', statisticalCard.name, statisticalCard.bands, 'band'),
    through('gradeMatrix', 'matrix', gradeMatrix.name, gradeMatrix.matrix, 'result'),
  );
  if (rating.trace.price === null) return steps;
  return [...steps, ...pricing.factors.map(({ code, name, table }) => through('pricing', code, name, table, 'points'))];
}

function stepOf(at: Pick<PathStep, 'kind' | 'table' | 'name'>, table: DecisionTable, facts: Facts, given: string): PathStep {
  const row = isNotCollected(neededFields(table), facts) ? UNKNOWN : compileTable(table)(facts);
  const values = fieldsOf(table).map((field) => factText(field, facts[field])).filter((text) => text !== null);
  const value = values.length > 0 ? values.join('，') : null;
  if (row < 0) return { ...at, value, row: null, rowId: null, missed: row === UNKNOWN ? 'unknown' : 'outside', given: null };
  return { ...at, value, row, rowId: table.rules[row]?.['_id'] ?? null, missed: null, given: outputText(table, row, given) };
}

function explanationOf({ documents }: CompiledModels, rating: Rating, modelVersion: string): RatingExplanation {
  const { trace } = rating;
  const explained = explainRating(documents, trace);
  return {
    householdId: '', modelVersion, outcome: rating.outcome, kind: rating.kind, grade: rating.grade,
    expert: { score: trace.expert.total, grade: rating.expertGrade, indicators: explained.expertIndicators },
    statistical: { score: trace.statistical.total, band: rating.statisticalBand, base: documents.statisticalCard.basePoints, indicators: explained.statisticalIndicators },
    rules: explained.rules, undecidedRules: explained.undecidedRules, limit: explained.limit, price: explained.price,
    termMonths: rating.termMonths, dataFlags: trace.flags,
  };
}
