/**
 * Every field that a decision table may name: its type, unit and name. A table that names anything else is refused.
 *
 * Money is in fen, shares and rates in ppm (half = 500,000), land in hundredths of a mu, ages and years whole.
 */
import { fraudFields } from './fraud-fields.ts';

/** null = unknown. An unknown is never a zero and never a no. */
export type FactValue = number | string | boolean | null;

export type FieldUnit = 'fen' | 'ppm' | 'years' | 'months' | 'days' | 'count' | 'centiMu' | 'points';

export type FactField =
  | { readonly name: string; readonly type: 'number'; readonly unit: FieldUnit; readonly isCollected: boolean }
  | { readonly name: string; readonly type: 'text'; readonly values: Readonly<Record<string, string>>; readonly isCollected: boolean }
  | { readonly name: string; readonly type: 'flag'; readonly isCollected: boolean };

const number = (name: string, unit: FieldUnit): FactField => ({ name, type: 'number', unit, isCollected: true });
const flag = (name: string): FactField => ({ name, type: 'flag', isCollected: true });
const text = (name: string, values: Readonly<Record<string, string>>): FactField => ({ name, type: 'text', values, isCollected: true });
/** A rule may name it, no branch collects it yet: such a rule is always undecided and says so. */
const later = (field: FactField): FactField => ({ ...field, isCollected: false });

const grades = { AAA: 'AAA', AA: 'AA', A: 'A', B: 'B', C: 'C', D: 'D' };
const bands = { S1: 'S1', S2: 'S2', S3: 'S3', S4: 'S4', S5: 'S5' };

export const factFields: Readonly<Record<string, FactField>> = {
  age: number('年龄', 'years'),
  residenceYears: number('本地连续居住年限', 'years'),
  education: text('文化程度', { none: '文盲', primary: '小学', juniorHigh: '初中', seniorHigh: '高中/中专', college: '大专', university: '本科及以上' }),
  marital: text('婚姻状况', { married: '已婚', unmarried: '未婚', widowed: '丧偶', divorced: '离异/分居' }),
  spouseConsents: flag('配偶同意共同还款'),
  familySize: number('家庭人口', 'count'),
  labourShare: number('劳动力占比', 'ppm'),
  familyHealth: text('家庭健康状况', { healthy: '均健康', chronic: '有慢性病不影响劳动', partial: '主要劳动力部分丧失', lost: '重大疾病/残疾致丧失劳动力' }),
  housingType: text('住房类型', {
    townOwned: '城镇自有产权房', ruralStoreyed: '农村楼房', brickConcrete: '砖混自建', brickTile: '砖瓦平房', earthWood: '土木/危旧', none: '租借/无',
  }),
  contractedLand: number('承包经营面积', 'centiMu'),
  workingAssets: number('车辆、农机具、存栏及经营性资产', 'fen'),
  deposits: number('近12月日均存款', 'fen'),
  totalAssets: number('家庭总资产', 'fen'),
  totalDebts: number('家庭总负债', 'fen'),
  netAssets: number('家庭净资产', 'fen'),
  debtShare: number('资产负债率', 'ppm'),
  annualDebtService: number('现有年还本付息', 'fen'),
  debtServiceShare: number('年偿债率', 'ppm'),
  informalDebtShare: number('(民间借款+对外担保)/年纯收入', 'ppm'),
  guaranteeShare: number('对外担保/年纯收入', 'ppm'),
  ownBankLoans: number('本行贷款余额', 'fen'),
  bankLoans: number('银行贷款合计', 'fen'),
  bankLoanShare: number('银行贷款合计/年纯收入', 'ppm'),
  netIncome: number('家庭年纯收入', 'fen'),
  incomePerHeadShare: number('人均纯收入/本县农村居民人均可支配收入', 'ppm'),
  livingShare: number('(生活+教育医疗支出)/年纯收入', 'ppm'),
  incomeKinds: number('收入来源类数', 'count'),
  incomeStability: text('收入来源', { diversified: '两类以上且含固定工资/补贴', stable: '单一但稳定', seasonal: '季节性', none: '不稳定/无' }),
  businessYears: number('主业从业年限', 'years'),
  newTypeEntity: flag('新型经营主体/带头人'),
  scale: text('经营规模', { large: '种养大户', aboveAverage: '高于本村平均', average: '平均', belowAverage: '低于平均' }),
  salesChannel: text('销售渠道', { contract: '订单/合作社/龙头企业', fixedBuyer: '固定收购商或客户', scattered: '零散', unsold: '滞销' }),
  insurance: text('农业保险', { full: '全部参保', partial: '部分参保', none: '未参保' }),
  risk: text('自然/疫病/市场风险', { low: '低', medium: '中', high: '高' }),
  panelReview: text('评议小组评议', { excellent: '优', good: '良', fair: '中', poor: '差' }),
  harmony: text('家庭和睦、邻里关系', { good: '好', average: '一般', poor: '差' }),
  publicFees: text('公共缴费', { noArrears: '无欠缴', arrears: '有欠缴', honoured: '有荣誉且无欠缴' }),
  creditHousehold: flag('信用户'),
  badHabits: flag('不良嗜好'),
  litigation: flag('涉诉'),
  inquiryAuthorised: flag('征信查询授权已签'),
  hasCreditRecord: flag('有信贷记录'),
  longestOverdueDays: number('近24月最长逾期', 'days'),
  currentlyOverdue: flag('当前逾期'),
  lenders: number('未结清信贷机构数', 'count'),
  inquiries6Months: number('近6月机构查询次数', 'count'),
  /** Months begun since the survey: exactly twelve months is 12, a day more is 13. */
  informationAge: number('信息采集距今', 'months'),
  memberHoldsLine: flag('家庭其他成员已有本产品额度'),
  ownBankHistory: number('本行还款历史', 'months'),
  redWarning12Months: flag('近12月本行红色预警'),
  creditVillage: flag('信用村'),
  creditTownship: flag('信用乡镇'),
  regionClass: text('地区类别', { first: '一类', second: '二类', third: '三类' }),
  /** Bounds from the parameters in force when the household was rated. */
  householdCap: number('单户授信上限', 'fen'),
  termCap: number('授信期限上限', 'months'),
  rateFloorPoints: number('利率下限加点', 'points'),
  rateCapPoints: number('利率上限加点', 'points'),
  purposeKind: text('用途', { production: '生产经营', consumption: '消费' }),
  branchBadLoanShare: number('网点本产品不良率', 'ppm'),

  // What the evaluation itself finds, for the tables after it.
  socialShare: number('社会评判得分占比', 'ppm'),
  expertScore: number('专家分', 'points'),
  statisticalScore: number('统计分', 'points'),
  expertGrade: text('专家等级', grades),
  statisticalBand: text('统计档', bands),
  grade: text('等级', grades),
  /** What the anti-fraud rules said of the application. */
  antiFraud: text('反欺诈结论', { pass: '通过', review: '转人工', reject: '拒绝' }),
  ...fraudFields,

  legalCapacity: later(flag('完全民事行为能力')),
  identityExpired: later(flag('身份证过期')),
  identityMismatch: later(flag('联网核查不一致')),
  residesInServiceArea: later(flag('户籍或常住地在服务区')),
  isFarmer: later(flag('农户')),
  awayOverYear: later(flag('举家外出一年以上')),
  internalBlacklist: later(flag('内部黑名单')),
  externalBlacklist: later(flag('外部黑名单')),
  enforcementOpen: later(flag('失信被执行人或未结执行案件')),
  overdueAmount: later(number('当前逾期金额', 'fen')),
  overdueTimes24Months: later(number('近24月累计逾期次数', 'count')),
  badLoanRecord: later(flag('不良/呆账/代偿记录')),
  consumerLenders: later(number('消费金融/小贷/网贷机构数', 'count')),
  inquiries3Months: later(number('近3月审批类查询', 'count')),
  inquiries1Month: later(number('近1月审批类查询', 'count')),
  unsecuredDebtShare: later(number('信用类负债/年纯收入', 'ppm')),
  cardUse: later(number('信用卡使用率', 'ppm')),
  guaranteeOverdue: later(flag('被担保已逾期')),
  criminalRecord: later(flag('涉黑涉恶、非法集资、服刑或取保')),
  publicServant: later(flag('公职人员/财政供养')),
  relatedPerson: later(flag('本行关系人')),
  appliesForOthers: later(flag('代多人申请/冒名借名信号')),
  forbiddenPurpose: later(flag('用途在禁止清单')),
  spouseExcluded: later(flag('配偶命中R08-R13')),
  memberExcluded: later(flag('家庭成员命中R08-R13')),
  surveyors: later(number('调查人数', 'count')),
  daysSinceRefusal: later(number('距首次拒绝', 'days')),
};
