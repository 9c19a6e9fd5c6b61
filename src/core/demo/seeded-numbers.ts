/** Repeatable numbers for demonstration data: the same seed gives the same branch on every machine. Never for anything secret. */

export interface SeededNumbers {
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  /** True `perThousand` times in a thousand. */
  chance(perThousand: number): boolean;
  pick<T>(choices: readonly T[]): T;
  /** One of [weight, choice], as often as its weight says. */
  weighted<T>(choices: readonly (readonly [number, T])[]): T;
}

/** mulberry32 by Tommy Ettinger: 32 bits of state, enough for data that only has to look varied. */
export function seededNumbers(seed: number): SeededNumbers {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (t ^ (t >>> 14)) >>> 0;
  };
  const between = (low: number, high: number): number => low + (next() % (high - low + 1));
  return {
    between,
    chance: (perThousand) => next() % 1000 < perThousand,
    pick: <T>(choices: readonly T[]): T => choices[next() % choices.length] as T,
    weighted: <T>(choices: readonly (readonly [number, T])[]): T => {
      let left = next() % choices.reduce((sum, [weight]) => sum + weight, 0);
      for (const [weight, choice] of choices) if ((left -= weight) < 0) return choice;
      throw new Error('no choices');
    },
  };
}
