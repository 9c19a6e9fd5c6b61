/** The value that holds, from what the levels of the chain have set. */
import type { ParameterDefinition, ParameterLevel } from './registry.ts';

/** A level's own value, outermost first; levels that set nothing are left out. */
export interface LevelValue {
  readonly level: ParameterLevel;
  readonly value: number | string | readonly string[];
}

export interface ResolvedParameter {
  readonly value: number | string | readonly string[];
  /** The level that makes it what it is; null = the default. */
  readonly from: ParameterLevel | null;
}

/**
 * Tightest along the chain: a looser value of a lower level has no effect (it is clipped here, and a screen may show it
 * as to be adjusted). Nothing leaves the registry's range.
 */
export function resolveParameter(definition: ParameterDefinition, chain: readonly LevelValue[]): ResolvedParameter {
  const allowed = chain.filter((one) => definition.levels.includes(one.level));
  if (definition.type === 'set') return resolveSet(definition.default, allowed);
  if (definition.type === 'choice' || definition.tightest === 'outermost') {
    const [first] = allowed;
    return first ? { value: clipped(definition, first.value), from: first.level } : { value: definition.default, from: null };
  }
  const isTighter = definition.tightest === 'lowest' ? (a: number, b: number) => a < b : (a: number, b: number) => a > b;
  let resolved: { value: number; from: ParameterLevel | null } = { value: definition.default, from: null };
  // The default is what holds when nobody sets anything; the outermost value replaces it, even by a wider one.
  allowed.forEach((one, index) => {
    const value = Number(clipped(definition, one.value));
    if (index === 0 || isTighter(value, resolved.value)) resolved = { value, from: one.level };
  });
  return resolved;
}

function clipped(definition: ParameterDefinition, value: LevelValue['value']): LevelValue['value'] {
  if (definition.type !== 'number' || typeof value !== 'number') return value;
  return Math.min(Math.max(value, definition.minimum), definition.maximum);
}

function resolveSet(fallback: readonly string[], chain: readonly LevelValue[]): ResolvedParameter {
  let value: readonly string[] = fallback;
  let from: ParameterLevel | null = null;
  chain.forEach((one, index) => {
    const own = one.value as readonly string[];
    const next = index === 0 ? own : value.filter((member) => own.includes(member));
    if (index === 0 || next.length < value.length) from = one.level;
    value = next;
  });
  return { value, from };
}
