/** Texts of documents: kinds, preview, printing, saving, signing. */
export const document = {
  kinds: {
    informationConsent: '信息采集告知同意书', inquiryAuthorisation: '征信查询授权书', application: '授信申请表', costDisclosure: '综合融资成本明示表', lineContract: '最高额借款合同', drawNote: '借据',
    repaymentReceipt: '还款凭证', repaymentSlip: '还款回单（小票）', settlementCertificate: '结清证明', rateChangeNotice: '利率调整通知书', overdueNotice: '逾期通知书', collectionLetter: '催收通知书',
    approvalForm: '评级授信审批表', villageRating: '信用评定公示', dailyReport: '网点日报', monthlyReport: '网点月报',
  },
  columns: { no: '文书编号', kind: '文书', createdOn: '生成日', createdBy: '经办人', pages: '页数', signedOn: '签署日', witness: '面签人', period: '期间', },
  tabs: { papers: '全部文书', queue: '打印队列', queueCount: '打印队列 {{n}}' }, search: '编号、姓名、村', emptyList: '还没有文书。在农户档案、额度与合同、用信还款、统计报表等页面出具', mergedName: '文书-{{n}}份',
  total: '合计 {{n}} 份', printChosen: '打印文书', issue: '出具文书', notMade: '没有生成，原因已提示',
  report: { open: '日报、月报', title: '网点报表', make: '生成', day: '会计日', month: '月份（任选一天）', note: '以往日期按当日账务重算；月报到月末或营业日期为止。' },
  batch: { title: '批量{{kind}}（{{n}} 份）', done: '已生成 {{made}} / {{total}} 份', stopped: '已停止：生成 {{made}} / {{total}} 份，已生成的保留', overdueNotices: '批量逾期通知' },
  dialog: { title: '打印{{kind}}（{{n}} 份）', copies: '打印份数', away: '不可用：{{reason}}', awayNote: '打印机不可用：可以先提交，任务留在打印队列，恢复后重试。', automatic: '记账后自动打印，不再询问', remembered: '这类文书以后照此打印。' },
  duplex: { simplex: '单面', longEdge: '双面（长边）', shortEdge: '双面（短边）' },
  queue: {
    failed: '打印没有完成，任务留在打印队列', search: '编号、打印机', empty: '没有打印任务', retry: '重试', otherPrinter: '换打印机', cancel: '取消任务', firstNo: '首份编号', papers: '文书', copies: '印数', total: '合计 {{n}} 个任务', sides: '单双面', printer: '打印机',
    reason: '原因', attempts: '次数', queuedBy: '提交人', queuedAt: '提交时间', states: { waiting: '等待', printing: '打印中', printed: '已打印', failed: '失败', cancelled: '已取消' },
  },
  singles: { more: '其他方式', choose: '逐份保存到文件夹（{{n}} 份）', running: '停止保存 {{done}} / {{total}}', failed: '{{n}} 份没有保存', saved: '已保存 {{n}} 份到 {{folder}}' },
  verify: {
    label: '文书验真', placeholder: '验真：扫二维码，或编号和验真码', genuine: '真实、未改动', altered: '编号属实，内容不符', unknown: '不是本网点文书', unreadable: '认不出，请重新扫描', signed: '{{date}} 已签', replaced: '已被 {{no}} 替代',
  },
  empty: '还没有文书', unsigned: '未签', signed: '已签', preview: '预览', previewEmpty: '选一份文书，在这里预览', opening: '正在打开…', page: '{{page}} / {{pages}} 页', pagesTotal: '共 {{n}} 页', zoomIn: '放大', zoomOut: '缩小', cannotShow: '无法显示这份文书，请重试或直接打印',
  print: '打印', printHere: '打印到 {{printer}}', printDialog: '系统打印…', choosePrinter: '选择打印机', noPrinter: '没有安装打印机', save: '保存',
  fingerprintHint: 'SHA-256 {{sha}}，打开时核对，改动即拒绝',
};
