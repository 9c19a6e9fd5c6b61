/** A work calendar from a sheet: one line a day, in any order, below a header that names 日期, 类型 and 名称. */
import type { CalendarDay } from '../contract/parameters.ts';
import { readDate } from '../household/normalise-date.ts';
import { readSurveyFile } from '../household/read-survey-file.ts';
import { Refusal } from '../kernel/result.ts';
import type { QueryContext } from '../pipeline/context.ts';

const kinds: Readonly<Record<string, CalendarDay['kind']>> = {
  放假: 'holiday', 休: 'holiday', 休息: 'holiday', 节假日: 'holiday', holiday: 'holiday', 上班: 'workday', 班: 'workday', 补班: 'workday', 调休上班: 'workday', workday: 'workday',
};

/** @throws Refusal of `readSurveyFile`; `calendar_header_missing`; `calendar_row_wrong`, `calendar_other_year` with the line of the sheet. */
export async function readCalendar(_context: QueryContext, input: { year: number; file: { bytes: Uint8Array } }): Promise<readonly CalendarDay[]> {
  const { sheet } = await readSurveyFile(input.file.bytes);
  const header = sheet.findIndex((row) => row.some((cell) => /^(日期|date)$/i.test(cell.trim())));
  if (header < 0) throw new Refusal('calendar_header_missing');
  const column = (pattern: RegExp): number => (sheet[header] ?? []).findIndex((cell) => pattern.test(cell.trim()));
  const [dateAt, kindAt, nameAt] = [column(/^(日期|date)$/i), column(/^(类型|kind)$/i), column(/^(名称|节日|name)$/i)];
  return sheet.slice(header + 1).flatMap((row, index) => {
    if (row.every((cell) => cell.trim() === '')) return [];
    const line = header + index + 2;
    const date = readDate(row[dateAt] ?? '');
    const kind = kinds[(row[kindAt] ?? '').trim().toLowerCase()];
    if (!date || !kind) throw new Refusal('calendar_row_wrong', { line });
    if (!date.startsWith(`${input.year}-`)) throw new Refusal('calendar_other_year', { date, year: input.year });
    return [{ date, kind, name: (row[nameAt] ?? '').trim().slice(0, 20) }];
  });
}
