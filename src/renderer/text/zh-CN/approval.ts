/** Texts of the approval screen. */
export const approval = {
  batches: '待审批次', decidedBatches: '已审结', noBatches: '没有待审批的批次。客户经理提交后会出现在这里', pick: '在左边选一个批次', waiting: '待审 {{n}} 户', waitingDone: '已审结',
  before: '原', after: '新', beforeFull: '审批前', afterFull: '审批后', change: '增减',
  households: '户数', sum: '授信总额(元)', average: '户均(元)', firstTime: '首次授信', raised: '提额', cut: '降额', byGrade: '按等级', byVillage: '按村', noGrade: '未评',
  filters: {
    all: '全部', waiting: '待审', largestRise: '升幅最大', lowered: '经理调减', atCap: '触及上限', gradeDown: '等级下降', missingData: '信息缺失', aboveAuthority: '超权限', preCredit: '预授信', approved: '已同意', returned: '已退回', rejected: '已否决',
  },
  filterHints: {
    largestRise: '比原额度升得最多的 10 户', lowered: '客户经理在测算额度上调减过', atCap: '瓶颈是单户上限', gradeDown: '等级低于上次', missingData: '指标未采集，按零分计', aboveAuthority: '超过网点审批权限，须报县联社', preCredit: '未签征信授权，不构成承诺',
  },
  columns: { change: '变化(元)', grade: '等级', limit: '新额度(元)', previousLimit: '原额度(元)', remark: '提示', decisionReason: '意见' },
  remarks: { lowered: '调减', atCap: '触顶', own: '本人经办', aboveAuthority: '超权限', preCredit: '预授信' },
  tickAll: '勾选全部', approve: '同意', approveN: '同意 {{n}} 户', return: '退回', returnN: '退回 {{n}} 户', reject: '否决', rejectN: '否决 {{n}} 户',
  ownBatch: '这个批次由您本人经办。经办与审批必须是两个人，请由其他负责人审批', aboveAuthorityRow: '超过网点权限，由县联社审批', notWaiting: '已审结', mayNotApprove: '您的岗位只能查看，审批由网点负责人办理',
  confirmApprove: '同意 {{n}} 户授信', confirmReturn: '退回 {{n}} 户', confirmReject: '否决 {{n}} 户',
  confirmSum: '授信合计 {{total}} 元', confirmEffect: '同意后建立额度、通知短信进入待发，签约后方可用信', returnEffect: '退回后由客户经理 {{maker}} 修改再提交', rejectEffect: '否决后本次不再授信；短信只告知结果，不写原因', remarkOptional: '意见（可不填）',
  doneApprove: '已同意 {{n}} 户，建立额度 {{lines}} 笔', doneReturn: '已退回 {{n}} 户', doneReject: '已否决 {{n}} 户',
  summaryTitle: '审批结果', remaining: '本批次还有 {{n}} 户待审', allDone: '本批次已全部审结', printForm: '打印审批表', toLines: '去签约', formNo: '审批表 {{no}}', next: '下一批次',
  keysHint: 'J/K 上下 · 空格勾选 · Enter 看说明 · Ctrl+Enter 同意',
};
