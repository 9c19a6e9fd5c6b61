import { describe, expect, it } from 'vitest';
import type { FraudScene } from '../contract/model-document.ts';
import { compileFraudRules, findFraud, fraudCaseOf, reviewSubject } from './anti-fraud-rules.ts';
import type { Facts } from './decision-table.ts';
import { parseModel } from './model-documents.ts';
import firstRules from './models/anti-fraud-rules.json' with { type: 'json' };

const rules = compileFraudRules(parseModel('antiFraudRules', firstRules));

/** Domain rules F01 to F25, and those that the product adds. One line: the scene, what fires it, and its nearest neighbour that does not. */
const table: readonly (readonly [code: string, scene: FraudScene, outcome: 'reject' | 'review', fires: Facts, passes: Facts])[] = [
  ['F01', 'application', 'reject', { faceScore: 69 }, { faceScore: 80 }],
  ['F01', 'application', 'review', { faceScore: 70 }, { faceScore: 80 }],
  ['F01', 'disbursement', 'review', { faceScore: 79 }, { faceScore: 100 }],
  ['F02', 'application', 'reject', { documentMatches: false }, { documentMatches: true }],
  ['F03', 'application', 'reject', { phoneOwnerMatches: false }, { phoneOwnerMatches: true }],
  ['F03', 'application', 'review', { phoneMonths: 2 }, { phoneMonths: 3 }],
  ['F04', 'application', 'reject', { fraudListed: true }, { fraudListed: false }],
  ['F04', 'disbursement', 'reject', { virtualNumber: true }, { virtualNumber: false }],
  ['F05', 'application', 'reject', { deviceRisk: 'emulator' }, { deviceRisk: 'none' }],
  ['F05', 'application', 'review', { deviceRisk: 'proxy' }, { deviceRisk: 'none' }],
  ['F06', 'application', 'review', { deviceHouseholds7Days: 3, deviceHouseholds30Days: 3 }, { deviceHouseholds7Days: 2, deviceHouseholds30Days: 4 }],
  ['F06', 'application', 'reject', { deviceHouseholds7Days: 1, deviceHouseholds30Days: 5 }, { deviceHouseholds7Days: 1, deviceHouseholds30Days: 4 }],
  ['F07', 'application', 'review', { phoneHouseholds: 2 }, { phoneHouseholds: 1 }],
  ['F07', 'application', 'reject', { phoneHouseholds: 3 }, { phoneHouseholds: 1 }],
  ['F08', 'application', 'review', { contactPhoneHouseholds: 4 }, { contactPhoneHouseholds: 3 }],
  ['F09', 'application', 'review', { addressHouseholds: 3 }, { addressHouseholds: 2 }],
  ['F10', 'application', 'review', { collectedSameDay: 41 }, { collectedSameDay: 40 }],
  ['F11', 'application', 'review', { surveyDistance: 5001 }, { surveyDistance: 5000 }],
  ['F11', 'application', 'review', { samePointShare: 600_001 }, { samePointShare: 600_000 }],
  ['F12', 'application', 'review', { linkedHouseholds: 5, linkedBadHouseholds: 1 }, { linkedHouseholds: 4, linkedBadHouseholds: 4 }],
  ['F12', 'application', 'reject', { linkedHouseholds: 5, linkedBadHouseholds: 2 }, { linkedHouseholds: 4, linkedBadHouseholds: 2 }],
  ['F13', 'application', 'review', { appliedHour: 4, deviceFirstSeen: true }, { appliedHour: 5, deviceFirstSeen: true }],
  ['F13', 'application', 'review', { appliedHour: 0, deviceFirstSeen: true }, { appliedHour: 0, deviceFirstSeen: false }],
  ['F14', 'disbursement', 'reject', { payeeIsBorrower: false }, { payeeIsBorrower: true }],
  ['F14', 'disbursement', 'reject', { payeeCardDays: 0 }, { payeeCardDays: 1 }],
  ['F14', 'disbursement', 'reject', { cardHouseholds: 2 }, { cardHouseholds: 1 }],
  ['F15', 'disbursement', 'review', { phoneChangedHours: 71 }, { phoneChangedHours: 72 }],
  ['F16', 'disbursement', 'review', { signingElsewhere: true }, { signingElsewhere: false }],
  ['F17', 'disbursement', 'review', { samePayeeBorrowers: 3 }, { samePayeeBorrowers: 2 }],
  ['F18', 'disbursement', 'reject', { payeeIsStaff: true }, { payeeIsStaff: false }],
  ['F19', 'disbursement', 'reject', { enforcementListed: true }, { enforcementListed: false }],
  ['F19', 'disbursement', 'reject', { externalListed: true }, { externalListed: false }],
  ['F19', 'application', 'reject', { internalListed: true }, { internalListed: false }],
  ['F20', 'disbursement', 'review', { drawsToday: 3 }, { drawsToday: 2 }],
  ['F20', 'disbursement', 'review', { drawShare: 950_000, repaidShare3Days: 500_000 }, { drawShare: 949_999, repaidShare3Days: 500_000 }],
  ['F20', 'disbursement', 'review', { drawShare: 1_000_000, repaidShare3Days: 1_000_000 }, { drawShare: 1_000_000, repaidShare3Days: 499_999 }],
  ['F21', 'repayment', 'review', { payerRepayments: 2 }, { payerRepayments: 1 }],
  ['F21', 'repayment', 'review', { payerBorrowers: 3 }, { payerBorrowers: 2 }],
  ['F22', 'repayment', 'review', { repaidFromNewDraw: true }, { repaidFromNewDraw: false }],
  ['F23', 'repayment', 'review', { cashRepayment: 5_000_000 }, { cashRepayment: 4_999_999 }],
  ['F24', 'application', 'reject', { handlerRelated: true }, { handlerRelated: false }],
  ['F24', 'disbursement', 'reject', { handlerRelated: true }, { handlerRelated: false }],
  ['F24', 'repayment', 'reject', { handlerRelated: true }, { handlerRelated: false }],
  ['F25', 'disbursement', 'review', { managerMoneyLink: true }, { managerMoneyLink: false }],
  ['F26', 'application', 'reject', { identityValid: false }, { identityValid: true }],
  ['F26', 'application', 'reject', { age: 17 }, { age: 18 }],
  ['F26', 'disbursement', 'review', { age: 81 }, { age: 80 }],
  ['F27', 'application', 'reject', { memberHoldsLine: true }, { memberHoldsLine: false }],
  ['F27', 'application', 'reject', { lineElsewhere: true }, { lineElsewhere: false }],
  ['F28', 'application', 'reject', { staffRelated: true }, { staffRelated: false }],
  ['F29', 'application', 'review', { cardHouseholds: 2 }, { cardHouseholds: 1 }],
  ['F30', 'disbursement', 'reject', { confirmedFraud: true }, { confirmedFraud: false }],
  ['F31', 'application', 'review', { memberListed: true }, { memberListed: false }],
];

describe('the first anti-fraud rules', () => {
  it.each(table)('%s at the %s: %s', (code, scene, outcome, fires, passes) => {
    const found = findFraud(rules, scene, fires);
    expect(found.outcome).toBe(outcome);
    expect(found.hits.map(([hit]) => hit)).toEqual([code]);
    expect(findFraud(rules, scene, passes).outcome).toBe('pass');
  });
  it('are all in the table above', () => {
    expect([...new Set(table.map(([code]) => code))]).toEqual(rules.document.rules.map(({ code }) => code));
    expect(rules.document.rules.slice(0, 25).map(({ code }) => code)).toEqual(Array.from({ length: 25 }, (_, i) => `F${String(i + 1).padStart(2, '0')}`));
  });
  it('fire on nothing that is unknown', () => {
    for (const scene of ['application', 'disbursement', 'repayment'] as const) expect(findFraud(rules, scene, {})).toMatchObject({ outcome: 'pass', hits: [], holds: false });
    expect(findFraud(rules, 'application', {}).undecided).toContain('F07');
  });
  it('take money in that is only to be looked at afterwards, and stop what is to be looked at before', () => {
    expect(findFraud(rules, 'repayment', { repaidFromNewDraw: true }).holds).toBe(false);
    expect(findFraud(rules, 'repayment', { cashRepayment: 6_000_000 }).holds).toBe(true);
  });
  it('give the worst of what fires, rejects first', () => {
    const found = findFraud(rules, 'application', { phoneHouseholds: 2, addressHouseholds: 5, confirmedFraud: true });
    expect(found).toMatchObject({ outcome: 'reject', hits: [['F30', 0], ['F07', 1], ['F09', 0]] });
  });
  it('say what fired', () => {
    expect(fraudCaseOf(rules, 'F07', 1)).toEqual({ name: '同一手机号3户及以上拒绝；2户转人工', outcome: 'review', fields: ['phoneHouseholds'] });
    expect(() => fraudCaseOf(rules, 'F07', 9)).toThrow('no row 9');
  });
});

describe('what a review is about', () => {
  const subject = (facts: Facts): string => reviewSubject(rules, 'disbursement', findFraud(rules, 'disbursement', facts).hits, facts);
  it('is the same while the rules and the values that they read are', () => {
    expect(subject({ drawsToday: 3, age: 40 })).toBe(subject({ drawsToday: 3, age: 41, faceScore: 90 }));
  });
  it('is another with another value or another rule', () => {
    expect(subject({ drawsToday: 4 })).not.toBe(subject({ drawsToday: 3 }));
    expect(subject({ drawsToday: 3, phoneChangedHours: 5 })).not.toBe(subject({ drawsToday: 3 }));
  });
});

describe('a document', () => {
  it('with an outcome that is none, or a code twice, is refused', () => {
    const broken = structuredClone(firstRules);
    const [first, second] = broken.rules;
    if (first?.table.rules[0] && second) { first.table.rules[0].outcome = "'block'"; second.code = first.code; }
    expect(() => parseModel('antiFraudRules', broken)).toThrow(/output_not_allowed/);
  });
});
