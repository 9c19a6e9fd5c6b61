/** Credit households, villages and townships. */
export const places = {
  subtitle: '按条件评定，公示后审批，每年复审；影响下一次评级的利率',
  kinds: { household: '信用户', village: '信用村', township: '信用乡镇' }, names: { household: '户主', village: '村', township: '乡镇' },
  statuses: { none: '未评定', proposed: '公示中', active: '已评定', removed: '已摘牌' }, acts: { award: '评定', review: '年审', remove: '摘牌' }, meets: { yes: '达标', no: '未达标' },
  filters: { all: '全部', candidates: '可评定', waiting: '待审批', active: '已评定', reviewDue: '应年审', removalDue: '应摘牌', removed: '已摘牌' },
  criteria: {
    grade: '信用等级', cleanMonths: '本行逾期', panelReview: '小组评议', filedShare: '建档率', creditHouseholdShare: '信用户占比', collectionShare: '到期收回率', badLoanShare: '不良率', creditVillageShare: '信用村占比',
  },
  bounds: { atLeast: '≥ {{value}}', upTo: '≤ {{value}}', cleanMonths: '近 {{n}} 个月无' },
  total: '合计 {{n}} 个', never: '无', lastOverdue: '最近 {{date}}', nothing: { collectionShare: '无到期', badLoanShare: '无余额' }, unknown: '未知',
  columns: { meets: '条件', total: '全村户数', pending: '待审批', notice: '公示至', since: '评定日期', reviewDueOn: '应年审日', criterion: '条件', figure: '现值', bound: '要求', maker: '提出' },
  criteriaTitle: '评定条件', history: '评定记录', totalHint: '村委会口径的农户总数，用作建档率、信用户占比的分母',
  propose: { award: '提名评定', review: '提交年审', remove: '申请摘牌' }, withCount: '{{text}}（{{n}}）', andMore: '{{names}} 等 {{n}} 个',
  unsuitable: { award: '所选没有达标且未评定的', review: '所选没有达标且已评定的', remove: '所选没有已评定的' },
  proposeTitle: '{{act}}：{{kind}} {{n}} 个', help: { award: '提交后开始公示，公示期满、异议处理完毕后由网点负责人审批。', review: '按现在的条件复审，由网点负责人审批；通过后保留一年。', remove: '经网点负责人审批后摘牌，下一次评级不再享受利率优惠。' },
  send: '提交', proposed: '已提交 {{n}} 个，等待网点负责人审批', approve: '审批通过', reject: '驳回', decideTitle: '{{decision}}：{{n}} 个', approveHelp: '通过后立即生效，下一次评级按新的身份定价。', rejectHelp: '驳回后维持原状。',
  approved: '已通过 {{n}} 个', rejected: '已驳回 {{n}} 个', pendingTitle: '待审批：{{act}}', noticeSpan: '{{from}} 至 {{until}}', withdraw: '撤回', withdrawn: '已撤回',
  objection: '异议', objections: '公示异议 {{n}} 条', noObjections: '公示期间没有收到异议', objectionText: '异议内容（2 至 200 字）', recordObjection: '登记异议', objectionRecorded: '已登记，处理前不能审批通过', objectionSettled: '已处理',
  open: '待处理', upheld: '属实', dismissed: '不属实', finding: '核实情况（2 至 200 字）', uphold: '属实', dismiss: '不属实',
  empty: { household: '还没有评过级的农户。评级后在这里评定信用户', village: '还没有行政村', township: '还没有乡镇' },
};
