/** Models in the store: which are in force on a day, and those of an earlier decision. */
import canonicalize from 'canonicalize';
import { createHash } from 'node:crypto';
import { and, desc, eq, lte } from 'drizzle-orm';
import type { CommandContext } from '../pipeline/context.ts';
import { orm } from '../store/orm.ts';
import type { Connection } from '../store/open-store.ts';
import { firstModels } from './first-models.ts';
import { modelKinds, parseModels, type ModelDocuments, type ModelKind } from './model-documents.ts';
import { compileModels, type CompiledModels } from './rate-household.ts';
import { decisionModel } from './tables.ts';

export type ModelVersions = Readonly<Record<ModelKind, string>>;

export interface ModelsInForce {
  readonly versions: ModelVersions;
  readonly models: CompiledModels;
}

/** Kept per connection: a version never changes, and reading and compiling six documents takes milliseconds. */
const compiled = new WeakMap<Connection, Map<string, CompiledModels>>();

const hashOf = (document: string): string => createHash('sha256').update(document).digest('hex');

/**
 * The models of the business date. A store without any gets the first ones, in this command's transaction.
 *
 * @throws Error when a stored document was altered.
 */
export function modelsInForce(context: CommandContext): ModelsInForce {
  if (!orm(context.db).select({ kind: decisionModel.kind }).from(decisionModel).get()) installFirstModels(context);
  const versions = Object.fromEntries(modelKinds.map((kind) => [kind, versionInForce(context, kind)])) as ModelVersions;
  return { versions, models: modelsOf(context.db, versions) };
}

function versionInForce(context: CommandContext, kind: ModelKind): string {
  const row = orm(context.db)
    .select({ version: decisionModel.version })
    .from(decisionModel)
    .where(and(eq(decisionModel.kind, kind), lte(decisionModel.inForceFrom, context.businessDate)))
    .orderBy(desc(decisionModel.inForceFrom), desc(decisionModel.installedAt))
    .get();
  if (!row) throw new Error(`no ${kind} is in force on ${context.businessDate}`);
  return row.version;
}

function installFirstModels(context: CommandContext): void {
  const documents = parseModels(firstModels);
  for (const kind of modelKinds) {
    const document = canonicalize(firstModels[kind]) ?? '';
    const { version } = documents[kind];
    const sha256 = hashOf(document);
    orm(context.db)
      .insert(decisionModel)
      .values({ kind, version, document, sha256, inForceFrom: context.businessDate, installedAt: context.environment.now() })
      .run();
    context.record('decision.modelInstalled', { kind, version, sha256, inForceFrom: context.businessDate });
  }
}

/** The documents that a decision was made with, years later too. @throws Error when one is missing or was altered. */
export function modelsOf(db: Connection, versions: ModelVersions): CompiledModels {
  let known = compiled.get(db);
  if (!known) compiled.set(db, (known = new Map()));
  const key = JSON.stringify(modelKinds.map((kind) => versions[kind]));
  let models = known.get(key);
  if (!models) known.set(key, (models = compileModels(readDocuments(db, versions))));
  return models;
}

function readDocuments(db: Connection, versions: ModelVersions): ModelDocuments {
  const read = (kind: ModelKind): unknown => {
    const row = orm(db).select().from(decisionModel).where(and(eq(decisionModel.kind, kind), eq(decisionModel.version, versions[kind]))).get();
    if (!row) throw new Error(`${kind} ${versions[kind]} is not in the store`);
    if (hashOf(row.document) !== row.sha256) throw new Error(`${kind} ${versions[kind]} was altered`);
    return JSON.parse(row.document) as unknown;
  };
  return parseModels(Object.fromEntries(modelKinds.map((kind) => [kind, read(kind)])) as Record<ModelKind, unknown>);
}
