/** What the decision centre shows: versions with where they stand, one version whole, two side by side. */
import type { FactFieldView, ModelComparison, ModelDetail, ModelHistoryRow, ModelRow, ModelStep } from '../contract/decision.ts';
import { modelKinds, type ModelKind } from '../contract/model-document.ts';
import type { QueryContext } from '../pipeline/context.ts';
import { statement } from '../store/statement.ts';
import { compareDocuments } from './compare-documents.ts';
import { factFields } from './fact-fields.ts';
import { problemsOf } from './model-documents.ts';
import { heldUntil, statusOn } from './model-life.ts';
import { documentOf, modelNamed, versionsOfKind, type ModelRecord } from './model-store.ts';

/** The newest first. */
export function models(context: QueryContext, input: { kind?: ModelKind | undefined }): readonly ModelRow[] {
  const kinds = input.kind === undefined ? modelKinds : [input.kind];
  const nameOf = staffNames(context);
  return kinds.flatMap((kind) => {
    const records = versionsOfKind(context.db, kind);
    return records.map((record) => rowOf(context, record, records, nameOf)).toReversed();
  });
}

/** @throws Refusal `not_found`. */
export function model(context: QueryContext, input: { kind: ModelKind; version: string }): ModelDetail {
  const record = modelNamed(context.db, input.kind, input.version);
  const document = documentOf(record);
  return {
    ...rowOf(context, record, versionsOfKind(context.db, input.kind), staffNames(context)),
    document, sha256: record.sha256, problems: problemsOf(document), history: historyOf(context, input),
  };
}

/** @throws Refusal `not_found`. */
export function compare(context: QueryContext, input: { kind: ModelKind; left: string; right: string }): ModelComparison {
  const left = model(context, { kind: input.kind, version: input.left });
  const right = model(context, { kind: input.kind, version: input.right });
  return { left, right, differences: compareDocuments(left.document, right.document) };
}

export function factFieldViews(): readonly FactFieldView[] {
  return Object.entries(factFields).map(([field, spec]) => ({
    field, name: spec.name, type: spec.type, isCollected: spec.isCollected,
    unit: spec.type === 'number' ? spec.unit : null, values: spec.type === 'text' ? spec.values : null,
  }));
}

type NameOf = (staffId: string | null | undefined) => string | null;

function staffNames({ db }: QueryContext): NameOf {
  const names = new Map(statement<[], { id: string; name: string }>(db, 'SELECT id, name FROM staff').all().map(({ id, name }) => [id, name]));
  return (staffId) => (staffId ? names.get(staffId) ?? null : null);
}

function rowOf(context: QueryContext, record: ModelRecord, ofKind: readonly ModelRecord[], nameOf: NameOf): ModelRow {
  const same = ofKind.filter((other) => other.code === record.code);
  const document = documentOf(record);
  return {
    kind: record.kind, version: record.version, code: record.code, name: document.name, status: statusOn(record, same, context.businessDate),
    revision: record.revision, isDemonstration: document.status === 'demonstration', purpose: record.purpose, basedOn: record.basedOn,
    isRollBack: record.isRollBack, problemCount: record.status === 'draft' ? problemsOf(document).length : 0, makerName: nameOf(record.makers[0]),
    changedOn: record.changedOn, simulatedOn: record.simulatedOn, submittedOn: record.submittedOn, approvedByName: nameOf(record.approvedBy),
    approvedOn: record.approvedOn, inForceFrom: record.inForceFrom, heldUntil: heldUntil(record, same),
    retirementAskedFor: record.retireAgreedBy === null ? record.retireFrom : null,
    isOwn: record.makers.includes(context.session.staffId) || (record.retireAgreedBy === null && record.retireAskedBy === context.session.staffId),
  };
}

interface StepRecord { step: ModelStep; happened_on: string; happened_at: number; name: string | null; reason: string | null }

function historyOf({ db }: QueryContext, { kind, version }: { kind: ModelKind; version: string }): ModelHistoryRow[] {
  return statement<[string, string], StepRecord>(
    db, 'SELECT m.*, s.name FROM model_step m LEFT JOIN staff s ON s.id = m.staff_id WHERE m.kind = ? AND m.version = ? ORDER BY m.id',
  ).all(kind, version).map((row) => ({ step: row.step, on: row.happened_on, at: row.happened_at, personName: row.name, text: row.reason }));
}
