/**
 * A stored trace in a person's words: each value, bin, point and rule with the names of the model that decided it.
 *
 * Names and bins come from the model's documents; nothing is computed anew here.
 */
import { fieldsOf, isNotCollected, neededFields, outputText, type DecisionTable, type Facts } from './decision-table.ts';
import { factFields } from './fact-fields.ts';
import { factText } from './fact-text.ts';
import type { RuleOutcome } from '../contract/model-document.ts';
import type { RatingDocuments } from './model-versions.ts';
import { foundFields, type RatingTrace } from './rate-household.ts';
import type { CardResult } from './scorecard.ts';

/** The known inputs of a table, joined; null when none is known. */
function inputText(table: DecisionTable, facts: Facts): string | null {
  const texts = fieldsOf(table).map((field) => factText(field, facts[field])).filter((text) => text !== null);
  return texts.length > 0 ? texts.join('，') : null;
}

export interface ExplainedIndicator {
  readonly code: string;
  readonly name: string;
  readonly value: string | null;
  readonly bin: string | null;
  readonly points: number;
  readonly best: number;
}

interface Indicator {
  readonly code: string;
  readonly name: string;
  readonly table: DecisionTable;
}

function explainCard(indicators: readonly Indicator[], result: CardResult, facts: Facts): ExplainedIndicator[] {
  return indicators.map((indicator, index) => {
    const bin = result.bins[index] ?? -1;
    const best = Math.max(...indicator.table.rules.map((_, row) => Number(outputText(indicator.table, row, 'points'))));
    return {
      code: indicator.code, name: indicator.name, best,
      value: inputText(indicator.table, facts),
      bin: bin >= 0 ? outputText(indicator.table, bin, 'bin') : null,
      points: result.points[index] ?? 0,
    };
  });
}

export interface ExplainedRule {
  readonly code: string;
  readonly name: string;
  readonly result: RuleOutcome;
  readonly value: string | null;
}

function explainHits(documents: RatingDocuments, trace: RatingTrace): ExplainedRule[] {
  return trace.hits.flatMap(([code, row]) => {
    const rule = documents.exclusionRules.rules.find((one) => one.code === code);
    if (!rule) return [];
    return [{ code, name: rule.name, result: outputText(rule.table, row, 'outcome') as RuleOutcome, value: inputText(rule.table, trace.facts) }];
  });
}

function explainLimit(documents: RatingDocuments, trace: RatingTrace) {
  if (!trace.limit) return null;
  const names: Readonly<Record<string, string>> = { ...documents.limitStrategy.constraintNames, ...documents.limitStrategy.deductionNames };
  return {
    steps: trace.limit.steps.map(([code, amount]) => ({ code, name: names[code] ?? code, amount })),
    binding: trace.limit.binding,
    limit: trace.limit.limit,
  };
}

function explainPrice(documents: RatingDocuments, trace: RatingTrace) {
  if (!trace.price) return null;
  const { pricing } = documents;
  const names: Readonly<Record<string, string>> = {
    ...Object.fromEntries(pricing.factors.map((factor) => [factor.code, factor.name])),
    lpr: pricing.reference.name, base: pricing.baseName, floor: pricing.floorName, cap: pricing.capName,
  };
  return { steps: trace.price.steps.map(([code, ppm]) => ({ code, name: names[code] ?? code, ppm })), ratePpm: trace.price.ratePpm };
}

/** Everything that a screen or a form shows of one rating. `documents` are those of the version that decided it. */
export function explainRating(documents: RatingDocuments, trace: RatingTrace) {
  const facts: Facts = trace.facts;
  return {
    expertIndicators: explainCard(documents.expertCard.indicators, trace.expert, facts),
    statisticalIndicators: explainCard(documents.statisticalCard.variables, trace.statistical, { ...facts, socialShare: trace.socialShare }),
    rules: explainHits(documents, trace),
    undecidedRules: documents.exclusionRules.rules
      .filter(({ code, table }) => trace.undecided.includes(code) || (isNotCollected(neededFields(table), facts) && !fieldsOf(table).some((field) => foundFields.has(field))))
      .map((rule) => rule.code),
    limit: explainLimit(documents, trace),
    price: explainPrice(documents, trace),
  };
}

/** Names for reasons that are no rule of the exclusion document. */
export const reasonNames: Readonly<Record<string, string>> = {
  R29: '综合评级为D或统计档过低',
  gradeManual: '专家与统计评级相差过大，须人工评定',
  termTooShort: '到期年龄限制下期限不足',
  limitTooSmall: '测算额度低于起点',
  'missing.points': '缺失指标过多',
};

/** "缺失：家庭年纯收入" for `missing.<field>`, the rule's name for a rule, the text above for the others. */
export function reasonName(documents: Pick<RatingDocuments, 'exclusionRules'>, code: string): string {
  const known = reasonNames[code] ?? documents.exclusionRules.rules.find((rule) => rule.code === code)?.name;
  if (known) return known;
  const field = factFields[code.replace(/^missing\./, '')];
  return field ? `缺失：${field.name}` : code;
}
