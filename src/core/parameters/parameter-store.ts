/** Parameters as they hold for a branch on its business date. */
import type { ParameterPlace, ParameterScalar } from '../contract/parameters.ts';
import type { BusinessDate } from '../kernel/business-date.ts';
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
  WHERE p.value <> 'null' AND p.effective_from = (
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

interface PlaceRecord { level: ParameterLevel; unit_id: string; name: string }

const CHAIN = `
  WITH RECURSIVE chain (id, depth) AS (
    SELECT ?, 0
    UNION ALL SELECT u.parent_id, depth + 1 FROM organisation_unit u JOIN chain c ON u.id = c.id WHERE u.parent_id IS NOT NULL
  )
  SELECT u.level, u.id AS unit_id, u.name FROM chain c JOIN organisation_unit u ON u.id = c.id WHERE u.level <> 'city' ORDER BY c.depth DESC`;

/** Province, legal entity and branch: outermost first. */
export function branchChain(db: Connection, branchId: string): ParameterPlace[] {
  return statement<[string], PlaceRecord>(db, CHAIN).all(branchId).map(placeOf);
}

/** The branch's customer managers, by number; also those who have left, as long as something is set for them. */
export function managerPlaces(db: Connection, branchId: string): ParameterPlace[] {
  return statement<[string], PlaceRecord>(
    db,
    `SELECT 'manager' AS level, s.id AS unit_id, s.name || ' ' || s.staff_no AS name FROM staff s
     WHERE s.branch_id = ? AND (EXISTS (SELECT 1 FROM json_each(s.roles) WHERE value = 'customerManager') AND s.is_active = 1
       OR EXISTS (SELECT 1 FROM parameter_value p WHERE p.unit_id = s.id)) ORDER BY s.staff_no`,
  ).all(branchId).map(placeOf);
}

const placeOf = (row: PlaceRecord): ParameterPlace => ({ level: row.level, unitId: row.unit_id, name: row.name });

/** What is set at some places on a day, by parameter. Values that a level has given up are left out. */
export interface SetValue {
  readonly key: string;
  readonly unitId: string;
  readonly value: ParameterScalar;
  readonly effectiveFrom: string;
}

export function valuesSetAt(db: Connection, unitIds: readonly string[], on: BusinessDate): SetValue[] {
  return statement<[string, string], { key: string; unit_id: string; value: string; effective_from: string }>(
    db,
    // The bare columns of a group are those of the row with the maximum (SQLite, "bare columns in an aggregate query").
    `SELECT key, unit_id, value, max(effective_from) AS effective_from FROM parameter_value
     WHERE unit_id IN (SELECT value FROM json_each(?)) AND effective_from <= ? GROUP BY key, unit_id`,
  ).all(JSON.stringify(unitIds), on).filter((row) => row.value !== 'null').map((row) => ({
    key: row.key, unitId: row.unit_id, value: JSON.parse(row.value) as ParameterScalar, effectiveFrom: row.effective_from,
  }));
}

/** The values of one parameter along a chain of places on a day, outermost first, for `resolveParameter`. */
export function levelValues(db: Connection, key: string, places: readonly ParameterPlace[], on: BusinessDate): LevelValue[] {
  const set = valuesSetAt(db, places.map(({ unitId }) => unitId), on).filter((one) => one.key === key);
  return places.flatMap(({ level, unitId }) => {
    const found = set.find((one) => one.unitId === unitId);
    return found ? [{ level, value: found.value }] : [];
  });
}
