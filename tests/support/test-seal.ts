/** A seal of a test authority, made once for a test worker: two RSA keys take their time. */
import type { InstitutionSeal } from '../../src/core/pipeline/context.ts';
import { makeTestSeal } from '../../src/main/secrets/test-authority.ts';
import { TEST_NOW } from './test-core.ts';

let made: Promise<InstitutionSeal> | null = null;

export function testSeal(): Promise<InstitutionSeal> {
  made ??= makeTestSeal('示范县农村商业银行', 'secret', { from: TEST_NOW - 86_400_000, years: 5 }).then(({ p12 }) => ({ p12, password: 'secret', isTest: true }));
  return made;
}
