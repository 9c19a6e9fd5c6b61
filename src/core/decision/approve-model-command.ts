/** From a simulated draft to a version that will hold: submitted by its maker, approved or sent back by another person. */
import { Refusal } from '../kernel/result.ts';
import type { CommandContext } from '../pipeline/context.ts';
import { isSimulated } from './model-life.ts';
import {
  draftNamed, ofSameModel, requireFutureDate, requireNoProblems, requireOtherPerson, submittedNamed, takeStep, withMaker, type VersionName,
} from './model-life-store.ts';
import { modelNamed } from './model-store.ts';

/** @throws Refusal `not_found`, `model_not_draft`, `model_has_problems`, `model_not_simulated`, `model_date_too_early`. */
export function submitModel(context: CommandContext, input: VersionName & { inForceFrom: string }): null {
  const record = draftNamed(context, input);
  requireNoProblems(record);
  if (!isSimulated(record)) throw new Refusal('model_not_simulated');
  requireFutureDate(context, input.inForceFrom, 'inForceFrom');
  const { inForceFrom } = input;
  takeStep(context, input, 'submitted', {
    status: 'submitted', submittedOn: context.businessDate, inForceFrom, makers: withMaker(context, record),
  }, { sha256: record.sha256, inForceFrom });
  return null;
}

/** @throws Refusal `not_found`, `model_not_submitted`, `maker_is_checker`, `model_date_too_early`, `model_date_taken`. */
export function approveModel(context: CommandContext, input: VersionName & { inForceFrom: string }): null {
  const record = submittedNamed(context, input);
  requireOtherPerson(context, record.makers);
  requireFutureDate(context, input.inForceFrom, 'inForceFrom');
  const { inForceFrom } = input;
  const taken = ofSameModel(context, record).find((other) => other.status === 'approved' && other.inForceFrom === inForceFrom);
  if (taken) throw new Refusal('model_date_taken', { version: taken.version, date: inForceFrom }, 'inForceFrom');
  takeStep(context, input, 'approved', {
    status: 'approved', inForceFrom, approvedBy: context.session.staffId, approvedOn: context.businessDate,
  }, { sha256: record.sha256, inForceFrom });
  return null;
}

/** @throws Refusal `not_found`, `model_not_submitted`. */
export function sendBackModel(context: CommandContext, input: VersionName & { reason: string }): null {
  submittedNamed(context, input);
  takeStep(context, input, 'sentBack', { status: 'draft', submittedOn: null }, { reason: input.reason });
  return null;
}

/** @throws Refusal `not_found`, `model_not_waiting` unless it is approved and its day is still to come. */
export function withdrawModel(context: CommandContext, input: VersionName & { reason: string }): null {
  const record = modelNamed(context.db, input.kind, input.version);
  if (record.status !== 'approved' || (record.inForceFrom ?? '') <= context.businessDate) throw new Refusal('model_not_waiting');
  takeStep(context, input, 'withdrawn', { status: 'withdrawn' }, { reason: input.reason });
  return null;
}
