/** Facts of the announcement of ratings in a village (信用户评定结果公示): names and grades only; no amount and no income goes on a wall. */
import type { Grade } from '../contract/credit.ts';
import { addDays, type BusinessDate } from '../kernel/business-date.ts';
import { chineseDay, shareText } from './figures.ts';
import type { Facts } from './filled-document.ts';
import type { Institution } from './loan-terms.ts';

export interface VillageRatingPaper {
  readonly institution: Institution;
  readonly villageText: string;
  readonly announcedOn: BusinessDate;
  /** How long objections are taken. */
  readonly days: number;
  readonly managerName: string | null;
  readonly households: readonly { readonly headName: string; readonly groupNo: number; readonly grade: Grade; readonly ratedOn: string; readonly isCreditHousehold: boolean }[];
}

export function villageRatingFacts(paper: VillageRatingPaper): Facts {
  const { households } = paper;
  const grades = [...new Set(households.map(({ grade }) => grade))].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b));
  return {
    fields: {
      lenderName: paper.institution.lenderName, branchName: paper.institution.branchName, villageText: paper.villageText,
      householdCount: String(households.length), creditHouseholdCount: String(households.filter(({ isCreditHousehold }) => isCreditHousehold).length),
      announcedOn: chineseDay(paper.announcedOn), announceDays: String(paper.days), announcedUntil: chineseDay(addDays(paper.announcedOn, paper.days - 1)),
      managerName: paper.managerName ?? '—',
    },
    tables: {
      grades: grades.map((grade) => {
        const count = households.filter((household) => household.grade === grade).length;
        return [grade, String(count), shareText(count, households.length)];
      }),
      households: households.map(({ headName, groupNo, grade, ratedOn, isCreditHousehold }, index) =>
        [String(index + 1), headName, groupNo > 0 ? `${groupNo}组` : '—', grade, isCreditHousehold ? '是' : '否', ratedOn]),
    },
  };
}

const ORDER: readonly Grade[] = ['AAA', 'AA', 'A', 'B', 'C', 'D'];
