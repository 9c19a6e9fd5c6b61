import type { fraudContract } from '../contract/fraud.ts';
import type { Handlers } from '../pipeline/context.ts';
import { assignTask, decideTask, reopenTask } from './decide-task-command.ts';
import { askEnding, decideEnding, decideList, previewList, proposeList } from './import-list-command.ts';
import { noteSignals } from './note-signals-command.ts';
import { checks, householdChecks, listEntries, lists, relatedPersons, reviewers, signals, task, tasks } from './queries.ts';
import { endRelated, registerRelated } from './related-person-command.ts';

export const fraudHandlers: Handlers<typeof fraudContract> = {
  tasks, task, reviewers, assignTask, decideTask, reopenTask, householdChecks, checks, signals, noteSignals,
  lists, listEntries, previewList, proposeList, decideList, askEnding, decideEnding, relatedPersons, registerRelated, endRelated,
};
