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
  acts: {
    kinds: { extend: '展期', changeRate: '调息', downgradeClass: '分类下调', writeOff: '核销' },
    ask: { extend: '申请展期', changeRate: '申请调息', downgradeClass: '申请调整分类', writeOff: '申请核销' },
    statuses: { waiting: '待审批', approved: '已批准', rejected: '已退回', withdrawn: '已撤回' },
    columns: { kind: '事项', change: '内容', maker: '经办', proposedOn: '申请日', checker: '审批', decidedOn: '办结日', decisionReason: '审批意见' },
    help: {
      extend: '须在到期前商定。一年以内的展期合计不超过原期限，一年以上的不超过原期限的一半。批准后按新到期日计息、不作逾期。',
      changeRate: '从所选日期起按新利率分段计息，已结的利息按凭证重算，不改旧账。', downgradeClass: '在逾期天数之外按实际情况下调；不良贷款不能在网点上调。',
      writeOff: '凭县级行社核销决定办理。账销案存，债权保留、继续计息。',
    },
    fromDay: '{{change}}，自 {{date}} 起', byDecision: '核销决定 {{no}}', liftDowngrade: '取消下调',
    newMaturity: '新到期日', newRate: '新年利率(%)', rateFrom: '自哪天起', newClass: '调整为', approvalNo: '核销决定文号', required: '请填写', rateRule: '请填百分数，最多四位小数', reasonRule: '请写明原因（2 至 200 字）',
    proposeTitle: '申请{{kind}} · {{name}}', propose: '提交申请', proposed: '已提交，等待另一位人员审批', withdraw: '撤回', withdrawn: '已撤回', approve: '批准', reject: '退回',
    decideTitle: '{{kind}}审批 · {{name}}', decideHelp: { approve: '批准后立即入账，并按新的条件重算这笔借据', reject: '退回后借据不变，请写明原因' }, decided: { approve: '已批准并办理', reject: '已退回' },
    ownHint: '本人经办的事项须由另一位人员审批', writeOffHint: '五级分类为损失后才能申请核销', empty: '这笔借据没有展期、调息、分类下调或核销', emptyPropose: '还没有申请。展期、调息、分类下调、核销在下方提出，由网点负责人审批',
    noneWaiting: '没有待审批的借据事项。客户经理在借据页提出展期、调息、分类下调或核销后，会出现在这里', listHint: '回车打开额度页，核对借据后再审批', openLine: '查看借据', toWaiting: '待批事项 {{n}}',
  },
  detail: {
    acts: '展期与调整',
    title: '借据 {{no}}', schedule: '还款计划', postings: '流水', interest: '利息说明', calculator: '试算', noSchedule: '没有还款计划', noPostings: '没有流水', noInterest: '还没有计息',
    interestRule: '利息 = 积数 ÷ (360 × 1,000,000)，积数 = 本金(分) × 年利率(百万分之一) × 天数；算头不算尾，结息时一次四舍五入到分', accruedSoFar: '截至今日未结', printInterest: '打印利息说明', reversedYes: '已冲正', reversedBy: '已由 {{no}} 冲正',
    futureHint: '按到那天为止没有其他收付试算', pastHint: '结清金额自营业日起计算', calculatorHint: '只试算，不记账', payOnDate: '还款日', payOff: '结清需要', payOffOn: '{{date}} 结清', afterwards: '还后剩余本金', settles: '本笔结清',
  },
};
