/** What runs in the background, by command, for the status line. A command without a line here is short and only counted. */
export const progress = {
  idle: '就绪',
  working: '正在处理…',
  cancelling: '正在取消…',
  cancel: '取消',
  count: '{{done}} / {{total}}',
  commands: {
    householdPreviewSurvey: '正在读取并校验文件',
    householdImportSurvey: '正在导入农户信息',
    fraudPreviewList: '正在读取名单',
    creditRunRating: '正在评级测算',
    creditDecideRows: '正在审批',
    creditSubmitBatch: '正在提交审批',
    scorecardFitCard: '正在拟合评分卡',
    simulationRun: '正在模拟',
    documentGenerate: '正在生成文档',
    documentOpenMerged: '正在合并文档',
    documentMarkSigned: '正在登记签署',
    workdayDayEnd: '正在日终处理',
  },
};
