/** Every fact that a warning rule may name. `isCollected: false`: a rule may name it, no branch has it yet, so it is unknown and never fires. */
import type { SignalFact } from '../contract/monitoring.ts';

interface SignalField {
  readonly name: string;
  /** Of the values before and after that are shown with the signal. */
  readonly unit: SignalFact['unit'];
  readonly isCollected: boolean;
}

const collected = (name: string, unit: SignalFact['unit']): SignalField => ({ name, unit, isCollected: true });
const waiting = (name: string): SignalField => ({ name, unit: 'text', isCollected: false });

/** Changes are shares in ppm of the value before (−300,000 = fell by 30 %); amounts in fen. */
export const signalFields: Readonly<Record<string, SignalField>> = {
  netIncomeChange: collected('年纯收入变动', 'fen'),
  inflowGapMonths: waiting('未入账月数'),
  livingMedicalChange: collected('生活医疗支出变动', 'fen'),
  largeExpenseShare: waiting('大额支出占纯收入'),
  assetsDisposed: collected('处置的资产', 'fen'),
  assetsSealed: waiting('被查封的资产'),
  depositsChange: collected('日均存款变动', 'fen'),
  debtsChange: collected('总负债变动', 'fen'),
  lendersIncrease: collected('新增机构数', 'count'),
  privateLoansFound: collected('民间借款', 'fen'),
  guaranteedLoanOverdue: waiting('所担保贷款逾期'),
  guaranteesNew: collected('对外担保', 'fen'),
  villageDisaster: waiting('主产业受灾'),
  businessChanged: collected('主营项目', 'text'),
  landChange: collected('承包耕地变动', 'count'),
  insuranceLapsed: collected('农业保险', 'text'),
  labourerLost: collected('户主健康或劳动力', 'text'),
  marriageEnded: collected('婚姻状况', 'text'),
  movedOut: waiting('举家外出'),
  phoneOffDays: waiting('电话不通天数'),
  otherLenderOverdue: collected('他行当前逾期', 'text'),
  otherLenderOverdueDays: collected('最长逾期天数', 'days'),
  litigationNew: collected('涉诉', 'text'),
  hardInquiriesInMonth: waiting('一个月内征信查询次数'),
  missedSettlements: collected('连续未付息期数', 'count'),
  fundsMisused: waiting('资金流向'),
  daysFromApprovalToFullDraw: waiting('获批至全额支用天数'),
  borrowersOfSamePayee: waiting('同一收款人的借款户数'),
  listHit: waiting('名单命中'),
  monthsSinceUpdate: collected('信息未更新月数', 'months'),
  daysToMaturity: waiting('距到期天数'),
  balanceShareOfDue: waiting('账户余额占应还'),
  notchesDown: collected('评级下降级数', 'text'),
};
