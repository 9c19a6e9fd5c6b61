/** Parameters, quotas and the work calendar. Names and descriptions of the parameters come with the registry. */
export const parameters = {
  title: '参数', tabs: { values: '参数', queue: '待复核', calendar: '工作日历', quotas: '额度占用' },
  levels: { province: '省', legalEntity: '行社', branch: '网点', manager: '客户经理', default: '系统默认' },
  groups: { all: '全部', credit: '授信', quota: '额度', price: '利率', loan: '用信', interest: '计息', place: '信用评定', signing: '签署与授权', offline: '离线', collection: '催收' },
  units: { points: '{{n}} 基点', months: '{{n}} 个月', days: '{{n}} 天', dayOfMonth: '{{n}} 日', count: '{{n}}', minutes: '{{n}} 分钟', seconds: '{{n}} 秒' },
  unitNames: { fen: '元', ppm: '%', points: '基点', months: '月', days: '天', dayOfMonth: '日', count: '户', minutes: '分钟', seconds: '秒' },
  choices: {
    yes: '允许', no: '不允许', first: '一类地区', second: '二类地区', third: '三类地区', NONE: '不顺延', NEXT_WORKDAY: '顺延到下一工作日', ON_REPAID_PART: '只收所还本金的利息', ALL_ACCRUED: '收取全部应计利息',
    PENALTY: '按罚息利率', CONTRACT: '按合同利率', Q_INT: '按季结息到期还本', M_INT: '按月结息到期还本', BULLET: '利随本清', Q_INST: '按季结息分期还本', ANNUITY: '等额本息', LINEAR: '等额本金',
    'ACT_360': '实际天数/360', 'ACT_365': '实际天数/365', '30_360': '每月30天/360', excellent: '优', good: '良', fair: '中', poor: '差', idCard: '核对身份证', witness: '同事见证', oneTimeCode: '短信验证码',
  } as Record<string, string>,
  names: {} as Record<string, string>, descriptions: {} as Record<string, string>, unlimited: '未设额度',
  place: '查看', placeHint: '在哪一级看、在哪一级设', search: '参数名称、说明',
  columns: {
    name: '参数', group: '类别', effective: '生效值', source: '来自', own: '本级设定', bound: '上级允许', state: '状态', since: '生效日期', description: '说明',
    place: '层级', before: '现值', after: '改为', effectiveFrom: '生效日期', reason: '原因', maker: '经办', madeOn: '提出日期', checker: '复核', decidedOn: '复核日期', decisionReason: '复核意见',
  },
  states: { pending: '待复核', coming: '待生效', clipped: '需调整', own: '本级', inherited: '沿用' },
  proposalStatuses: { pending: '待复核', approved: '已通过', rejected: '已驳回', withdrawn: '已撤回' },
  empty: '没有这样的参数，请换个关键字或类别', inherit: '沿用上级', upTo: '不高于 {{value}}', atLeast: '不低于 {{value}}', within: '在 {{value}} 之内', asAbove: '与上级相同', range: '{{minimum}} 至 {{maximum}}', boundOf: '{{bound}}（{{from}}）',
  panel: {
    effective: '生效值', source: '来自', chain: '各级设定', default: '系统默认', range: '允许范围', bound: '上级允许', notHere: '这个参数不在{{level}}一级设置', clippedNote: '上级已收紧，本级的设定不再起作用，按上级执行；请调整',
    pending: '待复核的修改', coming: '{{date}} 起改为 {{value}}', history: '修改记录', noHistory: '还没有修改过', change: '修改', clear: '取消本级设定', since: '{{date}} 起',
  },
  form: {
    title: '修改：{{name}}', clearTitle: '取消本级设定：{{name}}', value: '新值', effectiveFrom: '生效日期', effectiveHint: '最早为下一营业日 {{date}}', reason: '修改原因', send: '提交复核', sent: '已提交，请另一位管理员复核', clearHelp: '取消后沿用上级或系统默认的值。',
  },
  queue: {
    empty: '没有待复核的修改。管理员修改参数后，在这里由另一位管理员复核', all: '全部记录', pending: '待复核', approve: '复核通过', reject: '驳回', withdraw: '撤回', approveTitle: '复核通过：{{name}}', rejectTitle: '驳回：{{name}}', approved: '已复核，{{date}} 起生效', rejected: '已驳回', withdrawn: '已撤回',
    own: '不能复核自己提出的修改，请由另一位管理员办理', sentence: '{{place}}：{{before}} 改为 {{after}}，{{date}} 起生效',
  },
  calendar: {
    year: '年份', workingDays: '全年工作日 {{n}} 天', days: '{{n}} 个特殊日', edit: '修改', import: '导入', export: '下载表格', add: '加一天', date: '日期', kind: '类型', name: '名称', nameHint: '例如 国庆节', kinds: { holiday: '放假', workday: '上班' },
    empty: '{{year}} 年还没有特殊日，周一至周五为工作日。可点“修改”逐日添加，或下载表格填好后导入', note: '用于到期日顺延、任务期限等按工作日计算的地方。已有借据按放款时的日历。',
    editTitle: '{{year}} 年工作日历', imported: '已读入 {{n}} 天，请核对后提交', send: '提交复核', sent: '已提交，请另一位管理员复核', pending: '{{name}} 于 {{date}} 提出修改，待复核', approve: '复核通过', reject: '驳回', withdraw: '撤回', approved: '工作日历已更新', changes: '{{n}} 天有变化', legendOff: '休', legendWorked: '班', remove: '删去',
    weekdays: { mon: '一', tue: '二', wed: '三', thu: '四', fri: '五', sat: '六', sun: '日' }, month: '{{n}} 月',
  },
  quotas: {
    kinds: { credit: '授信总额', balance: '贷款余额', households: '授信户数' }, quota: '额度', used: '已用', frozen: '冻结', available: '可用', share: '使用率', noQuota: '未设', states: { free: '正常', warning: '提示', alarm: '预警', full: '已满' },
    columns: { kind: '额度种类', name: '机构或人员', level: '层级' }, households: '{{n}} 户', empty: '还没有额度占用', note: '冻结：冻结额度所占用的部分。已用、冻结之和达到额度即停止审批或用信。', left: '{{name}}{{kind}}额度：可用 {{available}}，已用 {{used}}，冻结 {{frozen}}，额度 {{quota}}', after: '批后可用 {{available}}', beyond: '批后超出 {{over}}', total: '合计 {{n}} 项',
  },
};
