import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { modelKinds } from '../contract/model-document.ts';
import { modelJsonSchema } from './model-schema.ts';

const folder = join(import.meta.dirname, '../../../docs/schemas');

describe('the published schemas', () => {
  // Written anew with UPDATE_SCHEMAS=1 npm run test:unit -- src/core/decision/model-schema.test.ts
  it.each(modelKinds)('%s.json is what the program checks', (kind) => {
    const file = join(folder, `${kind}.json`);
    const text = `${JSON.stringify(modelJsonSchema(kind), null, 2)}\n`;
    if (process.env['UPDATE_SCHEMAS']) writeFileSync(file, text);
    expect(existsSync(file)).toBe(true);
    expect(readFileSync(file, 'utf8')).toBe(text);
  });
});
