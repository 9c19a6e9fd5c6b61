/**
 * Logistic regression by iteratively reweighted least squares (Fisher scoring; McCullagh & Nelder, Generalized Linear
 * Models, 1989, section 2.5): each step is a weighted least-squares problem, solved by ml-matrix.
 */
import { inverse, Matrix, solve } from 'ml-matrix';

export interface LogisticFit {
  /** The intercept first. */
  readonly coefficients: readonly number[];
  readonly standardErrors: readonly number[];
  readonly logLikelihood: number;
  readonly iterations: number;
}

export type LogisticResult = { readonly ok: true; readonly fit: LogisticFit } | { readonly ok: false; readonly reason: 'not_converged' | 'singular' };

const MOST_STEPS = 50;
const TOLERANCE = 1e-10;
/** Probabilities of exactly 0 or 1 mean that the cases are separated: there is no finite estimate. */
const LARGEST_COEFFICIENT = 30;

/** `rows` without the constant; `outcomes` 1 = the event. Weighs nothing and penalises nothing. */
export function fitLogistic(rows: readonly (readonly number[])[], outcomes: readonly (0 | 1)[]): LogisticResult {
  const x = new Matrix(rows.map((row) => [1, ...row]));
  const y = Matrix.columnVector(outcomes as number[]);
  let beta = Matrix.zeros(x.columns, 1);
  for (let step = 1; step <= MOST_STEPS; step += 1) {
    const p = probabilities(x, beta);
    const weights = p.map((one) => Math.max(one * (1 - one), 1e-12));
    const information = informationOf(x, weights);
    const gradient = x.transpose().mmul(Matrix.sub(y, Matrix.columnVector(p)));
    let change: Matrix;
    try {
      change = solve(information, gradient);
    } catch {
      return { ok: false, reason: 'singular' };
    }
    beta = Matrix.add(beta, change);
    const coefficients = beta.to1DArray();
    if (coefficients.some((one) => !Number.isFinite(one) || Math.abs(one) > LARGEST_COEFFICIENT)) return { ok: false, reason: 'singular' };
    if (Math.max(...change.to1DArray().map(Math.abs)) < TOLERANCE) return { ok: true, fit: { coefficients, ...spreadOf(x, beta, outcomes), iterations: step } };
  }
  return { ok: false, reason: 'not_converged' };
}

function probabilities(x: Matrix, beta: Matrix): number[] {
  return x.mmul(beta).to1DArray().map((eta) => 1 / (1 + Math.exp(-eta)));
}

/** XᵀWX, row by row: a weight matrix of all cases would not fit. */
function informationOf(x: Matrix, weights: readonly number[]): Matrix {
  const weighted = x.clone();
  weights.forEach((weight, row) => weighted.mulRow(row, weight));
  return x.transpose().mmul(weighted);
}

function spreadOf(x: Matrix, beta: Matrix, outcomes: readonly (0 | 1)[]): { standardErrors: number[]; logLikelihood: number } {
  const p = probabilities(x, beta);
  const covariance = inverse(informationOf(x, p.map((one) => one * (1 - one))));
  return {
    standardErrors: covariance.diagonal().map(Math.sqrt),
    logLikelihood: p.reduce((sum, one, index) => sum + Math.log(outcomes[index] === 1 ? one : 1 - one), 0),
  };
}
