/** Indices as text: kept in millionths, read as decimals. */

/** 123,456 → "0.1235": four places, rounded. */
export const decimalText = (ppm: number): string => (ppm / 1_000_000).toFixed(4);

/** Grades in order, `null` last: a household without one. */
export const gradeOrder = ['AAA', 'AA', 'A', 'B', 'C', 'D', null] as const;

/** A count with its sign: +3, −2, 0. */
export const signedCount = (n: number): string => (n > 0 ? `+${n}` : String(n));
