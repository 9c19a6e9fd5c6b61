/** What anti-fraud rules may name beside the fields of a rating. Counts are of households, the asking one among them. */
import type { FactField, FieldUnit } from './fact-fields.ts';

const number = (name: string, unit: FieldUnit): FactField => ({ name, type: 'number', unit, isCollected: true });
const flag = (name: string): FactField => ({ name, type: 'flag', isCollected: true });
const text = (name: string, values: Readonly<Record<string, string>>): FactField => ({ name, type: 'text', values, isCollected: true });

/** Known to the branch itself. */
const ownFields = {
  identityValid: flag('身份证号码校验通过'),
  fraudListed: flag('在黑产、涉诈名单'),
  internalListed: flag('在本行黑名单'),
  externalListed: flag('在涉案、反洗钱、制裁名单'),
  enforcementListed: flag('在失信被执行人名单'),
  memberListed: flag('家庭成员在黑名单'),
  lineElsewhere: flag('本人或家庭成员在其他机构已有本产品额度'),
  confirmedFraud: flag('人工核查确认欺诈'),
  staffRelated: flag('本行员工或其近亲属'),
  handlerRelated: flag('经办人本人或其近亲属'),
  phoneHouseholds: number('同手机号户数', 'count'),
  cardHouseholds: number('同银行卡户数', 'count'),
  addressHouseholds: number('同住址户数', 'count'),
  deviceHouseholds7Days: number('同设备7天内户数', 'count'),
  deviceHouseholds30Days: number('同设备30天内户数', 'count'),
  linkedHouseholds: number('关联户数（手机、银行卡、住址、设备）', 'count'),
  linkedBadHouseholds: number('关联户中不良、拒绝或确认欺诈户数', 'count'),
  collectedSameDay: number('同一采集人当日采集序号', 'count'),
  drawsToday: number('当日用信笔数', 'count'),
  drawShare: number('本笔占可用额度', 'ppm'),
  repaidShare3Days: number('近3日归还本金占授信额度', 'ppm'),
  cashRepayment: number('现金还款金额', 'fen'),
  repaidFromNewDraw: flag('当日放款当日归还另一笔'),
} as const;

/** Found out by a channel or at the counter, and noted (fraud.noteSignals); unknown until then. */
const notedFields = {
  faceScore: number('人脸比对分', 'points'),
  documentMatches: flag('证件识别与录入、联网核查一致'),
  phoneOwnerMatches: flag('手机号三要素一致'),
  phoneMonths: number('手机号在网时长', 'months'),
  virtualNumber: flag('虚拟号段或涉诈卡'),
  deviceRisk: text('设备风险', { none: '无', proxy: '代理', rooted: 'root/越狱', emulator: '模拟器/改机' }),
  contactPhoneHouseholds: number('同一联系人电话被引用户数', 'count'),
  surveyDistance: number('采集地距户籍村（米）', 'count'),
  samePointShare: number('同批在同一地点采集占比', 'ppm'),
  appliedHour: number('申请时刻（0-23点）', 'count'),
  deviceFirstSeen: flag('设备首次出现'),
  payeeIsBorrower: flag('收款卡为本人'),
  payeeCardDays: number('收款卡开户天数', 'days'),
  payeeIsStaff: flag('收款人为本行员工或其近亲属'),
  phoneChangedHours: number('手机号变更或补卡至今（小时）', 'count'),
  signingElsewhere: flag('签约设备与申请设备不同且异地'),
  samePayeeBorrowers: number('转入同一第三人的借款人数', 'count'),
  managerMoneyLink: flag('客户经理账户与客户账户有资金往来'),
  payerBorrowers: number('同一还款人代还户数', 'count'),
  payerRepayments: number('第三人代还次数', 'count'),
} as const;

export const fraudFields: Readonly<Record<string, FactField>> = { ...ownFields, ...notedFields };
export type FraudField = keyof typeof ownFields | keyof typeof notedFields | 'age' | 'memberHoldsLine';
