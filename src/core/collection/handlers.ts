import type { collectionContract } from '../contract/collection.ts';
import { keepEvidence, openEvidence } from '../monitoring/evidence-store.ts';
import type { Handlers } from '../pipeline/context.ts';
import { assign } from './assign-tasks-command.ts';
import { taskInScope } from './case-store.ts';
import { sendSms, startContact } from './contact-command.ts';
import { figures } from './figures-store.ts';
import { colleagues, task, tasks } from './queries.ts';
import { recordDelivery } from './record-delivery-command.ts';
import { recordResult } from './record-result-command.ts';
import { settleDispute } from './settle-dispute-command.ts';

export const collectionHandlers: Handlers<typeof collectionContract> = {
  tasks, task, figures, colleagues, assign, sendSms, startContact, recordResult, settleDispute, recordDelivery,
  addEvidence: (context, { taskId, file }) => keepEvidence(context, taskInScope(context, taskId).id, { file, position: null }),
  openEvidence: (context, { evidenceId }) => openEvidence(context, evidenceId, (taskId) => void taskInScope(context, taskId)),
};
