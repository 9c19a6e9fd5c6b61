/**
 * Against the Logit of statsmodels and its published result on Spector and Mazzeo's data (Greene, Econometric Analysis,
 * table 21.1; https://www.statsmodels.org/stable/examples/notebooks/generated/discrete_choice_overview.html).
 */
import { describe, expect, it } from 'vitest';
import { fitLogistic } from './logistic.ts';

/** GPA, TUCE, PSI, GRADE. */
const spector: readonly (readonly [number, number, number, 0 | 1])[] = [
  [2.66, 20, 0, 0], [2.89, 22, 0, 0], [3.28, 24, 0, 0], [2.92, 12, 0, 0], [4, 21, 0, 1], [2.86, 17, 0, 0], [2.76, 17, 0, 0], [2.87, 21, 0, 0],
  [3.03, 25, 0, 0], [3.92, 29, 0, 1], [2.63, 20, 0, 0], [3.32, 23, 0, 0], [3.57, 23, 0, 0], [3.26, 25, 0, 1], [3.53, 26, 0, 0], [2.74, 19, 0, 0],
  [2.75, 25, 0, 0], [2.83, 19, 0, 0], [3.12, 23, 1, 0], [3.16, 25, 1, 1], [2.06, 22, 1, 0], [3.62, 28, 1, 1], [2.89, 14, 1, 0], [3.51, 26, 1, 0],
  [3.54, 24, 1, 1], [2.83, 27, 1, 1], [3.39, 17, 1, 1], [2.67, 24, 1, 0], [3.65, 21, 1, 1], [4, 23, 1, 1], [3.1, 21, 1, 0], [2.39, 19, 1, 1],
];

describe('logistic regression', () => {
  it('gives the coefficients, standard errors and likelihood of statsmodels', () => {
    const result = fitLogistic(spector.map(([gpa, tuce, psi]) => [gpa, tuce, psi]), spector.map(([, , , grade]) => grade));
    if (!result.ok) throw new Error(result.reason);
    const { coefficients, standardErrors, logLikelihood } = result.fit;
    [-13.0213, 2.8261, 0.0952, 2.3787].forEach((published, index) => expect(coefficients[index]).toBeCloseTo(published, 4));
    [4.931, 1.263, 0.142, 1.065].forEach((published, index) => expect(standardErrors[index]).toBeCloseTo(published, 3));
    expect(logLikelihood).toBeCloseTo(-12.89, 3);
  });
  it('of one yes-or-no variable is the log odds ratio of its table', () => {
    // 30 of 40 against 10 of 60: ln(3) − ln(0.2)
    const rows = Array.from({ length: 100 }, (_, index) => [index < 40 ? 1 : 0]);
    const outcomes = [...Array<0 | 1>(30).fill(1), ...Array<0 | 1>(10).fill(0), ...Array<0 | 1>(10).fill(1), ...Array<0 | 1>(50).fill(0)];
    const result = fitLogistic(rows, outcomes);
    expect(result.ok && result.fit.coefficients[1]).toBeCloseTo(Math.log(3) - Math.log(0.2), 9);
    expect(result.ok && result.fit.coefficients[0]).toBeCloseTo(Math.log(0.2), 9);
  });
  it('says when the cases are separated or a variable says nothing of its own', () => {
    expect(fitLogistic([[0], [0], [1], [1]], [0, 0, 1, 1]).ok).toBe(false);
    expect(fitLogistic([[1, 2], [2, 4], [3, 6], [4, 8], [5, 10], [1, 2]], [0, 1, 0, 1, 1, 1]).ok).toBe(false);
  });
});
