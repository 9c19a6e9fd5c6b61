/** What a rating reads from the store: the household's file, its place, its earlier line, the parameters in force. */
import type { Grade } from '../contract/credit.ts';
import type { HouseholdFile } from '../contract/household.ts';
import type { FactContext, FactSubject } from '../decision/facts.ts';
import { addMonths, type BusinessDate } from '../kernel/business-date.ts';
import { fen } from '../kernel/money.ts';
import { Refusal } from '../kernel/result.ts';
import { effectiveParameter } from '../parameters/parameter-store.ts';
import type { QueryContext } from '../pipeline/context.ts';
import type { Connection } from '../store/open-store.ts';
import { statement } from '../store/statement.ts';

export interface RatingInput {
  readonly householdId: string;
  readonly revision: number;
  readonly subject: FactSubject;
  readonly context: FactContext;
  readonly previousGrade: Grade | null;
  readonly previousLimit: number | null;
}

interface HouseholdRecord {
  readonly id: string;
  readonly village_id: string;
  readonly birth_date: string;
  readonly file: string;
  readonly net_income: number | null;
  readonly total_debts: number | null;
  readonly revision: number;
  readonly is_credit_village: number;
  readonly is_credit_township: number;
  readonly award: 'active' | 'removed' | null;
  readonly previous_grade: Grade | null;
  readonly previous_limit: number | null;
  readonly first_drawn_on: BusinessDate | null;
  readonly oldest_due_on: string | null;
}

/** Some at a time: one statement for each household would cost more than its rating. */
const HOUSEHOLDS = `
  SELECT h.id, h.village_id, h.birth_date, h.file, h.net_income, h.total_debts, h.revision, v.is_credit_village, v.is_credit_township,
    (SELECT p.status FROM credit_place p WHERE p.kind = 'household' AND p.subject_id = h.id) AS award,
    l.limit_amount AS previous_limit,
    coalesce(l.grade, (SELECT r.grade FROM rating r WHERE r.household_id = h.id ORDER BY r.id DESC LIMIT 1)) AS previous_grade,
    (SELECT min(n.drawn_on) FROM loan n WHERE n.household_id = h.id) AS first_drawn_on,
    (SELECT min(n.oldest_due_on) FROM loan n WHERE n.household_id = h.id) AS oldest_due_on
  FROM json_each(?) wanted
  CROSS JOIN household h ON h.id = wanted.value
  CROSS JOIN village v ON v.id = h.village_id
  LEFT JOIN credit_line l ON l.household_id = h.id AND l.status IN ('open', 'frozen')
  WHERE h.branch_id = ?`;

/**
 * Reads a portion of households in the order of the ids, one after the other: a file that was rated is let go at once.
 *
 * @throws Refusal `not_found`, `outside_scope`.
 */
export function ratingInputs(context: QueryContext): (householdIds: readonly string[]) => Iterable<RatingInput> {
  const { db, session, visibleVillages } = context;
  const select = statement<[string, string], HouseholdRecord>(db, HOUSEHOLDS);
  const shared = sharedContext(context);
  const membersWithLine = householdsOfMembersWithLine(db);
  return function* read(householdIds) {
    const records = select.all(JSON.stringify(householdIds), session.branchId);
    if (records.length < householdIds.length) throw new Refusal('not_found', {}, 'householdIds');
    for (const record of records) {
      if (visibleVillages && !visibleVillages.has(record.village_id)) throw new Refusal('outside_scope');
      yield {
        householdId: record.id,
        revision: record.revision,
        subject: {
          birthDate: record.birth_date as BusinessDate, file: JSON.parse(record.file) as HouseholdFile,
          netIncome: record.net_income, totalDebts: record.total_debts,
        },
        context: {
          ...shared,
          awardedCreditHousehold: record.award === null ? null : record.award === 'active',
          creditVillage: record.is_credit_village === 1,
          creditTownship: record.is_credit_township === 1,
          memberHoldsLine: membersWithLine.has(record.id),
          ownBankHistory: record.first_drawn_on === null ? null : fullMonthsBetween(record.first_drawn_on, context.businessDate),
          isOverdueHere: record.oldest_due_on !== null && record.oldest_due_on < context.businessDate,
        },
        previousGrade: record.previous_grade,
        previousLimit: record.previous_limit,
      };
    }
  };
}

/** Completed months; the store knows no repayment at this bank before its own first receipt. */
function fullMonthsBetween(from: BusinessDate, to: BusinessDate): number {
  const months = (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));
  return addMonths(from, months) > to ? months - 1 : months;
}

type SharedContext = Pick<FactContext, 'asOf' | 'ruralIncomePerHead' | 'regionClass' | 'householdCap' | 'termCap' | 'rateFloorPoints' | 'rateCapPoints' | 'redWarning12Months' | 'branchBadLoanShare'>;

function sharedContext(context: QueryContext): SharedContext {
  const { db, session, businessDate } = context;
  return {
    asOf: businessDate,
    ruralIncomePerHead: fen(effectiveParameter(db, 'credit.ruralIncomePerHead', session.branchId)),
    regionClass: effectiveParameter(db, 'credit.regionClass', session.branchId),
    householdCap: fen(effectiveParameter(db, 'credit.householdCap', session.branchId, session.staffId)),
    termCap: effectiveParameter(db, 'credit.lineTermMonths', session.branchId),
    rateFloorPoints: effectiveParameter(db, 'price.floorPoints', session.branchId),
    rateCapPoints: effectiveParameter(db, 'price.capPoints', session.branchId),
    // Warnings are not kept yet: unknown, so they neither help nor harm.
    redWarning12Months: null,
    branchBadLoanShare: badLoanShare(db, session.branchId),
  };
}

/** What is known before there is a household: the facts of a test that somebody types. */
export function factsForTest(context: QueryContext) {
  const { regionClass, householdCap, termCap, redWarning12Months, branchBadLoanShare } = sharedContext(context);
  return { regionClass, householdCap: householdCap as number, termCap, redWarning12Months, branchBadLoanShare, purposeKind: 'production' as const };
}

/** Substandard and worse of what the branch has lent, in ppm (不良率); null while nothing is lent. */
function badLoanShare(db: Connection, branchId: string): number | null {
  const row = statement<[string], { bad: number | null; total: number | null }>(
    db, "SELECT sum(outstanding) FILTER (WHERE five_class IN ('substandard', 'doubtful', 'loss')) AS bad, sum(outstanding) AS total FROM loan WHERE branch_id = ?",
  ).get(branchId);
  return row?.total ? Number((BigInt(row.bad ?? 0) * 1_000_000n) / BigInt(row.total)) : null;
}

/** Living lines: one of these is a household's one line (一户一贷). */
const LIVING = `('pendingSignature', 'open', 'frozen')`;

/** Households of which another member, listed there or here, is the head of a household with a living line. */
function householdsOfMembersWithLine(db: Connection): ReadonlySet<string> {
  const rows = statement<[], { id: string }>(
    db,
    `SELECT m.household_id AS id FROM credit_line l JOIN household o ON o.id = l.household_id JOIN household_member m ON m.identity_hash = o.identity_hash
     WHERE l.status IN ${LIVING} AND m.household_id <> l.household_id
     UNION
     SELECT h.id FROM credit_line l JOIN household_member m ON m.household_id = l.household_id JOIN household h ON h.identity_hash = m.identity_hash
     WHERE l.status IN ${LIVING} AND h.id <> l.household_id`,
  ).all();
  return new Set(rows.map(({ id }) => id));
}

/** The same for one household, when its line is about to be made. From the household outwards: the order keeps it cheap however many lines there are. */
export function memberHoldsLine(context: QueryContext, householdId: string): boolean {
  const found = statement<[string, string], { one: number }>(
    context.db,
    `SELECT 1 AS one FROM household_member m CROSS JOIN household o ON o.identity_hash = m.identity_hash CROSS JOIN credit_line l ON l.household_id = o.id
     WHERE m.household_id = ? AND o.id <> m.household_id AND l.status IN ${LIVING}
     UNION ALL
     SELECT 1 FROM household h CROSS JOIN household_member m ON m.identity_hash = h.identity_hash CROSS JOIN credit_line l ON l.household_id = m.household_id
     WHERE h.id = ? AND m.household_id <> h.id AND l.status IN ${LIVING}
     LIMIT 1`,
  ).get(householdId, householdId);
  return found !== undefined;
}
