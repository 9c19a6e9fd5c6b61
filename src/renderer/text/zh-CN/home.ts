/** The first page: what waits, in which order, and where things stand. */
export const home = {
  greeting: { morning: '{{name}}，上午好', afternoon: '{{name}}，下午好', evening: '{{name}}，晚上好' },
  todo: '待办事项', first: '请先办理', allDone: '今天没有待办事项', allDoneHint: '可以导入新的采集表，或为未授信的农户评级。',
  done: '已无待办：{{names}}',
  cards: {
    dayEndBehind: { title: '日终未做', hint: '补做日终后才能办理今日业务', unit: '天', action: '去日终' },
    overdueLoans: { title: '逾期借据', hint: '联系客户，约定还款日期', unit: '笔', action: '查看借据' },
    batchesToApprove: { title: '待审批批次', hint: '客户经理已提交，等待审批', unit: '批', action: '去审批' },
    returnedBatches: { title: '被退回的批次', hint: '按退回意见修改后重新提交', unit: '批', action: '去修改' },
    draftBatches: { title: '未提交的批次', hint: '核对测算结果后提交审批', unit: '批', action: '去提交' },
    linesToSign: { title: '待签约额度', hint: '已审批，等待农户签约', unit: '户', action: '去签约' },
    dueWithin7Days: { title: '7 天内到期', hint: '提醒客户备足本息', unit: '笔', action: '查看借据' },
    candidates: { title: '可评级农户', hint: '未授信、到期或信息有变动', unit: '户', action: '去评级' },
    staleFiles: { title: '信息待更新', hint: '超过 12 个月未更新', unit: '户', action: '查看农户' },
  },
  amount: '{{amount}} 元',
  standing: '授信用信情况', byVillage: '各村情况', toStatistics: '统计报表',
  figures: { onFile: '建档', rated: '已评级', credited: '已授信', signed: '已签约', drawing: '用信', creditTotal: '授信总额', balance: '贷款余额', overdueBalance: '逾期余额' },
  shareOf: '占建档 {{share}}', drawShare: '占授信 {{share}}', overdueShare: '占余额 {{share}}',
  columns: { name: '村', onFile: '建档(户)', rated: '评级(户)', credited: '授信(户)', signed: '签约(户)', drawing: '用信(户)', creditTotal: '授信总额(元)', balance: '贷款余额(元)', overdueHouseholds: '逾期(户)', overdueBalance: '逾期余额(元)' },
  total: '合计 {{n}} 个村',
  empty: '还没有农户档案。导入采集表后，这里显示各村的建档、授信和用信情况。',
};
