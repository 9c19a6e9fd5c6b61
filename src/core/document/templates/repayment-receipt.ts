/** 还款凭证: what was paid, how it was split and why, and what is left. */
import type { Template } from '../filled-document.ts';

export const repaymentReceiptTemplate: Template = {
  kind: 'repaymentReceipt',
  version: 'HK-1.0',
  title: '贷款还款凭证',
  subtitle: '（客户回单）',
  blocks: [
    {
      type: 'fields',
      rows: [
        ['凭证号', '{voucherNo}', '还款日（起息）', '{valueDate}'],
        ['借据号', '{receiptNo}', '记账日', '{postedOn}'],
        ['户名', '{borrowerName}', '居民身份证号', '{borrowerIdentityMask}'],
        ['收款机构', '{lenderName}', '经办网点', '{branchName}'],
        ['还款方式', '{channelText}', '还款账户', '{accountNo}'],
        ['还款金额（大写）', '**{amountWords}**'],
        ['还款金额（小写）', '**{amountFigures}**', '币种', '人民币'],
      ],
    },
    { type: 'heading', text: '还款明细' },
    {
      type: 'table', source: 'split', whenEmpty: '（无）',
      columns: [{ heading: '项目', width: 110 }, { heading: '金额（元）', width: 120, align: 'right' }, { heading: '说明', width: 0 }],
    },
    { type: 'heading', text: '利息计算说明', when: 'hasInterest' },
    {
      type: 'table', source: 'interest', whenEmpty: '（无）', when: 'hasInterest',
      columns: [
        { heading: '项目', width: 45 }, { heading: '起', width: 72, align: 'center' }, { heading: '止（不含）', width: 72, align: 'center' }, { heading: '天数', width: 36, align: 'right' },
        { heading: '计息本金（元）', width: 0, align: 'right' }, { heading: '年利率', width: 55, align: 'right' }, { heading: '利息（元）', width: 72, align: 'right' },
      ],
    },
    { type: 'paragraph', text: '计息规则：首日计息、末日不计息；同一结息期内各段积数相加后计算利息，四舍五入到分一次，各段金额仅供对照。', when: 'hasInterest' },
    {
      type: 'fields',
      rows: [
        ['还款后本金余额', '**{outstandingAfter}**', '逾期情况', '{overdueText}'],
        ['柜员', '{postedBy}', '打印日期', '{printedOn}'],
      ],
    },
    {
      type: 'signatures',
      parties: [
        { title: '客户', lines: ['签名', '日期'] },
        { title: '贷款人（业务章）', lines: ['经办', '复核'] },
      ],
    },
    { type: 'paragraph', text: '请核对以上内容；如有疑问，请凭本回单向经办网点查询。' },
  ],
};
