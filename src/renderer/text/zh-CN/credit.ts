/** Words of rating, approval and lines that several screens share: outcomes, statuses, reasons, the parts of an explanation. */
export const credit = {
  kinds: { credit: '授信', preCredit: '预授信' },
  outcomes: { accepted: '建议授信', manualReview: '转人工', refused: '拒绝', incomplete: '信息不完整' },
  rowStatuses: { draft: '草稿', dropped: '已剔除', submitted: '待审批', approved: '已同意', returned: '已退回', rejected: '已否决' },
  batchStatuses: { draft: '草稿', submitted: '待审批', decided: '已审结', returned: '已退回', discarded: '已放弃' },
  lineStatuses: { preApproved: '预授信', pendingSignature: '待签约', open: '有效', frozen: '冻结', expired: '到期', cancelled: '已注销' },
  candidateReasons: { neverCredited: '未授信', expired: '额度到期', changed: '信息变动', authorised: '已补授权', reviewDue: '到期年审' },
  candidateReasonHints: {
    neverCredited: '从未授信的农户', expired: '原额度已到期', changed: '上次评级后档案有变动', authorised: '预授信后已签征信授权，可转正式授信', reviewDue: '距上次评级满 12 个月',
  },
  constraints: { L1: '等级额度', L2: '收入', L3: '净资产', L4: '偿债能力', L5: '单户上限' },
  reasons: {
    R01: '未满 18 岁', R02: '年龄超限', R03: '行为能力受限', R04: '证件核查不符', R05: '居住不满一年', R06: '一户一贷', R07: '举家外出', R08: '内部黑名单', R09: '外部黑名单',
    R10: '涉诉或失信', R11: '当前逾期', R12: '近 24 月多次逾期', R13: '有不良记录', R14: '多头借贷', R15: '征信查询过多', R16: '负债过高', R17: '信用卡使用率过高', R18: '对外担保过高',
    R19: '偿债率过高', R20: '不良嗜好', R21: '涉黑或高利贷', R22: '重病丧失劳力', R23: '公职人员', R24: '本行关系人', R25: '冒名借名嫌疑', R26: '禁止用途', R27: '家庭成员受限',
    R28: '未签征信授权', R29: '等级不足', R30: '信息超过 12 个月', R31: '产品停牌', R32: '冷静期内重复申请',
    antiFraud: '安全核验未通过', antiFraudReview: '安全核验转人工',
    gradeManual: '两卡评级相差过大', termTooShort: '可贷期限不足', limitTooSmall: '额度低于起点', missing: '缺：{{field}}', missingPoints: '缺失指标过多', unknown: '规则 {{code}}',
  },
  missingFields: {
    identity: '身份证号', members: '家庭成员', netIncome: '年纯收入', totalDebts: '负债', panelReview: '评议结果', netAssets: '净资产', age: '年龄', familySize: '家庭人口', labourShare: '劳动力',
    annualDebtService: '年还本付息', debtShare: '资产负债率', ownBankLoans: '本行贷款',
  },
  ruleResults: { reject: '拒绝', block: '待补', review: '转人工', preCredit: '只能预授信' },
  explanation: {
    title: '评级说明', pickRow: '点一户，这里说明每一分、每一条规则、额度和利率是怎么来的', overview: '概览', expert: '专家评分', statistical: '统计评分',
    model: '模型版本 {{version}}', noScore: '未评分', score: '得分', band: '档位', base: '基础分 {{points}}', ofBest: '{{points}} / {{best}}', missingValue: '未采集', outside: '不在任何档内', bin: '落档 {{bin}}',
    limit: '额度测算(元)', binding: '瓶颈', limitResult: '建议额度', noLimit: '未测算额度', price: '利率形成', priceResult: '年利率', noPrice: '未定价',
    reExplain: '重新验算', reExplainHint: '按当时留存的信息和模型版本再算一次', reExplained: '与留存结果完全一致（{{n}} 项）', reExplainedOther: '与留存结果不一致：{{fields}}。请报告审计',
    rules: '命中规则', noRules: '没有命中排除规则', undecided: '未能判断的规则', undecidedHint: '所需信息未采集，不作通过也不作拒绝', months: '{{n}} 个月',
    lowered: '经理调减：{{from}} → {{to}}', reasonGiven: '说明：{{reason}}', decisionReason: '审批意见：{{reason}}',
    categories: { A: '基础信息', B: '家庭成员', C: '家庭资产', D: '家庭负债', E: '收支', F: '生产经营', G: '社会评价', X: '变量' },
  },
};
