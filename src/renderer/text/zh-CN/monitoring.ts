/** 贷中预警: signals, orders, results. */
export const monitoring = {
  hint: '核实信号，登记结果；红色由负责人复核', work: '办理工单', chooseOrder: '在左边选一张工单', total: '合计 {{n}} 张', totalRules: '合计 {{n}} 条',
  severities: { yellow: '黄', orange: '橙', red: '红' },
  modes: { FREEZE: '冻结额度', RECALL: '提前收回', VISIT: '现场核查', CUT: '降低额度', ADD: '追加措施', TEL: '电话核实', UPDATE: '更新信息', WATCH: '关注观察' },
  statuses: { open: '待处理', working: '处理中', checking: '待复核', closed: '已办结', falseAlarm: '误报' },
  escalations: { 0: '未上报', 1: '已报负责人', 2: '已报行社' },
  lists: { mine: '我的工单', unassigned: '未派', toCheck: '待我复核', late: '已超期', all: '全部未结', closed: '已办结' },
  empty: {
    mine: '没有派给您的预警工单。日终或导入后，系统会按规则检查变动。', unassigned: '没有未派的工单。', toCheck: '没有待您复核的工单。', late: '没有超期的工单。', all: '没有未结的预警工单。日终或导入后，系统会按规则检查变动。', closed: '还没有办结的工单。',
  },
  columns: {
    severity: '等级', signal: '预警信号', dueOn: '应完成日', closedOn: '办结日', assignee: '责任人', balance: '贷款余额(元)', modes: '处置方式', orderNo: '工单号', createdOn: '生成日', escalation: '上报', code: '编号', dimension: '类别',
    dueDays: '时限(工作日)', data: '数据',
  },
  dimensions: {
    income: '收入', expense: '支出', assets: '资产', debts: '负债', production: '生产', health: '健康', family: '家庭', creditRecord: '征信', repayment: '还款', guarantee: '担保', litigation: '涉诉', file: '信息',
  },
  claim: '领取所选 ({{n}})', claimOne: '领取并办理', claimed: '已领取 {{n}} 张', checkMany: '复核所选 ({{n}})', checked: '已复核 {{n}} 张', returned: '已退回 {{n}} 张',
  check: { approve: '复核通过', return: '退回' }, checkTitle: { approve: '复核通过 {{n}} 张工单', return: '退回 {{n}} 张工单' },
  checkHelp: { approve: '通过后工单办结；结果申请解冻的，没有其他未结的冻结工单且没有逾期时恢复额度。', return: '退回给经办人补充核查，请写明原因。' },
  ownResult: '自己提交的结果由他人复核', resultedBy: '经办', opinion: '复核意见', sentBack: '被退回：{{opinion}}',
  signals: '预警信号', result: '核查结果', noResult: '还没有核查结果', rulesVersion: '规则 {{version}}',
  facts: {
    netIncomeChange: '年纯收入', livingMedicalChange: '生活医疗支出', assetsDisposed: '房屋、农机、车辆估值', depositsChange: '日均存款', debtsChange: '总负债', lendersIncrease: '贷款机构数', privateLoansFound: '民间借款', guaranteesNew: '对外担保',
    businessChanged: '主营项目', landChange: '承包耕地（亩）', insuranceLapsed: '农业保险', labourerLost: '健康或劳动力', marriageEnded: '婚姻状况', otherLenderOverdue: '他行逾期', otherLenderOverdueDays: '最长逾期天数', litigationNew: '涉诉',
    missedSettlements: '未付息期数', monthsSinceUpdate: '未更新', notchesDown: '评级',
  },
  values: {
    true: '是', false: '否', full: '全部参保', partial: '部分参保', none: '未参保', healthy: '健康', average: '一般', chronic: '慢性病', ill: '患病', disabled: '残疾', married: '已婚', unmarried: '未婚', widowed: '丧偶', divorced: '离异',
  },
  steps: {
    raised: '生成', merged: '并入信号', worsened: '升级', assigned: '派给', claimed: '领取', evidence: '添加影像', resulted: '提交结果', returned: '退回', checked: '复核', closed: '办结', falseAlarm: '误报办结', unfrozen: '恢复额度', escalated: '超时上报',
  },
  findings: { confirmed: '属实', partly: '部分属实', unfounded: '不属实' }, methods: { phone: '电话', visit: '现场', file: '资料' },
  checklist: {
    spokeToPerson: '已与本人通话', askedCause: '已问明原因', sawHome: '已到家中', sawProduction: '已看经营场所', askedNeighbours: '已向邻里了解', toldCustomer: '已告知客户', spokeToSpouse: '已与配偶面谈', keptProof: '已留存凭据', updatedFile: '已更新档案',
  },
  form: {
    modes: '要求：', method: '核查方式', finding: '核查结论', note: '核查说明', notePlaceholder: '见到谁、看到什么、准备怎么办（至少 10 个字）', checklist: '核查清单', lowerTo: '申请降至', lowerHint: '不降可不填', unfreeze: '申请恢复额度', position: '拍摄位置：纬度, 经度（可不填）', toCheck: '提交复核', close: '提交并办结',
  },
  reported: { closed: '已办结', falseAlarm: '已按误报办结', checking: '已提交，等待复核', open: '已保存', working: '已保存' },
  known: { line: '授信额度', limit: '{{amount}} 元（{{status}}）', balance: '贷款余额(元)', overdueSince: '最早欠款日', nothingDue: '无欠款', grade: '信用等级', debts: '总负债(元)', earlier: '以往工单(张)' },
  raise: '上报预警', raiseRule: '选择信号', raiseHouseholds: '农户（已选 {{n}} 户）', raiseWho: '有额度的农户，可多选', wholeVillage: '{{village}}全村', raised: '已生成 {{raised}} 张工单，{{skipped}} 户已有或不适用',
  rules: '预警规则', rulesTitle: '预警规则 {{version}}', noRules: '没有规则', waitingForData: '待接数据', computed: '自动检查',
};
