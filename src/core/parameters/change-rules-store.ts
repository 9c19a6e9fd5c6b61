/** What a change of a parameter must satisfy, when it is proposed and again when it is checked. */
import type { ParameterLevel, ParameterPlace, ParameterScalar } from '../contract/parameters.ts';
import { addDays, type BusinessDate } from '../kernel/business-date.ts';
import { Refusal } from '../kernel/result.ts';
import type { QueryContext } from '../pipeline/context.ts';
import { statement } from '../store/statement.ts';
import { isSameValue, requireSuitableValue } from './check-value.ts';
import { branchChain, levelValues, managerPlaces } from './parameter-store.ts';
import { isParameterKey, NO_QUOTA, NO_QUOTA_OF_HOUSEHOLDS, parameterIntervals, parameterRegistry, type ParameterDefinition, type ParameterKey } from './registry.ts';
import { isLooser, resolveParameter } from './resolve-parameter.ts';

export interface ParameterChange {
  readonly key: string;
  readonly level: ParameterLevel;
  readonly unitId: string;
  /** null = give up the own value. */
  readonly value: ParameterScalar | null;
  readonly effectiveFrom: BusinessDate;
}

/** The places from the province down to the named one. @throws Refusal `not_found` for a place that is not of this branch. */
export function chainTo(context: QueryContext, place: Pick<ParameterPlace, 'level' | 'unitId'>): ParameterPlace[] {
  const chain = branchChain(context.db, context.session.branchId);
  if (place.level === 'manager') {
    const manager = managerPlaces(context.db, context.session.branchId).find(({ unitId }) => unitId === place.unitId);
    if (!manager) throw new Refusal('not_found', {}, 'unitId');
    return [...chain, manager];
  }
  const at = chain.findIndex(({ level, unitId }) => level === place.level && unitId === place.unitId);
  if (at < 0) throw new Refusal('not_found', {}, 'unitId');
  return chain.slice(0, at + 1);
}

/**
 * Answers what holds at the place on that day without the change.
 *
 * @throws Refusal `unknown_parameter`, `parameter_level_unsuitable`, `not_found`, `effective_too_early`, `effective_day_taken`,
 *   `nothing_changes`, those of `requireSuitableValue`, `parameter_looser`, `parameter_set_above`, `parameter_interval_crossed`,
 *   `quota_oversubscribed`.
 */
export function requireSuitableChange(context: QueryContext, change: ParameterChange): ParameterScalar {
  const { key, value, effectiveFrom } = change;
  if (!isParameterKey(key)) throw new Refusal('unknown_parameter', {}, 'key');
  const definition: ParameterDefinition = parameterRegistry[key];
  if (!definition.levels.includes(change.level)) throw new Refusal('parameter_level_unsuitable', { level: change.level }, 'level');
  const places = chainTo(context, change);
  requireFreeDay(context, change);
  const values = levelValues(context.db, key, places, effectiveFrom);
  const own = values.find(({ level }) => level === change.level)?.value ?? null;
  if (isSameValue(own, value)) throw new Refusal('nothing_changes', {}, 'value');
  if (value !== null) {
    requireSuitableValue(definition, value);
    requireWithinBound(definition, change.level, value, values.filter(({ level }) => level !== change.level));
  }
  requireUncrossed(context, change, key, places);
  requireWithinQuota(context, change, key, places);
  return resolveParameter(definition, values).value;
}

function requireFreeDay({ db, businessDate }: QueryContext, { key, unitId, effectiveFrom }: ParameterChange): void {
  const earliest = addDays(businessDate, 1);
  if (effectiveFrom < earliest) throw new Refusal('effective_too_early', { earliest }, 'effectiveFrom');
  const taken = statement<[string, string, string]>(db, 'SELECT 1 FROM parameter_value WHERE key = ? AND unit_id = ? AND effective_from = ?').get(key, unitId, effectiveFrom);
  if (taken) throw new Refusal('effective_day_taken', { date: effectiveFrom }, 'effectiveFrom');
}

function requireWithinBound(definition: ParameterDefinition, level: ParameterLevel, value: ParameterScalar, above: Parameters<typeof resolveParameter>[1]): void {
  if (level === definition.levels[0]) return;
  const bound = resolveParameter(definition, above);
  if (!isLooser(definition, value, bound)) return;
  const from = bound.from ?? 'default';
  if (definition.type === 'choice' || (definition.type === 'number' && definition.tightest === 'outermost')) throw new Refusal('parameter_set_above', { from }, 'value');
  const text = Array.isArray(bound.value) ? bound.value.join(' ') : (bound.value as number | string);
  throw new Refusal('parameter_looser', { bound: text, unit: definition.type === 'number' ? definition.unit : definition.type, from }, 'value');
}

/** The ends of an interval as they would hold at the place. */
function requireUncrossed({ db }: QueryContext, change: ParameterChange, key: ParameterKey, places: readonly ParameterPlace[]): void {
  const after = (one: ParameterKey): number => {
    const values = levelValues(db, one, places, change.effectiveFrom);
    const others = values.filter(({ level }) => one !== key || level !== change.level);
    const own = one === key && change.value !== null ? [{ level: change.level, value: change.value }] : [];
    return Number(resolveParameter(parameterRegistry[one], [...others, ...own]).value);
  };
  for (const [lower, upper] of parameterIntervals) {
    if (key !== lower && key !== upper) continue;
    const other = key === lower ? upper : lower;
    if (after(lower) > after(upper)) {
      const definition: ParameterDefinition = parameterRegistry[other];
      const unit = definition.type === 'number' ? definition.unit : definition.type;
      throw new Refusal('parameter_interval_crossed', { other, otherName: definition.name, bound: after(other), unit }, 'value');
    }
  }
}

const quotaKeys: ReadonlySet<string> = new Set<ParameterKey>(['quota.credit', 'quota.balance', 'quota.households']);

/** Σ managers ≤ branch, unless the legal entity lets its branches give out more than they have. */
function requireWithinQuota(context: QueryContext, change: ParameterChange, key: ParameterKey, places: readonly ParameterPlace[]): void {
  if (!quotaKeys.has(key) || change.level !== 'manager' || change.value === null) return;
  const { db, session } = context;
  const above = places.slice(0, -1);
  const mayOversubscribe = resolveParameter(parameterRegistry['quota.oversubscribe'], levelValues(db, 'quota.oversubscribe', above, change.effectiveFrom)).value;
  const bound = Number(resolveParameter(parameterRegistry[key], levelValues(db, key, above, change.effectiveFrom)).value);
  if (mayOversubscribe === 'yes' || bound === (key === 'quota.households' ? NO_QUOTA_OF_HOUSEHOLDS : NO_QUOTA)) return;
  const others = managerPlaces(db, session.branchId).filter(({ unitId }) => unitId !== change.unitId)
    .flatMap((place) => levelValues(db, key, [place], change.effectiveFrom)).reduce((sum, { value }) => sum + Number(value), 0);
  if (others + Number(change.value) <= bound) return;
  const definition: ParameterDefinition = parameterRegistry[key];
  throw new Refusal('quota_oversubscribed', { left: Math.max(0, bound - others), bound, unit: definition.type === 'number' ? definition.unit : '' }, 'value');
}
