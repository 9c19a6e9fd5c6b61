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
 * Tightest along the chain: a looser value of a lower level has no effect (it is clipped here, and a screen shows it as to
 * be adjusted). Only the outermost level may go beyond the default. Nothing leaves the registry's range.
 */
export function resolveParameter(definition: ParameterDefinition, chain: readonly LevelValue[]): ResolvedParameter {
  const allowed = chain.filter((one) => definition.levels.includes(one.level));
  let resolved: ResolvedParameter = { value: definition.default, from: null };
  for (const one of allowed) {
    const value = clipped(definition, one.value);
    if (one.level === definition.levels[0]) resolved = { value, from: one.level };
    else resolved = narrowed(definition, resolved, { value, from: one.level });
  }
  return resolved;
}

/** Whether a value is looser than what holds above it. */
export function isLooser(definition: ParameterDefinition, value: LevelValue['value'], above: ResolvedParameter): boolean {
  if (definition.type === 'set') return (value as readonly string[]).some((member) => !(above.value as readonly string[]).includes(member));
  if (definition.type === 'choice' || definition.tightest === 'outermost') return above.from !== null && value !== above.value;
  return definition.tightest === 'lowest' ? Number(value) > Number(above.value) : Number(value) < Number(above.value);
}

function narrowed(definition: ParameterDefinition, above: ResolvedParameter, own: ResolvedParameter): ResolvedParameter {
  if (definition.type === 'set') {
    const both = (above.value as readonly string[]).filter((member) => (own.value as readonly string[]).includes(member));
    return both.length < (above.value as readonly string[]).length ? { value: both, from: own.from } : above;
  }
  if (definition.type === 'choice' || definition.tightest === 'outermost') return above.from === null ? own : above;
  return isLooser(definition, own.value, above) || own.value === above.value ? above : own;
}

function clipped(definition: ParameterDefinition, value: LevelValue['value']): LevelValue['value'] {
  if (definition.type !== 'number' || typeof value !== 'number') return value;
  return Math.min(Math.max(value, definition.minimum), definition.maximum);
}
