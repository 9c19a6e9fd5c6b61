/** 评级授信审批表: one batch; what was proposed, why, and who decided. */
import type { Template } from '../filled-document.ts';

export const approvalFormTemplate: Template = {
  kind: 'approvalForm',
  version: 'SP-1.0',
  title: '农户小额信用贷款评级授信审批表',
  orientation: 'landscape',
  blocks: [
    {
      type: 'fields',
      rows: [
        ['批次号', '{batchNo}', '评级日期', '{createdOn}'],
        ['申报网点', '{branchName}', '模型与参数版本', '{modelVersion}'],
        ['申报户数', '{householdCount}户', '授信总额', '{totalLimit}'],
        ['原授信总额', '{previousTotalLimit}', '户均授信', '{averageLimit}'],
      ],
    },
    { type: 'heading', text: '一、等级分布与额度' },
    {
      type: 'table', source: 'grades', whenEmpty: '（无）',
      columns: [
        { heading: '等级', width: 60, align: 'center' }, { heading: '户数', width: 80, align: 'right' }, { heading: '占比', width: 80, align: 'right' },
        { heading: '额度合计（元）', width: 0, align: 'right' }, { heading: '户均（元）', width: 0, align: 'right' },
      ],
    },
    { type: 'heading', text: '二、农户清单（金额单位：元）' },
    {
      type: 'table', source: 'households', whenEmpty: '（无）',
      columns: [
        { heading: '序号', width: 22, align: 'right' }, { heading: '户主', width: 36 }, { heading: '证件号', width: 80 }, { heading: '村组', width: 60 },
        { heading: '专家/统计分', width: 46, align: 'center' }, { heading: '等级（上期）', width: 46, align: 'center' },
        { heading: '建议额度', width: 42, align: 'right' }, { heading: '拟授额度', width: 42, align: 'right' }, { heading: '原额度', width: 42, align: 'right' },
        { heading: '月数', width: 22, align: 'right' }, { heading: '年利率%', width: 34, align: 'right' }, { heading: '约束项', width: 50 }, { heading: '提示与意见', width: 0 },
        { heading: '决定', width: 34, align: 'center' },
      ],
    },
    { type: 'heading', text: '三、意见' },
    {
      type: 'fields',
      rows: [
        ['调查意见', '{makerOpinion}'],
        ['审批意见', '{decisionOpinion}'],
      ],
    },
    {
      type: 'signatures',
      parties: [
        { title: '调查人（主办、协办）', lines: ['主办：{makerName}', '协办', '日期'] },
        { title: '审批人', lines: ['签名：{checkerText}', '日期'] },
        { title: '网点（盖章）', lines: ['负责人', '日期'] },
      ],
    },
    { type: 'pageBreak', when: 'hasDetails' },
    { type: 'heading', text: '附：逐户测算明细', when: 'hasDetails' },
    {
      type: 'repeat', source: 'details', when: 'hasDetails',
      blocks: [
        {
          type: 'fields',
          rows: [
            ['{title}', '{summary}'],
            ['专家评分', '{expertText}', '统计评分', '{statisticalText}'],
            ['额度测算', '{limitText}'],
            ['定价', '{priceText}'],
            ['规则命中', '{rulesText}', '数据提示', '{flagsText}'],
          ],
        },
        { type: 'paragraph', text: ' ' },
      ],
    },
  ],
};
