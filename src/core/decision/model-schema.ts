/** The published JSON schema of each kind of model document: docs/schemas holds it as files, a test keeps them equal. */
import { z } from 'zod';
import { modelShapes, type ModelKind } from '../contract/model-document.ts';

/** JSON Schema 2020-12. What it cannot say (cells, sums) is checked by problemsOf. */
export function modelJsonSchema(kind: ModelKind): Record<string, unknown> {
  const schema = z.toJSONSchema(modelShapes[kind], { target: 'draft-2020-12' });
  return { $id: `https://branch-desk.invalid/schemas/${kind}.json`, ...schema };
}
