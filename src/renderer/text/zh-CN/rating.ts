/** Texts of the rating screen: pick, run, result. */
export const rating = {
  steps: { pick: '选户', run: '评级', result: '结果与提交' },
  stepHints: { pick: '勾选要评级的农户', run: '规则、双卡、额度、定价', result: '核对、调减、提交审批' },
  myBatches: '我的批次', noBatches: '还没有批次。在左边勾选农户开始评级', newRating: '新评级', batchOf: '{{households}} 户 · {{total}} 元',
  village: '全部村', group: '全部组', manager: '全部客户经理', reason: '可评原因', allReasons: '全部原因',
  tickFiltered: '勾选全部', clearTicks: '清空勾选', start: '开始评级', startWith: '开始评级（{{n}} 户）', startHint: 'Ctrl+Enter', tickFirst: '先勾选农户',
  emptyCandidates: '目前没有可评级的农户：都已授信且档案没有变动。可先导入走访信息', toImport: '去导入', searchHint: '户主、户号、村',
  running: '正在评级 {{done}} / {{total}} 户', cancel: '取消评级', finished: '评级完成：建议授信 {{accepted}} 户，转人工 {{manualReview}} 户，拒绝 {{refused}} 户，信息不完整 {{incomplete}} 户',
  columns: {
    reason: '可评原因', netIncome: '年纯收入(元)', netAssets: '净资产(元)', previousGrade: '上次等级', previousLimit: '上次额度(元)', updatedOn: '信息更新日', expertScore: '专家分', statisticalScore: '统计分',
    proposedLimit: '测算额度(元)', limit: '建议额度(元)', binding: '瓶颈', rate: '年利率(%)', term: '期限(月)', change: '变化(元)', outcome: '结论', why: '原因', status: '状态', kind: '类别', decisionReason: '审批意见',
  },
  first: '首次',
  all: '全部', dropped: '已剔除', returned: '被退回', refusedBecause: '拒绝原因',
  toSubmit: '将提交', underReview: '已提交',
  households: '户数', sum: '建议授信(元)', previousSum: '原授信(元)', average: '户均(元)', change: '增减(元)',
  lower: '调减额度', lowerTitle: '调减额度 · {{name}}', lowerTo: '调减后额度(元)', lowerHelp: '测算 {{proposed}} 元，只能调低；千元为单位更便于核对', notAnAmount: '请输入金额，最多两位小数', notLower: '必须低于当前 {{limit}} 元', lowered: '已调减为 {{limit}} 元',
  drop: '剔除', dropN: '剔除 {{n}} 户', dropTitle: '剔除 {{n}} 户', dropHelp: '剔除的农户不进入审批，理由随批次保存', droppedDone: '已剔除 {{n}} 户',
  submit: '提交审批', submitTitle: '提交批次 {{batchNo}}', submitTo: '将由 {{names}} 审批', submitToNobody: '本网点没有可审批的负责人，请先由管理员设置', submitNot: '没有额度的 {{n}} 户（拒绝、信息不完整）不提交', submitAbove: '其中 {{n}} 户超过网点权限，须报县联社', submitted: '已提交 {{n}} 户', nothingToSubmit: '没有可提交的农户', submitFinal: '提交后不能再改，退回后可以',
  discard: '放弃批次', discardTitle: '放弃批次 {{batchNo}}？', discardHelp: '评级结果作废，农户回到可评名单。已放弃的批次仍可查阅', discarded: '批次已放弃',
  awaiting: '等待审批：{{n}} 户', decidedSummary: '已同意 {{approved}} 户，退回 {{returned}} 户，否决 {{rejected}} 户', toApproval: '去审批',
  emptyResult: '这一类没有农户', madeOn: '{{date}} · 模型 {{version}}',
};
