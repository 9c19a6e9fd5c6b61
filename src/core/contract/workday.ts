import { z } from 'zod';
import { command, query } from './define.ts';
import { calendarYearSchema, type CalendarDay } from './parameters.ts';
import { dateSchema, uploadedFileSchema } from './schemas.ts';

export interface WorkdayStatus {
  readonly businessDate: string;
  /** Calendar days between the business date and today that are not closed yet. */
  readonly daysBehind: number;
  readonly lastClosedOn: string | null;
  readonly lastBackupAt: number | null;
}

export interface DayEndResult {
  readonly closed: readonly string[];
  readonly businessDate: string;
  readonly settledLoans: number;
  readonly newlyOverdue: number;
  readonly reclassified: number;
  readonly expiredLines: number;
  readonly debits: number;
  readonly credits: number;
  readonly isBalanced: boolean;
  readonly backupFile: string | null;
}

export const workdayContract = {
  status: query<WorkdayStatus>()({ input: z.object({}), access: 'workday.read' }),
  /**
   * Reads the days of a year's work calendar from a sheet (日期, 类型, 名称), to be looked at and then proposed. Refusals: those of a survey
   * file that cannot be read, calendar_row_wrong, calendar_other_year.
   */
  readCalendar: query<readonly CalendarDay[]>()({ input: z.object({ year: calendarYearSchema, file: uploadedFileSchema }), access: 'organisation.manage' }),
  /** Closes business days up to but not including `openOn` (the next business date) and opens that. Long: progress "workday.closing". */
  dayEnd: command<DayEndResult>()({ input: z.object({ openOn: dateSchema.optional() }), access: 'workday.close' }),
};
