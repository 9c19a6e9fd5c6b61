import type { decisionContract } from '../contract/decision.ts';
import type { Handlers } from '../pipeline/context.ts';
import { approveModel, sendBackModel, submitModel, withdrawModel } from './approve-model-command.ts';
import { createDraft, discardDraft, saveDraft } from './edit-draft-command.ts';
import { compare, factFieldViews, model, models } from './queries.ts';
import { askRetirement, decideRetirement, rollBackModel } from './retire-model-command.ts';

export const decisionHandlers: Handlers<typeof decisionContract> = {
  models, model, compare, factFields: factFieldViews,
  createDraft, saveDraft, discardDraft, submitModel, approveModel, sendBackModel, withdrawModel,
  rollBackModel, askRetirement, decideRetirement,
};
