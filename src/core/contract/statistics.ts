import { z } from 'zod';
import { query } from './define.ts';
import type { ProducedFile } from './schemas.ts';

export const statisticsGroupings = ['village', 'group', 'manager'] as const;

/** Counts are households; money in fen. Every rate is numerator and denominator here, never a float. */
export interface FiguresRow {
  readonly key: string;
  readonly name: string;
  readonly onFile: number;
  readonly rated: number;
  readonly credited: number;
  readonly signed: number;
  readonly drawing: number;
  readonly creditTotal: number;
  readonly balance: number;
  readonly overdueHouseholds: number;
  readonly overdueBalance: number;
}

export interface Figures {
  readonly businessDate: string;
  readonly rows: readonly FiguresRow[];
  readonly total: FiguresRow;
  /** Sum of the loan accounts in the general ledger; equals total.balance or `isBalanced` is false. */
  readonly ledgerBalance: number;
  readonly isBalanced: boolean;
}

/** What waits for the signed-in person: each count equals the list behind the card. */
export interface HomeCard {
  readonly key: 'candidates' | 'draftBatches' | 'returnedBatches' | 'batchesToApprove' | 'loanActsToDecide' | 'fraudTasks' | 'lineRequestsToDecide' | 'placesToDecide' | 'parametersToCheck' | 'lineReviews' | 'linesToSign' | 'dueWithin7Days' | 'overdueLoans' | 'staleFiles' | 'dayEndBehind';
  readonly count: number;
  /** In fen, where the card is about money. */
  readonly amount: number | null;
}

export const statisticsContract = {
  figures: query<Figures>()({ input: z.object({ by: z.enum(statisticsGroupings) }), access: 'statistics.read' }),
  exportFigures: query<ProducedFile>()({ input: z.object({ by: z.enum(statisticsGroupings) }), access: 'statistics.read' }),
  home: query<{ readonly cards: readonly HomeCard[] }>()({ input: z.object({}), access: 'signedIn' }),
};
