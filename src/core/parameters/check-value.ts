/** Whether a value is one that the parameter can take at all, whatever the levels say. */
import type { ParameterScalar } from '../contract/parameters.ts';
import { Refusal } from '../kernel/result.ts';
import type { ParameterDefinition } from './registry.ts';

/** @throws Refusal `parameter_out_of_range`, `parameter_not_a_choice`. */
export function requireSuitableValue(definition: ParameterDefinition, value: ParameterScalar): void {
  if (definition.type === 'number') {
    const { minimum, maximum, unit } = definition;
    if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < minimum || value > maximum) {
      throw new Refusal('parameter_out_of_range', { minimum, maximum, unit }, 'value');
    }
    return;
  }
  const members = definition.type === 'choice' ? [value] : value;
  const isSuitable = Array.isArray(members) && members.length > 0 && new Set(members).size === members.length
    && members.every((member) => typeof member === 'string' && (definition.values as readonly string[]).includes(member));
  if (!isSuitable) throw new Refusal('parameter_not_a_choice', { choices: definition.values.join(' ') }, 'value');
}

export function isSameValue(a: ParameterScalar | null, b: ParameterScalar | null): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

const sorted = (value: ParameterScalar | null): unknown => (Array.isArray(value) ? [...(value as readonly string[])].sort() : value);
