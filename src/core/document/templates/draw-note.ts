/** 借据: one draw. Part of the contract, and the voucher of the posting. */
import type { Template } from '../filled-document.ts';

export const drawNoteTemplate: Template = {
  kind: 'drawNote',
  version: 'JJ-1.0',
  title: '农户小额信用贷款借据',
  subtitle: '（借款凭证）',
  blocks: [
    {
      type: 'fields',
      rows: [
        ['借据号', '{receiptNo}', '借款日期', '{drawnOn}'],
        ['借款合同编号', '{contractNo}', '额度编号', '{lineNo}'],
        ['借款人', '{borrowerName}', '居民身份证号', '{borrowerIdentityMask}'],
        ['贷款人', '{lenderName}', '经办网点', '{branchName}'],
        ['借款金额（大写）', '**{amountWords}**'],
        ['借款金额（小写）', '**{amountFigures}**', '币种', '人民币'],
        ['年利率（单利）', '{annualRate}', '日利率', '万分之{dailyRate}'],
        ['起息日', '{drawnOn}', '到期日', '{maturesOn}'],
        ['期限', '{termText}', '还款方式', '{methodText}'],
        ['借款用途', '{purposeCode}　{purposeText}'],
        ['收款账户', '{accountNo}', '户名', '{borrowerName}'],
        ['支付方式', '{paymentText}', '五级分类', '{classText}'],
        ['逾期罚息年利率', '{overdueRate}', '挪用罚息年利率', '{misuseRate}'],
      ],
    },
    {
      type: 'paragraph',
      text: '借款人今向贷款人借到上列款项，承诺按上述用途使用，按期归还本息。本借据是编号为{contractNo}的《农户小额信用贷款最高额借款合同》的组成部分，未尽事项按该合同执行。',
    },
    {
      type: 'signatures',
      parties: [
        { title: '借款人', lines: ['签名（按指印）', '日期'] },
        { title: '贷款人（业务章）', lines: ['经办：{postedBy}', '复核', '授权'] },
      ],
    },
    { type: 'heading', text: '会计分录' },
    {
      type: 'table', source: 'entries', whenEmpty: '（入账后由系统打印）',
      columns: [{ heading: '借/贷', width: 50, align: 'center' }, { heading: '科目', width: 0 }, { heading: '金额（元）', width: 120, align: 'right' }],
    },
    { type: 'heading', text: '还款计划（按借据要素计算；提前还款或逾期时以实际计息为准）' },
    {
      type: 'table', source: 'schedule', whenEmpty: '（无）',
      columns: [
        { heading: '期次', width: 30, align: 'right' }, { heading: '应还日期', width: 0, align: 'center' }, { heading: '本金（元）', width: 82, align: 'right' },
        { heading: '利息（元）', width: 74, align: 'right' }, { heading: '合计（元）', width: 82, align: 'right' }, { heading: '剩余本金（元）', width: 88, align: 'right' },
      ],
    },
  ],
};
