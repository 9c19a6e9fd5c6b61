/**
 * Invented farming households that hang together: a family fits its head's age, income its trade and labour, debts its
 * income. Rated, most of them get a line, some are refused for each of the usual reasons.
 *
 * Amounts are whole yuan, because a survey counts in yuan. Keys are the headings of the survey form.
 */
import { addDays, datePartsOf, type BusinessDate } from '../kernel/business-date.ts';
import { peopleMaker, type DemoPerson } from './demo-people.ts';
import type { SeededNumbers } from './seeded-numbers.ts';

export interface DemoPlace {
  readonly county: string;
  readonly township: string;
  readonly village: string;
}
/** Heading of the form → the cell as a careful collector writes it. */
export type SurveyCells = Record<string, string>;

interface Trade {
  readonly name: string;
  readonly kind: 'crop' | 'livestock' | 'wage' | 'business';
  /** Yearly takings in thousands of yuan, and how much of them production costs, in percent. */
  readonly takings: readonly [number, number];
  readonly cost: readonly [number, number];
}

const TRADES: readonly (readonly [number, Trade])[] = [
  [16, { name: '水稻', kind: 'crop', takings: [12, 45], cost: [25, 40] }],
  [8, { name: '玉米', kind: 'crop', takings: [10, 35], cost: [25, 40] }],
  [8, { name: '油菜', kind: 'crop', takings: [8, 30], cost: [25, 40] }],
  [9, { name: '茶叶', kind: 'crop', takings: [25, 120], cost: [20, 35] }],
  [8, { name: '猕猴桃', kind: 'crop', takings: [40, 180], cost: [30, 45] }],
  [7, { name: '柑橘', kind: 'crop', takings: [30, 140], cost: [30, 45] }],
  [9, { name: '生猪养殖', kind: 'livestock', takings: [40, 220], cost: [50, 70] }],
  [5, { name: '肉牛养殖', kind: 'livestock', takings: [50, 200], cost: [45, 65] }],
  [6, { name: '家禽养殖', kind: 'livestock', takings: [25, 120], cost: [50, 65] }],
  [14, { name: '外出务工', kind: 'wage', takings: [36, 110], cost: [2, 6] }],
  [4, { name: '小卖部', kind: 'business', takings: [40, 160], cost: [55, 72] }],
  [3, { name: '运输', kind: 'business', takings: [70, 190], cost: [40, 55] }],
  [3, { name: '农家乐', kind: 'business', takings: [60, 240], cost: [45, 60] }],
];

export interface HouseholdMaker {
  /** The next household of a village; `headings` of the form that do not apply are left out. */
  next(place: DemoPlace, collectorNo: string): SurveyCells;
}

/** @param lastDay surveys were taken in the ten months up to this day */
export function householdMaker(numbers: SeededNumbers, lastDay: BusinessDate): HouseholdMaker {
  const makePerson = peopleMaker(numbers);
  const houses = new Set<string>();
  const { year } = datePartsOf(lastDay);
  return {
    next(place, collectorNo) {
      const gender = numbers.chance(880) ? 'male' : 'female';
      const age = numbers.weighted([[4, numbers.between(20, 26)], [30, numbers.between(27, 39)], [48, numbers.between(40, 54)], [16, numbers.between(55, 63)], [2, numbers.between(64, 72)]]);
      const head = makePerson(year - age, gender);
      const family = makeFamily(numbers, makePerson, head, age, year);
      const trade = numbers.weighted(TRADES);
      return {
        ...personCells(numbers, head, place, houses),
        ...family.cells,
        ...moneyCells(numbers, trade, family.labourers, family.students),
        ...standingCells(numbers, trade, age, family.cells['婚姻状况'] === '已婚'),
        采集人工号: collectorNo,
        采集日期: addDays(lastDay, -numbers.between(1, 300)),
      };
    },
  };
}

function personCells(numbers: SeededNumbers, head: DemoPerson, place: DemoPlace, houses: Set<string>): SurveyCells {
  const group = `${numbers.between(1, 9)}组`;
  const digits = (count: number): string => Array.from({ length: count }, () => numbers.between(0, 9)).join('');
  return {
    户主姓名: head.name,
    身份证号码: head.identityNumber,
    民族: numbers.weighted([[88, '汉族'], [5, '羌族'], [4, '藏族'], [3, '彝族']]),
    手机号码: `1${numbers.pick(['34', '35', '38', '39', '50', '58', '76', '81', '89'])}${digits(8)}`,
    文化程度: numbers.weighted([[6, '文盲'], [24, '小学'], [46, '初中'], [17, '高中'], [5, '大专'], [2, '本科及以上']]),
    健康状况: numbers.weighted([[90, '健康'], [6, '一般'], [3, '患病'], [1, '残疾']]),
    县: place.county, 乡镇: place.township, 村: place.village, 组: group,
    家庭住址: freeHouse(houses, `${place.county}${place.township}${place.village}${group}`, numbers.between(1, 120)),
    是否脱贫户: numbers.chance(120) ? '是' : '否',
    本地居住年限: String(numbers.weighted([[2, 0], [5, numbers.between(1, 4)], [93, numbers.between(5, 45)]])),
    银行卡号: `6231${digits(15)}`,
  };
}

/** The house of that number, or the next one in which nobody lives. */
function freeHouse(houses: Set<string>, group: string, from: number): string {
  let no = from;
  while (houses.has(`${group}${no}号`)) no += 1;
  houses.add(`${group}${no}号`);
  return `${group}${no}号`;
}

interface Family {
  readonly cells: SurveyCells;
  readonly labourers: number;
  readonly students: number;
}

function makeFamily(
  numbers: SeededNumbers, makePerson: ReturnType<typeof peopleMaker>, head: DemoPerson, age: number, year: number,
): Family {
  const members: string[] = [];
  let labourers = age <= 60 ? 1 : 0;
  let students = 0;
  const add = (person: DemoPerson, relation: string): void => {
    const memberAge = year - datePartsOf(person.birthDate).year;
    if (memberAge >= 18 && memberAge <= 60) labourers += 1;
    else if (memberAge >= 7 && memberAge < 18) students += 1;
    members.push([person.name, relation, person.identityNumber, memberAge > 68 && numbers.chance(300) ? '一般' : '健康'].join('|'));
  };
  const surname = [...head.name][0];
  const marital = age < 27
    ? numbers.weighted([[60, '未婚'], [40, '已婚']])
    : numbers.weighted([[86, '已婚'], [5, '未婚'], [5, '离异'], [4, age > 50 ? '丧偶' : '已婚']]);
  if (marital === '已婚') add(makePerson(year - Math.max(20, age + numbers.between(-5, 3)), head.gender === 'male' ? 'female' : 'male'), '配偶');
  if (marital !== '未婚' && age > 25) {
    for (let i = numbers.weighted([[15, 0], [45, 1], [35, 2], [5, 3]]); i > 0; i--) {
      const isSon = numbers.chance(510);
      const childAge = Math.max(1, age - numbers.between(22, 33));
      if (childAge <= 34) add(makePerson(year - childAge, isSon ? 'male' : 'female', surname), isSon ? '儿子' : '女儿');
    }
  }
  if (age < 58 && numbers.chance(350)) add(makePerson(year - age - numbers.between(21, 28), 'female'), '母亲');
  const cells = {
    婚姻状况: marital, 家庭成员: members.join(';'), 家庭人口数: String(members.length + 1), 劳动力人数: String(labourers), 在校学生数: String(students),
  };
  return { cells, labourers, students };
}

const yuan = (thousands: number): string => String(thousands * 1000);

function moneyCells(numbers: SeededNumbers, trade: Trade, labourers: number, students: number): SurveyCells {
  const takings = numbers.between(...trade.takings);
  const wages = trade.kind === 'wage' ? takings : labourers > 1 && numbers.chance(600) ? numbers.between(15, 55) : 0;
  const garden = trade.kind === 'crop' ? takings : numbers.between(0, 8);
  const stock = trade.kind === 'livestock' ? takings : numbers.between(0, 6);
  const business = trade.kind === 'business' ? takings : 0;
  const total = garden + stock + wages + business;
  const expense = Math.ceil((takings * numbers.between(...trade.cost)) / 100);
  const [own, other, informal] = loans(numbers, total);
  return {
    '住房面积(平方米)': String(numbers.between(8, 22) * 10),
    '住房估值(元)': yuan(numbers.weighted([[15, numbers.between(40, 70)], [60, numbers.between(80, 200)], [25, numbers.between(200, 420)]])),
    '车辆估值(元)': yuan(numbers.weighted([[55, 0], [35, numbers.between(20, 70)], [10, numbers.between(70, 150)]])),
    '农机估值(元)': yuan(numbers.weighted([[40, 0], [45, numbers.between(2, 12)], [15, numbers.between(12, 60)]])),
    '存栏估值(元)': yuan(trade.kind === 'livestock' ? Math.ceil(takings / 2) : numbers.between(0, 6)),
    '存款余额(元)': String(numbers.weighted([[10, 0], [25, numbers.between(5, 30) * 100], [40, numbers.between(3, 12) * 1000], [25, numbers.between(12, 80) * 1000]])),
    '承包耕地(亩)': numbers.weighted([[8, '0'], [60, `${numbers.between(2, 9)}.5`], [32, String(numbers.between(10, 45))]]),
    '林地(亩)': String(numbers.weighted([[50, 0], [40, numbers.between(2, 15)], [10, numbers.between(15, 60)]])),
    '本行贷款余额(元)': yuan(own), '他行贷款余额(元)': yuan(other), '民间借款(元)': yuan(informal),
    '对外担保(元)': yuan(numbers.weighted([[96, 0], [4, numbers.between(5, 40)]])),
    '年还本付息(元)': String(Math.round((own + other) * numbers.between(60, 190))),
    '种植年收入(元)': yuan(garden), '养殖年收入(元)': yuan(stock), '务工年收入(元)': yuan(wages), '经营年收入(元)': yuan(business),
    '补贴及其他年收入(元)': String(numbers.between(4, 40) * 100),
    '生产年支出(元)': yuan(expense),
    '生活年支出(元)': yuan(Math.ceil(((total - expense) * numbers.between(22, 42)) / 100)),
    '教育年支出(元)': yuan(students * numbers.between(1, 6)),
    '医疗年支出(元)': String(numbers.weighted([[70, numbers.between(2, 20) * 100], [30, numbers.between(20, 90) * 100]])),
  };
}

/** Thousands of yuan owed to this bank, other banks and people. */
function loans(numbers: SeededNumbers, income: number): readonly [number, number, number] {
  const own = numbers.weighted([[62, 0], [38, Math.ceil((income * numbers.between(10, 40)) / 100)]]);
  const other = numbers.weighted([[80, 0], [18, Math.ceil((income * numbers.between(10, 50)) / 100)], [2, income * 2]]);
  return [own, other, numbers.weighted([[92, 0], [8, numbers.between(3, 20)]])];
}

function standingCells(numbers: SeededNumbers, trade: Trade, age: number, isMarried: boolean): SurveyCells {
  const overdue = numbers.weighted([[48, '0'], [42, '无记录'], [6, String(numbers.between(1, 7))], [3, String(numbers.between(8, 60))], [1, '120']]);
  const yesNo = (perThousand: number): string => (numbers.chance(perThousand) ? '是' : '否');
  return {
    主营项目: trade.name,
    经营年限: String(Math.min(numbers.weighted([[6, 1], [24, numbers.between(2, 7)], [70, numbers.between(8, 30)]]), age - 17)),
    新型经营主体: yesNo(40),
    评议小组评议: numbers.weighted([[26, '优'], [55, '良'], [16, '中'], [3, '差']]),
    家庭和睦邻里关系: numbers.weighted([[80, '好'], [18, '一般'], [2, '差']]),
    信用户: yesNo(350), 不良嗜好: yesNo(8), 涉诉: yesNo(7), 征信查询授权: yesNo(930), 当前逾期: yesNo(9),
    近24月最长逾期天数: overdue,
    贷款机构数: String(numbers.weighted([[45, 0], [40, 1], [12, 2], [2, 4], [1, 6]])),
    近6月查询次数: String(numbers.weighted([[62, 0], [20, 1], [14, 2], [3, 4], [1, 8]])),
    住房类型: numbers.weighted([[48, '砖混'], [16, '楼房'], [22, '砖瓦'], [8, '土木'], [6, '城镇商品房']]),
    经营规模: numbers.weighted([[10, '大户'], [25, '高于平均'], [50, '平均'], [15, '低于平均']]),
    销售渠道: numbers.weighted([[20, '订单'], [35, '固定'], [42, '零散'], [3, '滞销']]),
    农业保险: numbers.weighted([[35, '全部'], [40, '部分'], [25, '未参保']]),
    经营风险: numbers.weighted([[45, '低'], [42, '中'], [13, '高']]),
    公共缴费: numbers.weighted([[95, '无欠缴'], [5, '有欠缴']]),
    配偶同意共同还款: isMarried ? (numbers.chance(900) ? '是' : '否') : '',
  };
}
