/** How personal data looks on screens and in exports. The full values lie encrypted in the store. */

const stars = (count: number): string => '*'.repeat(Math.max(count, 0));

/** 519919198309281950 → 5199************50. A shorter text is masked just so. */
export function maskIdentityNumber(number: string): string {
  return number.length <= 6 ? stars(number.length) : `${number.slice(0, 4)}${stars(number.length - 6)}${number.slice(-2)}`;
}

/** 13812345678 → 138****5678 */
export function maskPhone(phone: string): string {
  return phone.length <= 7 ? stars(phone.length) : `${phone.slice(0, 3)}${stars(phone.length - 7)}${phone.slice(-4)}`;
}

/** 6231515089696816359 → 6231 **** **** 6359 */
export function maskBankCard(card: string): string {
  return card.length <= 8 ? stars(card.length) : `${card.slice(0, 4)} **** **** ${card.slice(-4)}`;
}

/** As it was typed, with every figure after the first four and before the last two covered: for showing what was corrected. */
export function maskDigitsInside(text: string): string {
  const characters = [...text];
  return characters.map((c, i) => (i >= 4 && i < characters.length - 2 && /[\p{Nd}\p{L}]/u.test(c) ? '*' : c)).join('');
}
