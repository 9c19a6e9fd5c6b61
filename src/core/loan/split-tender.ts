/** How a sum paid early divides into principal and the interest on that principal (利随本清 on the part). */

import { timesDividedDown, timesDividedHalfUp } from './whole-number.ts';

export interface PrincipalAndInterest {
  readonly principal: number;
  readonly interest: number;
}

/**
 * P = ⌊T ÷ (1 + accrual)⌋ and I = T − P, where accrual is the interest of one fen since its last settlement; moved by
 * one fen to the principal when I is not the rounded interest of P.
 *
 * For about one T in (1 + 1/accrual) no P has exactly that interest; the move then favours the borrower by a fen.
 *
 * @param tender T in fen
 * @param perFen accrual of one fen in ppm × units, `divisor` its denominator
 */
export function splitTender(tender: number, perFen: number, divisor: number): PrincipalAndInterest {
  const principal = timesDividedDown(tender, divisor, divisor + perFen);
  const interest = tender - principal;
  if (interest > 0 && timesDividedHalfUp(principal, perFen, divisor) !== interest) {
    return { principal: principal + 1, interest: interest - 1 };
  }
  return { principal, interest };
}
