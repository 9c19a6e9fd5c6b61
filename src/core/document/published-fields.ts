/**
 * The places that a kind of paper offers to its wording, and those that it must have.
 *
 * What there is follows from the kind's facts, as the sample has them; here each name gets its meaning. A name means the same on every paper.
 */
import { documentKinds, type DocumentKind } from '../contract/document.ts';
import type { PublishedField } from '../contract/template.ts';
import type { Facts } from './filled-document.ts';
import { sampleFacts } from './sample-papers.ts';

const labels: Readonly<Record<string, string>> = {
  // parties and places
  lenderName: '贷款人全称', branchName: '网点名称', borrowerName: '借款人姓名', borrowerIdentity: '借款人证件号（全）', borrowerIdentityMask: '借款人证件号（掩码）',
  borrowerPhone: '借款人电话', borrowerAddress: '借款人地址', coBorrowerName: '共同还款人姓名', coBorrowerIdentity: '共同还款人证件号', hasCoBorrower: '有共同还款人',
  personName: '签署人姓名', personIdentity: '签署人证件号（全）', personPhone: '签署人电话', personAddress: '签署人住址', householdNo: '户号', villageText: '乡镇、村、组',
  managerName: '客户经理', makerName: '主办客户经理', checkerText: '审批人', postedBy: '经办柜员', madeBy: '制表人', accountNo: '还款、收款账户',
  // numbers of papers
  contractNo: '合同编号', lineNo: '额度编号', receiptNo: '借据号', voucherNo: '凭证号', batchNo: '评级批次号', modelVersion: '模型与参数版本',
  // amounts
  limitInWords: '最高额度（大写和小写）', amountWords: '金额大写', amountFigures: '金额小写', amountInWords: '借款金额（大写和小写）', outstanding: '本金余额（大写和小写）',
  outstandingAfter: '还款后本金余额', arrearsWords: '应还款项大写', arrearsFigures: '应还款项小写', totalPaid: '还款合计（大写和小写）', totalLimit: '授信总额',
  previousTotalLimit: '原授信总额', averageLimit: '户均授信', netIncome: '年纯收入', netAssets: '家庭净资产', totalDebts: '家庭负债合计',
  // rates
  annualRate: '年利率', dailyRate: '日利率（万分之）', daysInYear: '每年计息天数', overdueMarkup: '逾期罚息加收百分数', overdueRate: '逾期罚息年利率', misuseMarkup: '挪用罚息加收百分数',
  misuseRate: '挪用罚息年利率', lprRate: 'LPR', ratePoints: '加减基点', totalAnnualCost: '综合融资成本年化', rateBefore: '调整前年利率', rateAfter: '调整后年利率', changeText: '调整幅度',
  // terms as sentences
  dayCountWording: '计息天数规则', compoundWording: '复利规则', graceWording: '宽限期规则', holidayWording: '节假日规则', settlementDay: '结息日', orderAccruing: '冲销顺序（逾期90日内）', orderNonAccrual: '冲销顺序（逾期超过90日）',
  maxProductionMonths: '生产经营单笔期限上限（月）', maxConsumptionMonths: '消费单笔期限上限（月）', reviewMonths: '年审间隔（月）', maturityWording: '单笔到期日限制', methodsText: '可选还款方式',
  fullYearWording: '满一年每百元利息', termText: '期限', methodText: '还款方式', paymentText: '支付方式', channelText: '收款方式', purposeCode: '用途代码', purposeText: '用途',
  classText: '五级分类', overdueText: '逾期情况', reasonText: '调整原因', changedFrom: '新利率起始日', limitationBasis: '时效起算事由',
  // days and counts
  approvedOn: '额度审批日', drawnOn: '借款日期', maturesOn: '到期日', valueDate: '还款日', postedOn: '记账日', printedOn: '打印日期', settledOn: '结清日期', asOf: '出具（截止）日期',
  nextDueOn: '下次付款日', oldestDueOn: '最早欠款日', daysOverdue: '逾期天数', demandBy: '要求归还日期', limitationFrom: '时效起算日', limitationUntil: '时效届满日', repaymentCount: '还款次数',
  createdOn: '评级日期', collectedOn: '采集日期', familySize: '家庭人口', labourers: '劳动力', mainBusiness: '主要经营项目', businessYears: '经营年限', householdCount: '户数',
  creditHouseholdCount: '信用户数', announcedOn: '公示开始日', announcedUntil: '公示截止日', announceDays: '公示天数',
  // ticks
  tickApproval: '勾选：贷款审批', tickManagement: '勾选：贷后管理', tickGuarantee: '勾选：担保资格审查', tickDispute: '勾选：异议处理',
  // opinions
  makerOpinion: '调查意见', decisionOpinion: '审批意见', hasDetails: '有逐户明细', hasInterest: '有利息计算', hasMembers: '有家庭成员',
  // reports
  reportDate: '会计日', stateText: '日终状态', balance: '贷款余额', loanCount: '贷款笔数', drawingHouseholds: '用信户数', interestDue: '应收利息', interestReceived: '实收利息',
  nextInterestText: '下次应收利息', newlyOverdueText: '新增逾期', curedText: '收回逾期', tieText: '核对结果', debits: '借方合计', credits: '贷方合计', monthText: '月份', until: '截至日',
  balanceBefore: '期初余额', drawn: '本期放款', repaid: '本期收回', writtenOff: '本期核销', ledgerCheck: '总分核对', oldArrears: '收回以前欠息', collectionRate: '利息实收率', authorisations: '签署征信授权书份数',
  // tables and repetitions
  costs: '融资成本表', examples: '利息示例表', defaultCosts: '违约成本表', schedule: '还款计划表', entries: '会计分录表', split: '还款明细表', interest: '利息计算表', grades: '等级分布表',
  households: '农户清单', members: '家庭成员表', incomes: '收支表', paid: '还款合计表', rates: '利率对照表', arrears: '应还款项表', earlier: '此前书面催收表', activity: '当日业务表', balances: '余额比较表',
  overdue: '逾期账龄表', classes: '五级分类表', tasks: '待办表', maturities: '到期预报表', tellers: '柜员轧账表', accounts: '科目表', byManager: '按客户经理', byVillage: '按村', byGrade: '按等级',
  byPurpose: '按用途', byTerm: '按期限', byRate: '按利率', byAmount: '按金额', migration: '五级分类迁徙表', details: '逐户明细',
  // inside the repetition of details
  title: '序号与户主', summary: '农户摘要', expertText: '专家评分', statisticalText: '统计评分', limitText: '额度测算', priceText: '定价', rulesText: '规则命中', flagsText: '数据提示',
};

/** What the law or the voucher demands of a paper's wording (民法典 668, 商业银行法 37 for the contract). */
const required: Readonly<Record<DocumentKind, readonly string[]>> = {
  informationConsent: ['lenderName', 'personName', 'personIdentity'],
  inquiryAuthorisation: ['lenderName', 'personName', 'personIdentity', 'tickApproval', 'tickManagement'],
  application: ['personName', 'personIdentity', 'lenderName'],
  costDisclosure: ['borrowerName', 'lenderName', 'limitInWords', 'totalAnnualCost', 'costs', 'defaultCosts'],
  lineContract: [
    'contractNo', 'lenderName', 'borrowerName', 'borrowerIdentity', 'limitInWords', 'termText', 'annualRate', 'methodsText', 'overdueRate', 'misuseRate', 'orderAccruing', 'orderNonAccrual',
    'accountNo',
  ],
  drawNote: ['receiptNo', 'contractNo', 'borrowerName', 'amountWords', 'amountFigures', 'annualRate', 'drawnOn', 'maturesOn', 'purposeText', 'methodText'],
  repaymentReceipt: ['voucherNo', 'receiptNo', 'borrowerName', 'amountWords', 'amountFigures', 'split', 'outstandingAfter'],
  repaymentSlip: ['voucherNo', 'receiptNo', 'borrowerName', 'amountWords', 'amountFigures', 'split', 'outstandingAfter'],
  settlementCertificate: ['borrowerName', 'receiptNo', 'contractNo', 'settledOn', 'amountInWords', 'lenderName'],
  rateChangeNotice: ['borrowerName', 'receiptNo', 'rateBefore', 'rateAfter', 'changedFrom'],
  overdueNotice: ['borrowerName', 'receiptNo', 'contractNo', 'asOf', 'daysOverdue', 'arrearsWords', 'arrearsFigures', 'arrears', 'demandBy'],
  collectionLetter: ['borrowerName', 'receiptNo', 'contractNo', 'asOf', 'daysOverdue', 'arrearsWords', 'arrearsFigures', 'arrears', 'demandBy', 'limitationUntil'],
  approvalForm: ['batchNo', 'households', 'makerOpinion', 'decisionOpinion', 'modelVersion'],
  villageRating: ['villageText', 'households', 'announcedOn', 'announcedUntil'],
  dailyReport: ['branchName', 'reportDate', 'balance', 'activity', 'tieText'],
  monthlyReport: ['branchName', 'monthText', 'balance', 'ledgerCheck', 'byManager', 'byVillage'],
};

const labelOf = (name: string): string => (Object.hasOwn(labels, name) ? (labels[name] as string) : name);

/** In the order in which the facts bring them. */
export function publishedFields(kind: DocumentKind): readonly PublishedField[] {
  const facts = sampleFacts(kind);
  const field = (name: string, use: PublishedField['use'], over: Partial<PublishedField> = {}): PublishedField =>
    ({ name, label: labelOf(name), use, isRequired: required[kind].includes(name), sample: '', columns: 0, inner: [], ...over });
  return [
    ...Object.entries(facts.fields).map(([name, sample]) => field(name, 'value', { sample })),
    ...Object.keys(facts.conditions ?? {}).map((name) => field(name, 'condition')),
    ...Object.entries(facts.tables ?? {}).map(([name, rows]) => field(name, 'table', { columns: rows[0]?.length ?? 0 })),
    ...Object.entries(facts.items ?? {}).map(([name, items]) => field(name, 'item', { inner: innerOf(items) })),
  ];
}

const innerOf = (items: readonly Facts[]): PublishedField['inner'] =>
  Object.entries(items[0]?.fields ?? {}).map(([name, sample]) => ({ name, label: labelOf(name), sample }));

/** Names that have no meaning written down, by kind: for the test that there are none. */
export function unlabelledFields(): readonly string[] {
  const names = documentKinds.flatMap((kind) => publishedFields(kind).flatMap(({ name, inner }) => [name, ...inner.map((place) => place.name)]));
  return [...new Set(names)].filter((name) => !Object.hasOwn(labels, name));
}
