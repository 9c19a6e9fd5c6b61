/** Words that papers use for the product's codes. Papers are always in Chinese. */
import type { LineStatus, RatingOutcome } from '../contract/credit.ts';
import type { DocumentKind } from '../contract/document.ts';
import type { FiveClass, PurposeCode, SettlementMethod } from '../contract/loan.ts';

export const documentNames: Readonly<Record<DocumentKind, string>> = {
  informationConsent: '个人信息采集与处理告知同意书', inquiryAuthorisation: '个人征信查询授权书', application: '授信申请表',
  costDisclosure: '综合融资成本明示表', lineContract: '最高额借款合同', drawNote: '借据', repaymentReceipt: '还款凭证', repaymentSlip: '还款回单',
  settlementCertificate: '贷款结清证明', rateChangeNotice: '利率调整通知书', overdueNotice: '逾期通知书', collectionLetter: '催收通知书',
  approvalForm: '评级授信审批表', villageRating: '信用评定公示', dailyReport: '网点日报', monthlyReport: '网点月报',
};

export const methodNames: Readonly<Record<SettlementMethod, string>> = {
  Q_INT: '按季结息到期还本', M_INT: '按月结息到期还本', BULLET: '利随本清', Q_INST: '按季结息分期还本', ANNUITY: '等额本息', LINEAR: '等额本金',
};

export const purposeNames: Readonly<Record<PurposeCode, string>> = {
  A01: '种植', A02: '养殖', A03: '林业', A04: '渔业', A05: '农资农机', A06: '农产品加工、流通', B01: '个体工商经营', B02: '运输', B03: '乡村旅游',
  C01: '住房修缮', C02: '教育', C03: '医疗', C04: '婚丧', C05: '耐用消费品', C06: '其他消费',
};

export const classNames: Readonly<Record<FiveClass, string>> = {
  normal: '正常', specialMention: '关注', substandard: '次级', doubtful: '可疑', loss: '损失',
};

export const outcomeNames: Readonly<Record<RatingOutcome, string>> = {
  accepted: '通过', manualReview: '转人工', refused: '不予授信', incomplete: '资料不全',
};

export const rowStatusNames: Readonly<Record<'draft' | 'dropped' | 'submitted' | 'approved' | 'returned' | 'rejected', string>> = {
  draft: '待提交', dropped: '已剔除', submitted: '待审批', approved: '同意', returned: '退回', rejected: '否决',
};

export const lineStatusNames: Readonly<Record<LineStatus, string>> = {
  preApproved: '预授信', pendingSignature: '待签约', open: '有效', frozen: '冻结', expired: '到期', cancelled: '注销',
};

/** The constraint that sets the limit (约束项). */
export const constraintNames: Readonly<Record<string, string>> = {
  L1: '等级基础额度', L2: '收入', L3: '净资产', L4: '偿债能力', L5: '额度上限',
};

export type ClaimKind = 'fee' | 'penalty' | 'compound' | 'interest' | 'principal';
export const claimNames: Readonly<Record<ClaimKind, string>> = { fee: '费用', penalty: '罚息', compound: '复利', interest: '利息', principal: '本金' };

export const healthNames: Readonly<Record<'healthy' | 'average' | 'chronic' | 'ill' | 'disabled', string>> = {
  healthy: '健康', average: '一般', chronic: '慢性病', ill: '患病', disabled: '残疾',
};
