/** 催收策略 as a versioned document: what is done about an overdue receipt, by days overdue, amount and history. */
import { z } from 'zod';
import { collectionMethods, type CollectionMethod } from '../contract/collection.ts';
import { tableShape } from '../contract/model-document.ts';
import { compileTable, outputInteger, outputText, type CompiledTable } from '../decision/decision-table.ts';
import firstDocument from './strategies/collection-strategy-1.json' with { type: 'json' };

const hour = z.number().int().min(0).max(24);

export const strategyShape = z.object({
  kind: z.literal('collectionStrategy'),
  version: z.string().min(1).max(40),
  status: z.enum(['demonstration', 'configured']),
  name: z.string().min(1).max(200),
  note: z.string().min(1).max(2000),
  /** In China; contact is allowed from the first up to, but not at, the second. */
  fromHour: hour,
  toHour: hour,
  /** Unanswered on so many different days: nobody can be reached. */
  unreachableDays: z.number().int().min(1).max(30),
  /** 民法典 188: three years. */
  limitationMonths: z.number().int().min(1).max(240),
  /** Days before the end of the limitation, largest first. */
  limitationAlarms: z.array(z.number().int().min(1).max(720)).min(1).max(6),
  scripts: z.record(z.enum(collectionMethods), z.string().min(1).max(2000)),
  table: tableShape,
});
export type Strategy = z.output<typeof strategyShape>;

export interface Overdue {
  readonly daysOverdue: number;
  /** In fen. */
  readonly arrears: number;
  readonly brokenPromises: number;
}

export interface Measure {
  readonly step: string;
  readonly method: CollectionMethod;
  /** The next task at the earliest after so many days. */
  readonly everyDays: number;
  /** Working days. */
  readonly dueDays: number;
  readonly needsTwo: boolean;
  readonly headJoins: boolean;
  readonly letter: 'overdueNotice' | 'collectionLetter' | null;
}

export interface CompiledStrategy {
  readonly document: Strategy;
  readonly table: CompiledTable;
  readonly measures: readonly Measure[];
}

const FIELDS = ['daysOverdue', 'arrears', 'brokenPromises'];

/** @throws Error when the document is not one, names another fact, or a row is none. */
export function compileStrategy(source: unknown): CompiledStrategy {
  const document = strategyShape.parse(source);
  const { table } = document;
  const stranger = table.inputs.find(({ field }) => !FIELDS.includes(field));
  if (stranger) throw new Error(`the strategy names ${stranger.field}, which is no fact`);
  const measures = table.rules.map((_, row): Measure => ({
    step: z.string().min(1).parse(outputText(table, row, 'step')),
    method: z.enum(collectionMethods).parse(outputText(table, row, 'method')),
    everyDays: z.number().min(1).parse(outputInteger(table, row, 'everyDays')),
    dueDays: z.number().min(0).parse(outputInteger(table, row, 'dueDays')),
    needsTwo: outputInteger(table, row, 'needsTwo') === 1,
    headJoins: outputInteger(table, row, 'headJoins') === 1,
    letter: z.enum(['overdueNotice', 'collectionLetter']).nullable().parse(outputText(table, row, 'letter') || null),
  }));
  return { document, table: compileTable(table), measures };
}

/** null: nothing is done about it yet. */
export function measureFor({ table, measures }: CompiledStrategy, overdue: Overdue): Measure | null {
  const row = table({ ...overdue });
  return row < 0 ? null : (measures[row] ?? null);
}

/** In how many days the strategy is asked again: after its interval, or sooner where the days overdue alone lead to another step. */
export function daysToNext(strategy: CompiledStrategy, overdue: Overdue): number {
  const now = measureFor(strategy, overdue);
  const most = now?.everyDays ?? 1;
  for (let days = 1; days < most; days += 1) {
    if (measureFor(strategy, { ...overdue, daysOverdue: overdue.daysOverdue + days })?.step !== now?.step) return days;
  }
  return most;
}

/** The next stronger method, for a promise that was broken or a person who cannot be reached. */
export function oneStepUp(method: CollectionMethod): CollectionMethod {
  return collectionMethods[Math.min(collectionMethods.indexOf(method) + 1, collectionMethods.length - 1)] ?? method;
}

export const strategy = compileStrategy(firstDocument);

export interface Collector {
  readonly staffId: string;
  readonly openTasks: number;
}

export interface Assignment {
  readonly assigneeId: string | null;
  readonly assignedBy: 'territory' | 'workload' | 'nobody';
}

/**
 * Who takes a task: the village's own manager while there is room, else who has the fewest, else nobody.
 * Of two with as many, the first in the list.
 */
export function chooseCollector(collectors: readonly Collector[], managerId: string | null, most: number): Assignment {
  const withRoom = collectors.filter(({ openTasks }) => openTasks < most);
  if (withRoom.some(({ staffId }) => staffId === managerId)) return { assigneeId: managerId, assignedBy: 'territory' };
  const [freest] = withRoom.toSorted((a, b) => a.openTasks - b.openTasks);
  return freest ? { assigneeId: freest.staffId, assignedBy: 'workload' } : { assigneeId: null, assignedBy: 'nobody' };
}
