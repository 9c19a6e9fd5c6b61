/**
 * What can be set, in which unit and range, at which level, and what holds when nobody sets it.
 *
 * Defaults are demonstration values (DESIGN) for the bank to replace, never regulation. Money in fen, shares in ppm,
 * rates over the reference rate in basis points.
 */
import type { ParameterGroup, ParameterLevel, ParameterUnit } from '../contract/parameters.ts';
import { parameterLevels } from '../contract/parameters.ts';

export { parameterLevels, type ParameterLevel };

interface Definition {
  readonly group: ParameterGroup;
  readonly name: string;
  /** One sentence for the person who sets it: what it does, where it takes effect. */
  readonly description: string;
  readonly levels: readonly ParameterLevel[];
}

/**
 * `lowest`: a cap, the smallest along the chain holds. `highest`: a floor. `outermost`: set once, below it only inherited.
 */
export interface NumberParameter extends Definition {
  readonly type: 'number';
  readonly unit: ParameterUnit;
  readonly minimum: number;
  readonly maximum: number;
  readonly default: number;
  readonly tightest: 'lowest' | 'highest' | 'outermost';
}

/** One of several; the outermost level that sets it decides. */
export interface ChoiceParameter<Value extends string = string> extends Definition {
  readonly type: 'choice';
  readonly values: readonly Value[];
  readonly default: Value;
}

/** A set of permitted values; along the chain only what all of them permit. */
export interface SetParameter<Value extends string = string> extends Definition {
  readonly type: 'set';
  readonly values: readonly Value[];
  readonly default: readonly Value[];
}

export type ParameterDefinition = NumberParameter | ChoiceParameter | SetParameter;

const down = (to: ParameterLevel): ParameterLevel[] => parameterLevels.slice(0, parameterLevels.indexOf(to) + 1);

type Words = Pick<Definition, 'group' | 'name' | 'description'>;
type NumberSpec = Words & Pick<NumberParameter, 'unit' | 'minimum' | 'maximum' | 'default' | 'tightest'>;
const number = (spec: NumberSpec, lowest: ParameterLevel): NumberParameter => ({ type: 'number', ...spec, levels: down(lowest) });
const choice = <const Value extends string>(spec: Words & { readonly values: readonly Value[]; readonly default: NoInfer<Value> }, lowest: ParameterLevel): ChoiceParameter<Value> =>
  ({ type: 'choice', ...spec, levels: down(lowest) });
const set = <const Value extends string>(spec: Words & { readonly values: readonly Value[] }, lowest: ParameterLevel): SetParameter<Value> =>
  ({ type: 'set', ...spec, default: spec.values, levels: down(lowest) });

const yuan = (amount: number): number => amount * 100;
/** Ten billion yuan: a quota that nobody has set stops nothing. */
export const NO_QUOTA = yuan(10_000_000_000);
export const NO_QUOTA_OF_HOUSEHOLDS = 1_000_000;
const money = { unit: 'fen', minimum: 0, maximum: NO_QUOTA, default: NO_QUOTA, tightest: 'lowest' } as const;
const share = { unit: 'ppm', minimum: 0, maximum: 1_000_000 } as const;

export const parameterRegistry = {
  'credit.householdCap': number({
    group: 'credit', name: '单户授信额度上限', description: '一户最多授信多少。评级测算（约束项 L5）和审批时执行；设在客户经理一级即其审查权限。',
    unit: 'fen', minimum: yuan(1_000), maximum: yuan(100_000), default: yuan(100_000), tightest: 'lowest',
  }, 'manager'),
  'credit.householdFloor': number({
    group: 'credit', name: '单户授信额度下限', description: '低于此数的额度不予审批。', unit: 'fen', minimum: yuan(1_000), maximum: yuan(100_000), default: yuan(1_000), tightest: 'highest',
  }, 'branch'),
  'credit.lineTermMonths': number({
    group: 'credit', name: '授信期限上限', description: '额度从签约日起最长多少个月。评级时执行。', unit: 'months', minimum: 12, maximum: 60, default: 60, tightest: 'lowest',
  }, 'branch'),
  /** Up to this limit the branch head decides; above it the county does. */
  'credit.approvalAuthority': number({
    group: 'credit', name: '网点审批权限', description: '额度在此数以内由网点负责人审批，超过的报县级行社。', unit: 'fen', minimum: 0, maximum: yuan(100_000), default: yuan(100_000), tightest: 'lowest',
  }, 'branch'),
  /** A line is rated again after so many months (年审). */
  'credit.reviewMonths': number({
    group: 'credit', name: '年审间隔', description: '额度生效或上次年审后满多少个月应当年审。', unit: 'months', minimum: 1, maximum: 24, default: 12, tightest: 'lowest',
  }, 'branch'),
  /** So long after its review fell due a line may still be drawn on. */
  'credit.reviewGraceDays': number({
    group: 'credit', name: '年审逾期停用天数', description: '应年审日后超过多少天仍未年审的，停止用信，年审后恢复。', unit: 'days', minimum: 0, maximum: 365, default: 30, tightest: 'lowest',
  }, 'branch'),
  /** A rating is fresh enough for a review for so long. */
  'credit.reviewRatingDays': number({
    group: 'credit', name: '年审评级有效天数', description: '年审所依据的评级最多是多少天以前做的。', unit: 'days', minimum: 1, maximum: 180, default: 90, tightest: 'lowest',
  }, 'legalEntity'),
  /** 本县农村居民人均可支配收入, a year. */
  'credit.ruralIncomePerHead': number({
    group: 'credit', name: '本县农村居民人均可支配收入', description: '评分卡的对照收入，按统计公报每年更新。', unit: 'fen', minimum: yuan(1_000), maximum: yuan(200_000), default: yuan(20_000), tightest: 'outermost',
  }, 'legalEntity'),
  'credit.regionClass': choice({ group: 'credit', name: '地区类别', description: '差别化定价用：三类为乡村振兴重点帮扶县。', values: ['first', 'second', 'third'], default: 'first' }, 'legalEntity'),

  'quota.credit': number({ ...money, group: 'quota', name: '授信总额额度', description: '有效、冻结和待签约额度合计不得超过此数，授信审批时占用；到期、注销、调减即释放。' }, 'manager'),
  'quota.balance': number({ ...money, group: 'quota', name: '贷款余额额度', description: '贷款余额合计不得超过此数，用信时占用，还款即释放。' }, 'manager'),
  'quota.households': number({
    group: 'quota', name: '授信户数额度', description: '有额度（有效、冻结、待签约）的户数不得超过此数，授信审批时占用。', unit: 'count', minimum: 0, maximum: NO_QUOTA_OF_HOUSEHOLDS, default: NO_QUOTA_OF_HOUSEHOLDS, tightest: 'lowest',
  }, 'manager'),
  'quota.oversubscribe': choice({ group: 'quota', name: '下级额度可否超配', description: '不允许时，下级额度之和不得超过上级额度。', values: ['no', 'yes'], default: 'no' }, 'legalEntity'),
  'quota.warningShare': number({ ...share, group: 'quota', name: '额度使用提示线', description: '额度用到此比例时显示黄色提示。', default: 800_000, tightest: 'lowest' }, 'branch'),
  'quota.alarmShare': number({ ...share, group: 'quota', name: '额度使用预警线', description: '额度用到此比例时显示红色预警；用满即停。', default: 950_000, tightest: 'lowest' }, 'branch'),

  'price.floorPoints': number({ group: 'price', name: '利率下限加点', description: '年利率不低于 LPR 加此基点；评级定价时在定价模型之外执行。', unit: 'points', minimum: 0, maximum: 1_000, default: 100, tightest: 'highest' }, 'branch'),
  'price.capPoints': number({ group: 'price', name: '利率上限加点', description: '年利率不高于 LPR 加此基点；评级定价时在定价模型之外执行。', unit: 'points', minimum: 0, maximum: 1_000, default: 400, tightest: 'lowest' }, 'branch'),
  /** On top of the contract rate: 500,000 = one and a half times. */
  'loan.penaltyMarkUp': number({ group: 'price', name: '逾期罚息加收', description: '逾期后在合同利率上加收的比例，新借据适用。', unit: 'ppm', minimum: 300_000, maximum: 500_000, default: 500_000, tightest: 'outermost' }, 'legalEntity'),
  'loan.misuseMarkUp': number({ group: 'price', name: '挪用罚息加收', description: '挤占挪用期间在合同利率上加收的比例，新借据适用。', unit: 'ppm', minimum: 500_000, maximum: 1_000_000, default: 1_000_000, tightest: 'outermost' }, 'legalEntity'),

  'credit.authorisationMonths': number({
    group: 'signing', name: '征信查询授权有效期', description: '授权书签署后多少个月内可以查询征信；到期须重新授权。', unit: 'months', minimum: 1, maximum: 60, default: 60, tightest: 'lowest',
  }, 'branch'),
  'document.signerCheck': choice({
    group: 'signing', name: '电子签署身份核验', description: '在设备上签名前核验签署人的方式；没有手机号的改由同事见证。', values: ['idCard', 'witness', 'oneTimeCode'], default: 'idCard',
  }, 'branch'),
  'document.readingSeconds': number({
    group: 'signing', name: '电子签署最短阅读时间', description: '从打开文书到确认已阅读全文至少多少秒。', unit: 'seconds', minimum: 0, maximum: 600, default: 10, tightest: 'highest',
  }, 'branch'),
  'document.sessionMinutes': number({
    group: 'signing', name: '电子签署有效时间', description: '一次签署须在多少分钟内完成，超过即失效。', unit: 'minutes', minimum: 5, maximum: 240, default: 60, tightest: 'lowest',
  }, 'branch'),

  'loan.drawMinimum': number({ group: 'loan', name: '单笔借款下限', description: '一笔用信至少多少。', unit: 'fen', minimum: yuan(1), maximum: yuan(100_000), default: yuan(500), tightest: 'highest' }, 'branch'),
  'loan.drawMaximum': number({ group: 'loan', name: '单笔借款上限', description: '一笔用信最多多少。', unit: 'fen', minimum: yuan(1), maximum: yuan(100_000), default: yuan(100_000), tightest: 'lowest' }, 'branch'),
  'loan.termMinimumMonths': number({ group: 'loan', name: '借款期限下限', description: '一笔用信至少借多少个月。', unit: 'months', minimum: 1, maximum: 60, default: 1, tightest: 'highest' }, 'branch'),
  'loan.productionTermMonths': number({ group: 'loan', name: '生产经营用信期限上限', description: '用于生产经营的一笔用信最长多少个月。', unit: 'months', minimum: 1, maximum: 60, default: 36, tightest: 'lowest' }, 'branch'),
  'loan.consumptionTermMonths': number({ group: 'loan', name: '消费用信期限上限', description: '用于生活消费的一笔用信最长多少个月。', unit: 'months', minimum: 1, maximum: 60, default: 12, tightest: 'lowest' }, 'branch'),
  /** How long after the line's expiry a draw may still mature. */
  'loan.monthsBeyondLine': number({ group: 'loan', name: '用信到期可超授信到期月数', description: '一笔用信的到期日最多可晚于额度到期日多少个月。', unit: 'months', minimum: 0, maximum: 12, default: 0, tightest: 'lowest' }, 'legalEntity'),
  'loan.methods': set({ group: 'loan', name: '可用还款方式', description: '柜面用信时可选的还款方式。', values: ['Q_INT', 'M_INT', 'BULLET', 'Q_INST', 'ANNUITY', 'LINEAR'] }, 'branch'),

  'loan.dayCount': choice({ group: 'interest', name: '计息天数规则', description: '日利率按一年多少天折算，新借据适用。', values: ['ACT/360', 'ACT/365', '30/360'], default: 'ACT/360' }, 'legalEntity'),
  'loan.settlementDay': number({ group: 'interest', name: '结息日', description: '按月、按季结息的结息日，次日为付息日；只用于新借据，已有借据按原约定。', unit: 'dayOfMonth', minimum: 1, maximum: 27, default: 20, tightest: 'outermost' }, 'legalEntity'),
  'loan.holidayRoll': choice({ group: 'interest', name: '到期日遇节假日', description: '顺延的，按工作日历顺延到下一工作日，期间按合同利率计息、不计罚息；只用于新借据。', values: ['NONE', 'NEXT_WORKDAY'], default: 'NONE' }, 'legalEntity'),
  'loan.interestGraceDays': number({ group: 'interest', name: '利息宽限期', description: '利息到期后多少天内付清不计罚息，新借据适用。', unit: 'days', minimum: 0, maximum: 7, default: 3, tightest: 'lowest' }, 'legalEntity'),
  'loan.principalGraceDays': number({ group: 'interest', name: '本金宽限期', description: '本金到期后多少天内还清不计罚息，新借据适用。', unit: 'days', minimum: 0, maximum: 7, default: 0, tightest: 'lowest' }, 'legalEntity'),
  'loan.partialRepayInterest': choice({ group: 'interest', name: '提前部分还款的利息', description: '随所还本金收取，或收取全部应计利息；新借据适用。', values: ['ON_REPAID_PART', 'ALL_ACCRUED'], default: 'ON_REPAID_PART' }, 'legalEntity'),
  'loan.compoundRate': choice({ group: 'interest', name: '到期前复利利率', description: '未按时支付的利息在到期前按罚息利率或合同利率计复利；新借据适用。', values: ['PENALTY', 'CONTRACT'], default: 'PENALTY' }, 'legalEntity'),

  'place.householdGrade': choice({ group: 'place', name: '信用户最低等级', description: '评定信用户要求的最低信用等级。', values: ['AAA', 'AA', 'A', 'B'], default: 'A' }, 'legalEntity'),
  'place.householdCleanMonths': number({ group: 'place', name: '信用户无逾期月数', description: '评定信用户要求最近多少个月在本行没有逾期。', unit: 'months', minimum: 0, maximum: 60, default: 12, tightest: 'highest' }, 'legalEntity'),
  'place.householdReview': choice({ group: 'place', name: '信用户最低评议', description: '评定信用户要求的最低评议结果。', values: ['excellent', 'good', 'fair'], default: 'good' }, 'legalEntity'),
  'place.villageFiledShare': number({ ...share, group: 'place', name: '信用村建档率', description: '建档户数占全村农户数的最低比例。', default: 900_000, tightest: 'highest' }, 'legalEntity'),
  'place.villageCreditHouseholdShare': number({ ...share, group: 'place', name: '信用村信用户占比', description: '信用户占全村农户数的最低比例。', default: 700_000, tightest: 'highest' }, 'legalEntity'),
  'place.villageCollectionShare': number({ ...share, group: 'place', name: '信用村到期贷款收回率', description: '近 12 个月到期本金收回的最低比例；没有到期的视为达标。', default: 980_000, tightest: 'highest' }, 'legalEntity'),
  'place.villageBadLoanShare': number({ ...share, group: 'place', name: '信用村不良率', description: '不良贷款余额占比的最高值；没有余额的视为达标。', default: 20_000, tightest: 'lowest' }, 'legalEntity'),
  'place.townshipVillageShare': number({ ...share, group: 'place', name: '信用乡镇信用村占比', description: '信用村占本网点服务的该乡镇行政村数的最低比例。', default: 600_000, tightest: 'highest' }, 'legalEntity'),
  'place.townshipBadLoanShare': number({ ...share, group: 'place', name: '信用乡镇不良率', description: '不良贷款余额占比的最高值；没有余额的视为达标。', default: 20_000, tightest: 'lowest' }, 'legalEntity'),
  'place.removalBadLoanShare': number({ ...share, group: 'place', name: '摘牌不良率', description: '信用村、信用乡镇的不良率超过此数的，列入应摘牌清单。', default: 30_000, tightest: 'lowest' }, 'legalEntity'),
  'place.noticeDays': number({ group: 'place', name: '公示天数', description: '信用户、信用村、信用乡镇评定前公示多少天。', unit: 'days', minimum: 1, maximum: 30, default: 7, tightest: 'highest' }, 'legalEntity'),
  'place.reviewMonths': number({ group: 'place', name: '信用评定年审间隔', description: '评定后满多少个月应当年审。', unit: 'months', minimum: 1, maximum: 24, default: 12, tightest: 'lowest' }, 'legalEntity'),

  'document.demandDays': number({ group: 'loan', name: '逾期通知要求归还天数', description: '逾期通知书、催收通知书要求借款人在多少天内归还。', unit: 'days', minimum: 1, maximum: 30, default: 7, tightest: 'outermost' }, 'legalEntity'),
  'collection.dialledPerDay': number({ group: 'collection', name: '每日拨打上限', description: '催收时一户一天最多拨打多少次电话。', unit: 'count', minimum: 1, maximum: 20, default: 6, tightest: 'lowest' }, 'branch'),
  'collection.connectedPerDay': number({ group: 'collection', name: '每日接通上限', description: '催收时一户一天最多接通多少次。', unit: 'count', minimum: 1, maximum: 10, default: 3, tightest: 'lowest' }, 'branch'),
  'collection.promiseDays': number({ group: 'collection', name: '承诺还款最长天数', description: '登记承诺还款时，承诺日最晚可在多少天以后。', unit: 'days', minimum: 1, maximum: 30, default: 7, tightest: 'lowest' }, 'branch'),
  'collection.tasksPerPerson': number({ group: 'collection', name: '每人催收任务上限', description: '一人未办任务达到此数后，新任务派给任务最少的客户经理。', unit: 'count', minimum: 1, maximum: 500, default: 60, tightest: 'lowest' }, 'branch'),

  /** Sum of the draws that a branch may pay out without the hub; zero switches offline draws off. */
  'loan.offlineAllowance': number({ group: 'offline', name: '离线用信额度', description: '与省中心断网期间网点最多可放款合计；0 表示断网时不放款。', unit: 'fen', minimum: 0, maximum: yuan(10_000_000), default: yuan(1_000_000), tightest: 'lowest' }, 'branch'),
} as const satisfies Readonly<Record<string, ParameterDefinition>>;

export type ParameterRegistry = typeof parameterRegistry;
export type ParameterKey = keyof ParameterRegistry;
type ValueOf<D> = D extends { type: 'number' } ? number
  : D extends { type: 'choice'; values: readonly (infer V)[] } ? V
  : D extends { type: 'set'; values: readonly (infer V)[] } ? readonly V[]
  : never;
export type ParameterValue<K extends ParameterKey> = ValueOf<ParameterRegistry[K]>;

export const isParameterKey = (key: string): key is ParameterKey => Object.hasOwn(parameterRegistry, key);

/** Two that must not cross, lower first: an interval set by its ends. */
export const parameterIntervals: readonly (readonly [ParameterKey, ParameterKey])[] = [
  ['credit.householdFloor', 'credit.householdCap'],
  ['loan.drawMinimum', 'loan.drawMaximum'],
  ['loan.termMinimumMonths', 'loan.consumptionTermMonths'],
  ['loan.termMinimumMonths', 'loan.productionTermMonths'],
  ['price.floorPoints', 'price.capPoints'],
  ['quota.warningShare', 'quota.alarmShare'],
];
