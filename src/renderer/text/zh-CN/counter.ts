/** Texts of the counter: find, draw, repay, today's journal. */
export const counter = {
  find: '姓名、拼音、证件尾号、合同或借据号', start: '先找到客户：输入姓名、拼音首字母或证件后四位，回车',
  noLine: '这户还没有额度。评级授信经审批、签约后才能用信', limit: '授信额度', used: '已用', available: '可用', expires: '到期日', rate: '年利率', grade: '等级', status: '状态', openLine: '额度详情', refundBalance: '退款户余额',
  receipts: '借据', noReceipts: '还没有借据', outstanding: '余额合计', showSettled: '含已结清',
  draw: '放款', repay: '还款', actHint: '选好后填金额，Ctrl+Enter 确认',
  amount: '金额(元)', purpose: '用途', term: '期限(月)', method: '还款方式', purposePick: '选择用途', drawAll: '全部可用',
  drawPreview: { title: '放款试算', rate: '年利率', matures: '到期日', firstInterest: '首次还息日', interestToMaturity: '到期利息合计', availableAfter: '放款后可用', schedule: '还款计划', showSchedule: '看全部 {{n}} 期', },
  cannotDraw: { pendingSignature: '额度待签约，签合同后可用信', preApproved: '预授信不能用信，先签征信授权并重新评级', frozen: '额度已冻结，不能用信', expired: '额度已到期，须重新评级', cancelled: '额度已注销', noLine: '没有额度', notPermitted: '放款、还款由柜员办理' },
  mode: { tendered: '还款总额', principal: '归还本金' }, modeHint: { tendered: '客户交来多少，系统拆分本息', principal: '归还多少本金，系统加上利息' }, channel: '资金方式', receipt: '借据', pickReceipt: '在中间选一笔借据', valueDate: '起息日', backdated: '倒起息 {{days}} 天',
  payOffToday: '今日结清', payOffTomorrow: '明日结清', fill: '填入', split: '还款拆分', remaining: '还后余额', settlesReceipt: '本笔结清', noPreview: '填金额后在这里看拆分',
  period: '起止日期', confirmDraw: '确认放款', confirmRepay: '确认还款', check: '请与客户核对金额、用途和期限', checkRepay: '请与客户核对金额', post: '确认记账',
  drawn: '放款成功', repaid: '还款成功', receiptNo: '借据号', voucherNo: '凭证号', another: '继续办理', printReceipt: '打印凭证', receiptFailed: '已记账，凭证未生成：{{reason}}', tryReceipt: '重新生成凭证',
  today: '今日流水', todayOf: '{{date}} 流水', drawnTotal: '放款 {{amount}} 元', repaidTotal: '还款 {{amount}} 元', repaidSplit: '本金 {{principal}} · 利息 {{interest}} · 罚息 {{penalty}} · 复利 {{compound}} · 退款 {{refund}}', countOf: '{{n}} 笔', noPostings: '今天还没有业务', hideJournal: '收起', showJournal: '展开',
  reverse: '冲正', reverseTitle: '冲正 {{no}}', reverseHelp: '原记录保留，另记一笔相反的流水，借据按冲正后重算', reverseOwn: '不能冲正自己记的账', reversed: '已冲正',
  notAnAmount: '请输入金额，最多两位小数', tooLong: '不能超过 {{months}} 个月', place: '{{village}} {{group}}组',
};
