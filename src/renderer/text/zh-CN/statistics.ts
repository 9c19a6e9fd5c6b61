/** Texts of the statistics page. Each rate names its denominator. */
export const statistics = {
  asOf: '营业日 {{date}}', by: { village: '按村', group: '按组', manager: '按客户经理' }, nameColumn: { village: '村', group: '村组', manager: '客户经理' },
  columns: {
    onFile: '建档户', rated: '评级户', ratedRate: '评级率(%)', credited: '授信户', creditedRate: '授信覆盖率(%)', signed: '签约户', signedRate: '签约率(%)', drawing: '用信户', drawingRate: '用信率(%)', creditTotal: '授信总额(元)', balance: '贷款余额(元)',
    averageCredit: '户均授信(元)', averageBalance: '户均用信(元)', usage: '额度使用率(%)', overdueHouseholds: '逾期户', overdueBalance: '逾期余额(元)', overdueRate: '逾期率(%)',
  },
  definitions: {
    ratedRate: '评级户 ÷ 建档户 = {{top}} ÷ {{bottom}}', creditedRate: '授信户 ÷ 建档户 = {{top}} ÷ {{bottom}}', signedRate: '签约户 ÷ 授信户 = {{top}} ÷ {{bottom}}', drawingRate: '用信户 ÷ 授信户 = {{top}} ÷ {{bottom}}', usage: '贷款余额 ÷ 授信总额 = {{top}} ÷ {{bottom}}',
    overdueRate: '逾期贷款余额（全额口径）÷ 贷款余额 = {{top}} ÷ {{bottom}}', averageCredit: '授信总额 ÷ 授信户 = {{top}} ÷ {{bottom}}', averageBalance: '贷款余额 ÷ 用信户 = {{top}} ÷ {{bottom}}', noDenominator: '分母为零，不计算',
  },
  cards: { onFile: '建档户', credited: '授信户', drawing: '用信户', creditTotal: '授信总额', balance: '贷款余额', overdue: '逾期余额' },
  cardNotes: { rated: '评级率 {{rate}}%', credited: '覆盖率 {{rate}}%', drawing: '用信率 {{rate}}%', average: '户均 {{amount}} 元', usage: '使用率 {{rate}}%', overdue: '逾期率 {{rate}}%' },
  ledgerEqual: '与总账一致', ledgerEqualHint: '明细余额合计 {{total}} 元 = 总账贷款科目 {{ledger}} 元', ledgerDiffers: '与总账相差 {{difference}} 元', ledgerDiffersHint: '明细 {{total}} 元，总账 {{ledger}} 元。请先做日终核对并报技术支持',
  chart: { title: '授信与用信', balance: '贷款余额', unused: '未用额度', unit: '万元', households: '户数', drawing: '用信户', credited: '已授信未用信', uncredited: '未授信', measure: { money: '金额', households: '户数' } },
  totals: '合计 {{n}} 行', exportXlsx: '导出 Excel', empty: '还没有建档农户。先导入走访信息', toImport: '去导入', total: '合计', refresh: '刷新',
};
