/** Facts of the papers that a household signs before anything is decided: consent to the handling of personal information, and the application. */
import type { HouseholdFile } from '../contract/household.ts';
import { formatYuan, type Fen } from '../kernel/money.ts';
import { figures } from './figures.ts';
import type { Facts } from './filled-document.ts';
import { healthNames } from './labels.ts';
import { BLANK, type Institution } from './loan-terms.ts';

export interface HouseholdPaper {
  readonly institution: Institution;
  readonly householdNo: string;
  readonly villageText: string;
  /** Full: whoever consents or applies is identified. Whoever makes the paper is logged. */
  readonly person: { readonly name: string; readonly identityNumber: string; readonly phone: string | null; readonly address: string | null };
  readonly members: HouseholdFile['members'];
}

function householdFields({ institution, householdNo, villageText, person }: HouseholdPaper): Record<string, string> {
  return {
    lenderName: institution.lenderName, branchName: institution.branchName, householdNo, villageText,
    personName: person.name, personIdentity: person.identityNumber, personPhone: person.phone ?? BLANK, personAddress: person.address ?? villageText,
  };
}

/** Each member consents for himself; for a child under 14 the guardian does (个人信息保护法 31). */
export function informationConsentFacts(paper: HouseholdPaper): Facts {
  return {
    fields: householdFields(paper),
    conditions: { hasMembers: paper.members.length > 0 },
    tables: { members: paper.members.map(({ name, relation, identityMask }) => [name, relation || '—', identityMask ?? '—', '', '']) },
  };
}

export interface ApplicationPaper extends HouseholdPaper {
  readonly file: Pick<HouseholdFile, 'basics' | 'production' | 'incomeExpense' | 'survey'>;
  /** null = not collected. */
  readonly netIncome: Fen | null;
  readonly netAssets: Fen | null;
  readonly totalDebts: Fen | null;
}

const incomeNames: Readonly<Record<keyof HouseholdFile['incomeExpense'], string>> = {
  cropIncome: '种植收入', livestockIncome: '养殖收入', wageIncome: '务工收入', businessIncome: '经营收入', subsidyIncome: '补贴收入',
  productionExpense: '生产支出', livingExpense: '生活支出', educationExpense: '教育支出', medicalExpense: '医疗支出',
};

/** What is asked for is written by the applicant's own hand. */
export function applicationFacts(paper: ApplicationPaper): Facts {
  const { file } = paper;
  const money = (amount: Fen | null): string => (amount === null ? '未采集' : figures(amount));
  const keys = Object.keys(incomeNames) as (keyof typeof incomeNames)[];
  return {
    fields: {
      ...householdFields(paper),
      familySize: file.basics.familySize === null ? '未采集' : `${file.basics.familySize}人`,
      labourers: file.basics.labourers === null ? '未采集' : `${file.basics.labourers}人`,
      mainBusiness: file.production.mainBusiness ?? '未采集',
      businessYears: file.production.businessYears === null ? '未采集' : `${file.production.businessYears}年`,
      netIncome: money(paper.netIncome), netAssets: money(paper.netAssets), totalDebts: money(paper.totalDebts),
      collectedOn: file.survey.collectedOn ?? '未采集',
    },
    tables: {
      members: paper.members.map(({ name, relation, identityMask, health }) => [name, relation || '—', identityMask ?? '—', health ? healthNames[health] : '—']),
      incomes: keys.map((key) => [incomeNames[key], file.incomeExpense[key] === null ? '未采集' : formatYuan(file.incomeExpense[key])]),
    },
  };
}
