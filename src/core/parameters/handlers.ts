import type { parametersContract } from '../contract/parameters.ts';
import type { Handlers } from '../pipeline/context.ts';
import { decideCalendar, proposeCalendar, withdrawCalendar } from './propose-calendar-command.ts';
import { decide, propose, withdraw } from './propose-parameter-command.ts';
import { calendar, exportCalendar, list, places, proposals } from './queries.ts';

export const parametersHandlers: Handlers<typeof parametersContract> = {
  places, list, proposals, propose, decide, withdraw, calendar, exportCalendar, proposeCalendar, decideCalendar, withdrawCalendar,
};
