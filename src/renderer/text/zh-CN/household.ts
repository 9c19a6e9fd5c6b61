/** Household list and file: the words of the bank's own survey form (农户信息采集表). */
export const household = {
  statuses: { collected: '已建档', rated: '已评级', credited: '已授信', drawing: '用信中' },

  list: {
    search: '姓名、拼音、尾号、村',
    tail: '身份证号',
    familySize: '人口',
    netIncome: '年纯收入(元)', netAssets: '净资产(元)', grade: '评级', limit: '授信额度(元)', balance: '贷款余额(元)', updatedOn: '信息更新',
    notRated: '未评',
    import: '导入采集表',
    empty: '还没有农户档案。请导入走访采集的农户信息表，导入后即可评级授信。',
    emptyReadOnly: '还没有农户档案。客户经理导入采集表后在这里显示。',
    all: '全部村组',
    tree: '村组',
    findVillage: '查找村',
    creditVillage: '信用村',
    staleOnly: '信息超过 12 个月未更新',
    openFile: '打开档案',
    previewHint: '空格预览，回车打开',
  },

  file: {
    notFound: '没有找到这份档案',
    age: '{{age}} 岁',
    places: '{{village}} {{group}}组',
    toRating: '去评级', toSigning: '去签约', toCounter: '用信还款',
    available: '可用额度',
    noLine: '未授信',
    changedMark: '评级后有变动',
    changedCount: '评级后有 {{n}} 项变动，建议重新评级',
    edit: '修改', save: '保存', saveHint: '保存（Ctrl+Enter）',
    editNotice: '修改会记入变更历史，并可能需要重新评级',
    saved: '已保存，已记入变更历史',
    section: '{{section}}信息',
    survey: '采集人 {{collector}} · 采集日期 {{date}}',
    otherColumns: '采集表中的其他列',
    totalAssets: '资产合计', totalDebts: '负债合计', totalIncome: '收入合计', totalExpense: '支出合计', netIncome: '年纯收入', netAssets: '净资产', netIncomeRule: '年纯收入 = 收入合计 − 生产年支出', netAssetsRule: '净资产 = 资产合计 − 负债合计',
    partial: '有未采集项，合计仅供参考',
  },

  tabs: {
    basics: '基础信息', members: '家庭成员', assets: '资产', debts: '负债', incomeExpense: '收支', production: '生产经营', social: '社会评价',
    creditRecord: '征信', ratings: '评级记录', line: '额度与借据', documents: '文档', checks: '核查', history: '变更历史',
  },

  fields: {
    basics: {
      ethnicity: '民族', marital: '婚姻状况', spouseConsents: '配偶同意共同还款', education: '文化程度', health: '健康状况', county: '县', township: '乡镇',
      liftedFromPoverty: '脱贫户', familySize: '家庭人口', labourers: '劳动力', students: '在校学生', residenceYears: '本地居住年限',
    },
    assets: {
      housingType: '住房类型', housingArea: '住房面积', housingValue: '住房估值', vehicleValue: '车辆估值', machineryValue: '农机估值',
      livestockValue: '存栏估值', deposits: '存款余额', contractedLand: '承包耕地', forestLand: '林地',
    },
    debts: {
      ownBankLoans: '本行贷款余额', otherBankLoans: '他行贷款余额', privateLoans: '民间借款', guarantees: '对外担保', annualDebtService: '年还本付息',
    },
    incomeExpense: {
      cropIncome: '种植年收入', livestockIncome: '养殖年收入', wageIncome: '务工年收入', businessIncome: '经营年收入', subsidyIncome: '补贴及其他年收入',
      productionExpense: '生产年支出', livingExpense: '生活年支出', educationExpense: '教育年支出', medicalExpense: '医疗年支出',
    },
    production: {
      mainBusiness: '主营项目', businessYears: '经营年限', newTypeEntity: '新型经营主体', scale: '经营规模', salesChannel: '销售渠道', insurance: '农业保险', risk: '经营风险',
    },
    social: {
      panelReview: '评议小组评议', harmony: '家庭和睦邻里关系', creditHousehold: '信用户', badHabits: '不良嗜好', litigation: '涉诉', publicFees: '公共缴费',
    },
    creditRecord: {
      inquiryAuthorised: '征信查询授权', currentlyOverdue: '当前逾期', longestOverdueDays: '近24月最长逾期', lenders: '贷款机构数', inquiries6Months: '近6月查询次数',
    },
    personal: {
      headName: '户主姓名', identity: '身份证号', identityNumber: '身份证号', phone: '手机号', bankCard: '银行卡号', address: '家庭住址', village: '村', villageId: '村', groupNo: '组', members: '家庭成员',
      collectorNo: '采集人工号', collectedOn: '采集日期',
    },
  },

  groups: { income: '收入', expense: '支出' },

  choices: {
    marital: { married: '已婚', unmarried: '未婚', widowed: '丧偶', divorced: '离异' },
    education: { none: '文盲', primary: '小学', juniorHigh: '初中', seniorHigh: '高中/中专', college: '大专', university: '本科及以上' },
    health: { healthy: '健康', average: '一般', chronic: '慢性病', ill: '患病', disabled: '残疾' },
    housingType: { townOwned: '城镇商品房', ruralStoreyed: '楼房', brickConcrete: '砖混', brickTile: '砖瓦', earthWood: '土木', none: '无自有住房' },
    scale: { large: '大户', aboveAverage: '高于平均', average: '平均', belowAverage: '低于平均' },
    salesChannel: { contract: '订单', fixedBuyer: '固定客户', scattered: '零散', unsold: '滞销' },
    insurance: { full: '全部参保', partial: '部分参保', none: '未参保' },
    risk: { low: '低', medium: '中', high: '高' },
    panelReview: { excellent: '优', good: '良', fair: '中', poor: '差' },
    harmony: { good: '好', average: '一般', poor: '差' },
    publicFees: { noArrears: '无欠缴', arrears: '有欠缴', honoured: '受表彰' },
  },
  noOverdueRecord: '无记录（首贷户）',
  units: { people: '人', years: '年', times: '次', lenders: '家', days: '天', mu: '亩', squareMetres: '平方米', yuan: '元' },
  wholeNumber: '请填 0 至 {{max}} 的整数', amountWrong: '请填金额，最多两位小数', areaWrong: '请填数字，最多两位小数', overdueWrong: '请填天数，没有记录填“无记录”',
  noRecord: '无记录',

  contact: {
    button: '更正联系信息', title: '更正户主与联系信息', notice: '不填的项保持不变。更正会记入变更历史。', unchanged: '保持不变（现为 {{mask}}）', unchangedEmpty: '未采集', group: '组', groupRule: '请填 0 至 99 的整数',
  },

  members: { edit: '修改成员', add: '添加成员', remove: '移除', keepsIdentity: '保持 {{mask}}', identityOptional: '可不填', nameRequired: '请填写姓名', saved: '家庭成员已保存', name: '姓名', relation: '与户主关系', identity: '身份证号', health: '健康状况', empty: '采集表没有登记其他家庭成员', count: '共 {{n}} 人（不含户主）' },

  reveal: {
    button: '查看完整信息', title: '查看完整证件与联系信息',
    notice: '查看会记入审计日志：何人、何时、因何事查看。请只在办理业务需要时查看。',
    reason: '查看事由', reasons: { signing: '面签核对身份', contact: '联系客户', correction: '核对更正信息', visit: '上门走访' }, other: '其他事由（2 至 100 字）',
    confirm: '查看并留痕', hide: '隐藏', hiddenAgain: '{{seconds}} 秒后自动隐藏',
  },

  history: {
    changedAt: '时间', businessDate: '营业日期', staff: '经办人', source: '来源', field: '项目', from: '原值', to: '新值',
    sources: { import: '导入', edit: '修改' }, empty: '这份档案建立后没有改动过',
  },

  line: {
    title: '授信额度', receipts: '借据', lineNo: '额度编号', contractNo: '合同编号', expiresOn: '到期日', none: '还没有授信额度。完成评级并经审批后在这里显示。', noReceipts: '这条额度下还没有用信',
    receiptNo: '借据号', drawnOn: '放款日', maturesOn: '到期日', principal: '借款金额(元)', outstanding: '余额(元)', accrued: '应计利息(元)', daysOverdue: '逾期天数', status: '状态',
    used: '已用额度',
  },

  ratings: { date: '评级日期', batchNo: '批次号', none: '还没有评级记录', model: '模型版本', expert: '专家分', statistical: '统计分', outcome: '结论', kind: '类别' },
};
