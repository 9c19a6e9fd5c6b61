import type { syncContract } from '../contract/sync.ts';
import { Refusal } from '../kernel/result.ts';
import type { Handlers } from '../pipeline/context.ts';
import { enrolDevice } from './enrol-device-command.ts';
import { dismissItem, handleBusiness, handleRejected, handleSetAside, retryItem, revealApplicant } from './handle-matter-command.ts';
import { isEnrolled } from './link-store.ts';
import { compare, items, matters, status } from './queries.ts';
import type { Sync } from './sync-driver.ts';

/** `sync` meets the hub in the background; the handlers only note and ask. */
export const syncHandlers = (sync: Sync): Handlers<typeof syncContract> => ({
  status: (context) => status(sync, context),
  compare: () => compare(sync),
  enrol: (context, input) => enrolDevice(sync, context, input),
  start: (context) => {
    if (!isEnrolled(context.db) && sync.stage === null) throw new Refusal('not_enrolled');
    context.afterCommit(() => void sync.run());
    return null;
  },
  matters, items, handleRejected, handleSetAside, handleBusiness, revealApplicant, retryItem, dismissItem,
});
