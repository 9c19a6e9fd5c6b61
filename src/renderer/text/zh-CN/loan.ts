/** Words of loans that several screens share: purposes, methods, classes, the parts of a sum. */
export const loan = {
  purposes: {
    A01: '种植业', A02: '养殖业', A03: '林业', A04: '渔业', A05: '农资农机', A06: '加工流通', B01: '个体工商经营', B02: '运输', B03: '乡村旅游',
    C01: '住房修缮', C02: '教育', C03: '医疗', C04: '婚丧', C05: '耐用消费品', C06: '其他消费',
  },
  purposeGroups: { A: '农业生产', B: '工商经营', C: '生活消费' },
  methods: { Q_INT: '按季结息、到期还本', M_INT: '按月结息、到期还本', BULLET: '利随本清', Q_INST: '按季结息、分期还本', ANNUITY: '等额本息', LINEAR: '等额本金' },
  fiveClasses: { normal: '正常', specialMention: '关注', substandard: '次级', doubtful: '可疑', loss: '损失' },
  statuses: { normal: '正常', overdue: '逾期', nonAccrual: '非应计', writtenOff: '已核销', settled: '已结清' },
  postingKinds: {
    draw: '放款', repay: '还款', settle: '结息', due: '到期', rate: '调息', reverse: '冲正', extend: '展期', accelerate: '提前到期', misuse: '挪用', fee: '费用', waive: '减免', writeOff: '核销', nonAccrual: '转非应计', accrual: '转应计',
  },
  channels: { transfer: '转账', cash: '现金' },
  interestKinds: { interest: '利息', penalty: '罚息', compound: '复利' },
  principal: '本金', interest: '利息', penalty: '罚息', compound: '复利', refund: '转入退款户', total: '合计',
  columns: {
    channel: '方式', reason: '说明', receiptNo: '借据号', purpose: '用途', method: '还款方式', rate: '年利率(%)', drawnOn: '放款日', maturesOn: '到期日', principal: '借款金额(元)', outstanding: '余额(元)', accrued: '未结利息(元)', due: '应还(元)', nextDue: '下次还款日',
    daysOverdue: '逾期天数', fiveClass: '五级分类', status: '状态', voucherNo: '凭证号', kind: '业务', valueDate: '起息日', postedOn: '记账日', amount: '金额(元)', principalPart: '本金(元)', interestPart: '利息(元)', penaltyPart: '罚息(元)', compoundPart: '复利(元)',
    refundPart: '退款(元)', balanceAfter: '记账后余额(元)', operator: '柜员', reversed: '冲正', no: '期次', due2: '应还日', instalment: '期供(元)', balance: '剩余本金(元)', from: '起', to: '止', days: '天数', product: '计息积数', settled: '结息额(元)', segmentKind: '类别',
  },
  receiptList: {
    outstanding: '未结清', overdue: '逾期', due: '7 天内到期', settled: '已结清', hint: '回车查看还款计划、流水和利息说明', search: '户主、借据号、用途',
    empty: '还没有借据。额度签约生效后，在“用信还款”办理放款。', toCounter: '为 {{name}} 办理还款',
  },
  detail: {
    title: '借据 {{no}}', schedule: '还款计划', postings: '流水', interest: '利息说明', calculator: '试算', noSchedule: '没有还款计划', noPostings: '没有流水', noInterest: '还没有计息',
    interestRule: '利息 = 积数 ÷ (360 × 1,000,000)，积数 = 本金(分) × 年利率(百万分之一) × 天数；算头不算尾，结息时一次四舍五入到分', accruedSoFar: '截至今日未结', printInterest: '打印利息说明', reversedYes: '已冲正', reversedBy: '已由 {{no}} 冲正',
    futureHint: '未来的日子只能试算结清', pastHint: '结清金额自营业日起计算', calculatorHint: '只试算，不记账', payOnDate: '还款日', payOff: '结清需要', payOffOn: '{{date}} 结清', afterwards: '还后剩余本金', settles: '本笔结清',
  },
};
