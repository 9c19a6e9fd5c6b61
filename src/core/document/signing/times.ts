/** Instants as people in China read them. */
const CHINA_MS = 8 * 3_600_000;

/** "2026-11-25 10:02:33", UTC+8. */
export const chinaTimeText = (instant: number): string => new Date(instant + CHINA_MS).toISOString().slice(0, 19).replace('T', ' ');
