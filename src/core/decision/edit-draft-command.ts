/** A draft's beginning, its changes and its giving up. */
import { LARGEST_DOCUMENT, type ModelProblem } from '../contract/decision.ts';
import type { ModelDocument } from '../contract/model-document.ts';
import { Refusal } from '../kernel/result.ts';
import type { CommandContext } from '../pipeline/context.ts';
import { problemsOf, shapeOf } from './model-documents.ts';
import { addVersion, draftNamed, takeStep, withMaker, type VersionName } from './model-life-store.ts';
import { documentOf, modelNamed, sealed, versionsOfKind, withVersion } from './model-store.ts';

interface DraftWish {
  readonly kind: VersionName['kind'];
  readonly from: string;
  readonly purpose: string;
  readonly code?: string | undefined;
}

/** @throws Refusal `not_found`, `model_code_not_free`. */
export function createDraft(context: CommandContext, { kind, from, purpose, code }: DraftWish): { version: string } {
  const source = documentOf(modelNamed(context.db, kind, from));
  const copy: ModelDocument = { ...source, status: 'configured', note: purpose };
  return { version: addVersion(context, 'created', { document: code === undefined ? copy : newProduct(context, copy, code), purpose, basedOn: from, status: 'draft' }) };
}

function newProduct(context: CommandContext, document: ModelDocument, code: string): ModelDocument {
  const isFree = document.kind === 'product' && !versionsOfKind(context.db, 'product').some((record) => record.code === code);
  if (!isFree) throw new Refusal('model_code_not_free', { code }, 'code');
  return { ...document, code };
}

/** @throws Refusal `not_found`, `model_not_draft`, `changed_meanwhile`, `model_unreadable`. */
export function saveDraft(context: CommandContext, input: VersionName & { revision: number; document?: unknown }): { revision: number; problems: readonly ModelProblem[] } {
  const record = draftNamed(context, input);
  if (record.revision !== input.revision) throw new Refusal('changed_meanwhile');
  const next = shaped(input.kind, input.document);
  // The name under which a decision finds it, and which model it is, are not the editor's.
  const content = withVersion(next.kind === 'product' ? { ...next, code: record.code } : next, record.version);
  const { document, sha256 } = sealed(content);
  const revision = record.revision + 1;
  if (sha256 === record.sha256) return { revision: record.revision, problems: problemsOf(content) };
  takeStep(context, input, 'saved', { document, sha256, revision, makers: withMaker(context, record), changedOn: context.businessDate }, { sha256 });
  return { revision, problems: problemsOf(content) };
}

/** @throws Refusal `model_unreadable` naming the first places that have not the shape. */
export function shaped(kind: VersionName['kind'], value: unknown): ModelDocument {
  if ((JSON.stringify(value ?? null) ?? '').length > LARGEST_DOCUMENT) throw new Refusal('model_unreadable', { places: 'size' }, 'document');
  const result = shapeOf(kind, value);
  if (!result.ok) throw new Refusal('model_unreadable', { places: result.problems.slice(0, 5).join('; ') }, 'document');
  return result.document;
}

/** @throws Refusal `not_found`, `model_not_draft`. */
export function discardDraft(context: CommandContext, input: VersionName): null {
  draftNamed(context, input);
  takeStep(context, input, 'withdrawn', { status: 'withdrawn' });
  return null;
}
