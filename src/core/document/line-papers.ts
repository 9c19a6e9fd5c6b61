/** Facts of the two papers of a line: the contract and the cost disclosure that is signed before it. */
import { multiplyDivide, fen, formatYuan, ratePpm, type Fen } from '../kernel/money.ts';
import { monthsText, percent, wordsAndFigures } from './figures.ts';
import type { Facts } from './filled-document.ts';
import { BLANK, compoundWording, daysInYear, markUp, multipliedRate, termFields, type Institution, type PaperTerms } from './loan-terms.ts';

export interface LinePaper {
  readonly institution: Institution;
  readonly lineNo: string;
  readonly limit: Fen;
  readonly termMonths: number;
  readonly borrower: { readonly name: string; readonly identityMask: string };
  readonly terms: PaperTerms;
}

export interface LineContractPaper extends LinePaper {
  readonly contractNo: string;
  /** Full numbers: the contract identifies its parties. Whoever makes it is logged. */
  readonly borrowerIdentity: string;
  readonly borrowerPhone: string | null;
  readonly borrowerAddress: string | null;
  readonly bankCard: string | null;
  /** The spouse who agreed to repay jointly; a debt beyond daily needs binds only who signed (民法典 1064). */
  readonly coBorrower: { readonly name: string; readonly identityNumber: string } | null;
}

export function lineContractFacts(paper: LineContractPaper): Facts {
  const { coBorrower } = paper;
  return {
    fields: {
      ...lineFields(paper),
      contractNo: paper.contractNo,
      borrowerIdentity: paper.borrowerIdentity,
      borrowerPhone: paper.borrowerPhone ?? BLANK,
      borrowerAddress: paper.borrowerAddress ?? BLANK,
      accountNo: paper.bankCard ?? '以借据载明的账户为准',
      coBorrowerName: coBorrower?.name ?? '',
      coBorrowerIdentity: coBorrower?.identityNumber ?? '',
    },
    conditions: { hasCoBorrower: coBorrower !== null },
  };
}

export function costDisclosureFacts(paper: LinePaper): Facts {
  const fullYear = interestOn(fen(10_000), 365, paper);
  return {
    fields: {
      ...lineFields(paper),
      borrowerIdentityMask: paper.borrower.identityMask,
      // No fee is charged for this product: the sum of rate and fees is the rate.
      totalAnnualCost: percent(paper.terms.annualRate),
      fullYearWording: `按满365天计算，每100元本金的利息为${formatYuan(fullYear)}元。`,
    },
    tables: { costs: costRows(paper), examples: [30, 90, 180, 365].map((days) => exampleRow(days, paper)), defaultCosts: defaultCostRows(paper.terms) },
  };
}

function lineFields(paper: LinePaper): Record<string, string> {
  return {
    ...termFields(paper.terms),
    lenderName: paper.institution.lenderName,
    branchName: paper.institution.branchName,
    lineNo: paper.lineNo,
    borrowerName: paper.borrower.name,
    limitInWords: wordsAndFigures(paper.limit),
    termText: monthsText(paper.termMonths),
  };
}

function costRows({ institution, terms }: LinePaper): string[][] {
  return [
    [institution.lenderName, '利息', `年利率${percent(terms.annualRate)}（单利），${termFields(terms)['dayCountWording']}，随付息日和还款收取`, percent(terms.annualRate)],
    [institution.lenderName, '各项费用', '不收取（无手续费、服务费、账户管理费、担保费、提前还款违约金）', percent(ratePpm(0))],
  ];
}

function exampleRow(days: number, paper: LinePaper): string[] {
  const method = `${formatYuan(paper.limit)} × ${percent(paper.terms.annualRate)} × ${days} ÷ ${daysInYear(paper.terms)}`;
  return [String(days), formatYuan(paper.limit), formatYuan(interestOn(paper.limit, days, paper)), method];
}

/** Interest of `days` on `principal`, rounded once, half up. */
function interestOn(principal: Fen, days: number, { terms }: LinePaper): Fen {
  return multiplyDivide(principal, terms.annualRate * days, 1_000_000 * daysInYear(terms));
}

function defaultCostRows(terms: PaperTerms): string[][] {
  const row = (name: string, rule: string, multiple: number) => [name, rule, percent(multipliedRate(terms.annualRate, multiple))];
  return [
    row('逾期罚息', `对逾期本金，按合同利率加收${markUp(terms.penaltyMultiple)}%，自到期日起逐日计收`, terms.penaltyMultiple),
    row('挪用罚息', `对未按约定用途使用的本金，按合同利率加收${markUp(terms.misuseMultiple)}%；与逾期罚息择其重者计收，不并处`, terms.misuseMultiple),
    terms.compoundInterest
      ? row('复利', `对到期未付的利息，${compoundWording(terms)}；对罚息不计收复利`, terms.penaltyMultiple)
      : ['复利', '不计收', '—'],
    ['实现债权的费用', '发生诉讼、执行时，按实际发生的合理费用由违约方承担', '—'],
  ];
}
