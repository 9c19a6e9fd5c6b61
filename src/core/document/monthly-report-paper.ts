/** Facts of the branch's monthly report (网点月报): where lines and loans stand at the end of the month, and what moved in it. */
import { fiveClasses, type FiveClass } from '../contract/loan.ts';
import { businessDate, type BusinessDate } from '../kernel/business-date.ts';
import { fen, formatYuan } from '../kernel/money.ts';
import { shareOf } from './daily-report-paper.ts';
import { chineseDay } from './figures.ts';
import type { Facts } from './filled-document.ts';
import { classNames } from './labels.ts';
import type { Institution } from './loan-terms.ts';

/** One line of a table by village, manager, …: households and fen. */
export interface Portfolio {
  readonly name: string;
  readonly onFile: number;
  readonly credited: number;
  readonly creditTotal: number;
  readonly signed: number;
  readonly drawing: number;
  readonly balance: number;
  readonly overdueHouseholds: number;
  readonly overdue: number;
  readonly bad: number;
}

export interface Slice {
  readonly name: string;
  readonly loans: number;
  readonly balance: number;
  readonly overdue: number;
}

export interface MonthlyReportPaper {
  readonly institution: Institution;
  /** `YYYY-MM`. */
  readonly month: string;
  /** The last day that counts: the month's, or the business date while the month runs. */
  readonly until: BusinessDate;
  readonly madeBy: string;
  readonly byManager: readonly Portfolio[];
  readonly byVillage: readonly Portfolio[];
  readonly byGrade: readonly Slice[];
  readonly byPurpose: readonly Slice[];
  readonly byTerm: readonly Slice[];
  readonly byRate: readonly Slice[];
  readonly byAmount: readonly Slice[];
  /** From the month's first class to its last, in fen of the balance at the end. */
  readonly migration: Readonly<Record<FiveClass, Readonly<Record<FiveClass, number>>>>;
  readonly overdue: readonly { readonly name: string; readonly loans: number; readonly due: number; readonly balance: number }[];
  readonly flow: { readonly balanceBefore: number; readonly drawn: number; readonly repaid: number; readonly writtenOff: number; readonly balance: number; readonly ledgerBalance: number };
  readonly interest: { readonly due: number; readonly received: number; readonly oldArrears: number };
  readonly authorisations: number;
}

const money = (amount: number): string => (amount < 0 ? `-${formatYuan(fen(-amount))}` : formatYuan(fen(amount)));

export function monthlyReportFacts(paper: MonthlyReportPaper): Facts {
  const { flow, interest } = paper;
  const [year = '', month = ''] = paper.month.split('-');
  return {
    fields: {
      lenderName: paper.institution.lenderName, branchName: paper.institution.branchName, madeBy: paper.madeBy, monthText: `${year}年${Number(month)}月`,
      until: chineseDay(businessDate(paper.until)), balanceBefore: money(flow.balanceBefore), drawn: money(flow.drawn), repaid: money(flow.repaid),
      writtenOff: money(flow.writtenOff), balance: money(flow.balance),
      ledgerCheck: flow.balance === flow.ledgerBalance ? '核对一致' : `核对不一致，相差${money(flow.balance - flow.ledgerBalance)}元`,
      interestDue: money(interest.due), interestReceived: money(interest.received), oldArrears: money(interest.oldArrears),
      collectionRate: shareOf(interest.received, interest.due), authorisations: String(paper.authorisations),
    },
    tables: {
      byManager: portfolioRows(paper.byManager), byVillage: portfolioRows(paper.byVillage), byGrade: sliceRows(paper.byGrade), byPurpose: sliceRows(paper.byPurpose),
      byTerm: sliceRows(paper.byTerm), byRate: sliceRows(paper.byRate), byAmount: sliceRows(paper.byAmount), migration: migrationRows(paper.migration), overdue: overdueRows(paper),
    },
  };
}

function portfolioRows(rows: readonly Portfolio[]): string[][] {
  const row = (part: Portfolio): string[] => [
    part.name, String(part.onFile), String(part.credited), shareOf(part.credited, part.onFile), money(part.creditTotal), String(part.signed), String(part.drawing),
    shareOf(part.drawing, part.credited), money(part.balance), `${part.overdueHouseholds}户`, money(part.overdue), money(part.bad),
  ];
  const sum = (key: Exclude<keyof Portfolio, 'name'>): number => rows.reduce((total, part) => total + part[key], 0);
  const total: Portfolio = {
    name: '合计', onFile: sum('onFile'), credited: sum('credited'), creditTotal: sum('creditTotal'), signed: sum('signed'), drawing: sum('drawing'), balance: sum('balance'),
    overdueHouseholds: sum('overdueHouseholds'), overdue: sum('overdue'), bad: sum('bad'),
  };
  return [...rows.map(row), row(total)];
}

function sliceRows(slices: readonly Slice[]): string[][] {
  const present = slices.filter(({ loans }) => loans > 0);
  const sum = (key: 'loans' | 'balance' | 'overdue') => present.reduce((total, slice) => total + slice[key], 0);
  const whole = sum('balance');
  const row = ({ name, loans, balance, overdue }: Slice) => [name, String(loans), money(balance), shareOf(balance, whole), money(overdue)];
  return [...present.map(row), row({ name: '合计', loans: sum('loans'), balance: whole, overdue: sum('overdue') })];
}

function migrationRows(migration: MonthlyReportPaper['migration']): string[][] {
  return fiveClasses.map((from) => {
    const row = fiveClasses.map((to) => migration[from][to]);
    return [classNames[from], ...row.map(money), money(row.reduce((total, amount) => total + amount, 0))];
  });
}

function overdueRows({ overdue, flow }: MonthlyReportPaper): string[][] {
  const sum = (key: 'loans' | 'due' | 'balance') => overdue.reduce((total, row) => total + row[key], 0);
  const row = (name: string, loans: number, due: number, whole: number) => [name, String(loans), money(due), money(whole), shareOf(whole, flow.balance)];
  return [...overdue.map(({ name, loans, due, balance }) => row(name, loans, due, balance)), row('合计', sum('loans'), sum('due'), sum('balance'))];
}
