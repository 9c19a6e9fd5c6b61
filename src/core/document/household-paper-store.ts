/** What consent and application of a household say, and the announcement of a village, read from the store. */
import type { Grade } from '../contract/credit.ts';
import { netAssets, netIncome, totalDebts } from '../household/derive-figures.ts';
import { readHousehold, readPersonalData } from '../household/household-store.ts';
import { maskIdentityNumber } from '../household/mask.ts';
import { Refusal } from '../kernel/result.ts';
import { effectiveParameter } from '../parameters/parameter-store.ts';
import { requireVillageInScope, type QueryContext } from '../pipeline/context.ts';
import { statement } from '../store/statement.ts';
import type { ApplicationPaper } from './household-papers.ts';
import { readInstitution, readPaperHousehold } from './line-paper-store.ts';
import type { VillageRatingPaper } from './village-rating-paper.ts';

/** @throws Refusal `not_found`, `outside_scope`. */
export function readHouseholdPaper(context: QueryContext, householdId: string): ApplicationPaper {
  const household = readPaperHousehold(context, householdId);
  const personal = readPersonalData(context, householdId);
  const { content: { file, members } } = readHousehold(context, householdId);
  return {
    institution: readInstitution(context), householdNo: household.householdNo, villageText: household.villageText,
    person: { name: household.headName, identityNumber: personal.identityNumber, phone: personal.phone, address: personal.address },
    members: members.map(({ name, relation, health, identityNumber }) => ({ name, relation, health, identityMask: identityNumber === null ? null : maskIdentityNumber(identityNumber) })),
    file, netIncome: netIncome(file), netAssets: netAssets(file), totalDebts: totalDebts(file),
  };
}

interface RatedRecord { head_name: string; group_no: number; grade: Grade; rated_on: string; is_credit_household: number }

/** The last approved rating of each household, best grade first. */
const RATED = `
  SELECT h.head_name, h.group_no, r.grade, b.created_on AS rated_on, coalesce(json_extract(h.file, '$.social.creditHousehold'), 0) AS is_credit_household
  FROM household h
  JOIN rating r ON r.id = (SELECT max(x.id) FROM rating x WHERE x.household_id = h.id AND x.status = 'approved')
  JOIN rating_batch b ON b.id = r.batch_id
  WHERE h.village_id = ? AND r.grade IS NOT NULL
  ORDER BY CASE r.grade WHEN 'AAA' THEN 1 WHEN 'AA' THEN 2 WHEN 'A' THEN 3 WHEN 'B' THEN 4 WHEN 'C' THEN 5 ELSE 6 END, h.group_no, h.household_no`;

/** @throws Refusal `not_found`, `outside_scope`, `nothing_to_announce`. */
export function readVillageRating(context: QueryContext, villageId: string): VillageRatingPaper {
  const village = statement<[string, string], { name: string; township: string; manager: string | null }>(
    context.db, 'SELECT v.name, v.township, s.name AS manager FROM village v LEFT JOIN staff s ON s.id = v.manager_id WHERE v.id = ? AND v.branch_id = ?',
  ).get(villageId, context.session.branchId);
  if (!village) throw new Refusal('not_found', {}, 'subjectIds');
  requireVillageInScope(context, villageId);
  const households = statement<[string], RatedRecord>(context.db, RATED).all(villageId);
  if (households.length === 0) throw new Refusal('nothing_to_announce', { village: village.name });
  return {
    institution: readInstitution(context), villageText: `${village.township}${village.name}`, announcedOn: context.businessDate, managerName: village.manager,
    days: effectiveParameter(context.db, 'place.noticeDays', context.session.branchId),
    households: households.map((row) => ({
      headName: row.head_name, groupNo: row.group_no, grade: row.grade, ratedOn: row.rated_on, isCreditHousehold: row.is_credit_household === 1,
    })),
  };
}
