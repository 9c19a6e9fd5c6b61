/** Figures of the sample reports; invented, and they tie. */
import { businessDate } from '../kernel/business-date.ts';
import type { DailyReportPaper } from './daily-report-paper.ts';
import type { MonthlyReportPaper, Portfolio, Slice } from './monthly-report-paper.ts';

const NONE = { loans: 0, today: 0, yesterday: 0 };
const buckets = ['1至7天', '8至30天', '31至60天', '61至90天', '91至180天', '181至360天', '361天以上'];

export const sampleDailyReport: Omit<DailyReportPaper, 'institution'> = {
  date: businessDate('2026-11-25'), isClosed: true, madeBy: '刘永康',
  activity: {
    filesUpdated: 12, rated: 20, credited: { count: 18, amount: 96_000_000 }, signed: { count: 5, amount: 25_000_000 }, drawn: { count: 2, households: 2, amount: 8_000_000 },
    repaid: { count: 3, principal: 3_000_000, interest: 17_536, penalty: 0, compound: 0, total: 3_017_536 }, settled: 1,
  },
  balance: { today: 345_000_000, yesterday: 340_000_000, lastMonth: 320_000_000, lastYear: null, loans: 86, households: 80 },
  overdue: buckets.map((name, index) => ({ name, loans: index === 1 ? 2 : 0, due: index === 1 ? 23_400 : 0, balance: index === 1 ? 6_000_000 : 0 })),
  newlyOverdue: { count: 1, amount: 2_000_000 }, cured: { count: 0, amount: 0 },
  classes: {
    normal: { loans: 84, today: 339_000_000, yesterday: 336_000_000 }, specialMention: { loans: 2, today: 6_000_000, yesterday: 4_000_000 }, substandard: NONE, doubtful: NONE, loss: NONE,
  },
  interest: { due: 20_000, received: 17_536 },
  tasks: [{ name: '待审批评级授信（户）', count: 20 }, { name: '待签约额度（户）', count: 13 }, { name: '冻结额度（户）', count: 2 }],
  maturities: [{ days: 7, loans: 1, amount: 3_000_000 }, { days: 15, loans: 2, amount: 5_000_000 }, { days: 30, loans: 4, amount: 12_000_000 }],
  nextInterest: { on: businessDate('2026-12-21'), amount: 4_500_000 },
  tellers: [{ name: '杨雪梅', draws: { count: 2, amount: 8_000_000 }, cash: { count: 1, amount: 1_005_647 }, transfer: { count: 2, amount: 2_011_889 } }],
  accounts: [
    { code: '1001', name: '库存现金', isMemo: false, opening: 0, debit: 1_005_647, credit: 0 },
    { code: '130101', name: '短期农户小额信用贷款', isMemo: false, opening: 340_000_000, debit: 8_000_000, credit: 3_000_000 },
    { code: '201101', name: '吸收存款——个人活期存款', isMemo: false, opening: -340_000_000, debit: 2_011_889, credit: 8_000_000 },
    { code: '601101', name: '利息收入——农户贷款利息收入', isMemo: false, opening: 0, debit: 0, credit: 17_536 },
    { code: '810101', name: '未使用贷款承诺（可撤销）', isMemo: true, opening: 120_000_000, debit: 0, credit: 5_000_000 },
  ],
  ties: { debits: 11_017_536, credits: 11_017_536, ledgerBalance: 345_000_000, cashMoved: 1_005_647, depositsMoved: -5_988_111 },
};

const portfolio = (name: string, over: Partial<Portfolio> = {}): Portfolio => ({
  name, onFile: 120, credited: 96, creditTotal: 480_000_000, signed: 70, drawing: 40, balance: 172_500_000, overdueHouseholds: 1, overdue: 3_000_000, bad: 0, ...over,
});
const slice = (name: string, loans: number, balance: number, overdue = 0): Slice => ({ name, loans, balance, overdue });
const ZERO_ROW = { normal: 0, specialMention: 0, substandard: 0, doubtful: 0, loss: 0 };

export const sampleMonthlyReport: Omit<MonthlyReportPaper, 'institution'> = {
  month: '2026-11', until: businessDate('2026-11-30'), madeBy: '刘永康',
  byManager: [portfolio('何建平'), portfolio('罗晓琴')], byVillage: [portfolio('龙潭村'), portfolio('石桥村')],
  byGrade: [slice('AA', 50, 245_000_000), slice('A', 36, 100_000_000, 6_000_000)], byPurpose: [slice('A01 种植', 40, 145_000_000), slice('A02 养殖', 46, 200_000_000, 6_000_000)],
  byTerm: [slice('1年（含）以内', 70, 265_000_000, 6_000_000), slice('1年以上至3年（含）', 16, 80_000_000)],
  byRate: [slice('4%（含）至5%', 56, 245_000_000), slice('5%（含）至6%', 30, 100_000_000, 6_000_000)],
  byAmount: [slice('1万至3万元（含）', 30, 75_000_000), slice('3万至5万元（含）', 56, 270_000_000, 6_000_000)],
  migration: {
    normal: { ...ZERO_ROW, normal: 300_000_000, specialMention: 2_000_000 }, specialMention: { ...ZERO_ROW, specialMention: 4_000_000 }, substandard: ZERO_ROW, doubtful: ZERO_ROW, loss: ZERO_ROW,
  },
  overdue: buckets.map((name, index) => ({ name, loans: index === 1 ? 2 : 0, due: index === 1 ? 23_400 : 0, balance: index === 1 ? 6_000_000 : 0 })),
  flow: { balanceBefore: 320_000_000, drawn: 45_000_000, repaid: 20_000_000, writtenOff: 0, balance: 345_000_000, ledgerBalance: 345_000_000 },
  interest: { due: 1_240_000, received: 1_216_600, oldArrears: 11_889 }, authorisations: 20,
};
