import { describe, expect, it } from 'vitest';
import { limitBars, priceBars } from './waterfall-bars.ts';

const step = (code: string, amount: number) => ({ code, name: code, amount });

describe('the limit as bars', () => {
  const limit = {
    binding: 'L4', limit: 6_700_000,
    steps: [step('L1', 8_000_000), step('L4', 7_755_277), step('L5', 10_000_000), step('own', -1_000_000), step('other', 0), step('step', -55_277)],
  };
  const bars = limitBars(limit, 'result');

  it('marks the binding constraint and leaves out steps of zero', () => {
    expect(bars.map((bar) => [bar.code, bar.kind])).toEqual([
      ['L1', 'constraint'], ['L4', 'binding'], ['L5', 'constraint'], ['own', 'down'], ['step', 'down'], ['result', 'result'],
    ]);
  });
  it('lets each deduction hang where the one before ended, down to the limit', () => {
    expect(bars[3]?.to).toBeCloseTo(77.55277);
    expect(bars[4]?.to).toBeCloseTo(bars[3]?.from ?? 0);
    expect(bars[5]?.to).toBeCloseTo(bars[4]?.from ?? 0);
  });
});

it('stacks a price on its steps', () => {
  const price = { ratePpm: 49_000, steps: [{ code: 'lpr', name: 'LPR', ppm: 30_000 }, { code: 'base', name: 'base', ppm: 26_000 }, { code: 'grade', name: 'AA', ppm: -7_000 }] };
  const bars = priceBars(price, 'rate');
  expect(bars.map((bar) => bar.kind)).toEqual(['up', 'up', 'down', 'result']);
  expect(bars[1]?.to).toBe(100);
  expect(bars[2]?.from).toBeCloseTo(bars[3]?.to ?? 0);
});
