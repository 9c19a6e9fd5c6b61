/** Facts of the two papers of a loan: the draw note and the repayment receipt. */
import type { FiveClass, InterestSegment, PurposeCode, RepaymentSplit, ScheduleRow, SettlementMethod } from '../contract/loan.ts';
import { businessDate, type BusinessDate } from '../kernel/business-date.ts';
import { chineseAmount } from '../kernel/chinese-amount.ts';
import { fen, formatYuan, ratePpm, type Fen } from '../kernel/money.ts';
import { chineseDay, figures, monthsText, percent } from './figures.ts';
import type { Facts } from './filled-document.ts';
import { classNames, methodNames, purposeNames } from './labels.ts';
import { BLANK, rateFields, type Institution, type RateTerms } from './loan-terms.ts';

interface LoanPaper {
  readonly institution: Institution;
  readonly receiptNo: string;
  readonly borrower: { readonly name: string; readonly identityMask: string };
  readonly bankCardMask: string | null;
  /** Who posted at the counter. */
  readonly postedBy: string;
}

export interface DrawNotePaper extends LoanPaper {
  readonly contractNo: string;
  readonly lineNo: string;
  readonly amount: Fen;
  readonly drawnOn: BusinessDate;
  readonly maturesOn: BusinessDate;
  readonly termMonths: number;
  readonly method: SettlementMethod;
  readonly purpose: PurposeCode;
  readonly fiveClass: FiveClass;
  readonly terms: RateTerms;
  readonly schedule: readonly ScheduleRow[];
  readonly entries: readonly { readonly side: 'debit' | 'credit'; readonly account: string; readonly amount: Fen }[];
}

export function drawNoteFacts(paper: DrawNotePaper): Facts {
  return {
    fields: {
      ...rateFields(paper.terms),
      ...loanFields(paper),
      contractNo: paper.contractNo,
      lineNo: paper.lineNo,
      amountWords: chineseAmount(paper.amount),
      amountFigures: figures(paper.amount),
      drawnOn: chineseDay(paper.drawnOn),
      maturesOn: chineseDay(paper.maturesOn),
      termText: monthsText(paper.termMonths),
      methodText: methodNames[paper.method],
      purposeCode: paper.purpose,
      purposeText: purposeNames[paper.purpose],
      paymentText: '借款人自主支付',
      classText: classNames[paper.fiveClass],
    },
    tables: {
      schedule: paper.schedule.map(scheduleRow),
      entries: paper.entries.map((entry) => [entry.side === 'debit' ? '借' : '贷', entry.account, formatYuan(entry.amount)]),
    },
  };
}

export interface RepaymentReceiptPaper extends LoanPaper {
  readonly voucherNo: string;
  readonly valueDate: BusinessDate;
  readonly postedOn: BusinessDate;
  readonly printedOn: BusinessDate;
  /** 现金, 转账, 扣款 */
  readonly channelText: string;
  readonly split: RepaymentSplit;
  readonly outstandingAfter: Fen;
  /** After the repayment. */
  readonly daysOverdue: number;
  /** How the interest of this receipt came about; empty where nothing was charged. */
  readonly interest: readonly InterestSegment[];
}

export function repaymentReceiptFacts(paper: RepaymentReceiptPaper): Facts {
  const total = fen(paper.split.total);
  return {
    fields: {
      ...loanFields(paper),
      voucherNo: paper.voucherNo,
      valueDate: chineseDay(paper.valueDate),
      postedOn: chineseDay(paper.postedOn),
      printedOn: chineseDay(paper.printedOn),
      channelText: paper.channelText,
      amountWords: chineseAmount(total),
      amountFigures: figures(total),
      outstandingAfter: figures(paper.outstandingAfter),
      overdueText: paper.daysOverdue > 0 ? `逾期${paper.daysOverdue}天` : '无逾期',
    },
    conditions: { hasInterest: paper.interest.length > 0 },
    tables: { split: splitRows(paper.split), interest: paper.interest.map(interestRow) },
  };
}

function loanFields(paper: LoanPaper): Record<string, string> {
  return {
    lenderName: paper.institution.lenderName,
    branchName: paper.institution.branchName,
    receiptNo: paper.receiptNo,
    borrowerName: paper.borrower.name,
    borrowerIdentityMask: paper.borrower.identityMask,
    accountNo: paper.bankCardMask ?? BLANK,
    postedBy: paper.postedBy,
  };
}

function scheduleRow(row: ScheduleRow): string[] {
  const money = [row.principal, row.interest, row.instalment, row.balance].map((amount) => formatYuan(fen(amount)));
  return [String(row.no), row.due, ...money];
}

function splitRows(split: RepaymentSplit): string[][] {
  const row = (name: string, amount: number, note: string) => [name, formatYuan(fen(amount)), note];
  return [
    row('归还本金', split.principal, '减少借款本金余额'),
    row('支付利息', split.interest, '按实际占用天数计收'),
    row('支付罚息', split.penalty, split.penalty > 0 ? '逾期本金按罚息利率计收' : '—'),
    row('支付复利', split.compound, split.compound > 0 ? '到期未付利息计收' : '—'),
    ...(split.refund > 0 ? [row('多交退款', split.refund, '记入借款人退款账户，可随时支取')] : []),
    row('合计', split.total, ''),
  ];
}

const segmentNames: Readonly<Record<InterestSegment['kind'], string>> = { interest: '利息', penalty: '罚息', compound: '复利' };

function interestRow(segment: InterestSegment): string[] {
  const settled = segment.settledInterest === null ? '—' : formatYuan(fen(segment.settledInterest));
  return [
    segmentNames[segment.kind], businessDate(segment.from), businessDate(segment.to), String(segment.days),
    formatYuan(fen(segment.principal)), percent(ratePpm(segment.ratePpm)), settled,
  ];
}
