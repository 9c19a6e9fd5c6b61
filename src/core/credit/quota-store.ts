/**
 * Quotas (行社额度、网点额度、客户经理额度): how much of each is taken, and the stop when it is full.
 *
 * 授信总额: limits of lines that are open, frozen or wait for their signature; of a household whose line is to be replaced
 * the greater counts. 授信户数: households with such a line. 贷款余额: what is lent, without what was written off.
 * The legal entity's use is what this branch's store knows of it.
 */
import type { QuotaKind, QuotaMeter } from '../contract/credit.ts';
import type { ParameterPlace } from '../contract/parameters.ts';
import { Refusal } from '../kernel/result.ts';
import { branchChain, levelValues, managerPlaces } from '../parameters/parameter-store.ts';
import { NO_QUOTA, NO_QUOTA_OF_HOUSEHOLDS, parameterRegistry } from '../parameters/registry.ts';
import { resolveParameter } from '../parameters/resolve-parameter.ts';
import type { QueryContext } from '../pipeline/context.ts';
import type { Connection } from '../store/open-store.ts';
import { statement } from '../store/statement.ts';

const keyOf = { credit: 'quota.credit', balance: 'quota.balance', households: 'quota.households' } as const satisfies Record<QuotaKind, keyof typeof parameterRegistry>;
const noQuota: Readonly<Record<QuotaKind, number>> = { credit: NO_QUOTA, balance: NO_QUOTA, households: NO_QUOTA_OF_HOUSEHOLDS };
const refusals: Readonly<Record<QuotaKind, string>> = { credit: 'credit_quota_exceeded', balance: 'balance_quota_exceeded', households: 'household_quota_exceeded' };

interface Scope {
  readonly place: ParameterPlace;
  /** null = nobody has set one. */
  readonly quota: number | null;
}

/** The legal entity, the branch and its managers, each with the quota that holds for it. */
function scopesOf(context: QueryContext, kind: QuotaKind): Scope[] {
  const { db, session, businessDate } = context;
  const chain = branchChain(db, session.branchId);
  const legalEntity = chain.slice(0, -1);
  const quotaAt = (places: readonly ParameterPlace[]): number | null => {
    const place = places[places.length - 1] as ParameterPlace;
    const values = levelValues(db, keyOf[kind], places, businessDate);
    const isOwn = values.some(({ level }) => level === place.level) || place.level === 'legalEntity';
    const { value } = resolveParameter(parameterRegistry[keyOf[kind]], values);
    return isOwn && Number(value) < noQuota[kind] ? Number(value) : null;
  };
  const places = [legalEntity, chain, ...managerPlaces(db, session.branchId).map((manager) => [...chain, manager])];
  return places.map((upTo) => ({ place: upTo[upTo.length - 1] as ParameterPlace, quota: quotaAt(upTo) }));
}

interface Usage { total: number; frozen: number }

const LIVING = "('open', 'frozen', 'pendingSignature')";
const OF_MANAGER = 'JOIN household h ON h.village_id = v.id JOIN';

const lineUsage = (from: string): string => `
  SELECT coalesce(sum(amount), 0) AS amount, coalesce(sum(frozen), 0) AS frozenAmount, count(*) AS households, coalesce(sum(frozen > 0), 0) AS frozenHouseholds
  FROM (SELECT max(l.limit_amount) AS amount, max(CASE l.status WHEN 'frozen' THEN l.limit_amount ELSE 0 END) AS frozen
    FROM ${from} AND l.status IN ${LIVING} GROUP BY l.household_id)`;
const LINES_OF_BRANCH = lineUsage('credit_line l WHERE l.branch_id = ?');
const LINES_OF_MANAGER = lineUsage(`village v ${OF_MANAGER} credit_line l ON l.household_id = h.id WHERE v.manager_id = ?`);

const debtUsage = (from: string): string => `
  SELECT coalesce(sum(n.outstanding), 0) AS total,
    coalesce(sum(n.outstanding) FILTER (WHERE n.household_id IN (SELECT f.household_id FROM credit_line f WHERE f.status = 'frozen')), 0) AS frozen
  FROM ${from} AND n.status <> 'writtenOff' AND n.outstanding > 0`;
const DEBT_OF_BRANCH = debtUsage('loan n WHERE n.branch_id = ?');
const DEBT_OF_MANAGER = debtUsage(`village v ${OF_MANAGER} loan n ON n.household_id = h.id WHERE v.manager_id = ?`);

function usageOf(db: Connection, kind: QuotaKind, place: ParameterPlace, branchId: string): Usage {
  const isManager = place.level === 'manager';
  const id = isManager ? place.unitId : branchId;
  if (kind === 'balance') return statement<[string], Usage>(db, isManager ? DEBT_OF_MANAGER : DEBT_OF_BRANCH).get(id) ?? { total: 0, frozen: 0 };
  const row = statement<[string], { amount: number; frozenAmount: number; households: number; frozenHouseholds: number }>(
    db, isManager ? LINES_OF_MANAGER : LINES_OF_BRANCH,
  ).get(id);
  if (!row) return { total: 0, frozen: 0 };
  return kind === 'credit' ? { total: row.amount, frozen: row.frozenAmount } : { total: row.households, frozen: row.frozenHouseholds };
}

/**
 * Looks at the quotas before work that takes from them and answers the check for after it, in the same transaction: as
 * commands run one by one, no two can both have the last of a quota. What does not take more passes even where a quota
 * was cut below its use.
 *
 * The check @throws Refusal `credit_quota_exceeded`, `balance_quota_exceeded`, `household_quota_exceeded`.
 */
export function watchQuota(context: QueryContext, kinds: readonly QuotaKind[]): () => void {
  const { db, session } = context;
  const watched = kinds.flatMap((kind) => scopesOf(context, kind).flatMap(({ place, quota }) =>
    quota === null ? [] : [{ kind, place, quota, before: usageOf(db, kind, place, session.branchId).total }]));
  return () => {
    for (const { kind, place, quota, before } of watched) {
      const after = usageOf(db, kind, place, session.branchId).total;
      if (after <= quota || after <= before) continue;
      throw new Refusal(refusals[kind], { name: place.name, quota, used: before, available: Math.max(0, quota - before), over: after - quota });
    }
  };
}

/** The meters: legal entity and branch for everybody, of the managers only those that the person may see. */
export function quotas(context: QueryContext): readonly QuotaMeter[] {
  const { db, session, businessDate, visibleVillages } = context;
  const chain = branchChain(db, session.branchId);
  const shareOf = (key: 'quota.warningShare' | 'quota.alarmShare') => Number(resolveParameter(parameterRegistry[key], levelValues(db, key, chain, businessDate)).value);
  const [warning, alarm] = [shareOf('quota.warningShare'), shareOf('quota.alarmShare')];
  return (['credit', 'balance', 'households'] as const).flatMap((kind) => scopesOf(context, kind).flatMap(({ place, quota }) => {
    if (place.level === 'manager' && visibleVillages && place.unitId !== session.staffId) return [];
    const { total, frozen } = usageOf(db, kind, place, session.branchId);
    return [{
      kind, level: place.level, unitId: place.unitId, name: place.name, quota, used: total - frozen, frozen,
      available: quota === null ? null : Math.max(0, quota - total), state: stateOf(total, quota, warning, alarm),
    }];
  }));
}

/** Shares in ppm. An exact comparison: total ÷ quota ≥ share. */
function stateOf(total: number, quota: number | null, warning: number, alarm: number): QuotaMeter['state'] {
  if (quota === null) return 'free';
  if (total >= quota) return 'full';
  const reaches = (share: number): boolean => BigInt(total) * 1_000_000n >= BigInt(quota) * BigInt(share);
  return reaches(alarm) ? 'alarm' : reaches(warning) ? 'warning' : 'free';
}
