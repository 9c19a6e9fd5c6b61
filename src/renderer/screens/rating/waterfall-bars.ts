/** How a limit and a rate are built up, as bars: where each starts and ends on a common scale. Layout only, no figure is computed here. */
import type { RatingExplanation } from '../../../core/contract/credit.ts';

export interface Bar {
  readonly code: string;
  readonly name: string;
  readonly amount: number;
  /** Of the width, in percent: layout, not money. */
  readonly from: number;
  readonly to: number;
  readonly kind: 'constraint' | 'binding' | 'up' | 'down' | 'result';
}

const share = (value: number, whole: number): number => (whole > 0 ? Math.min(100, Math.max(0, (value / whole) * 100)) : 0);

const isConstraint = (code: string): boolean => /^L\d$/.test(code);

/** L1 to L5 side by side, the smallest marked; then what is taken off it; then what remains. Steps of zero are left out. */
export function limitBars(limit: NonNullable<RatingExplanation['limit']>, resultName: string): readonly Bar[] {
  const whole = Math.max(...limit.steps.filter((step) => isConstraint(step.code)).map((step) => step.amount), limit.limit, 1);
  let left = limit.steps.find((step) => step.code === limit.binding)?.amount ?? limit.limit;
  const bars: Bar[] = [];
  for (const step of limit.steps) {
    if (isConstraint(step.code)) {
      bars.push({ ...step, from: 0, to: share(step.amount, whole), kind: step.code === limit.binding ? 'binding' : 'constraint' });
    } else if (step.amount !== 0) {
      bars.push({ ...step, from: share(left + step.amount, whole), to: share(left, whole), kind: 'down' });
      left += step.amount;
    }
  }
  return [...bars, { code: 'result', name: resultName, amount: limit.limit, from: 0, to: share(limit.limit, whole), kind: 'result' }];
}

/** Each step stands on the sum of those before it. */
export function priceBars(price: NonNullable<RatingExplanation['price']>, resultName: string): readonly Bar[] {
  const sums = price.steps.reduce<number[]>((all, step) => [...all, (all.at(-1) ?? 0) + step.ppm], []);
  const whole = Math.max(...sums, price.ratePpm, 1);
  const bars = price.steps.map((step, index): Bar => {
    const before = sums[index - 1] ?? 0;
    const after = sums[index] ?? 0;
    return {
      code: step.code, name: step.name, amount: step.ppm, kind: step.ppm < 0 ? 'down' : 'up',
      from: share(Math.min(before, after), whole), to: share(Math.max(before, after), whole),
    };
  });
  return [...bars, { code: 'result', name: resultName, amount: price.ratePpm, from: 0, to: share(price.ratePpm, whole), kind: 'result' }];
}
