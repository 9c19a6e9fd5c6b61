/** Names of the work areas, in the left navigation and as titles. */
export const navigation = {
  home: '工作台', household: '农户档案', householdFile: '农户档案', import: '信息导入', rating: '评级授信', approval: '授信审批', line: '额度与合同', place: '信用评定', counter: '用信还款', receipt: '借据台账', loanActs: '借据事项审批',
  document: '文书与打印', template: '文书模板', statistics: '统计报表', message: '短信发送', admin: '参数与机构', workday: '日终处理', lineDetail: '额度详情', audit: '审计', sync: '同步',
  decision: '决策中心', decisionModel: '模型版本', decisionCompare: '版本对比', decisionSimulation: '模型模拟', decisionEditor: '模型编辑',
  fraud: '人工核查', watchList: '名单管理',
  collapse: '收起导航', expand: '展开导航', label: '工作区域',
};
