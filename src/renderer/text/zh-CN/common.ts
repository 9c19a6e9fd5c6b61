/** Words that every area uses: buttons, units, yes and no, household and place. */
export const common = {
  yes: '是', no: '否',
  confirm: '确认', cancel: '取消', save: '保存', edit: '修改', close: '关闭', back: '返回', open: '打开', print: '打印', refresh: '刷新',
  delete: '删除', more: '更多', all: '全部', none: '无', retry: '重试', details: '详情', next: '下一步', search: '搜索', submit: '提交', reason: '原因',
  notCollected: '未采集', notAvailable: '—',
  unitYuan: '元', unitPercent: '%', unitMonths: '个月', unitHouseholds: '户', unitDays: '天', unitPeople: '人', unitYears: '年', unitMu: '亩', unitSquareMetres: '平方米',
  yuan: '{{amount}} 元',
  yuanIn: '{{label}}(元)',
  percentIn: '{{label}}(%)',
  household: '农户', householdNo: '户号', headName: '户主', identity: '身份证号', phone: '手机号', village: '村', group: '组', groupNo: '{{no}}组',
  township: '乡镇', manager: '客户经理', noManager: '未分配', status: '状态', date: '日期', operator: '经办人', updatedOn: '信息更新日',
  grade: '评级', limit: '授信额度', balance: '贷款余额', rate: '年利率', term: '期限',
  saved: '已保存', savedFile: '已保存为 {{name}}', printed: '已送打印机', loading: '正在读取…', failedToLoad: '读取失败',
  selectFirst: '请先在列表中勾选', required: '此项必填', discardChanges: '放弃修改', unsaved: '有未保存的修改',
  reasonPlaceholder: '请写明原因（2 至 200 字）', reasonTooShort: '原因至少写 2 个字',
  shortcutHint: '{{action}}（{{keys}}）',
  listSeparator: '、', clauseSeparator: '；', labelled: '{{label}}：{{value}}',
  /** Between the members of a list, and between sentences of one. */
  separator: '、', sentenceSeparator: '；',
  genders: { female: '女', male: '男' },
};
