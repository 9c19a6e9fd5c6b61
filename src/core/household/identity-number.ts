/** Citizen identity numbers (GB 11643-1999): six digits of region, eight of birth, three of sequence, a check digit. */
import { businessDate, dateOf, fullYearsBetween, type BusinessDate } from '../kernel/business-date.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { compact, saysNothing } from './normalise-text.ts';

export interface Identity {
  /** 18 characters, X in upper case. */
  readonly number: string;
  readonly birthDate: BusinessDate;
  readonly gender: 'female' | 'male';
}
export type IdentityFault = 'bad_check_digit' | 'impossible_birth';

/** ISO 7064 MOD 11-2 as GB 11643 prints it: weights of the first 17 digits and the check character of each remainder. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECK_CHARACTERS = '10X98765432';
const FORM = /^\d{17}[\dX]$/;
/** The oldest person alive was born later than this many years ago. */
const OLDEST_YEARS = 120;

/** The 18th character for the first 17 digits. */
export function checkCharacter(first17: string): string {
  let sum = 0;
  for (let i = 0; i < WEIGHTS.length; i++) sum += (first17.charCodeAt(i) - 48) * (WEIGHTS[i] ?? 0);
  return CHECK_CHARACTERS.charAt(sum % 11);
}

/**
 * One form for one number: usual width, no spaces or dashes, no text mark of a spreadsheet ("'5199…", "=\"5199…\""),
 * X in upper case. Empty when the cell says nothing. Not checked.
 */
export function normaliseIdentityNumber(text: string): string {
  const number = compact(text).replace(/^=?["'‘’“”`]+|["'‘’“”`]+$/gu, '').replace(/[-—–]/gu, '').toUpperCase().replace(/[×Χ]$/u, 'X');
  return saysNothing(number) ? '' : number;
}

/** 519919198309281950 as a spreadsheet shows it after it has lost its last digits: "5.19919198309282E+17". */
export function lostItsDigits(text: string): boolean {
  return /^\d(?:\.\d+)?E\+1[4-9]$/i.test(compact(text));
}

/**
 * What a normalised number says.
 *
 * A birth that cannot be comes first: it names the digits to look at. A number that is too short, too long or holds a
 * letter is a `bad_check_digit`, because there is no digit by which it could be checked.
 *
 * @param on the day on which a birth in the future is judged
 */
export function readIdentity(number: string, on: BusinessDate): Result<Identity, IdentityFault> {
  if (!FORM.test(number)) return err('bad_check_digit');
  const birthDate = dateOf(Number(number.slice(6, 10)), Number(number.slice(10, 12)), Number(number.slice(12, 14)));
  if (!birthDate || birthDate > on || fullYearsBetween(birthDate, on) > OLDEST_YEARS) return err('impossible_birth');
  if (checkCharacter(number) !== number.charAt(17)) return err('bad_check_digit');
  return ok({ number, birthDate, gender: genderOf(number) });
}

/** Of a number that was read before. */
export function birthDateOf(number: string): BusinessDate {
  return businessDate(`${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`);
}

/** Of a number that was read before: the 17th figure is odd for men. */
export function genderOf(number: string): Identity['gender'] {
  return Number(number.charAt(16)) % 2 === 0 ? 'female' : 'male';
}
