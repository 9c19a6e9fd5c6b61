/** Texts of the working day: its state, closing it, the result. */
export const workday = {
  title: '日终处理', businessDate: '营业日期', today: '今天 {{date}}', isToday: '与日历一致', daysAhead: '比日历超前 {{n}} 天', daysBehind: '落后日历 {{n}} 天', lastClosed: '上次日终', neverClosed: '还没有做过日终', lastBackup: '上次备份', neverBackedUp: '还没有备份',
  openOn: '下一营业日', openOnHint: '结清到这一天的前一日为止，中间的日子逐日补做', willClose: '将关闭 {{n}} 个营业日：{{from}} 至 {{to}}', willCloseOne: '将关闭营业日 {{date}}',
  does: { settle: '结息：到结息日的借据计息入账', overdue: '到期未还转逾期，停用额度', classify: '按逾期天数五级分类', balance: '总分核对：借方等于贷方', backup: '备份并校验' }, doesTitle: '日终会做什么', before: '日终前请核对',
  checks: { count: '业务笔数', drawn: '放款(元)', repaid: '还款(元)', principal: '其中本金(元)', interest: '其中利息(元)', noPostings: '今日没有业务' },
  close: '开始日终', closeTitle: '关闭营业日 {{date}}？', closeHelp: '关闭后当日不能再记账，更早的日期只能倒起息。下一营业日为 {{next}}', running: '正在日终 {{done}} / {{total}}', mayNotClose: '日终由网点负责人办理',
  done: '日终完成', doneTitle: '已关闭 {{n}} 个营业日，现在是 {{date}}', result: { settledLoans: '结息借据', newlyOverdue: '新增逾期', reclassified: '分类变动', expiredLines: '到期额度', debits: '借方合计', credits: '贷方合计', backup: '备份文件', noBackup: '未备份' },
  balanced: '借贷平衡', unbalanced: '借贷不平，相差 {{difference}} 元，请立即报技术支持', toStatistics: '看统计报表',
};
