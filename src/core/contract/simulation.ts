/** 决策中心: what a draft would change on the branch's own households, and the way of one household through it. */
import { z } from 'zod';
import { ratingOutcomes, type Grade, type RatingExplanation, type RatingOutcome } from './credit.ts';
import type { ModelProblem } from './decision.ts';
import { command, query } from './define.ts';
import { modelKinds, type ModelKind } from './model-document.ts';
import { idSchema, type ProducedFile } from './schemas.ts';

/** Up to the first nothing of note has moved, above the second it is another population. In ppm. */
export const stabilityThresholds = { watch: 100_000, rebuild: 250_000 } as const;

/**
 * What counts as bad, for KS, AUC and bad rates: a household that had a debt in the twelve months after its rating was
 * approved and was at least 30 days past due on a day in them. Judged once the twelve months have passed, by the latest
 * such rating of each household; without a debt in that time it is neither good nor bad.
 */
export const badDefinition = { daysPastDue: 30, windowMonths: 12 } as const;

/** Widths of the bars of a distribution, in points. */
export const scoreWidths = { expert: 5, statistical: 10 } as const;
export type ScoreName = keyof typeof scoreWidths;

export interface StabilityBin {
  /** null: open below. */
  readonly from: number | null;
  /** The last score in it; null: open above. */
  readonly to: number | null;
  readonly expected: number;
  readonly actual: number;
  readonly contributionPpm: number;
}
export interface StabilityIndex {
  readonly ppm: number;
  readonly bins: readonly StabilityBin[];
}

export interface BandRate {
  readonly band: string;
  readonly good: number;
  readonly bad: number;
  /** Bads of all; null where nobody is. */
  readonly ratePpm: number | null;
}

/** One model on all households. Amounts in fen. */
export interface SideFigures {
  readonly byOutcome: Readonly<Record<RatingOutcome, number>>;
  /** Households with a limit, and its sum. */
  readonly limited: number;
  readonly limitTotal: number;
  /** Weighted by limit; null without one. */
  readonly averageRatePpm: number | null;
}

/** How many households went from one outcome to another, with what they had and would have. */
export interface OutcomeMove {
  readonly before: RatingOutcome;
  readonly after: RatingOutcome;
  readonly households: number;
  readonly limitBefore: number;
  readonly limitAfter: number;
}
/** null: no grade (not rated, or a person has to decide). */
export interface GradeMove {
  readonly before: Grade | null;
  readonly after: Grade | null;
  readonly households: number;
}

export interface ScoreShift {
  /** Bars from `from` on, `scoreWidths` wide. */
  readonly bars: readonly { readonly from: number; readonly champion: number; readonly challenger: number }[];
  /** From the champion's scores to the challenger's, over the same households today; null without scores. */
  readonly betweenModels: StabilityIndex | null;
}

/** Each household's information of its last rating against today's, both under the same model. */
export interface PopulationStability {
  readonly reference: number;
  readonly champion: Readonly<Record<ScoreName, StabilityIndex | null>>;
  readonly challenger: Readonly<Record<ScoreName, StabilityIndex | null>>;
}

export interface Separation {
  readonly ksPpm: number | null;
  readonly aucPpm: number | null;
  /** Cumulative shares in ppm from the lowest score up, for the KS chart. */
  readonly curve: readonly { readonly score: number; readonly good: number; readonly bad: number }[];
}
export interface SidePerformance {
  readonly expert: Separation;
  readonly statistical: Separation;
  readonly byGrade: readonly BandRate[];
  readonly byBand: readonly BandRate[];
}
/** Ratings whose outcome is known, rated again by both models with what was known then. */
export interface Performance {
  readonly good: number;
  readonly bad: number;
  /** Approved ratings without a debt in the time: neither good nor bad. */
  readonly undrawn: number;
  readonly champion: SidePerformance;
  readonly challenger: SidePerformance;
}

export interface SimulationSummary {
  readonly households: number;
  readonly champion: SideFigures;
  readonly challenger: SideFigures;
  readonly outcomes: readonly OutcomeMove[];
  readonly grades: readonly GradeMove[];
  /** Refused by the challenger and not by the champion. */
  readonly newlyRefused: number;
  /** Accepted by the challenger and not by the champion. */
  readonly newlyAccepted: number;
  readonly raised: number;
  readonly lowered: number;
  readonly scores: Readonly<Record<ScoreName, ScoreShift>>;
  /** Null while no household was rated before. */
  readonly population: PopulationStability | null;
  /** Null while no outcome is known. */
  readonly performance: Performance | null;
}

export interface SimulatedDraft {
  readonly kind: ModelKind;
  readonly version: string;
  readonly sha256: string;
  /** The draft is still what was simulated. */
  readonly isCurrent: boolean;
}

export interface SimulationRow {
  readonly id: string;
  readonly drafts: readonly SimulatedDraft[];
  readonly championVersion: string;
  readonly challengerVersion: string;
  readonly households: number;
  readonly newlyRefused: number;
  readonly newlyAccepted: number;
  readonly limitBefore: number;
  readonly limitAfter: number;
  readonly makerName: string;
  readonly simulatedOn: string;
}

export interface SimulationDetail extends SimulationRow {
  readonly summary: SimulationSummary;
  /** Households can be looked at: a later simulation of the same drafts takes their place. */
  readonly hasRows: boolean;
  /** Households whose outcome, grade, limit or rate differ; 0 without rows. */
  readonly changed: number;
}

export interface SimulatedRating {
  readonly outcome: RatingOutcome;
  readonly grade: Grade | null;
  readonly limit: number;
  readonly expertScore: number | null;
  readonly statisticalScore: number | null;
  readonly ratePpm: number | null;
  /** In words, worst first. */
  readonly reasons: readonly string[];
}
export interface SimulatedHousehold {
  readonly householdId: string;
  readonly householdNo: string;
  readonly headName: string;
  readonly identityMask: string;
  readonly villageName: string;
  readonly groupNo: number;
  readonly champion: SimulatedRating;
  readonly challenger: SimulatedRating;
}

export const simulationGroups = ['newlyRefused', 'newlyAccepted', 'changedGrade', 'raised', 'lowered', 'changed', 'all'] as const;

/** A problem of a document beside its cell, and what is only worth a look. */
export interface DocumentFinding extends ModelProblem {
  /** An error is a problem: it keeps the document from being submitted. */
  readonly severity: 'error' | 'warning';
  /** A rule's, indicator's or factor's code, `bands`, `matrix`; null: the document. */
  readonly table: string | null;
  /** Index of the row. */
  readonly row: number | null;
  readonly column: string | null;
  /** The values that no row takes, as cells by column. */
  readonly values: Readonly<Record<string, string>>;
}

/** One table on the way. */
export interface PathStep {
  readonly kind: ModelKind;
  readonly table: string;
  readonly name: string;
  /** The inputs as a person reads them; null = none is known. */
  readonly value: string | null;
  /** The row that was taken; null: none. */
  readonly row: number | null;
  readonly rowId: string | null;
  /** Why none was taken: an input is unknown, or no row fits. */
  readonly missed: 'unknown' | 'outside' | null;
  /** What the row gives: points, an outcome, a grade, a band. */
  readonly given: string | null;
}
export interface ModelPath {
  readonly steps: readonly PathStep[];
  readonly explanation: RatingExplanation;
  /** In fen; 0 when nothing is proposed. */
  readonly limit: number;
  readonly reasonCodes: readonly string[];
}

/** A value of a fact: text, number, yes or no; null = unknown. */
const factValue = z.union([z.string().max(60), z.number().int(), z.boolean(), z.null()]);
const factsSchema = z.record(z.string().max(60), factValue);
export type TestFacts = z.output<typeof factsSchema>;

const draftsSchema = z
  .array(z.object({ kind: z.enum(modelKinds as [ModelKind, ...ModelKind[]]), version: z.string().min(1).max(40) }))
  .min(1).max(modelKinds.length);

export const simulationContract = {
  /**
   * Rates all households of the branch by the models in force (champion) and by these with the drafts in their place
   * (challenger). Writes no rating; its end marks the drafts as simulated. Long: progress "simulation.rating".
   * Refusals: model_not_draft, model_has_problems, one_draft_a_kind, nothing_to_simulate, outside_scope.
   */
  run: command<{ simulationId: string }>()({ input: z.object({ drafts: draftsSchema }), access: 'decision.edit' }),
  /** Newest first. */
  simulations: query<readonly SimulationRow[]>()({ input: z.object({}), access: 'decision.read' }),
  simulation: query<SimulationDetail>()({ input: z.object({ simulationId: idSchema }), access: 'decision.read' }),
  /** The households of a group, or of one cell of a matrix. Only of the person's villages. */
  households: query<readonly SimulatedHousehold[]>()({
    input: z.object({
      simulationId: idSchema, group: z.enum(simulationGroups),
      outcomes: z.tuple([z.enum(ratingOutcomes), z.enum(ratingOutcomes)]).optional(),
      grades: z.tuple([z.string().max(3).nullable(), z.string().max(3).nullable()]).optional(),
    }),
    access: 'decision.read',
  }),
  exportSimulation: query<ProducedFile>()({ input: z.object({ simulationId: idSchema }), access: 'decision.read' }),

  /** Checks a document that is being edited, saved or not. Refusal: model_unreadable. */
  checkDocument: query<readonly DocumentFinding[]>()({ input: z.object({ document: z.unknown() }), access: 'decision.read' }),
  /** What is known of a household today, for a test; without one only what the branch sets. Refusals: not_found, outside_scope. */
  testFacts: query<TestFacts>()({ input: z.object({ householdId: idSchema.optional() }), access: 'decision.read' }),
  /**
   * The way of these facts through a document being edited, the other models as they are in force. A field that is not
   * named is unknown. Refusals: model_unreadable, model_has_problems.
   */
  path: query<ModelPath>()({ input: z.object({ document: z.unknown(), facts: factsSchema }), access: 'decision.read' }),
};
