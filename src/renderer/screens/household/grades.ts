/** Grades are their own words in every language. */
export const grades = { AAA: 'AAA', AA: 'AA', A: 'A', B: 'B', C: 'C', D: 'D' } as const;
