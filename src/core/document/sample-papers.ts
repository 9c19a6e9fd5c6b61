/** One of each paper: what a wording is previewed and tested with. The household, the loan and the figures of the product's worked example; no real person. */
import type { BatchDetail, BatchRow, RatingExplanation } from '../contract/credit.ts';
import { settlementMethods } from '../contract/loan.ts';
import { businessDate } from '../kernel/business-date.ts';
import { fen, ratePpm } from '../kernel/money.ts';
import { approvalFormFacts } from './approval-form-paper.ts';
import type { Facts } from './filled-document.ts';
import { inquiryAuthorisationFacts, PRODUCT_PURPOSES } from './inquiry-authorisation-paper.ts';
import { costDisclosureFacts, lineContractFacts, type LineContractPaper } from './line-papers.ts';
import { drawNoteFacts, repaymentReceiptFacts } from './loan-papers.ts';
import type { PaperTerms } from './loan-terms.ts';
import type { DocumentKind } from '../contract/document.ts';
import { applicationFacts, informationConsentFacts, type ApplicationPaper } from './household-papers.ts';
import { collectionLetterFacts, overdueNoticeFacts, rateChangeNoticeFacts, settlementCertificateFacts, type CollectionLetterPaper, type NoticePaper } from './loan-notices.ts';
import { sampleDailyReport, sampleMonthlyReport } from './sample-reports.ts';
import { dailyReportFacts } from './daily-report-paper.ts';
import { monthlyReportFacts } from './monthly-report-paper.ts';
import { villageRatingFacts } from './village-rating-paper.ts';

export const sampleInstitution = { lenderName: '青衣江农村商业银行股份有限公司', branchName: '龙潭支行' };

export const sampleTerms: PaperTerms = {
  annualRate: ratePpm(53_500), dayCount: 'ACT/360', lpr: ratePpm(30_000), approvedOn: businessDate('2026-11-25'),
  penaltyMultiple: 15_000, misuseMultiple: 20_000, compoundInterest: true, compoundRateBeforeMaturity: 'PENALTY',
  interestGraceDays: 3, principalGraceDays: 0, holidayRoll: 'NONE', settlementDay: 20,
  orderAccruing: ['fee', 'penalty', 'compound', 'interest', 'principal'], orderNonAccrual: ['fee', 'principal', 'interest', 'penalty', 'compound'],
  maxProductionMonths: 36, maxConsumptionMonths: 12, reviewMonths: 12, monthsBeyondLine: 0,
  methods: settlementMethods,
};

export const sampleLine: LineContractPaper = {
  institution: sampleInstitution, lineNo: 'ED5101232026000012', contractNo: 'HT5101232026000012', limit: fen(6_700_000), termMonths: 36,
  borrower: { name: '张德全', identityMask: '5199************50' }, terms: sampleTerms,
  borrowerIdentity: '519919198309281950', borrowerPhone: '13812345678', borrowerAddress: '四川省某县龙潭镇龙潭村3组18号', bankCard: '6231515089696816359',
  coBorrower: { name: '李秀英', identityNumber: '51991919850312194X' },
};

const loan = {
  institution: sampleInstitution, receiptNo: 'JJ5101232026000007', borrower: sampleLine.borrower, bankCardMask: '6231 **** **** 6359', postedBy: '王敏',
};

const row = (index: number, values: Partial<BatchRow> = {}): BatchRow => ({
  householdId: `00000000-0000-7000-8000-${String(index).padStart(12, '0')}`, householdNo: `NH${String(index).padStart(6, '0')}`, headName: `张德${'全福贵安康宁'[index % 6]}`,
  identityMask: '5199************50', villageId: '', villageName: '龙潭村', groupNo: (index % 8) + 1, managerName: '周建国', kind: 'credit', outcome: 'accepted',
  expertScore: 78, statisticalScore: 691, grade: 'AA', previousGrade: 'A', proposedLimit: 6_700_000, limit: 6_700_000, previousLimit: 5_000_000,
  bindingConstraint: 'L4', ratePpm: 49_000, termMonths: 36, reasonCodes: [], status: 'approved', managerReason: null, decisionReason: null, aboveAuthority: false, ...values,
});

export const sampleBatch = (households: number): BatchDetail => {
  const rows = Array.from({ length: households }, (_, index) =>
    row(index, index % 5 === 3
      ? { outcome: 'manualReview', grade: 'C', limit: 800_000, proposedLimit: 1_000_000, managerReason: '家庭支出上升，调减额度', reasonCodes: ['X07', 'X12'] }
      : index % 7 === 6 ? { outcome: 'refused', grade: 'D', limit: 0, proposedLimit: 0, status: 'rejected', bindingConstraint: null, ratePpm: null, termMonths: null, reasonCodes: ['X03'] } : {}));
  return {
    id: '', batchNo: 'PJ51012320261125-0001', status: 'decided', makerId: '', makerName: '周建国', createdOn: '2026-11-25', submittedOn: '2026-11-25', modelVersion: '2026-1',
    households, byOutcome: { accepted: households, manualReview: 0, refused: 0, incomplete: 0 },
    byStatus: { draft: 0, dropped: 1, submitted: 0, approved: households, returned: 0, rejected: 0 },
    totalLimit: 0, previousTotalLimit: 5_000_000 * households, rows,
  };
};

const indicator = (name: string, points: number, best: number) => ({ code: name, name, value: null, bin: null, points, best });
export const sampleExplanation = (of: BatchRow): RatingExplanation => ({
  householdId: of.householdId, modelVersion: '2026-1', outcome: 'accepted', kind: 'credit',
  expert: { score: 78, grade: 'AA', indicators: [indicator('年龄', 4, 4), indicator('家庭年纯收入', 8, 10), indicator('住房', 5, 6), indicator('负债率', 6, 8)] },
  statistical: { score: 691, band: 'AA', base: 540, indicators: [indicator('存款日均', 31, 44), indicator('经营年限', 20, 20)] },
  grade: 'AA', rules: [], undecidedRules: [],
  limit: {
    steps: [
      { code: 'L1', name: 'L1等级基础额度', amount: 8_000_000 }, { code: 'L2', name: 'L2收入', amount: 8_640_000 }, { code: 'L3', name: 'L3净资产', amount: 11_700_000 },
      { code: 'L4', name: 'L4偿债能力', amount: 7_755_277 }, { code: 'L5', name: 'L5上限', amount: 10_000_000 }, { code: 'OWN', name: '减本行信用贷款', amount: -1_000_000 },
    ],
    binding: 'L4', limit: 6_700_000,
  },
  price: { steps: [{ code: 'LPR', name: 'LPR', ppm: 30_000 }, { code: 'BASE', name: '基础加点', ppm: 26_000 }, { code: 'AA', name: '等级AA', ppm: -4_000 }], ratePpm: 49_000 },
  termMonths: 36, dataFlags: ['存款日均未采集'],
});

const sampleHousehold: ApplicationPaper = {
  institution: sampleInstitution, householdNo: 'NH000123', villageText: '龙潭镇龙潭村3组',
  person: { name: '张德全', identityNumber: sampleLine.borrowerIdentity, phone: '13812345678', address: sampleLine.borrowerAddress },
  members: [
    { name: '李秀英', relation: '配偶', identityMask: '5199************4X', health: 'healthy' }, { name: '张小林', relation: '子', identityMask: null, health: 'healthy' },
  ],
  file: {
    basics: {
      ethnicity: '汉', marital: 'married', spouseConsents: true, education: 'juniorHigh', health: 'healthy', county: '某县', township: '龙潭镇', liftedFromPoverty: false,
      familySize: 4, labourers: 2, students: 1, residenceYears: 20,
    },
    production: { mainBusiness: '生猪养殖', businessYears: 8, newTypeEntity: false, scale: 'average', salesChannel: 'fixedBuyer', insurance: 'full', risk: 'medium' },
    incomeExpense: {
      cropIncome: fen(1_200_000), livestockIncome: fen(8_600_000), wageIncome: fen(2_400_000), businessIncome: fen(0), subsidyIncome: fen(180_000),
      productionExpense: fen(4_100_000), livingExpense: fen(2_000_000), educationExpense: fen(600_000), medicalExpense: null,
    },
    survey: { collectorNo: 'KH0001', collectedOn: businessDate('2026-06-01') },
  },
  netIncome: fen(8_280_000), netAssets: fen(23_000_000), totalDebts: fen(2_000_000),
};

const sampleNotice: NoticePaper = {
  institution: sampleInstitution, receiptNo: loan.receiptNo, contractNo: sampleLine.contractNo, borrower: sampleLine.borrower, villageText: '龙潭镇龙潭村3组',
  bankCardMask: loan.bankCardMask, amount: fen(5_000_000), drawnOn: businessDate('2026-03-05'), maturesOn: businessDate('2027-03-05'), purpose: 'A02', method: 'Q_INT',
  asOf: businessDate('2027-04-15'),
};

/** The worked example 41 days after its maturity. */
const sampleLetter: CollectionLetterPaper = {
  ...sampleNotice, arrears: { principal: fen(3_000_000), interest: fen(32_992), penalty: fen(27_419), compound: fen(302), fee: fen(0) }, outstanding: fen(3_000_000),
  oldestDueOn: businessDate('2027-03-05'), daysOverdue: 41, overdueRate: ratePpm(80_250), demandBy: businessDate('2027-04-22'), coBorrowerName: '李秀英',
  earlier: [{ madeOn: '2027-03-22', kindText: '逾期通知书', documentNo: 'YQ5101232027000003', servedOn: '2027-03-23' }],
  limitationFrom: businessDate('2027-03-23'), limitationBasis: '催收文书签收', limitationUntil: businessDate('2030-03-23'),
};

const sampleRepayment = {
  ...loan, voucherNo: 'HK5101232026000003', valueDate: businessDate('2026-07-10'), postedOn: businessDate('2026-07-10'), printedOn: businessDate('2026-07-10'),
  channelText: '现金', split: { principal: 2_000_000, interest: 5_647, penalty: 0, compound: 0, refund: 0, total: 2_005_647 },
  outstandingAfter: fen(3_000_000), daysOverdue: 0,
  interest: [{ from: '2026-06-21', to: '2026-07-10', days: 19, principal: 2_000_000, ratePpm: 53_500, product: '2033000000000', kind: 'interest' as const, settledInterest: 5_647 }],
};

interface Sample {
  readonly documentNo: string;
  /** Of the line that the paper belongs to. */
  readonly contractNo: string | null;
  readonly facts: () => Facts;
}

const ofContract = (documentNo: string, facts: () => Facts): Sample => ({ documentNo, contractNo: sampleLine.contractNo, facts });
const ofNone = (documentNo: string, facts: () => Facts): Sample => ({ documentNo, contractNo: null, facts });

const samples: Readonly<Record<DocumentKind, Sample>> = {
  informationConsent: ofNone('GZ5101232026000031', () => informationConsentFacts(sampleHousehold)),
  inquiryAuthorisation: ofNone('SQ5101232026000031', () => inquiryAuthorisationFacts({
    institution: sampleInstitution, householdNo: 'NH000123', villageText: '龙潭镇龙潭村3组', purposes: PRODUCT_PURPOSES,
    person: { name: '张德全', identityNumber: sampleLine.borrowerIdentity, phone: null },
  })),
  application: ofNone('SX5101232026000031', () => applicationFacts(sampleHousehold)),
  costDisclosure: ofNone('CB5101232026000012', () => costDisclosureFacts(sampleLine)),
  lineContract: ofContract(sampleLine.contractNo, () => lineContractFacts(sampleLine)),
  drawNote: ofContract(loan.receiptNo, () => drawNoteFacts({
    ...loan, contractNo: sampleLine.contractNo, lineNo: sampleLine.lineNo, amount: fen(5_000_000), drawnOn: businessDate('2026-03-05'), maturesOn: businessDate('2027-03-05'),
    termMonths: 12, method: 'Q_INT', purpose: 'A02', fiveClass: 'normal', terms: sampleTerms,
    schedule: [
      { no: 1, due: '2026-03-21', principal: 0, interest: 11_889, instalment: 11_889, balance: 5_000_000 },
      { no: 2, due: '2026-06-21', principal: 0, interest: 68_361, instalment: 68_361, balance: 5_000_000 },
      { no: 3, due: '2027-03-05', principal: 5_000_000, interest: 54_986, instalment: 5_054_986, balance: 0 },
    ],
    entries: [
      { side: 'debit', account: '贷款——农户小额信用贷款（短期）·本金', amount: fen(5_000_000) }, { side: 'credit', account: '吸收存款——个人活期', amount: fen(5_000_000) },
    ],
  })),
  repaymentReceipt: ofContract(sampleRepayment.voucherNo, () => repaymentReceiptFacts(sampleRepayment)),
  repaymentSlip: ofContract(`${sampleRepayment.voucherNo}-X`, () => repaymentReceiptFacts(sampleRepayment)),
  settlementCertificate: ofContract('JQ5101232027000002', () => settlementCertificateFacts({
    ...sampleNotice, settledOn: businessDate('2027-03-05'), repayments: 7,
    paid: { principal: fen(5_000_000), interest: fen(200_477), penalty: fen(0), compound: fen(0) },
  })),
  rateChangeNotice: ofContract('LL5101232026000004', () => rateChangeNoticeFacts({
    ...sampleNotice, voucherNo: 'LL5101232026000004', rateBefore: ratePpm(53_500), rateAfter: ratePpm(49_000), changedFrom: businessDate('2026-07-01'), terms: sampleTerms,
    outstanding: fen(5_000_000), nextDueOn: businessDate('2026-09-21'), reason: '信用等级上调',
  })),
  overdueNotice: ofContract('YQ5101232027000004', () => overdueNoticeFacts(sampleLetter)),
  collectionLetter: ofContract('CS5101232027000001', () => collectionLetterFacts(sampleLetter)),
  approvalForm: ofNone('SP5101232026000001', () => {
    const batch = sampleBatch(12);
    return approvalFormFacts({ institution: sampleInstitution, batch, checkerName: '陈志强', explanations: batch.rows.slice(0, 3).map(sampleExplanation) });
  }),
  villageRating: ofNone('GS5101232026000002', () => villageRatingFacts({
    institution: sampleInstitution, villageText: '龙潭镇龙潭村', announcedOn: businessDate('2026-11-25'), days: 7, managerName: '周建国',
    households: Array.from({ length: 30 }, (_, index) => ({
      headName: `张德${'全福贵安康宁'[index % 6]}`, groupNo: (index % 6) + 1, grade: (['AAA', 'AA', 'A', 'B'] as const)[index % 4] ?? 'A', ratedOn: '2026-11-20', isCreditHousehold: index % 4 < 3,
    })),
  })),
  dailyReport: ofNone('RB5101232026000020', () => dailyReportFacts({ institution: sampleInstitution, ...sampleDailyReport })),
  monthlyReport: ofNone('YB5101232026000010', () => monthlyReportFacts({ institution: sampleInstitution, ...sampleMonthlyReport })),
};

const known = new Map<DocumentKind, Facts>();

export function sampleFacts(kind: DocumentKind): Facts {
  let facts = known.get(kind);
  if (!facts) known.set(kind, (facts = samples[kind].facts()));
  return facts;
}

export const sampleNumbers = (kind: DocumentKind): { readonly documentNo: string; readonly contractNo: string | null } =>
  ({ documentNo: samples[kind].documentNo, contractNo: samples[kind].contractNo });
