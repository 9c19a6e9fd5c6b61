import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HouseholdFile } from '../contract/household.ts';
import { businessDate } from '../kernel/business-date.ts';
import { fen } from '../kernel/money.ts';
import { explainRating, reasonName } from './explain-rating.ts';
import { factText } from './fact-text.ts';
import { factsOf, type FactContext, type RatingFacts } from './facts.ts';
import { computeLimit, termMonthsOf } from './limit.ts';
import { firstDocuments } from '../../../tests/support/first-documents.ts';
import { compilePricing } from './price.ts';
import { compileModels, rateHousehold } from './rate-household.ts';
import { exampleContext, exampleFile, exampleSubject } from './worked-example.ts';

const documents = firstDocuments;
const models = compileModels(documents);
const strategy = documents.limitStrategy;
const exampleFacts = factsOf(exampleSubject, exampleContext);
const rate = (change: Partial<RatingFacts>) => rateHousehold(models, { ...exampleFacts, ...change });
const factsWith = (change: (file: HouseholdFile) => void, context: Partial<FactContext> = {}) => {
  const file = structuredClone(exampleFile);
  change(file);
  return factsOf({ ...exampleSubject, file }, { ...exampleContext, ...context });
};

describe('the worked example', () => {
  const rating = rateHousehold(models, exampleFacts);
  it('scores 78, AA, 691 and gets 67,000', () => {
    expect(rating).toMatchObject({
      outcome: 'accepted', kind: 'credit', expertScore: 78, expertGrade: 'AA', statisticalScore: 691, statisticalBand: 'S1', grade: 'AA',
      limit: 6_700_000, binding: 'L4', termMonths: 36, reasonCodes: [],
    });
  });
  it('has the points of each category and variable', () => {
    const points = (category: string) => documents.expertCard.indicators.reduce((sum, one, index) => sum + (one.category === category ? (rating.trace.expert.points[index] ?? 0) : 0), 0);
    expect(['A', 'B', 'C', 'D', 'E', 'F', 'G'].map(points)).toEqual([9, 9, 13, 13, 11, 9, 14]);
    expect(rating.trace.statistical.points).toEqual([3, 3, 3, 14, 7, 16, 11, 8, 10, 8]);
    expect(rating.trace.flags).toEqual([]);
  });
  it('is explained with names, values and bins', () => {
    const explained = explainRating(documents, rating.trace);
    expect(explained.expertIndicators.find((one) => one.code === 'D2')).toEqual({
      code: 'D2', name: '年偿债率', value: '72,000.00元，8.3334%', bin: '<=10%', points: 5, best: 5,
    });
    expect(explained.expertIndicators.find((one) => one.code === 'C2')?.value).toBe('12亩');
    expect(explained.statisticalIndicators.at(-1)).toMatchObject({ value: '87.50%', bin: '75%-90%', points: 8, best: 16 });
    expect(explained.undecidedRules).toContain('R17');
    expect(explained.undecidedRules).not.toContain('R01');
  });
  it('is the same again from the stored snapshot', () => {
    const stored = JSON.parse(JSON.stringify(rating.trace)) as typeof rating.trace;
    expect(rateHousehold(models, stored.facts)).toEqual(rating);
  });
});

describe('price', () => {
  const price = compilePricing(documents.pricing);
  it('AA, credit household in a credit village, production, first region: 4.90 %', () => {
    const result = price({ grade: 'AA', creditHousehold: true, creditVillage: true, creditTownship: false, purposeKind: 'production', regionClass: 'first' });
    expect(result).toEqual({
      steps: [['lpr', 30_000], ['base', 26_000], ['grade', -4_000], ['creditHousehold', -1_000], ['creditPlace', -2_000]], ratePpm: 49_000,
    });
  });
  it('caps the discount for village and township together at 25 points', () => {
    expect(price({ grade: 'B', creditVillage: true, creditTownship: true }).ratePpm).toBe(53_500);
  });
  it('stays within cap and floor, and the steps add up', () => {
    const worst = { grade: 'C', regionClass: 'second', purposeKind: 'consumption', redWarning12Months: true };
    expect(price(worst).ratePpm).toBe(67_000);
    const narrow = compilePricing({ ...documents.pricing, capPoints: 300 })(worst);
    expect(narrow.steps.at(-1)).toEqual(['cap', -7_000]);
    expect(price({ ...worst, rateFloorPoints: 100, rateCapPoints: 300 })).toEqual(narrow);
    expect(price({ ...worst, rateFloorPoints: 0, rateCapPoints: 900 }).ratePpm).toBe(67_000);
    expect(price({ grade: 'AAA', rateFloorPoints: 250, rateCapPoints: 400 })).toMatchObject({ ratePpm: 55_000 });
    expect(narrow.steps.reduce((sum, [, ppm]) => sum + ppm, 0)).toBe(narrow.ratePpm);
  });
});

describe('limit', () => {
  const input = {
    grade: 'AA', netIncome: 7_200_000, netAssets: 26_000_000, annualDebtService: 600_000, ownBankLoans: 1_000_000, otherBankCredit: null,
    ratePpm: 53_500, termMonths: 36, householdCap: 10_000_000,
  } as const;
  it('the five constraints of the example at 5.35 %, then own loans and rounding', () => {
    expect(computeLimit(strategy, input)).toEqual({
      steps: [['L1', 8_000_000], ['L2', 8_640_000], ['L3', 11_700_000], ['L4', 7_755_277], ['L5', 10_000_000], ['own', -1_000_000], ['step', -55_277]],
      binding: 'L4', limit: 6_700_000,
    });
  });
  it('deducts half of other banks’ credit loans where their kind is known', () => {
    expect(computeLimit(strategy, { ...input, otherBankCredit: 2_000_001 }).limit).toBe(5_700_000);
  });
  it('is nothing below 3,000', () => {
    expect(computeLimit(strategy, { ...input, ownBankLoans: 7_460_000 }).limit).toBe(0);
    expect(computeLimit(strategy, { ...input, ownBankLoans: 7_455_277 }).limit).toBe(300_000);
    expect(computeLimit(strategy, { ...input, netAssets: -1 })).toMatchObject({ binding: 'L3', limit: 0 });
  });
  it('never rises with debts, never passes a constraint, and is whole thousands', () => {
    const amount = fc.integer({ min: 0, max: 100_000_000_00 });
    fc.assert(fc.property(amount, amount, amount, amount, fc.integer({ min: 1, max: 240_000 }), fc.constantFrom(12, 24, 36, 60), (netIncome, netAssets, service, own, ratePpm, termMonths) => {
      const base = { ...input, netIncome, netAssets, annualDebtService: service, ownBankLoans: own, ratePpm, termMonths };
      const result = computeLimit(strategy, base);
      const constraints = result.steps.filter(([code]) => code.startsWith('L')).map(([, value]) => value);
      expect(result.limit % 100_000).toBe(0);
      expect(result.limit).toBeLessThanOrEqual(Math.min(...constraints));
      expect(computeLimit(strategy, { ...base, annualDebtService: service + 100_000 }).limit).toBeLessThanOrEqual(result.limit);
      expect(computeLimit(strategy, { ...base, ownBankLoans: own + 100_000 }).limit).toBeLessThanOrEqual(result.limit);
      // what fits is served within half of the income, to the fen of rounding
      const capacity = BigInt(constraints[3] ?? 0);
      const yearly = capacity * (12_000_000n + BigInt(ratePpm) * BigInt(termMonths));
      expect(yearly <= (500_000n * BigInt(netIncome) - 1_000_000n * BigInt(service)) * BigInt(termMonths) || capacity === 0n).toBe(true);
    }));
  });
  it.each([[42, 60, 36], [63, 60, 24], [64, 60, 12], [65, 60, 0], [30, 24, 24]])('at %i with a cap of %i months the term is %i', (age, cap, term) =>
    expect(termMonthsOf(strategy, age, cap)).toBe(term));
});

describe('rules', () => {
  it.each<[string, Partial<RatingFacts>, string]>([
    ['R01', { age: 17 }, 'refused'], ['R02', { age: 66 }, 'refused'], ['R02', { age: 61 }, 'manualReview'], ['R05', { residenceYears: 0 }, 'refused'],
    ['R06', { memberHoldsLine: true }, 'refused'], ['R10', { litigation: true }, 'refused'], ['R11', { currentlyOverdue: true }, 'refused'],
    ['R12', { longestOverdueDays: 91 }, 'refused'], ['R14', { lenders: 5 }, 'refused'], ['R14', { lenders: 4 }, 'manualReview'],
    ['R15', { inquiries6Months: 7 }, 'manualReview'], ['R16', { totalDebts: 30_000_001 }, 'refused'], ['R16', { bankLoanShare: 2_000_001 }, 'manualReview'],
    ['R18', { guaranteeShare: 1_000_001 }, 'manualReview'], ['R19', { debtServiceShare: 700_001 }, 'refused'], ['R20', { badHabits: true }, 'refused'],
    ['R30', { informationAge: 13 }, 'incomplete'], ['R31', { branchBadLoanShare: 30_000 }, 'refused'],
  ])('%s fires on %j: %s', (code, change, outcome) => {
    const rating = rate(change);
    expect(rating.outcome).toBe(outcome);
    expect(rating.reasonCodes[0]).toBe(code);
    expect(rating.limit > 0).toBe(outcome === 'manualReview');
  });
  it('lists the worst first', () => expect(rate({ lenders: 4, badHabits: true, inquiryAuthorised: false }).reasonCodes).toEqual(['R20', 'R14', 'R28']));
  it('says which it could not judge', () => expect(rate({ lenders: null, badHabits: null }).trace.undecided).toEqual(expect.arrayContaining(['R14', 'R20'])));
  it('twelve months to the day is not yet stale', () => {
    const collected = (on: string) => factsWith((file) => { file.survey.collectedOn = businessDate(on); }).informationAge;
    expect(collected('2025-11-25')).toBe(12);
    expect(collected('2025-11-24')).toBe(13);
  });
});

describe('without a signed authorisation', () => {
  it('only a pre-approved limit, and the bureau’s record is not used', () => {
    const facts = factsWith((file) => { file.creditRecord = { ...file.creditRecord, inquiryAuthorised: false, currentlyOverdue: true }; });
    expect(facts).toMatchObject({ currentlyOverdue: null, lenders: null, inquiries6Months: null, hasCreditRecord: null });
    const rating = rateHousehold(models, facts);
    expect(rating).toMatchObject({ outcome: 'accepted', kind: 'preCredit', reasonCodes: ['R28'] });
    expect(rating.trace.flags).toEqual(['missing.G1', 'missing.X6', 'missing.X7']);
  });
  it('what is overdue in this bank’s own ledger counts all the same', () => {
    const facts = factsWith((file) => { file.creditRecord.inquiryAuthorised = null; }, { isOverdueHere: true });
    expect(rateHousehold(models, facts)).toMatchObject({ outcome: 'refused', reasonCodes: ['R11', 'R28'] });
  });
});

describe('missing information', () => {
  it.each(['netIncome', 'totalDebts', 'panelReview', 'familySize', 'annualDebtService', 'netAssets'])('without %s it cannot be rated', (field) => {
    const rating = rate({ [field]: null });
    expect(rating).toMatchObject({ outcome: 'incomplete', limit: 0, grade: null });
    expect(rating.reasonCodes).toContain(`missing.${field}`);
  });
  it('gives no points and a flag', () => {
    const rating = rate({ education: null });
    expect(rating).toMatchObject({ expertScore: 77, outcome: 'accepted' });
    expect(rating.trace.flags).toEqual(['missing.A2']);
  });
  it('more than twenty points missing: cannot be rated', () => {
    const twenty = { housingType: null, contractedLand: null, deposits: null, workingAssets: null, education: null }; // 6 + 4 + 4 + 4 + 2
    expect(rate(twenty).outcome).not.toBe('incomplete');
    expect(rate({ ...twenty, insurance: null })).toMatchObject({ outcome: 'incomplete', reasonCodes: ['missing.points'] });
  });
  it('a refusal stands whatever is missing', () => expect(rate({ netIncome: null, badHabits: true })).toMatchObject({ outcome: 'refused', reasonCodes: ['R20'] }));
  it('has a name for every reason', () => {
    expect(reasonName(documents, 'missing.netIncome')).toBe('缺失：家庭年纯收入');
    expect(reasonName(documents, 'R29')).toContain('综合评级');
    expect(reasonName(documents, 'R14')).toContain('多头借贷');
  });
});

describe('combination', () => {
  it('goes one notch up only with a year of history at this bank', () => {
    // 78 less 6 + 4 for house and land: 68, an A that the statistical card puts into S1
    const plain = { housingType: 'none', contractedLand: 0, education: 'none' } as const;
    expect(rate(plain)).toMatchObject({ expertGrade: 'A', statisticalBand: 'S1', grade: 'A' });
    expect(rate({ ...plain, ownBankHistory: 12 })).toMatchObject({ expertGrade: 'A', grade: 'AA' });
  });
  it('refuses D', () => {
    const poor = rate({
      panelReview: 'poor', harmony: 'poor', publicFees: 'arrears', housingType: 'none', contractedLand: 0, deposits: fen(0), workingAssets: 0,
      businessYears: 0, longestOverdueDays: 60, incomeStability: 'none', scale: 'belowAverage', salesChannel: 'unsold', debtShare: 700_000,
    });
    expect(poor).toMatchObject({ expertGrade: 'D', outcome: 'refused', grade: 'D', reasonCodes: ['R29'], limit: 0 });
  });
});

describe('facts', () => {
  it('keep the bin of the exact share', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1_000_000_00 }), fc.integer({ min: 1, max: 1_000_000_00 }), fc.constantFrom(100_000, 200_000, 350_000, 500_000), (service, netIncome, bound) => {
      const file = structuredClone(exampleFile);
      const facts = factsOf({ ...exampleSubject, netIncome, file: { ...file, debts: { ...file.debts, annualDebtService: service as never } } }, exampleContext);
      const isAbove = BigInt(service) * 1_000_000n > BigInt(bound) * BigInt(netIncome);
      expect((facts.debtServiceShare ?? 0) > bound).toBe(isAbove);
    }));
  });
  it('read the source of income', () => {
    const stability = (change: (file: HouseholdFile) => void) => factsWith(change).incomeStability;
    expect(stability(() => {})).toBe('stable');
    expect(stability((file) => { file.production.salesChannel = 'scattered'; })).toBe('seasonal');
    expect(stability((file) => { file.incomeExpense.subsidyIncome = 80_000 as never; })).toBe('diversified');
    expect(stability((file) => { file.incomeExpense.cropIncome = 0 as never; })).toBe('none');
    expect(stability((file) => { file.incomeExpense.wageIncome = null; })).toBeNull();
  });
  it('count an illness of the head or the spouse as a loss of labour, of another member not', () => {
    const health = (relation: string) => factsWith((file) => { file.members = [{ name: '甲', relation, identityMask: null, health: 'disabled' }]; }).familyHealth;
    expect(health('配偶')).toBe('lost');
    expect(health('父亲')).toBe('chronic');
  });
  it('are read out in a person’s words', () => {
    expect(factText('age', 42)).toBe('42岁');
    expect(factText('currentlyOverdue', true)).toBe('当前逾期：是');
    expect(factText('housingType', 'earthWood')).toBe('土木/危旧');
    expect(factText('debtShare', null)).toBeNull();
  });
});

describe('any household', () => {
  const known = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null, freq: 8 });
  const share = known(fc.integer({ min: 0, max: 3_000_000 }));
  const anyFacts = fc.record({
    age: fc.integer({ min: 15, max: 75 }), familySize: known(fc.integer({ min: 1, max: 9 })), netIncome: known(fc.integer({ min: -2_000_000, max: 30_000_000 })),
    netAssets: known(fc.integer({ min: -5_000_000, max: 90_000_000 })), totalDebts: known(fc.integer({ min: 0, max: 40_000_000 })),
    annualDebtService: known(fc.integer({ min: 0, max: 4_000_000 })), debtShare: share, debtServiceShare: share, livingShare: share,
    lenders: known(fc.integer({ min: 0, max: 6 })), inquiries6Months: known(fc.integer({ min: 0, max: 9 })), longestOverdueDays: known(fc.constantFrom(0, 3, 15, 45, 120)),
    badHabits: known(fc.boolean()), panelReview: known(fc.constantFrom('excellent', 'good', 'fair', 'poor')), ownBankHistory: known(fc.integer({ min: 0, max: 48 })),
  });
  it('gets one outcome that its figures agree with, the same from its snapshot', () => {
    fc.assert(fc.property(anyFacts, (change) => {
      const rating = rate(change as Partial<RatingFacts>);
      if (rating.outcome === 'accepted') expect(rating.limit).toBeGreaterThanOrEqual(300_000);
      if (rating.outcome === 'refused' || rating.outcome === 'incomplete') expect(rating.limit).toBe(0);
      if (rating.outcome !== 'accepted') expect(rating.reasonCodes.length).toBeGreaterThan(0);
      if (rating.expertScore !== null) expect(rating.expertScore).toBeLessThanOrEqual(100);
      if (rating.ratePpm !== null) expect(rating.ratePpm).toBe(rating.trace.price?.steps.reduce((sum, [, ppm]) => sum + ppm, 0));
      const stored = JSON.parse(JSON.stringify(rating.trace)) as typeof rating.trace;
      expect(rateHousehold(models, stored.facts)).toEqual(rating);
      expect(() => explainRating(documents, stored)).not.toThrow();
    }));
  });
});
