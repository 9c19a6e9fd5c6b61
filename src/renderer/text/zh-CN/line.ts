/** Texts of lines and contracts: the list, making and signing the papers, the page of one line. */
export const line = {
  all: '全部', expiring: '30 天内到期', searchHint: '户主、额度编号、合同号',
  columns: { lineNo: '额度编号', limit: '授信额度(元)', used: '已用(元)', available: '可用(元)', rate: '年利率(%)', term: '期限(月)', approvedOn: '审批日', startsOn: '生效日', expiresOn: '到期日', contractNo: '合同号', papers: '签约进度' },
  papers: { none: '未开始', authorisation: '已签授权', disclosure: '已签明示表', contract: '已签合同' },
  empty: '还没有额度。评级授信经审批后，额度会出现在这里', emptyStatus: '没有这种状态的额度', toRating: '去评级授信',
  prepare: '签约文书', prepareN: '签约文书（{{n}} 户）', prepareHint: '按顺序生成授权书、明示表、合同',
  signing: {
    title: '签约 · {{n}} 户', titleOne: '签约 · {{name}}', order: '顺序固定：先征信授权，再明示综合融资成本，后签合同', generate: '生成全部文书', generating: '正在生成 {{done}} / {{total}}', notMade: '未生成', made: '已生成 {{n}} 份', allSigned: '已签 {{n}} 份', someSigned: '已签 {{signed}} / {{made}}', notNeeded: '已有签署的授权', failures: '未生成的文书', failedCount: '{{n}} 份未生成，其余已生成：',
    sign: '登记已签', signTitle: '登记已签：{{kind}} {{n}} 份', signHelp: '客户本人已在您面前签字', signedOn: '签署日期', signed: '已登记 {{n}} 份', opened: '{{n}} 笔额度已生效，可以用信', gateAuthorisation: '先签征信查询授权书', gateDisclosure: '先签综合融资成本明示表，才能签合同', partGate: '{{n}} 户：{{gate}}', gateMade: '先生成文书', preApproved: '预授信户先签征信查询授权书，重新评级后再签合同', mayNotSign: '登记签署由柜员或客户经理办理',
    short: { inquiryAuthorisation: '授权书', costDisclosure: '明示表', lineContract: '合同' }, fileName: '{{kind}}-{{n}}份.pdf', printAll: '打印 {{n}} 份', previewAll: '预览', saveAll: '保存为一个文件', stop: '停止', list: '逐户',
  },
  life: {
    tab: '变动记录', change: '变更额度', kinds: { review: '年审', lower: '调减', cancel: '注销' }, reviewDue: '应年审', requested: '变更待批', reviewDueOn: '应年审日', reviewStates: { due: '应年审', overdue: '逾期停用' },
    askTitle: '{{kind}}：{{name}} 的额度', help: { review: '年审须依据最近的评级。保留的额度不能高于评级建议额度，可同时调减。经网点负责人复核后生效，并短信告知客户。', lower: '调减后可用额度随之减少，已借的照常还款。经网点负责人复核后生效，并短信告知客户。', cancel: '注销后不能再用信，须先还清贷款。经网点负责人复核后生效，并短信告知客户。' },
    lastRating: '最近评级', ratingText: '{{date}} {{grade}} 级，建议 {{limit}} 元', neverRated: '没有评级，请先重新评级', keptLimit: '保留额度', newLimit: '变更后额度', limitRule: '请填金额，须为 1,000 元的整数倍', send: '提交复核', sent: '已提交，等待网点负责人复核',
    waiting: '已有一项变更待复核', waitingTitle: '{{name}} 于 {{date}} 申请{{kind}}，待网点负责人复核', toCancel: '注销额度', toLimit: '额度 {{before}} 元 → {{after}} 元', reviewed: '年审通过，保留额度 {{limit}} 元', moved: '{{from}} → {{to}}',
    withdraw: '撤回', withdrawn: '已撤回', approve: '同意', reject: '驳回', approved: '已生效，短信已生成', rejected: '已驳回', decideTitle: '{{kind}}：{{name}} 的额度', approveHelp: '同意后立即生效，并生成告知客户的短信。',
    empty: '生效后还没有变动', changes: '变动', requests: '申请与复核', what: '事项', decidedBy: '复核', reasons: { replaced: '被新额度替代', overdue: '逾期自动停用', cured: '逾期还清自动恢复', term_over: '到期' },
  },
  page: {
    back: '返回列表', receipts: '借据', documents: '文书', noReceipts: '还没有用信', draw: '去用信',
    freeze: '冻结额度', unfreeze: '解冻', freezeTitle: '冻结 {{name}} 的额度', unfreezeTitle: '解冻 {{name}} 的额度', freezeHelp: '冻结后不能用信，已借的照常计息还款', unfreezeHelp: '解冻后可在可用额度内用信', frozen: '额度已冻结', unfrozen: '额度已解冻',
    ofLimit: '已用 {{used}} / {{limit}} 元', unsigned: '尚未签约', notFound: '没有找到这笔额度',
  },
};
