/** What the commands on a model's life have in common: a new version, a step in its history, the guards. */
import { and, eq } from 'drizzle-orm';
import type { ModelStep } from '../contract/decision.ts';
import type { ModelDocument, ModelKind } from '../contract/model-document.ts';
import { Refusal } from '../kernel/result.ts';
import type { CommandContext } from '../pipeline/context.ts';
import { orm } from '../store/orm.ts';
import { problemsOf } from './model-documents.ts';
import { inForceOn } from './model-life.ts';
import { codeOf, documentOf, modelNamed, sealed, versionsOfKind, withVersion, type ModelRecord } from './model-store.ts';
import { modelStep, modelVersion } from './tables.ts';

export interface VersionName {
  readonly kind: ModelKind;
  readonly version: string;
}

type Changes = Partial<Omit<ModelRecord, 'kind' | 'version' | 'code' | 'createdAt'>>;

/** Writes to one version, adds the step to its history and records the event. */
export function takeStep(context: CommandContext, { kind, version }: VersionName, step: ModelStep, changes: Changes, facts: { reason?: string; [fact: string]: unknown } = {}): void {
  if (Object.keys(changes).length > 0) {
    orm(context.db).update(modelVersion).set(changes).where(and(eq(modelVersion.kind, kind), eq(modelVersion.version, version))).run();
  }
  orm(context.db).insert(modelStep).values({
    kind, version, step, staffId: context.session.staffId, happenedOn: context.businessDate, happenedAt: context.environment.now(), reason: facts.reason ?? null,
  }).run();
  context.record(`decision.model${step.slice(0, 1).toUpperCase()}${step.slice(1)}`, { kind, version, ...facts });
}

export interface NewVersion {
  readonly document: ModelDocument;
  readonly purpose: string;
  readonly basedOn: string | null;
  readonly status: 'draft' | 'submitted';
  readonly isRollBack?: boolean;
  readonly inForceFrom?: string;
}

/** Keeps a new version under the next number of its kind (V2 after the first). */
export function addVersion(context: CommandContext, step: ModelStep, { document: content, purpose, basedOn, status, isRollBack = false, inForceFrom }: NewVersion): string {
  const { kind } = content;
  const version = `V${versionsOfKind(context.db, kind).length + 1}`;
  const { document, sha256 } = sealed(withVersion(content, version));
  orm(context.db).insert(modelVersion).values({
    kind, version, code: codeOf(content), status, document, sha256, purpose, basedOn, isRollBack, makers: [context.session.staffId],
    changedOn: context.businessDate, submittedOn: status === 'submitted' ? context.businessDate : null, inForceFrom: inForceFrom ?? null,
    createdAt: context.environment.now(),
  }).run();
  takeStep(context, { kind, version }, step, {}, { reason: purpose, basedOn, sha256 });
  return version;
}

/** @throws Refusal `not_found`, `model_not_draft`. */
export function draftNamed(context: CommandContext, { kind, version }: VersionName): ModelRecord {
  const record = modelNamed(context.db, kind, version);
  if (record.status !== 'draft') throw new Refusal('model_not_draft');
  return record;
}

/** @throws Refusal `not_found`, `model_not_submitted`. */
export function submittedNamed(context: CommandContext, { kind, version }: VersionName): ModelRecord {
  const record = modelNamed(context.db, kind, version);
  if (record.status !== 'submitted') throw new Refusal('model_not_submitted');
  return record;
}

/** Who made, changed or submitted it cannot approve it. @throws Refusal `maker_is_checker`. */
export function requireOtherPerson(context: CommandContext, makers: readonly string[]): void {
  if (makers.includes(context.session.staffId)) throw new Refusal('maker_is_checker');
}

/** What holds on a day was known on the day before: a day that has begun is not changed. @throws Refusal `model_date_too_early`. */
export function requireFutureDate(context: CommandContext, date: string, field: string): void {
  if (date <= context.businessDate) throw new Refusal('model_date_too_early', { businessDate: context.businessDate }, field);
}

/** @throws Refusal `model_has_problems`. */
export function requireNoProblems(record: ModelRecord): void {
  const problems = problemsOf(documentOf(record));
  if (problems.length > 0) throw new Refusal('model_has_problems', { problems: problems.length, place: problems[0]?.place ?? '' });
}

export const ofSameModel = (context: Pick<CommandContext, 'db'>, record: ModelRecord): ModelRecord[] =>
  versionsOfKind(context.db, record.kind).filter((other) => other.code === record.code);

export const isInForce = (context: Pick<CommandContext, 'db' | 'businessDate'>, record: ModelRecord): boolean =>
  inForceOn(ofSameModel(context, record), context.businessDate)?.version === record.version;

export const withMaker = (context: CommandContext, record: ModelRecord): readonly string[] => [...new Set([...record.makers, context.session.staffId])];

/**
 * The drafts were simulated on this branch's households, as they stand now: each may be submitted until it is changed.
 * Called by the simulation when it has run to its end; not a command of its own.
 *
 * @throws Refusal `not_found`, `model_not_draft`, `model_has_problems`.
 */
export function markSimulated(context: CommandContext, drafts: readonly VersionName[]): void {
  for (const draft of drafts) {
    const record = draftNamed(context, draft);
    requireNoProblems(record);
    takeStep(context, draft, 'simulated', { simulatedSha256: record.sha256, simulatedOn: context.businessDate }, { sha256: record.sha256 });
  }
}
