/** Households, villages and townships with their titles and criteria as of the business date. */
import type { Grade, PlaceAct, PlaceKind, PlaceRow } from '../contract/credit.ts';
import { addMonths, type BusinessDate } from '../kernel/business-date.ts';
import { effectiveParameter } from '../parameters/parameter-store.ts';
import type { ParameterKey } from '../parameters/registry.ts';
import type { QueryContext } from '../pipeline/context.ts';
import { statement } from '../store/statement.ts';
import { allMet, householdCriteria, isBeyondRemoval, townshipCriteria, villageCriteria } from './place-criteria.ts';

export interface PlaceFilter {
  readonly kind: PlaceKind;
  readonly villageId?: string | undefined;
  readonly subjectIds?: readonly string[] | undefined;
}

/** Only of the person's villages; a township when one of them lies in it. */
export function placesOf(context: QueryContext, filter: PlaceFilter): PlaceRow[] {
  if (filter.kind === 'household') return householdRows(context, filter);
  return filter.kind === 'village' ? villageRows(context, filter) : townshipRows(context, filter);
}

interface TitleRecord {
  subject_id: string; name: string; village_name: string | null; township: string; manager_name: string | null; title: 'active' | 'removed' | null; since: BusinessDate | null;
  reviewed_on: BusinessDate | null; proposal_id: string | null; act: PlaceAct | null; notice_until: string | null; made_by: string | null; open_objections: number;
}

const title = (kind: PlaceKind, subject: string): string => `
  LEFT JOIN credit_place p ON p.kind = '${kind}' AND p.subject_id = ${subject} AND p.branch_id = @branchId
  LEFT JOIN place_proposal q ON q.kind = '${kind}' AND q.subject_id = ${subject} AND q.branch_id = @branchId AND q.status = 'pending'`;
const TITLE_COLUMNS = `
  p.status AS title, p.since, p.reviewed_on, q.id AS proposal_id, q.act, q.notice_until, q.made_by,
  (SELECT count(*) FROM place_objection o WHERE o.proposal_id = q.id AND o.is_upheld IS NULL) AS open_objections`;

interface HouseholdRecord extends TitleRecord {
  village_id: string; grade: Grade | null; panel_review: string | null; last_overdue_on: BusinessDate | null;
}

const HOUSEHOLDS = `
  SELECT h.id AS subject_id, h.head_name AS name, h.village_id, v.name AS village_name, v.township, s.name AS manager_name, c.grade,
    json_extract(h.file, '$.social.panelReview') AS panel_review,
    CASE WHEN (SELECT min(n.oldest_due_on) FROM loan n WHERE n.household_id = h.id) < @today THEN @today
      ELSE (SELECT max(g.value_date) FROM loan n JOIN loan_posting g ON g.loan_id = n.id
        WHERE n.household_id = h.id AND (g.days_overdue > 0 OR g.penalty > 0 OR g.compound > 0)) END AS last_overdue_on, ${TITLE_COLUMNS}
  FROM household h JOIN household_credit c ON c.household_id = h.id JOIN village v ON v.id = h.village_id LEFT JOIN staff s ON s.id = v.manager_id ${title('household', 'h.id')}
  WHERE h.branch_id = @branchId AND (@villageId IS NULL OR h.village_id = @villageId)
    AND (c.grade IS NOT NULL OR p.status IS NOT NULL) AND (@ids IS NULL OR h.id IN (SELECT value FROM json_each(@ids)))
  ORDER BY v.township, v.name, h.group_no, h.household_no`;

function householdRows(context: QueryContext, filter: PlaceFilter): PlaceRow[] {
  const parameter = parameterOf(context);
  const bounds = { grade: parameter('place.householdGrade'), cleanMonths: parameter('place.householdCleanMonths'), review: parameter('place.householdReview') };
  const reviewMonths = parameter('place.reviewMonths');
  return statement<[object], HouseholdRecord>(context.db, HOUSEHOLDS).all(inputOf(context, filter)).filter((row) => isVisible(context, row.village_id)).map((row) => {
    const criteria = householdCriteria({ grade: row.grade, panelReview: row.panel_review, lastOverdueOn: row.last_overdue_on }, bounds, context.businessDate);
    return { ...titleOf(row, 'household', reviewMonths, context.businessDate), isRemovalDue: false, criteria, meetsAll: allMet(criteria), householdTotal: null };
  });
}

interface VillageRecord extends TitleRecord {
  household_total: number | null; on_file: number; credit_households: number; balance: number; bad_balance: number; due: number; unpaid: number; is_credit_village: number;
}

const VILLAGES = `
  WITH debt AS (
    SELECT h.village_id, sum(n.outstanding) AS balance, coalesce(sum(n.outstanding) FILTER (WHERE n.five_class IN ('substandard', 'doubtful', 'loss')), 0) AS bad,
      sum(n.due_principal) AS unpaid
    FROM loan n JOIN household h ON h.id = n.household_id WHERE n.branch_id = @branchId AND n.status <> 'writtenOff' GROUP BY h.village_id
  ), fallen AS (
    SELECT h.village_id, sum(g.principal) AS due FROM loan_posting g JOIN loan n ON n.id = g.loan_id JOIN household h ON h.id = n.household_id
    WHERE g.kind IN ('due', 'settle') AND g.value_date > @yearAgo AND g.value_date <= @today AND n.branch_id = @branchId GROUP BY h.village_id
  )
  SELECT v.id AS subject_id, v.name, NULL AS village_name, v.township, s.name AS manager_name, v.household_total, v.is_credit_village,
    (SELECT count(*) FROM household h WHERE h.village_id = v.id) AS on_file,
    (SELECT count(*) FROM household h JOIN credit_place k ON k.kind = 'household' AND k.subject_id = h.id AND k.status = 'active' WHERE h.village_id = v.id) AS credit_households,
    coalesce(d.balance, 0) AS balance, coalesce(d.bad, 0) AS bad_balance, coalesce(d.unpaid, 0) AS unpaid, coalesce(f.due, 0) AS due, ${TITLE_COLUMNS}
  FROM village v LEFT JOIN staff s ON s.id = v.manager_id LEFT JOIN debt d ON d.village_id = v.id LEFT JOIN fallen f ON f.village_id = v.id ${title('village', 'v.id')}
  WHERE v.branch_id = @branchId ORDER BY v.township, v.name`;

const villagesWith = (context: QueryContext): VillageRecord[] =>
  statement<[object], VillageRecord>(context.db, VILLAGES)
    .all({ branchId: context.session.branchId, today: context.businessDate, yearAgo: addMonths(context.businessDate, -12) });

function villageRows(context: QueryContext, filter: PlaceFilter): PlaceRow[] {
  const parameter = parameterOf(context);
  const bounds = {
    filedShare: parameter('place.villageFiledShare'), creditHouseholdShare: parameter('place.villageCreditHouseholdShare'),
    collectionShare: parameter('place.villageCollectionShare'), badLoanShare: parameter('place.villageBadLoanShare'),
  };
  const [reviewMonths, removal] = [parameter('place.reviewMonths'), parameter('place.removalBadLoanShare')];
  return villagesWith(context).filter((row) => isVisible(context, row.subject_id) && isWanted(filter, row.subject_id)).map((row) => {
    const criteria = villageCriteria({
      householdTotal: row.household_total, onFile: row.on_file, creditHouseholds: row.credit_households, due: row.due, unpaid: row.unpaid,
      balance: row.balance, badBalance: row.bad_balance,
    }, bounds);
    const isRemovalDue = row.title === 'active' && isBeyondRemoval({ balance: row.balance, badBalance: row.bad_balance }, removal);
    return { ...titleOf(row, 'village', reviewMonths, context.businessDate), isRemovalDue, criteria, meetsAll: allMet(criteria), householdTotal: row.household_total };
  });
}

const TOWNSHIPS = `
  SELECT t.township AS subject_id, t.township AS name, NULL AS village_name, t.township, NULL AS manager_name, ${TITLE_COLUMNS}
  FROM (SELECT DISTINCT township FROM village WHERE branch_id = @branchId) t ${title('township', 't.township')} ORDER BY t.township`;

function townshipRows(context: QueryContext, filter: PlaceFilter): PlaceRow[] {
  const parameter = parameterOf(context);
  const bounds = { villageShare: parameter('place.townshipVillageShare'), badLoanShare: parameter('place.townshipBadLoanShare') };
  const [reviewMonths, removal] = [parameter('place.reviewMonths'), parameter('place.removalBadLoanShare')];
  const villages = villagesWith(context);
  return statement<[object], TitleRecord>(context.db, TOWNSHIPS).all({ branchId: context.session.branchId }).flatMap((row) => {
    const within = villages.filter(({ township }) => township === row.subject_id);
    if (!within.some((village) => isVisible(context, village.subject_id)) || !isWanted(filter, row.subject_id)) return [];
    const sum = (of: (village: VillageRecord) => number): number => within.reduce((total, village) => total + of(village), 0);
    const figures = { villages: within.length, creditVillages: sum((one) => one.is_credit_village), balance: sum((one) => one.balance), badBalance: sum((one) => one.bad_balance) };
    const criteria = townshipCriteria(figures, bounds);
    const isRemovalDue = row.title === 'active' && isBeyondRemoval(figures, removal);
    return [{ ...titleOf(row, 'township', reviewMonths, context.businessDate), isRemovalDue, criteria, meetsAll: allMet(criteria), householdTotal: null }];
  });
}

const parameterOf = ({ db, session }: QueryContext) => <K extends ParameterKey>(key: K) => effectiveParameter(db, key, session.branchId);

const isVisible = ({ visibleVillages }: QueryContext, villageId: string): boolean => !visibleVillages || visibleVillages.has(villageId);
const isWanted = ({ subjectIds }: PlaceFilter, subjectId: string): boolean => !subjectIds || subjectIds.includes(subjectId);

const inputOf = (context: QueryContext, filter: PlaceFilter): object => ({
  branchId: context.session.branchId, today: context.businessDate, villageId: filter.villageId ?? null, ids: filter.subjectIds ? JSON.stringify(filter.subjectIds) : null,
});

/** A title from before titles were kept has no date: its review is due at once. */
function titleOf(row: TitleRecord, kind: PlaceKind, reviewMonths: number, today: BusinessDate): Omit<PlaceRow, 'isRemovalDue' | 'criteria' | 'meetsAll' | 'householdTotal'> {
  const last = row.reviewed_on ?? row.since;
  const dueOn = row.title !== 'active' ? null : last === null ? today : addMonths(last, reviewMonths);
  const isAwarding = row.act === 'award' && row.title !== 'active';
  return {
    kind, subjectId: row.subject_id, name: row.name, villageName: row.village_name, township: row.township, managerName: row.manager_name,
    status: isAwarding ? 'proposed' : row.title ?? 'none', since: row.since, reviewDueOn: dueOn, isReviewDue: dueOn !== null && dueOn <= today,
    pending: row.proposal_id === null ? null : {
      id: row.proposal_id, act: row.act as PlaceAct, noticeUntil: row.notice_until, madeById: row.made_by as string, openObjections: row.open_objections,
    },
  };
}
