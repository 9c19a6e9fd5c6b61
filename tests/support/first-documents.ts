/** The first models, read and checked: what a new store rates with. */
import { modelKinds, type ModelDocuments } from '../../src/core/contract/model-document.ts';
import { firstModels } from '../../src/core/decision/first-models.ts';
import { parseModel } from '../../src/core/decision/model-documents.ts';

export const firstDocuments = Object.fromEntries(modelKinds.map((kind) => [kind, parseModel(kind, firstModels[kind])])) as unknown as ModelDocuments;
