import { modelKinds } from '../core/contract/model-document.ts';
import { modelJsonSchema } from '../core/decision/model-schema.ts';
import { Refusal } from '../core/kernel/result.ts';

/** `model-schema [kind]`: the published JSON schema of one kind, or of all by kind. @throws Refusal `not_found` for an unknown kind. */
export function modelSchema(kind: string | undefined): Record<string, unknown> {
  if (kind === undefined) return Object.fromEntries(modelKinds.map((one) => [one, modelJsonSchema(one)]));
  const known = modelKinds.find((one) => one === kind);
  if (!known) throw new Refusal('not_found', { kinds: modelKinds.join(' ') }, kind);
  return modelJsonSchema(known);
}
