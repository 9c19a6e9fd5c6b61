/** 综合融资成本明示表: signed before the contract. What borrowing costs when all goes well, and what default costs. */
import type { Template } from '../filled-document.ts';

export const costDisclosureTemplate: Template = {
  kind: 'costDisclosure',
  version: 'CB-1.0',
  title: '综合融资成本明示表',
  subtitle: '（农户小额信用贷款　在签署借款合同之前签署）',
  blocks: [
    {
      type: 'notice',
      paragraphs: ['**请在签署借款合同之前阅读本表。本表列明正常履约时您需要承担的全部融资成本，以及违约时可能承担的成本。除本表所列项目外，贷款人不收取与本笔贷款有关的其他费用，也不以购买保险、理财或其他产品作为放款条件。**'],
    },
    {
      type: 'fields',
      rows: [
        ['借款人', '{borrowerName}', '居民身份证号', '{borrowerIdentityMask}'],
        ['贷款人', '{lenderName}', '经办网点', '{branchName}'],
        ['贷款本金（限额）', '{limitInWords}'],
        ['额度编号', '{lineNo}', '额度有效期', '{termText}'],
      ],
    },
    { type: 'heading', text: '一、正常履约的融资成本' },
    {
      type: 'table', source: 'costs', whenEmpty: '无',
      columns: [{ heading: '收取主体', width: 110 }, { heading: '项目', width: 90 }, { heading: '收取标准与方式', width: 0 }, { heading: '年化成本', width: 80, align: 'right' }],
    },
    {
      type: 'fields',
      rows: [
        ['综合融资成本', '**年化 {totalAnnualCost}**（单利，含利息和全部费用）'],
        ['计算口径', '年利率与各项费用年化费率之和。利息按实际占用天数计收，日利率为年利率的{daysInYear}分之一；{fullYearWording}'],
      ],
    },
    { type: 'heading', text: '二、利息示例（按最高额度全额借用，按期还款）' },
    {
      type: 'table', source: 'examples', whenEmpty: '无',
      columns: [
        { heading: '借用天数', width: 70, align: 'right' }, { heading: '借用本金（元）', width: 110, align: 'right' },
        { heading: '应付利息（元）', width: 110, align: 'right' }, { heading: '计算方法', width: 0 },
      ],
    },
    { type: 'heading', text: '三、还款方式与提前还款' },
    {
      type: 'paragraph',
      text: '还款方式：{methodsText}，每笔用款时任选其一，以借据为准。提前归还全部或部分借款，不收取违约金，利息只计算到实际还款日的前一日。',
    },
    { type: 'heading', text: '四、违约成本（只在未按约定还款或使用借款时发生）' },
    {
      type: 'table', source: 'defaultCosts', whenEmpty: '无',
      columns: [{ heading: '项目', width: 100 }, { heading: '收取标准', width: 0 }, { heading: '年利率', width: 80, align: 'right' }],
    },
    {
      type: 'paragraph',
      text: '**逾期信息将依法报送金融信用信息基础数据库，影响个人信用记录。本表所列利率在签署借款合同时执行；签署前如有变化，须重新出具并签署本表。**',
    },
    {
      type: 'fields',
      rows: [['借款人手写确认', '请抄写：“本人已知悉上述全部融资成本。”\n\n\n']],
    },
    {
      type: 'signatures',
      parties: [
        { title: '借款人', lines: ['签名（按指印）', '日期'] },
        { title: '贷款人经办人（已向借款人说明）', lines: ['签名', '日期'] },
      ],
    },
  ],
};
