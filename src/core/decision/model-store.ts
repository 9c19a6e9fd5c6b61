/** Models in the store: reading a version, those in force on a day, those of an earlier decision; writing the first ones. */
import canonicalize from 'canonicalize';
import { createHash } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { modelKinds, type ModelDocument, type ModelDocuments, type ModelKind } from '../contract/model-document.ts';
import type { BusinessDate } from '../kernel/business-date.ts';
import { Refusal } from '../kernel/result.ts';
import type { Environment, QueryContext } from '../pipeline/context.ts';
import { appendEvent } from '../store/event-log.ts';
import { orm } from '../store/orm.ts';
import type { Connection } from '../store/open-store.ts';
import { businessDateOf, readSetting } from '../store/settings.ts';
import { firstModels } from './first-models.ts';
import { parseModel } from './model-documents.ts';
import { inForceOn } from './model-life.ts';
import { requiredKinds, type ModelVersions, type RatingDocuments } from './model-versions.ts';
import { compileModels, type CompiledModels } from './rate-household.ts';
import { modelStep, modelVersion } from './tables.ts';

export type ModelRecord = typeof modelVersion.$inferSelect;

export interface ModelsInForce {
  readonly versions: ModelVersions;
  readonly models: CompiledModels;
}

/** Kept per connection and by content: reading and compiling the documents takes milliseconds. */
const compiled = new WeakMap<Connection, Map<string, CompiledModels>>();

const hashOf = (document: string): string => createHash('sha256').update(document).digest('hex');

/** Canonical JSON (RFC 8785) and its SHA-256: what is stored, so that equal contents have equal hashes. */
export function sealed(document: ModelDocument): { readonly document: string; readonly sha256: string } {
  const text = canonicalize(document) ?? '';
  return { document: text, sha256: hashOf(text) };
}

/** The content of a document without its version: what a comparison and a roll back are about. */
export const withVersion = <D extends ModelDocument>(document: D, version: string): D => ({ ...document, version });

/** @throws Refusal `not_found`. */
export function modelNamed(db: Connection, kind: ModelKind, version: string): ModelRecord {
  const found = orm(db).select().from(modelVersion).where(and(eq(modelVersion.kind, kind), eq(modelVersion.version, version))).get();
  if (!found) throw new Refusal('not_found', {}, 'version');
  return found;
}

/** Every version of one kind, in the order of their making. */
export const versionsOfKind = (db: Connection, kind: ModelKind): ModelRecord[] =>
  orm(db).select().from(modelVersion).where(eq(modelVersion.kind, kind)).orderBy(modelVersion.createdAt, modelVersion.version).all();

/** @throws Refusal `model_altered` when the stored document is not the one that was sealed. */
export function documentOf(record: ModelRecord): ModelDocument {
  if (hashOf(record.document) !== record.sha256) throw new Refusal('model_altered', { kind: record.kind, version: record.version });
  return JSON.parse(record.document) as ModelDocument;
}

/** The version of a kind that holds on a day. `code` names a product; left out: the kind's one model, or the first product. */
export function recordInForce(db: Connection, kind: ModelKind, date: BusinessDate, code?: string): ModelRecord | null {
  const records = versionsOfKind(db, kind);
  const codes = [...new Set(records.map((record) => record.code))].sort().filter((one) => code === undefined || one === code);
  for (const one of codes) {
    const found = inForceOn(records.filter((record) => record.code === one), date);
    if (found) return found;
  }
  return null;
}

/** Products that are sold on a day, by code. */
export function productsInForce(db: Connection, date: BusinessDate): ModelDocuments['product'][] {
  const records = versionsOfKind(db, 'product');
  const codes = [...new Set(records.map((record) => record.code))].sort();
  return codes.flatMap((code) => {
    const found = inForceOn(records.filter((record) => record.code === code), date);
    return found ? [documentOf(found) as ModelDocuments['product']] : [];
  });
}

/** The versions of the business date. @throws Refusal `product_not_sold` when `productCode` names none that is in force. */
export function versionsInForce({ db, businessDate }: Pick<QueryContext, 'db' | 'businessDate'>, productCode?: string): ModelVersions {
  const versions = Object.fromEntries(requiredKinds.map((kind) => {
    const record = recordInForce(db, kind, businessDate);
    if (!record) throw new Error(`no ${kind} is in force on ${businessDate}`);
    return [kind, record.version];
  })) as Record<(typeof requiredKinds)[number], string>;
  const product = recordInForce(db, 'product', businessDate, productCode);
  if (!product) throw new Refusal('product_not_sold', {}, 'productCode');
  return { ...versions, product: product.version };
}

/** The models of the business date. @throws Refusal `model_altered`, those of versionsInForce. */
export function modelsInForce(context: Pick<QueryContext, 'db' | 'businessDate'>, productCode?: string): ModelsInForce {
  const versions = versionsInForce(context, productCode);
  return { versions, models: modelsOf(context.db, versions) };
}

/**
 * The models of these versions, drafts as well: those of a decision years later, those of a simulation.
 *
 * @throws Refusal `not_found`, `model_altered`; Error for a draft with problems.
 */
export function modelsOf(db: Connection, versions: ModelVersions): CompiledModels {
  const records = [...requiredKinds.map((kind) => modelNamed(db, kind, versions[kind])), ...(versions.product === undefined ? [] : [modelNamed(db, 'product', versions.product)])];
  let known = compiled.get(db);
  if (!known) compiled.set(db, (known = new Map()));
  const key = records.map((record) => record.sha256).join();
  let models = known.get(key);
  if (!models) known.set(key, (models = compileModels(ratingDocumentsOf(records))));
  return models;
}

function ratingDocumentsOf(records: readonly ModelRecord[]): RatingDocuments {
  // Checked when it was submitted: a check that is added later must not make an old decision unexplainable.
  const documents = Object.fromEntries(records.map((record) => [record.kind, documentOf(record)]));
  return { product: null, ...documents } as unknown as RatingDocuments;
}

/** Installs the first version of every kind of which the store has none, in force from its business date. Once, when the store is opened. */
export function installFirstModels(db: Connection, environment: Environment): void {
  if (!readSetting(db, 'branch_id')) return;
  const missing = modelKinds.filter((kind) => !orm(db).select({ kind: modelVersion.kind }).from(modelVersion).where(eq(modelVersion.kind, kind)).get());
  if (missing.length === 0) return;
  const businessDate = businessDateOf(db);
  db.transaction(() => {
    for (const kind of missing) installFirst(db, environment, kind, businessDate);
  })();
}

function installFirst(db: Connection, environment: Environment, kind: ModelKind, businessDate: BusinessDate): void {
  const model = parseModel(kind, firstModels[kind]);
  const { document, sha256 } = sealed(model);
  const at = environment.now();
  orm(db).insert(modelVersion).values({
    kind, version: model.version, code: codeOf(model), status: 'approved', document, sha256, purpose: '初始模型', changedOn: businessDate,
    approvedOn: businessDate, inForceFrom: businessDate, createdAt: at,
  }).run();
  orm(db).insert(modelStep).values({ kind, version: model.version, step: 'installed', happenedOn: businessDate, happenedAt: at }).run();
  appendEvent(db, {
    eventId: environment.newId(), type: 'decision.modelInstalled', version: 1,
    payload: { kind, version: model.version, sha256, inForceFrom: businessDate }, businessDate, recordedAt: at,
    deviceId: environment.deviceId, staffId: null, access: 'public', commandId: environment.newId(),
  });
}

/** Which model of its kind a document is: the product's code, else the kind. */
export const codeOf = (document: ModelDocument): string => (document.kind === 'product' ? document.code : document.kind);
