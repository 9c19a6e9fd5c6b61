/** The forms in which a survey sheet gives a day. */
import { dateOf, dateOfDayNumber, type BusinessDate } from '../kernel/business-date.ts';
import { compact } from './normalise-text.ts';

const SEPARATED = /^(\d{4})(?:[-/.]|年)(\d{1,2})(?:[-/.]|月)(\d{1,2})日?(?:T?\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?$/;
const EIGHT_DIGITS = /^(\d{4})(\d{2})(\d{2})$/;
const SERIAL = /^(\d{5})(?:\.\d+)?$/;

/** Day 0 of Excel's 1900 calendar as a day number; right from serial 61 (1900-03-01) on, after its leap day that never was. */
const EXCEL_DAY_ZERO = -25_569;
/** 1954-10-03 to 2119-01-10: a five-digit number outside is no date of a survey. */
const SERIALS = { first: 20_000, last: 80_000 } as const;

/**
 * "2026-08-21", "2026/8/21", "2026.8.21", "2026年8月21日", "20260821" and Excel's serial "46255", a time after it cut off.
 * null for anything else.
 */
export function readDate(text: string): BusinessDate | null {
  const cell = compact(text);
  const parts = SEPARATED.exec(cell) ?? EIGHT_DIGITS.exec(cell);
  if (parts) return dateOf(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  const serial = SERIAL.exec(cell);
  if (!serial) return null;
  const day = Number(serial[1]);
  return day < SERIALS.first || day > SERIALS.last ? null : dateOfDayNumber(day + EXCEL_DAY_ZERO);
}
