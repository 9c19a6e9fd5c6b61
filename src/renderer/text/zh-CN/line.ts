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
  page: {
    back: '返回列表', receipts: '借据', documents: '文书', noReceipts: '还没有用信', draw: '去用信',
    freeze: '冻结额度', unfreeze: '解冻', freezeTitle: '冻结 {{name}} 的额度', unfreezeTitle: '解冻 {{name}} 的额度', freezeHelp: '冻结后不能用信，已借的照常计息还款', unfreezeHelp: '解冻后可在可用额度内用信', frozen: '额度已冻结', unfrozen: '额度已解冻',
    ofLimit: '已用 {{used}} / {{limit}} 元', unsigned: '尚未签约', notFound: '没有找到这笔额度',
  },
};
