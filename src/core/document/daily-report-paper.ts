/** Facts of the branch's daily report (网点日报). Every figure comes with what it ties to; a difference is printed, not hidden. */
import { fiveClasses, type FiveClass } from '../contract/loan.ts';
import type { BusinessDate } from '../kernel/business-date.ts';
import { fen, formatYuan, type Fen } from '../kernel/money.ts';
import { chineseDay } from './figures.ts';
import type { Facts } from './filled-document.ts';
import { classNames } from './labels.ts';
import type { Institution } from './loan-terms.ts';

interface CountAndSum {
  readonly count: number;
  readonly amount: number;
}

export interface DailyReportPaper {
  readonly institution: Institution;
  readonly date: BusinessDate;
  /** False while the day is open: figures are those of the moment. */
  readonly isClosed: boolean;
  readonly madeBy: string;
  readonly activity: {
    readonly filesUpdated: number;
    readonly rated: number;
    readonly credited: CountAndSum;
    readonly signed: CountAndSum;
    readonly drawn: CountAndSum & { readonly households: number };
    readonly repaid: { readonly count: number; readonly principal: number; readonly interest: number; readonly penalty: number; readonly compound: number; readonly total: number };
    readonly settled: number;
  };
  readonly balance: {
    readonly today: number;
    /** null: the store does not reach back so far. */
    readonly yesterday: number | null;
    readonly lastMonth: number | null;
    readonly lastYear: number | null;
    readonly loans: number;
    readonly households: number;
  };
  readonly overdue: readonly { readonly name: string; readonly loans: number; readonly due: number; readonly balance: number }[];
  readonly newlyOverdue: CountAndSum;
  readonly cured: CountAndSum;
  readonly classes: Readonly<Record<FiveClass, { readonly loans: number; readonly today: number; readonly yesterday: number }>>;
  readonly interest: { readonly due: number; readonly received: number };
  readonly tasks: readonly { readonly name: string; readonly count: number }[];
  readonly maturities: readonly { readonly days: number; readonly loans: number; readonly amount: number }[];
  readonly nextInterest: { readonly on: BusinessDate | null; readonly amount: number };
  readonly tellers: readonly { readonly name: string; readonly draws: CountAndSum; readonly cash: CountAndSum; readonly transfer: CountAndSum }[];
  readonly accounts: readonly { readonly code: string; readonly name: string; readonly isMemo: boolean; readonly opening: number; readonly debit: number; readonly credit: number }[];
  readonly ties: { readonly debits: number; readonly credits: number; readonly ledgerBalance: number; readonly cashMoved: number; readonly depositsMoved: number };
}

const money = (amount: number): string => (amount < 0 ? `-${formatYuan(fen(-amount))}` : formatYuan(fen(amount)));
const count = (value: number): string => String(value);

export function dailyReportFacts(paper: DailyReportPaper): Facts {
  return {
    fields: {
      lenderName: paper.institution.lenderName, branchName: paper.institution.branchName, reportDate: chineseDay(paper.date),
      stateText: paper.isClosed ? '已日终' : '未日终，数字为生成时', madeBy: paper.madeBy,
      balance: money(paper.balance.today), loanCount: count(paper.balance.loans), drawingHouseholds: count(paper.balance.households),
      interestDue: money(paper.interest.due), interestReceived: money(paper.interest.received),
      nextInterestText: paper.nextInterest.on ? `${chineseDay(paper.nextInterest.on)}应收利息约${money(paper.nextInterest.amount)}元` : '无',
      newlyOverdueText: sentence(paper.newlyOverdue), curedText: sentence(paper.cured), tieText: tieText(paper), debits: money(paper.ties.debits), credits: money(paper.ties.credits),
    },
    tables: {
      activity: activityRows(paper), balances: balanceRows(paper), overdue: overdueRows(paper), classes: classRows(paper),
      tasks: paper.tasks.map(({ name, count: waiting }) => [name, count(waiting)]),
      maturities: paper.maturities.map(({ days, loans, amount }) => [`${days}日内`, count(loans), money(amount)]),
      tellers: tellerRows(paper), accounts: accountRows(paper),
    },
  };
}

const sentence = ({ count: loans, amount }: CountAndSum): string => `${loans}笔、${money(amount)}元`;

function activityRows({ activity }: DailyReportPaper): string[][] {
  const { credited, signed, drawn, repaid } = activity;
  return [
    ['信息采集（建档、更新）', `${activity.filesUpdated}户`, '—'], ['评级', `${activity.rated}户`, '—'], ['授信', `${credited.count}户`, money(credited.amount)],
    ['签约', `${signed.count}户`, money(signed.amount)], ['放款', `${drawn.count}笔（${drawn.households}户）`, money(drawn.amount)],
    ['还款', `${repaid.count}笔`, money(repaid.total)], ['其中：还款本金', '', money(repaid.principal)], ['其中：还款利息', '', money(repaid.interest)],
    ['其中：还款罚息', '', money(repaid.penalty)], ['其中：还款复利', '', money(repaid.compound)], ['结清', `${activity.settled}笔`, '—'],
  ];
}

function balanceRows({ balance }: DailyReportPaper): string[][] {
  const row = (name: string, before: number | null) => [name, before === null ? '—' : money(before), before === null ? '—' : money(balance.today - before)];
  return [row('比上日', balance.yesterday), row('比月初', balance.lastMonth), row('比年初', balance.lastYear)];
}

function overdueRows({ overdue, balance }: DailyReportPaper): string[][] {
  const sum = (key: 'loans' | 'due' | 'balance') => overdue.reduce((total, row) => total + row[key], 0);
  const row = (name: string, loans: number, due: number, whole: number) => [name, count(loans), money(due), money(whole), shareOf(whole, balance.today)];
  return [...overdue.map(({ name, loans, due, balance: whole }) => row(name, loans, due, whole)), row('合计', sum('loans'), sum('due'), sum('balance'))];
}

/** Two places, by integers. */
export function shareOf(part: number, whole: number): string {
  if (whole <= 0) return '—';
  const hundredths = (BigInt(part) * 20_000n + BigInt(whole)) / (2n * BigInt(whole));
  return `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}%`;
}

function classRows({ classes, balance }: DailyReportPaper): string[][] {
  const row = (name: string, loans: number, today: number, yesterday: number) => [name, count(loans), money(today), money(today - yesterday), shareOf(today, balance.today)];
  const bad = fiveClasses.slice(2).map((key) => classes[key]);
  const sum = (key: 'loans' | 'today' | 'yesterday') => bad.reduce((total, part) => total + part[key], 0);
  return [
    ...fiveClasses.map((key) => row(classNames[key], classes[key].loans, classes[key].today, classes[key].yesterday)),
    row('不良合计', sum('loans'), sum('today'), sum('yesterday')),
  ];
}

function tellerRows({ tellers }: DailyReportPaper): string[][] {
  const sum = (pick: (teller: DailyReportPaper['tellers'][number]) => CountAndSum): CountAndSum => ({
    count: tellers.reduce((total, teller) => total + pick(teller).count, 0), amount: tellers.reduce((total, teller) => total + pick(teller).amount, 0),
  });
  const row = (name: string, draws: CountAndSum, cash: CountAndSum, transfer: CountAndSum) =>
    [name, count(draws.count), money(draws.amount), count(cash.count), money(cash.amount), count(transfer.count), money(transfer.amount)];
  return [
    ...tellers.map((teller) => row(teller.name, teller.draws, teller.cash, teller.transfer)),
    row('合计', sum(({ draws }) => draws), sum(({ cash }) => cash), sum(({ transfer }) => transfer)),
  ];
}

function accountRows({ accounts, ties }: DailyReportPaper): string[][] {
  const row = ({ code, name, opening, debit, credit }: DailyReportPaper['accounts'][number]) =>
    [code, name, money(opening), money(debit), money(credit), money(opening + debit - credit)];
  const own = accounts.filter(({ isMemo }) => !isMemo);
  return [
    ...own.map(row), ['', '合计', '—', money(ties.debits), money(ties.credits), '—'],
    ...accounts.filter(({ isMemo }) => isMemo).map((account) => ['表外', ...row(account).slice(1)]),
  ];
}

/** 总分核对 and 轧账: what must be equal, and by how much it is not. */
export function differencesOf({ ties, balance, tellers }: DailyReportPaper): readonly { readonly name: string; readonly difference: Fen | number }[] {
  const moved = (key: 'draws' | 'cash' | 'transfer') => tellers.reduce((total, teller) => total + teller[key].amount, 0);
  return [
    { name: '当日借方与贷方发生额', difference: ties.debits - ties.credits },
    { name: '借据余额与总账贷款余额', difference: balance.today - ties.ledgerBalance },
    { name: '柜员现金与库存现金发生额', difference: moved('cash') - ties.cashMoved },
    { name: '柜员转账与活期存款发生额', difference: moved('transfer') - moved('draws') - ties.depositsMoved },
  ];
}

function tieText(paper: DailyReportPaper): string {
  const differences = differencesOf(paper);
  const wrong = differences.filter(({ difference }) => difference !== 0);
  if (wrong.length === 0) return `核对一致：${differences.map(({ name }) => name).join('；')}。`;
  return `核对不一致：${wrong.map(({ name, difference }) => `${name}相差${money(difference)}元`).join('；')}。`;
}
