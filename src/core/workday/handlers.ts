import type { workdayContract } from '../contract/workday.ts';
import type { Handlers } from '../pipeline/context.ts';
import { dayEnd } from './close-day-command.ts';
import { status } from './queries.ts';
import { readCalendar } from './read-calendar-query.ts';

export const workdayHandlers: Handlers<typeof workdayContract> = { status, dayEnd, readCalendar };
