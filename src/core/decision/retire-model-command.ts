/** Putting an earlier version in force again, and taking a product out: both asked for by one person and agreed to by another. */
import { Refusal } from '../kernel/result.ts';
import type { CommandContext } from '../pipeline/context.ts';
import { addVersion, isInForce, requireFutureDate, requireOtherPerson, takeStep, type VersionName } from './model-life-store.ts';
import { documentOf, modelNamed, productsInForce, type ModelRecord } from './model-store.ts';

/** @throws Refusal `not_found`, `model_never_held`, `model_in_force`, `model_date_too_early`. */
export function rollBackModel(context: CommandContext, input: VersionName & { reason: string; inForceFrom: string }): { version: string } {
  const record = modelNamed(context.db, input.kind, input.version);
  if (record.status !== 'approved' || (record.inForceFrom ?? '') > context.businessDate) throw new Refusal('model_never_held');
  if (isInForce(context, record)) throw new Refusal('model_in_force');
  requireFutureDate(context, input.inForceFrom, 'inForceFrom');
  const version = addVersion(context, 'rolledBack', {
    document: documentOf(record), purpose: input.reason, basedOn: record.version, status: 'submitted', isRollBack: true, inForceFrom: input.inForceFrom,
  });
  return { version };
}

/** Only products: everything else a rating cannot do without. @throws Refusal `not_found`, `model_needed`, `model_not_in_force`, `model_date_too_early`. */
export function askRetirement(context: CommandContext, input: VersionName & { from: string; reason: string }): null {
  const record = productInForce(context, input);
  requireFutureDate(context, input.from, 'from');
  requireAnotherProduct(context, record);
  takeStep(context, input, 'retirementAsked', { retireFrom: input.from, retireAskedBy: context.session.staffId }, { reason: input.reason, from: input.from });
  return null;
}

/** @throws Refusal `not_found`, `model_needed`, `model_not_in_force`, `model_retirement_not_asked`, `maker_is_checker`, `model_date_too_early`. */
export function decideRetirement(context: CommandContext, input: VersionName & { isAgreed: boolean }): null {
  const record = productInForce(context, input);
  const { retireFrom, retireAskedBy } = record;
  if (retireFrom === null || retireAskedBy === null || record.retireAgreedBy !== null) throw new Refusal('model_retirement_not_asked');
  if (!input.isAgreed) {
    takeStep(context, input, 'retirementRefused', { retireFrom: null, retireAskedBy: null });
    return null;
  }
  requireOtherPerson(context, [retireAskedBy]);
  requireFutureDate(context, retireFrom, 'from');
  requireAnotherProduct(context, record);
  takeStep(context, input, 'retired', { retireAgreedBy: context.session.staffId }, { from: retireFrom });
  return null;
}

function productInForce(context: CommandContext, { kind, version }: VersionName): ModelRecord {
  const record = modelNamed(context.db, kind, version);
  if (kind !== 'product') throw new Refusal('model_needed');
  if (!isInForce(context, record)) throw new Refusal('model_not_in_force');
  return record;
}

/** A branch without a product could rate nobody. */
function requireAnotherProduct(context: CommandContext, record: ModelRecord): void {
  if (!productsInForce(context.db, context.businessDate).some((product) => product.code !== record.code)) throw new Refusal('model_needed');
}
