/**
 * The rates of a receipt over time, summed up in advance: the accrual of one fen between any two days is a difference
 * of two sums, whatever number of rate changes lies between (分段计息).
 */

import type { RatePpm } from '../kernel/money.ts';
import { unitsAt, type DayCount } from './day-count.ts';

export interface RateStep {
  /** The first day that bears the rate. */
  readonly from: number;
  readonly rate: RatePpm;
}

export interface RateTimeline {
  readonly dayCount: DayCount;
  readonly steps: readonly RateStep[];
  /** Units at the start of each step. */
  readonly startUnits: readonly number[];
  /** Σ ppm × units from the first step to the start of each step. */
  readonly sums: readonly number[];
}

/**
 * @param initial the rate before every change
 * @param changes in order of value date, then posting: of two on one day the later one holds
 */
export function rateTimeline(dayCount: DayCount, initial: RateStep, changes: readonly RateStep[]): RateTimeline {
  const steps: RateStep[] = [initial];
  for (const change of changes) {
    const last = steps[steps.length - 1]!;
    if (change.from <= last.from) steps[steps.length - 1] = { from: last.from, rate: change.rate };
    else steps.push(change);
  }
  const startUnits = steps.map((step) => unitsAt(dayCount, step.from));
  const sums = [0];
  for (let i = 1; i < steps.length; i += 1) {
    sums.push(sums[i - 1]! + steps[i - 1]!.rate * (startUnits[i]! - startUnits[i - 1]!));
  }
  return { dayCount, steps, startUnits, sums };
}

function stepIndexAt(timeline: RateTimeline, day: number): number {
  let index = timeline.steps.length - 1;
  while (index > 0 && timeline.steps[index]!.from > day) index -= 1;
  return index;
}

export const rateAt = (timeline: RateTimeline, day: number): RatePpm => timeline.steps[stepIndexAt(timeline, day)]!.rate;

function sumTo(timeline: RateTimeline, day: number): number {
  const index = stepIndexAt(timeline, day);
  const units = unitsAt(timeline.dayCount, day) - timeline.startUnits[index]!;
  return timeline.sums[index]! + timeline.steps[index]!.rate * units;
}

/**
 * Accrual of one fen from `from` (counts) to `to` (does not), in ppm × units: multiply by the principal in fen for the
 * interest product (计息积数), divide by `productDivisor` for fen.
 */
export function accrualPerFen(timeline: RateTimeline, from: number, to: number): number {
  return to <= from ? 0 : sumTo(timeline, to) - sumTo(timeline, from);
}

/** Whether the days from `from` to the day before `to` all bear the same rate. */
export const hasOneRate = (timeline: RateTimeline, from: number, to: number): boolean =>
  timeline.steps.length === 1 || rateSegments(timeline, from, to).length <= 1;

export interface RateSegment {
  readonly from: number;
  readonly to: number;
  readonly rate: RatePpm;
}

/** The span cut at each rate change; equal neighbours joined. Empty when `to` is not after `from`. */
export function rateSegments(timeline: RateTimeline, from: number, to: number): RateSegment[] {
  const segments: RateSegment[] = [];
  const first = stepIndexAt(timeline, from);
  for (let index = first; index < timeline.steps.length; index += 1) {
    const step = timeline.steps[index]!;
    const start = index === first ? from : step.from;
    if (start >= to) break;
    const end = Math.min(timeline.steps[index + 1]?.from ?? to, to);
    const last = segments[segments.length - 1];
    if (last?.rate === step.rate) segments[segments.length - 1] = { ...last, to: end };
    else segments.push({ from: start, to: end, rate: step.rate });
  }
  return segments;
}
