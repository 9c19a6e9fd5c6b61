import type { creditContract } from '../contract/credit.ts';
import type { Handlers } from '../pipeline/context.ts';
import { decideRows } from './decide-rows-command.ts';
import { discardBatch } from './discard-batch-command.ts';
import { dropRows } from './drop-rows-command.ts';
import { exportBatch } from './export-batch-xlsx.ts';
import { freezeLine, unfreezeLine } from './freeze-line-command.ts';
import { householdRatings } from './household-ratings-query.ts';
import { decideLineChange, requestLineChange, withdrawLineChange } from './change-line-command.ts';
import { lineLife } from './line-life-query.ts';
import { lines } from './line-list-store.ts';
import { lowerLimit } from './lower-limit-command.ts';
import { decidePlaces, proposePlaces, withdrawPlace } from './change-place-command.ts';
import { placeHistory, places } from './place-list-query.ts';
import { recordObjection, settleObjection } from './place-objection-command.ts';
import { quotas } from './quota-store.ts';
import { batch, batches, candidates, explanation } from './queries.ts';
import { runRating } from './rate-households-command.ts';
import { setVillageTotal } from './set-village-total-command.ts';
import { submitBatch } from './submit-batch-command.ts';

export const creditHandlers: Handlers<typeof creditContract> = {
  candidates, batches, batch, explanation, householdRatings, exportBatch, quotas,
  runRating, lowerLimit, dropRows, submitBatch, discardBatch, decideRows,
  places, placeHistory, setVillageTotal, proposePlaces, decidePlaces, withdrawPlace, recordObjection, settleObjection,
  lines, lineLife, requestLineChange, decideLineChange, withdrawLineChange, freezeLine, unfreezeLine,
};
