/** The two sides of a simulation: the models in force, and these with drafts in their place. */
import type { ModelDocument, ModelKind } from '../contract/model-document.ts';
import { documentOf, modelNamed, modelsOf, versionsInForce } from '../decision/model-store.ts';
import type { ModelVersions } from '../decision/model-versions.ts';
import { compileModels, type CompiledModels } from '../decision/rate-household.ts';
import { Refusal } from '../kernel/result.ts';
import type { QueryContext } from '../pipeline/context.ts';

export interface DraftName {
  readonly kind: ModelKind;
  readonly version: string;
}

export interface Sides {
  readonly champion: ModelVersions;
  readonly challenger: ModelVersions;
}

/**
 * A draft of a product stands against the same product; of a new one against the product that is sold first.
 *
 * @throws Refusal `one_draft_a_kind`, `not_found`.
 */
export function sidesOf(context: Pick<QueryContext, 'db' | 'businessDate'>, drafts: readonly DraftName[]): Sides {
  if (new Set(drafts.map(({ kind }) => kind)).size < drafts.length) throw new Refusal('one_draft_a_kind', {}, 'drafts');
  const champion = championOf(context, drafts.map(({ kind, version }) => documentOf(modelNamed(context.db, kind, version))));
  return { champion, challenger: { ...champion, ...Object.fromEntries(drafts.map(({ kind, version }) => [kind, version])) } };
}

function championOf(context: Pick<QueryContext, 'db' | 'businessDate'>, documents: readonly ModelDocument[]): ModelVersions {
  const product = documents.find((document) => document.kind === 'product');
  if (!product) return versionsInForce(context);
  try {
    return versionsInForce(context, product.code);
  } catch (error) {
    if (error instanceof Refusal && error.code === 'product_not_sold') return versionsInForce(context);
    throw error;
  }
}

/** The models in force with one document in its kind's place, stored or not. The document has no problems. */
export function withDocument(context: Pick<QueryContext, 'db' | 'businessDate'>, document: ModelDocument): CompiledModels {
  const { documents } = modelsOf(context.db, championOf(context, [document]));
  return compileModels({ ...documents, [document.kind]: document });
}
