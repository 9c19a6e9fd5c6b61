/** Words of the catalogue on sheets, which are always in Chinese. */
import type { ArchivePart, RetentionClass } from '../contract/archive.ts';

export const partNames: Readonly<Record<ArchivePart, string>> = {
  printed: '生成件', signed: '电子签署件', scan: '签署扫描件', evidence: '签署证据', handwriting: '手写签名', received: '外来件',
};

export const retentionNames: Readonly<Record<RetentionClass, string>> = { credit: '信贷档案', bureau: '征信档案', voucher: '会计凭证', general: '综合档案' };

const kindNames: Readonly<Record<string, string>> = {
  informationConsent: '个人信息授权书', inquiryAuthorisation: '个人征信查询授权书', application: '额度申请表', costDisclosure: '综合融资成本明示表',
  lineContract: '最高额借款合同', drawNote: '借据', repaymentReceipt: '还款凭证', repaymentSlip: '还款回单', settlementCertificate: '结清证明',
  rateChangeNotice: '利率调整通知', overdueNotice: '逾期通知书', collectionLetter: '催收函', approvalForm: '评级授信审批表', villageRating: '评级公示表',
  dailyReport: '日报', monthlyReport: '月报', bureauReport: '征信报告', collectedAuthorisations: '随采集收回的授权书',
};

/** A kind that a later version brings shows by its name in code. */
export const kindText = (kind: string): string => kindNames[kind] ?? kind;
