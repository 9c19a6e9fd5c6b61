/** The institution's seal lies beside the store; what opens it lies in the operating system's key store. */
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readP12 } from '../../src/core/document/seal/read-p12.ts';
import type { SystemSeal } from '../../src/main/secrets/data-key.ts';
import { institutionSealFor, sealFileOf } from '../../src/main/secrets/institution-seal.ts';
import { makeTestSeal } from '../../src/main/secrets/test-authority.ts';

const NOW = Date.UTC(2026, 10, 25);
const keyStore = (isAvailable: boolean): SystemSeal => ({
  isAvailable: () => Promise.resolve(isAvailable),
  seal: (text) => Promise.resolve(Buffer.from([...Buffer.from(text)].map((byte) => byte ^ 0x5a))),
  unseal: (sealed) => Promise.resolve({ text: Buffer.from([...sealed].map((byte) => byte ^ 0x5a)).toString(), shouldSealAgain: false }),
});
let folder: string;
let store: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'branch-desk-seal-'));
  store = join(folder, 'branch.store');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const common = { institution: '示范县农村商业银行', install: null, now: NOW };

it('a demonstration makes its own under a test authority, once, and says so', async () => {
  const made = await institutionSealFor(store, { ...common, isDemonstration: true, system: keyStore(false) });
  const again = await institutionSealFor(store, { ...common, isDemonstration: true, system: keyStore(false) });
  expect(made?.isTest).toBe(true);
  expect(again).toEqual({ ...made, p12: Buffer.from(made?.p12 ?? []) });
  expect(statSync(sealFileOf(store)).mode & 0o777).toBe(0o600);
  const { chain } = await readP12(made?.p12 ?? new Uint8Array(), made?.password ?? '');
  expect(chain).toHaveLength(2);
});

it('a branch has none until a real one is installed, and then its password lies in the key store only', async () => {
  expect(await institutionSealFor(store, { ...common, isDemonstration: false, system: keyStore(true) })).toBeNull();
  const { p12 } = await makeTestSeal('青衣江农村商业银行', 'a real password', { from: NOW, years: 1 });
  const file = join(folder, 'from-the-authority.p12');
  writeFileSync(file, p12);
  const installed = await institutionSealFor(store, { ...common, isDemonstration: false, system: keyStore(true), install: { file, password: 'a real password' } });
  expect(installed).toMatchObject({ isTest: false, password: 'a real password' });
  expect(readFileSync(sealFileOf(store), 'utf8')).not.toContain('a real password');
  await expect(institutionSealFor(store, { ...common, isDemonstration: false, system: keyStore(false), install: { file, password: 'a real password' } })).rejects.toThrow('no key store');
});
