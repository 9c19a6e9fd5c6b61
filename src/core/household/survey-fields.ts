/**
 * Every field of the farmer's file as a survey sheet knows it: where it goes in the file, the headings under which it
 * comes, the words for its choices. The order is that of the bank's own form (农户信息采集表).
 */

/** How the text of a cell is read. `money` in fen, `area` in hundredths, `completed` = whole years or days. */
export type FieldKind =
  | 'headName' | 'identity' | 'phone' | 'bankCard' | 'address' | 'village' | 'group' | 'members'
  | 'text' | 'money' | 'count' | 'completed' | 'area' | 'flag' | 'date' | 'choice' | 'overdueDays';

export interface SurveyField {
  /** "assets.housingValue": section and key of the file; the eight personal ones have no section. */
  readonly path: string;
  readonly kind: FieldKind;
  /** The first is the form's own and is shown to people; all without spaces and without a unit in brackets. */
  readonly headings: readonly string[];
  /** For a choice: the stored value by the words for it. */
  readonly words?: ReadonlyMap<string, string>;
}

const field = (path: string, kind: FieldKind, ...headings: string[]): SurveyField => ({ path, kind, headings });
const choice = (path: string, headings: readonly string[], words: Readonly<Record<string, readonly string[]>>): SurveyField => ({
  path, kind: 'choice', headings,
  words: new Map(Object.entries(words).flatMap(([value, forms]) => forms.map((form) => [form, value] as const))),
});

/** Also those of the family's members. */
export const healthWords = {
  healthy: ['健康', '良好', '健康良好', '正常'], average: ['一般', '较弱', '体弱'], chronic: ['慢性病', '长期慢性病', '有慢性病'],
  ill: ['患病', '大病', '患大病', '重病', '重大疾病'], disabled: ['残疾', '残障'],
} as const;

const housingWords = {
  townOwned: ['城镇商品房', '商品房', '城镇自有产权房', '城镇住房'], ruralStoreyed: ['楼房', '农村楼房'],
  brickConcrete: ['砖混', '砖混结构', '砖混自建', '框架'], brickTile: ['砖瓦', '砖瓦平房', '砖木', '平房'],
  earthWood: ['土木', '土坯', '危房', '危旧', '土木结构'], none: ['无', '租借', '租住', '借住', '租房'],
} as const;

const basics: readonly SurveyField[] = [
  field('headName', 'headName', '户主姓名', '姓名', '户主', '农户姓名', '客户姓名', '户主名称', '借款人姓名'),
  field('identityNumber', 'identity', '身份证号码', '身份证号', '身份证', '证件号码', '证件号', '公民身份号码', '户主身份证号码',
    '户主身份证号', '户主身份证', '居民身份证号码', '户主证件号码'),
  field('basics.ethnicity', 'text', '民族'),
  field('phone', 'phone', '手机号码', '手机号', '手机', '联系电话', '电话', '联系方式', '电话号码', '移动电话'),
  choice('basics.marital', ['婚姻状况', '婚姻', '婚姻情况'], {
    married: ['已婚', '有配偶', '初婚', '再婚', '复婚'], unmarried: ['未婚', '单身'], widowed: ['丧偶', '丧偶未再婚'],
    divorced: ['离异', '离婚', '分居'],
  }),
  choice('basics.education', ['文化程度', '学历', '教育程度', '受教育程度'], {
    none: ['文盲', '半文盲', '无', '未上学'], primary: ['小学', '小学及以下'], juniorHigh: ['初中'],
    seniorHigh: ['高中', '中专', '高中/中专', '高中及中专', '职高', '技校', '中职'], college: ['大专', '专科', '高职'],
    university: ['本科及以上', '本科', '大学', '大学本科', '硕士', '研究生', '博士'],
  }),
  choice('basics.health', ['健康状况', '身体状况', '户主健康状况'], healthWords),
  field('basics.county', 'text', '县', '区县', '县区', '所在县', '县(区)', '县市区'),
  field('basics.township', 'text', '乡镇', '镇', '乡', '乡(镇)', '镇(乡)', '所在乡镇', '街道', '乡镇街道', '乡镇(街道)'),
  field('village', 'village', '村', '行政村', '村名', '所在村', '村委会', '村(社区)', '村社区', '社区', '村/社区'),
  field('groupNo', 'group', '组', '村民小组', '小组', '组别', '社', '村组', '组号', '所在组'),
  field('address', 'address', '家庭住址', '住址', '地址', '家庭地址', '详细地址', '居住地址', '通讯地址'),
  field('basics.liftedFromPoverty', 'flag', '是否脱贫户', '脱贫户', '是否建档立卡脱贫户', '建档立卡脱贫户'),
  field('basics.familySize', 'count', '家庭人口数', '家庭人口', '人口数', '家庭人数', '户籍人口', '家庭总人口'),
  field('basics.labourers', 'count', '劳动力人数', '劳动力', '劳动力数', '家庭劳动力', '家庭劳动力人数'),
  field('basics.students', 'count', '在校学生数', '在校学生', '学生数', '在读学生', '在校学生人数'),
  field('members', 'members', '家庭成员', '家庭成员信息', '家庭成员情况', '成员'),
];

const wealth: readonly SurveyField[] = [
  field('assets.housingArea', 'area', '住房面积', '房屋面积', '住宅面积'),
  field('assets.housingValue', 'money', '住房估值', '房屋估值', '住房价值', '房产估值', '房屋价值', '房产价值'),
  field('assets.vehicleValue', 'money', '车辆估值', '车辆价值', '车辆'),
  field('assets.machineryValue', 'money', '农机估值', '农机具估值', '农机价值', '农机具价值', '农机具'),
  field('assets.livestockValue', 'money', '存栏估值', '存栏价值', '牲畜估值', '存栏'),
  field('assets.deposits', 'money', '存款余额', '存款', '银行存款', '日均存款', '存款及理财'),
  field('assets.contractedLand', 'area', '承包耕地', '耕地', '耕地面积', '承包地', '承包耕地面积', '承包面积'),
  field('assets.forestLand', 'area', '林地', '林地面积', '承包林地'),
  field('debts.ownBankLoans', 'money', '本行贷款余额', '本行贷款', '我行贷款余额', '我行贷款'),
  field('debts.otherBankLoans', 'money', '他行贷款余额', '他行贷款', '其他银行贷款', '其他银行贷款余额'),
  field('debts.privateLoans', 'money', '民间借款', '民间借贷', '私人借款', '民间借款余额'),
  field('debts.guarantees', 'money', '对外担保', '对外担保余额', '担保余额', '担保'),
  field('incomeExpense.cropIncome', 'money', '种植年收入', '种植收入', '种植业收入', '种植业年收入'),
  field('incomeExpense.livestockIncome', 'money', '养殖年收入', '养殖收入', '养殖业收入', '养殖业年收入'),
  field('incomeExpense.wageIncome', 'money', '务工年收入', '务工收入', '工资收入', '工资年收入', '打工收入'),
  field('incomeExpense.businessIncome', 'money', '经营年收入', '经营收入', '经商收入', '个体经营收入'),
  field('incomeExpense.subsidyIncome', 'money', '补贴及其他年收入', '补贴及其他收入', '其他年收入', '其他收入', '补贴收入'),
  field('incomeExpense.productionExpense', 'money', '生产年支出', '生产支出', '生产经营支出', '生产经营年支出'),
  field('incomeExpense.livingExpense', 'money', '生活年支出', '生活支出', '生活消费支出'),
  field('incomeExpense.educationExpense', 'money', '教育年支出', '教育支出'),
  field('incomeExpense.medicalExpense', 'money', '医疗年支出', '医疗支出'),
];

const standing: readonly SurveyField[] = [
  field('production.mainBusiness', 'text', '主营项目', '主营业务', '主业', '经营项目', '主要经营项目', '主要产业'),
  field('production.businessYears', 'completed', '经营年限', '从业年限', '主业从业年限', '主业经营年限'),
  field('production.newTypeEntity', 'flag', '新型经营主体', '是否新型经营主体', '新型农业经营主体', '是否新型农业经营主体'),
  choice('social.panelReview', ['评议小组评议', '小组评议', '评议结果', '评议', '背靠背评议', '评议等次'], {
    excellent: ['优', '优秀'], good: ['良', '良好'], fair: ['中', '一般', '中等'], poor: ['差'],
  }),
  choice('social.harmony', ['家庭和睦邻里关系', '邻里关系', '家庭和睦', '家庭和睦、邻里关系'], {
    good: ['好', '良好', '和睦'], average: ['一般'], poor: ['差', '不好', '不和睦'],
  }),
  field('social.creditHousehold', 'flag', '信用户', '是否信用户'),
  field('social.badHabits', 'flag', '不良嗜好', '有无不良嗜好', '是否有不良嗜好'),
  field('social.litigation', 'flag', '涉诉', '是否涉诉', '涉诉情况', '有无涉诉'),
  field('creditRecord.inquiryAuthorised', 'flag', '征信查询授权', '征信授权', '是否授权查询征信', '征信查询授权书'),
  field('creditRecord.currentlyOverdue', 'flag', '当前逾期', '是否当前逾期', '当前是否逾期'),
  field('creditRecord.longestOverdueDays', 'overdueDays', '近24月最长逾期天数', '近24个月最长逾期天数', '最长逾期天数'),
  field('creditRecord.lenders', 'count', '贷款机构数', '贷款机构', '未结清贷款机构数'),
  field('creditRecord.inquiries6Months', 'count', '近6月查询次数', '近6个月查询次数', '查询次数'),
  field('basics.residenceYears', 'completed', '本地居住年限', '居住年限', '本地连续居住年限'),
  choice('assets.housingType', ['住房类型', '住房结构', '房屋类型', '房屋结构'], housingWords),
  field('debts.annualDebtService', 'money', '年还本付息', '年还本付息额', '年还款额', '现有年还本付息'),
  choice('production.scale', ['经营规模', '经营规模与技能', '规模'], {
    large: ['大户', '种养大户', '带头人'], aboveAverage: ['高于平均', '高于本村平均'], average: ['平均', '本村平均'],
    belowAverage: ['低于平均', '低于本村平均', '低于'],
  }),
  choice('production.salesChannel', ['销售渠道', '销路'], {
    contract: ['订单', '合作社', '龙头企业', '订单农业'], fixedBuyer: ['固定', '固定收购商', '固定客户'],
    scattered: ['零散', '散卖'], unsold: ['滞销'],
  }),
  choice('production.insurance', ['农业保险', '参保情况', '保险'], {
    full: ['全部', '全部参保', '已参保'], partial: ['部分', '部分参保'], none: ['未参保', '无', '未投保'],
  }),
  choice('production.risk', ['经营风险', '风险', '风险程度'], { low: ['低'], medium: ['中'], high: ['高'] }),
  choice('social.publicFees', ['公共缴费', '公共缴费情况', '公共缴费与荣誉'], {
    noArrears: ['无欠缴', '正常'], arrears: ['有欠缴', '欠缴'], honoured: ['有荣誉', '无欠缴且有荣誉', '荣誉'],
  }),
  field('basics.spouseConsents', 'flag', '配偶同意共同还款', '配偶是否同意共同还款', '配偶共同还款'),
  field('bankCard', 'bankCard', '银行卡号', '卡号', '银行账号', '账号', '收款账号', '银行卡'),
  field('survey.collectorNo', 'text', '采集人工号', '采集人', '客户经理工号', '调查人工号', '采集员工号'),
  field('survey.collectedOn', 'date', '采集日期', '调查日期', '采集时间', '填表日期', '走访日期'),
];

export const surveyFields: readonly SurveyField[] = [...basics, ...wealth, ...standing];

const byPath = new Map(surveyFields.map((f) => [f.path, f]));

/** The form's own heading of a field; the path itself for one that no survey carries. */
export function headingOf(path: string): string {
  return byPath.get(path)?.headings[0] ?? path;
}
