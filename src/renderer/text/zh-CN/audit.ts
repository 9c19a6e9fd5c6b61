/** The event log and its verification. */
export const audit = {
  verify: '校验完整性', verifying: '正在校验…', verifyHint: '重算哈希链、核对余额、凭证和文书', search: '人员、事件、权限',
  columns: { seq: '序号', recordedAt: '时间', businessDate: '营业日期', staff: '人员', type: '事件', permission: '权限', hash: '哈希' },
  system: '系统', older: '更早的事件', shown: '已读取最近 {{n}} 条', empty: '还没有事件', total: '合计 {{n}} 条',
  detail: '事件 {{seq}}', eventId: '事件编号', commandId: '操作编号', hash: '哈希（SHA-256）', payload: '内容', copied: '已复制',
  result: {
    ok: '校验通过：记录完整，未被改动', failed: '校验未通过：请立即停止业务操作，报告审计与技术支持', events: '{{n}} 条事件，末条哈希 {{hash}}',
    compared: '核对 {{n}} 项', pass: '通过', fail: '不符', problems: '{{n}} 处不符', checkedAt: '{{moment}} 校验',
  },
  checks: {
    storeFile: '数据文件', eventChain: '事件哈希链', households: '农户档案', ratings: '评级记录', documents: '文书与校验码', templates: '文书模板', ledger: '借据重算与账面', vouchers: '会计分录借贷平衡', accounts: '科目余额', ledgerAgainstAccounts: '总分核对（借据与科目）',
  } as Record<string, string>,
  permissions: {
    hub: '省中心',
    public: '登录前', signedIn: '登录后', 'organisation.read': '查看机构', 'organisation.manage': '机构与人员管理', 'household.read': '查看农户', 'household.edit': '修改档案', 'household.import': '信息导入',
    'household.reveal': '查看完整证件', 'credit.read': '查看授信', 'credit.rate': '评级', 'credit.approve': '授信审批', 'document.read': '查看文书', 'document.generate': '生成文书', 'document.sign': '登记签署', 'template.read': '查看文书模板', 'template.edit': '起草文书模板', 'template.approve': '审批文书模板',
    'loan.read': '查看借据', 'loan.post': '用信还款记账', 'loan.reverse': '冲正', 'statistics.read': '查看统计', 'workday.read': '查看营业日', 'workday.close': '日终', 'message.read': '查看短信', 'audit.read': '审计',
  } as Record<string, string>,
  types: {
    'sync.enrolmentStarted': '申请登记省中心', 'sync.enrolled': '登记到省中心', 'sync.restored': '从省中心取回记录', 'sync.itemApplied': '执行下发', 'sync.itemQuarantined': '下发未执行', 'sync.itemDismissed': '关闭下发', 'sync.eventRejected': '省中心退回', 'sync.rejectionHandled': '处理退回', 'sync.setAsideHandled': '处理搁置', 'sync.businessHandled': '处理渠道业务', 'sync.applicantRevealed': '查看申请人', 'sync.householdMovedOut': '农户迁出', 'sync.householdMovedIn': '农户迁入', 'store.rowsWritten': '数据变更留痕',
    'organisation.demonstrationSeeded': '建立演示机构', 'organisation.signedIn': '登录', 'organisation.signInFailed': '登录失败', 'organisation.signedOut': '退出登录', 'organisation.passwordChanged': '修改密码',
    'organisation.staffAdded': '新增人员', 'organisation.staffActiveSet': '启用或停用人员', 'organisation.villageAdded': '新增村', 'organisation.villageManagerAssigned': '更换客户经理',
    'household.surveyPreviewed': '预览采集表', 'household.surveyImported': '导入采集表', 'household.filesTaken': '建立或更新档案', 'household.fileEdited': '修改档案', 'household.personalDataRevealed': '查看完整证件信息',
    'credit.batchRated': '评级测算', 'credit.limitLowered': '调减额度', 'credit.rowsDropped': '剔除农户', 'credit.batchSubmitted': '提交审批', 'credit.batchDiscarded': '放弃批次', 'credit.rowsDecided': '审批',
    'credit.lineApproved': '额度获批', 'credit.lineOpened': '额度生效', 'credit.lineMoved': '额度状态变更', 'decision.modelInstalled': '启用决策模型',
    'document.generated': '生成文书', 'document.opened': '查看文书', 'document.mergedOpened': '合并查看文书', 'document.signed': '登记签署', 'document.templateInstalled': '启用交付模板', 'document.templateDrafted': '起草文书模板', 'document.templateMoved': '文书模板流转', 'document.printQueued': '加入打印队列', 'document.printMoved': '打印任务变更', 'message.queued': '生成短信',
    'loan.drawn': '放款', 'loan.repaid': '还款', 'loan.reversed': '冲正', 'loan.classified': '五级分类调整', 'loan.rateChanged': '利率调整', 'loan.extended': '展期', 'loan.writtenOff': '核销',
    'credit.lineChangeRequested': '申请变更额度', 'credit.lineChangeDecided': '复核额度变更', 'credit.lineChangeWithdrawn': '撤回额度变更', 'credit.lineLowered': '调减额度', 'credit.lineReviewed': '额度年审',
    'credit.placesProposed': '提出信用评定', 'credit.placesDecided': '审批信用评定', 'credit.placeWithdrawn': '撤回信用评定', 'credit.objectionRecorded': '登记公示异议', 'credit.objectionSettled': '处理公示异议', 'credit.villageTotalSet': '登记全村户数',
    'parameters.proposed': '提出参数修改', 'parameters.decided': '复核参数修改', 'parameters.withdrawn': '撤回参数修改', 'parameters.calendarProposed': '提出工作日历', 'parameters.calendarDecided': '复核工作日历',
    'parameters.calendarWithdrawn': '撤回工作日历',
    'message.requeued': '短信重发', 'workday.dayClosed': '日终', 'workday.dayOpened': '日始',
  } as Record<string, string>,
};
