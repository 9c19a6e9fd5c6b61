/** Parameters as they hold for a branch on its business date. */
import type { Connection } from '../store/open-store.ts';
import { businessDateOf } from '../store/settings.ts';
import { statement } from '../store/statement.ts';
import { parameterRegistry, type ParameterDefinition, type ParameterKey, type ParameterLevel, type ParameterValue } from './registry.ts';
import { resolveParameter, type LevelValue, type ResolvedParameter } from './resolve-parameter.ts';

const IN_FORCE = `
  WITH RECURSIVE chain (id, depth) AS (
    SELECT ?, 0
    UNION ALL SELECT u.parent_id, depth + 1 FROM organisation_unit u JOIN chain c ON u.id = c.id WHERE u.parent_id IS NOT NULL
  ), place (id, depth) AS (SELECT id, depth FROM chain UNION ALL SELECT ?, -1)
  SELECT p.level, p.value FROM place JOIN parameter_value p ON p.unit_id = place.id AND p.key = ?
  WHERE p.effective_from = (
    SELECT max(q.effective_from) FROM parameter_value q WHERE q.key = p.key AND q.unit_id = p.unit_id AND q.effective_from <= ?)
  ORDER BY place.depth DESC`;

/** The value in force and the level that it comes from. `managerId` adds the person's own bounds to the chain. */
export function resolvedParameter(reader: Connection, key: ParameterKey, branchId: string, managerId: string | null = null): ResolvedParameter {
  const rows = statement<[string, string | null, string, string], { level: ParameterLevel; value: string }>(reader, IN_FORCE)
    .all(branchId, managerId, key, businessDateOf(reader));
  const chain = rows.map(({ level, value }): LevelValue => ({ level, value: JSON.parse(value) as LevelValue['value'] }));
  const definition: ParameterDefinition = parameterRegistry[key];
  return resolveParameter(definition, chain);
}

/** The value in force, in the unit of the registry (fen, ppm, months, days, a choice, a set). Never looser than an outer level allows. */
export function effectiveParameter<K extends ParameterKey>(reader: Connection, key: K, branchId: string, managerId: string | null = null): ParameterValue<K> {
  return resolvedParameter(reader, key, branchId, managerId).value as ParameterValue<K>;
}
