/**
 * What can be set, in which unit and range, at which level, and what holds when nobody sets it.
 *
 * Defaults are demonstration values (DESIGN) for the bank to replace, never regulation. Money in fen, shares in ppm.
 */

/** From the outer bound inwards. A lower level may only tighten. */
export const parameterLevels = ['province', 'legalEntity', 'branch', 'manager'] as const;
export type ParameterLevel = (typeof parameterLevels)[number];

interface Definition {
  readonly name: string;
  readonly levels: readonly ParameterLevel[];
}

/** `lowest`: a cap, the smallest along the chain holds. `highest`: a floor. `outermost`: set once, below it only inherited. */
export interface NumberParameter extends Definition {
  readonly type: 'number';
  readonly unit: 'fen' | 'ppm' | 'months' | 'days';
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

type NumberSpec = Pick<NumberParameter, 'name' | 'unit' | 'minimum' | 'maximum' | 'default' | 'tightest'>;
const number = (spec: NumberSpec, lowest: ParameterLevel): NumberParameter => ({ type: 'number', ...spec, levels: down(lowest) });
const yuan = (amount: number): number => amount * 100;

export const parameterRegistry = {
  'credit.householdCap': number({ name: '单户授信额度上限', unit: 'fen', minimum: yuan(1_000), maximum: yuan(100_000), default: yuan(100_000), tightest: 'lowest' }, 'branch'),
  'credit.lineTermMonths': number({ name: '授信期限上限', unit: 'months', minimum: 12, maximum: 60, default: 60, tightest: 'lowest' }, 'branch'),
  /** Up to this limit the branch head decides; above it the county does. */
  'credit.approvalAuthority': number({ name: '网点审批权限', unit: 'fen', minimum: 0, maximum: yuan(100_000), default: yuan(100_000), tightest: 'lowest' }, 'branch'),
  /** A line is rated again after so many months (年审). */
  'credit.reviewMonths': number({ name: '年审间隔', unit: 'months', minimum: 1, maximum: 24, default: 12, tightest: 'lowest' }, 'branch'),
  /** 本县农村居民人均可支配收入, a year. */
  'credit.ruralIncomePerHead': number({ name: '本县农村居民人均可支配收入', unit: 'fen', minimum: yuan(1_000), maximum: yuan(200_000), default: yuan(20_000), tightest: 'outermost' }, 'legalEntity'),
  'credit.regionClass': { type: 'choice', name: '地区类别', levels: down('legalEntity'), values: ['first', 'second', 'third'], default: 'first' } satisfies ChoiceParameter<'first' | 'second' | 'third'>,

  'loan.drawMinimum': number({ name: '单笔借款下限', unit: 'fen', minimum: yuan(1), maximum: yuan(100_000), default: yuan(500), tightest: 'highest' }, 'branch'),
  'loan.drawMaximum': number({ name: '单笔借款上限', unit: 'fen', minimum: yuan(1), maximum: yuan(100_000), default: yuan(100_000), tightest: 'lowest' }, 'branch'),
  'loan.productionTermMonths': number({ name: '生产经营用信期限上限', unit: 'months', minimum: 1, maximum: 60, default: 36, tightest: 'lowest' }, 'branch'),
  'loan.consumptionTermMonths': number({ name: '消费用信期限上限', unit: 'months', minimum: 1, maximum: 60, default: 12, tightest: 'lowest' }, 'branch'),
  /** How long after the line's expiry a draw may still mature. */
  'loan.monthsBeyondLine': number({ name: '用信到期可超授信到期月数', unit: 'months', minimum: 0, maximum: 12, default: 0, tightest: 'lowest' }, 'legalEntity'),
  'loan.methods': { type: 'set', name: '可用还款方式', levels: down('branch'), values: ['Q_INT', 'M_INT', 'BULLET', 'Q_INST', 'ANNUITY', 'LINEAR'], default: ['Q_INT', 'M_INT', 'BULLET', 'Q_INST', 'ANNUITY', 'LINEAR'] } satisfies SetParameter<'Q_INT' | 'M_INT' | 'BULLET' | 'Q_INST' | 'ANNUITY' | 'LINEAR'>,
  'loan.dayCount': { type: 'choice', name: '计息天数规则', levels: down('legalEntity'), values: ['ACT/360', 'ACT/365', '30/360'], default: 'ACT/360' } satisfies ChoiceParameter<'ACT/360' | 'ACT/365' | '30/360'>,
  'loan.interestGraceDays': number({ name: '利息宽限期', unit: 'days', minimum: 0, maximum: 7, default: 3, tightest: 'lowest' }, 'legalEntity'),
  'loan.principalGraceDays': number({ name: '本金宽限期', unit: 'days', minimum: 0, maximum: 7, default: 0, tightest: 'lowest' }, 'legalEntity'),
  /** On top of the contract rate: 500,000 = one and a half times. */
  'loan.penaltyMarkUp': number({ name: '逾期罚息加收', unit: 'ppm', minimum: 300_000, maximum: 500_000, default: 500_000, tightest: 'outermost' }, 'legalEntity'),
  'loan.misuseMarkUp': number({ name: '挪用罚息加收', unit: 'ppm', minimum: 500_000, maximum: 1_000_000, default: 1_000_000, tightest: 'outermost' }, 'legalEntity'),
  /** Sum of the draws that a branch may pay out without the hub; zero switches offline draws off. */
  'loan.offlineAllowance': number({ name: '离线用信额度', unit: 'fen', minimum: 0, maximum: yuan(10_000_000), default: yuan(1_000_000), tightest: 'lowest' }, 'branch'),
} as const satisfies Readonly<Record<string, ParameterDefinition>>;

export type ParameterRegistry = typeof parameterRegistry;
export type ParameterKey = keyof ParameterRegistry;
type ValueOf<D> = D extends { type: 'number' } ? number
  : D extends { type: 'choice'; values: readonly (infer V)[] } ? V
  : D extends { type: 'set'; values: readonly (infer V)[] } ? readonly V[]
  : never;
export type ParameterValue<K extends ParameterKey> = ValueOf<ParameterRegistry[K]>;
