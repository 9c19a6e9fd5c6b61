/** Texts of documents: kinds, preview, printing, saving, signing. */
export const document = {
  kinds: {
    informationConsent: '信息采集告知同意书', inquiryAuthorisation: '征信查询授权书', application: '授信申请表', costDisclosure: '综合融资成本明示表', lineContract: '最高额借款合同', drawNote: '借据',
    repaymentReceipt: '还款凭证', repaymentSlip: '还款回单（小票）', settlementCertificate: '结清证明', rateChangeNotice: '利率调整通知书', overdueNotice: '逾期通知书', collectionLetter: '催收通知书',
    approvalForm: '评级授信审批表', villageRating: '信用评定公示', dailyReport: '网点日报', monthlyReport: '网点月报',
  },
  columns: { no: '文书编号', kind: '文书', createdOn: '生成日', createdBy: '经办人', pages: '页数', signedOn: '签署日', witness: '面签人', },
  empty: '还没有文书', unsigned: '未签', signed: '已签', preview: '预览', previewEmpty: '选一份文书，在这里预览', opening: '正在打开…', page: '{{page}} / {{pages}} 页', pagesTotal: '共 {{n}} 页', zoomIn: '放大', zoomOut: '缩小', cannotShow: '无法显示这份文书，请重试或直接打印',
  print: '打印', printHere: '打印到 {{printer}}', printDialog: '系统打印…', choosePrinter: '选择打印机', noPrinter: '没有安装打印机', save: '保存',
  fingerprintHint: 'SHA-256 {{sha}}，打开时核对，改动即拒绝',
};
