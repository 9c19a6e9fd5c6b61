/** 贷后催收: tasks, contacts, promises, letters, figures. */
export const collection = {
  hint: '按逾期天数、金额和承诺履行情况派发', work: '办理任务', chooseTask: '在左边选一项任务', total: '合计 {{n}} 项',
  lists: { mine: '我的任务', unassigned: '未派', late: '已超期', limitation: '时效临近', all: '全部未结', closed: '已办结' },
  empty: { mine: '没有派给您的催收任务。日终后，系统按策略为逾期借据建任务。', unassigned: '没有未派的任务。', late: '没有超期的任务。', limitation: '没有诉讼时效临近的借据。', all: '没有未结的催收任务。日终后，系统按策略为逾期借据建任务。', closed: '还没有办结的任务。' },
  methods: { sms: '短信', phone: '电话', visit: '上门', legal: '诉讼准备' }, persons: { borrower: '本人', spouse: '配偶', relative: '同住亲属' },
  results: {
    promise: '承诺还款', refused: '拒绝还款', hardship: '困难，申请展期', dispute: '提出异议', relayed: '亲属转告', noAnswer: '无人接听', phoneOff: '关机停机空号', nobodyHome: '无人在家', paid: '已还款核实', deceased: '死亡或服刑', away: '外出务工', inLitigation: '诉讼中',
  },
  closeReasons: { superseded: '已换新任务', paid: '已还清欠款', smsSent: '短信已生成', unreachable: '联系不上' },
  reasons: { strategy: '策略', brokenPromise: '承诺未履行', unreachable: '联系不上', limitation: '时效临近' },
  columns: { method: '方式', daysOverdue: '逾期(天)', dueTotal: '应还(元)', dueOn: '应完成日', closedOn: '办结日', assignee: '责任人', closeReason: '结果', lastResult: '上次结果', reason: '缘由', step: '阶段', promiseOn: '承诺日', promiseAmount: '承诺金额(元)', limitation: '时效届满', taskNo: '任务号' },
  overdueDays: '逾期 {{n}} 天', times: '{{n}} 次', lost: '失联', script: '话术', letters: '通知与送达', contacts: '联系记录', noContacts: '还没有联系过', promises: '还款承诺', promiseStatuses: { open: '待履行', kept: '已履行', broken: '未履行' },
  promiseLine: '{{date}} 前还 {{amount}} 元，已还 {{paid}} 元',
  known: {
    duePrincipal: '应还本金(元)', dueInterest: '应还利息(元)', penalty: '罚息(元)', compound: '复利(元)', dueTotal: '应还合计(元)', outstanding: '贷款余额(元)', maturesOn: '到期日', since: '最早欠款日', deposits: '日均存款(元)', broken: '未履行承诺', limitation: '诉讼时效届满', basis: '时效起算',
    today: '今日电话', calls: '拨打 {{dialled}}/{{most}}，接通 {{connected}}/{{mostConnected}}',
  },
  bases: { dueDate: '{{date}} 欠款到期', letterSigned: '{{date}} 签收催收通知书', partPaid: '{{date}} 部分还款' },
  call: '拨打 {{phone}}', noPhone: '（未登记号码）', visit: '开始上门', hours: '{{from}}:00—{{to}}:00 可联系', second: '同行的同事', begun: '已开始联系，请登记结果',
  form: { result: '联系结果', promiseOn: '承诺还款日', promiseAmount: '承诺金额', nextOn: '下次联系日', note: '催记', notePlaceholder: '谁说了什么、原因、还款来源（至少 10 个字）', save: '登记并到下一项' },
  recorded: '已登记', smsSent: '已生成 {{n}} 条短信', sendSms: '发送短信 ({{n}})',
  disputed: '借款人已提出异议，暂停联系', settleDispute: '异议处理完毕', disputeSettled: '已恢复催收',
  makeLetter: '生成{{kind}}', printLetter: '打印{{kind}}', recordDelivery: '登记送达', deliveryTitle: '登记送达 {{no}}', deliveryRecorded: '送达已登记', deliveredLine: '{{date}} {{method}}，{{signer}}',
  delivery: { method: '送达方式', signedBy: '签收', on: '送达日期', trackingNo: '邮政单号', restarts: '催收通知书由借款人或共同还款人签收的，诉讼时效从送达日重新计算。' },
  deliveries: { inPerson: '当面送达', post: '邮寄', left: '留置送达', notarised: '公证送达' }, signers: { borrower: '借款人签收', coBorrower: '共同还款人签收', refused: '拒绝签收', nobody: '未见到人' },
  figures: {
    title: '催收业绩', name: '人员', made: '派发(项)', done: '办结(项)', onTime: '按时(项)', dialled: '拨打(次)', connected: '接通(次)', visits: '上门(次)', promisesDue: '到期(次)', promisesKept: '履行(次)', contactRate: '接通率(%)', keptRate: '履约率(%)', recovered: '收回(元)',
    this: '本月', last: '上月', total: '合计 {{n}} 人', empty: '这个月还没有催收记录。', definitions: '接通率 = 接通 ÷ 拨打；履约率 = 履行的承诺 ÷ 到期的承诺；收回 = 逾期期间由其承办的借据的还款。',
  },
};
