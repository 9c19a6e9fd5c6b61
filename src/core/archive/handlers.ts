import type { archiveContract } from '../contract/archive.ts';
import type { Handlers } from '../pipeline/context.ts';
import { decideDestruction } from './decide-destruction-command.ts';
import { exportList } from './export-list-xlsx.ts';
import { openEntry } from './open-entry-command.ts';
import { proposeDestruction } from './propose-destruction-command.ts';
import { destructionLists, search } from './queries.ts';

export const archiveHandlers: Handlers<typeof archiveContract> = { search, open: openEntry, exportList, destructionLists, proposeDestruction, decideDestruction };
