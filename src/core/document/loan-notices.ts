/** Facts of the papers about a loan that is settled, repriced or late. */
import { businessDate, type BusinessDate } from '../kernel/business-date.ts';
import { chineseAmount } from '../kernel/chinese-amount.ts';
import { fen, formatYuan, ratePpm, type Fen, type RatePpm } from '../kernel/money.ts';
import { chineseDay, dailyRateText, figures, percent, wordsAndFigures } from './figures.ts';
import type { Facts } from './filled-document.ts';
import { methodNames, purposeNames } from './labels.ts';
import { BLANK, daysInYear, markUp, multipliedRate, type Institution, type RateTerms } from './loan-terms.ts';
import type { PurposeCode, SettlementMethod } from '../contract/loan.ts';

export interface NoticePaper {
  readonly institution: Institution;
  readonly receiptNo: string;
  readonly contractNo: string;
  readonly borrower: { readonly name: string; readonly identityMask: string };
  readonly villageText: string;
  readonly bankCardMask: string | null;
  readonly amount: Fen;
  readonly drawnOn: BusinessDate;
  readonly maturesOn: BusinessDate;
  readonly purpose: PurposeCode;
  readonly method: SettlementMethod;
  /** The day that the paper is about. */
  readonly asOf: BusinessDate;
}

function noticeFields(paper: NoticePaper): Record<string, string> {
  return {
    lenderName: paper.institution.lenderName, branchName: paper.institution.branchName, receiptNo: paper.receiptNo, contractNo: paper.contractNo || BLANK,
    borrowerName: paper.borrower.name, borrowerIdentityMask: paper.borrower.identityMask, villageText: paper.villageText, accountNo: paper.bankCardMask ?? BLANK,
    amountInWords: wordsAndFigures(paper.amount), drawnOn: chineseDay(paper.drawnOn), maturesOn: chineseDay(paper.maturesOn),
    purposeText: purposeNames[paper.purpose], methodText: methodNames[paper.method], asOf: chineseDay(paper.asOf),
  };
}

export interface SettlementCertificatePaper extends NoticePaper {
  readonly settledOn: BusinessDate;
  /** What was paid over the life of the receipt. */
  readonly paid: { readonly principal: Fen; readonly interest: Fen; readonly penalty: Fen; readonly compound: Fen };
  readonly repayments: number;
}

export function settlementCertificateFacts(paper: SettlementCertificatePaper): Facts {
  const { principal, interest, penalty, compound } = paper.paid;
  const total = fen(principal + interest + penalty + compound);
  const row = (name: string, amount: Fen) => [name, formatYuan(amount)];
  return {
    fields: { ...noticeFields(paper), settledOn: chineseDay(paper.settledOn), totalPaid: wordsAndFigures(total), repaymentCount: String(paper.repayments) },
    tables: { paid: [row('本金', principal), row('利息', interest), row('罚息', penalty), row('复利', compound), row('合计', total)] },
  };
}

export interface RateChangeNoticePaper extends NoticePaper {
  readonly voucherNo: string;
  readonly rateBefore: RatePpm;
  readonly rateAfter: RatePpm;
  readonly changedFrom: BusinessDate;
  readonly terms: RateTerms;
  readonly outstanding: Fen;
  readonly nextDueOn: BusinessDate | null;
  readonly reason: string;
}

export function rateChangeNoticeFacts(paper: RateChangeNoticePaper): Facts {
  const { rateBefore, rateAfter, terms } = paper;
  const days = daysInYear(terms);
  const overdue = (rate: RatePpm) => percent(multipliedRate(rate, terms.penaltyMultiple));
  const misuse = (rate: RatePpm) => percent(multipliedRate(rate, terms.misuseMultiple));
  const difference = Math.abs(rateAfter - rateBefore);
  return {
    fields: {
      ...noticeFields(paper), voucherNo: paper.voucherNo, changedFrom: chineseDay(paper.changedFrom), outstanding: wordsAndFigures(paper.outstanding),
      rateBefore: percent(rateBefore), rateAfter: percent(rateAfter), changeText: `${rateAfter < rateBefore ? '下调' : '上调'}${percent(ratePpm(difference)).replace('%', '个百分点')}`,
      overdueMarkup: markUp(terms.penaltyMultiple), nextDueOn: paper.nextDueOn ? chineseDay(paper.nextDueOn) : '—', reasonText: paper.reason,
    },
    tables: {
      rates: [
        ['年利率（单利）', percent(rateBefore), percent(rateAfter)],
        ['日利率（万分之）', dailyRateText(rateBefore, days), dailyRateText(rateAfter, days)],
        ['逾期罚息年利率', overdue(rateBefore), overdue(rateAfter)],
        ['挪用罚息年利率', misuse(rateBefore), misuse(rateAfter)],
      ],
    },
  };
}

export interface Arrears {
  readonly principal: Fen;
  readonly interest: Fen;
  readonly penalty: Fen;
  readonly compound: Fen;
  readonly fee: Fen;
}

export interface OverdueNoticePaper extends NoticePaper {
  readonly arrears: Arrears;
  /** Not yet due; it keeps accruing and is no part of the demand. */
  readonly outstanding: Fen;
  readonly oldestDueOn: BusinessDate;
  readonly daysOverdue: number;
  readonly overdueRate: RatePpm;
  /** Until when the bank asks to be paid. */
  readonly demandBy: BusinessDate;
}

export const arrearsTotal = ({ principal, interest, penalty, compound, fee }: Arrears): Fen => fen(principal + interest + penalty + compound + fee);

export function overdueNoticeFacts(paper: OverdueNoticePaper): Facts {
  const { arrears } = paper;
  const total = arrearsTotal(arrears);
  const row = (name: string, amount: Fen, note: string) => [name, formatYuan(amount), note];
  return {
    fields: {
      ...noticeFields(paper), oldestDueOn: chineseDay(paper.oldestDueOn), daysOverdue: String(paper.daysOverdue), overdueRate: percent(paper.overdueRate),
      outstanding: wordsAndFigures(paper.outstanding), arrearsWords: chineseAmount(total), arrearsFigures: figures(total), demandBy: chineseDay(paper.demandBy),
    },
    tables: {
      arrears: [
        row('逾期本金', arrears.principal, '已到期未归还'), row('欠付利息', arrears.interest, '已到付息日未支付'), row('罚息', arrears.penalty, '逾期本金按罚息利率计收'),
        row('复利', arrears.compound, '欠付利息计收'), ...(arrears.fee > 0 ? [row('费用', arrears.fee, '实现债权的费用')] : []), row('合计', total, ''),
      ],
    },
  };
}

export interface CollectionLetterPaper extends OverdueNoticePaper {
  readonly coBorrowerName: string | null;
  /** Notices and letters before this one, oldest first. */
  readonly earlier: readonly { readonly madeOn: string; readonly kindText: string; readonly documentNo: string; readonly servedOn: string | null }[];
  /** From when the three years of 民法典 188 are counted: the oldest unpaid due date, or what interrupted them last (195). */
  readonly limitationFrom: BusinessDate;
  readonly limitationBasis: string;
  readonly limitationUntil: BusinessDate;
}

export function collectionLetterFacts(paper: CollectionLetterPaper): Facts {
  const notice = overdueNoticeFacts(paper);
  return {
    fields: {
      ...notice.fields, coBorrowerName: paper.coBorrowerName ?? '（无）', limitationFrom: chineseDay(paper.limitationFrom), limitationBasis: paper.limitationBasis,
      limitationUntil: chineseDay(paper.limitationUntil),
    },
    tables: {
      ...notice.tables,
      earlier: paper.earlier.map(({ madeOn, kindText, documentNo, servedOn }) => [businessDate(madeOn), kindText, documentNo, servedOn ?? '未登记签收']),
    },
  };
}
