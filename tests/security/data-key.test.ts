/** The store's key: sealed by the operating system, made once, and never made anew beside a store that needs the old one. */
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dataKeyFor, KeyError, keyFileOf, type SystemSeal } from '../../src/main/secrets/data-key.ts';

let folder: string;
let storePath: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'branch-desk-key-'));
  storePath = join(folder, 'new/branch.store');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Turns the text around; another user's seal does not open. */
const sealOf = (user: string, shouldSealAgain = false): SystemSeal => ({
  isAvailable: async () => true,
  seal: async (text) => Buffer.from(`${user}:${[...text].toReversed().join('')}`),
  unseal: async (sealed) => {
    const [by, text = ''] = sealed.toString().split(':');
    if (by !== user) throw new Error('not yours');
    return { text: [...text].toReversed().join(''), shouldSealAgain };
  },
});
const none: SystemSeal = { ...sealOf(''), isAvailable: async () => false };
const codeOf = (work: Promise<unknown>) => work.then(() => null, (error: unknown) => (error instanceof KeyError ? error.code : error));

describe('the data key', () => {
  it('has 32 bytes, is sealed in its file, readable by its owner only, and the same at the next start', async () => {
    const key = await dataKeyFor(storePath, false, sealOf('teller'));
    expect(key.byteLength).toBe(32);
    const content = readFileSync(keyFileOf(storePath), 'utf8');
    expect(JSON.parse(content)).toMatchObject({ seal: 'system' });
    expect(content).not.toContain(Buffer.from(key).toString('base64'));
    if (process.platform !== 'win32') expect(statSync(keyFileOf(storePath)).mode & 0o077).toBe(0);
    expect(await dataKeyFor(storePath, false, sealOf('teller'))).toEqual(key);
  });

  it('is another one for every store', async () => {
    const key = await dataKeyFor(storePath, false, sealOf('teller'));
    expect(await dataKeyFor(join(folder, 'other.store'), false, sealOf('teller'))).not.toEqual(key);
  });

  it('does not open for another user', async () => {
    await dataKeyFor(storePath, false, sealOf('teller'));
    expect(await codeOf(dataKeyFor(storePath, false, sealOf('thief')))).toBe('key_not_readable');
  });

  it('is sealed again when the operating system asks for it', async () => {
    const key = await dataKeyFor(storePath, false, sealOf('teller'));
    const before = readFileSync(keyFileOf(storePath), 'utf8');
    const moved: SystemSeal = { ...sealOf('teller', true), seal: sealOf('moved').seal };
    expect(await dataKeyFor(storePath, false, moved)).toEqual(key);
    expect(readFileSync(keyFileOf(storePath), 'utf8')).not.toBe(before);
    expect(await dataKeyFor(storePath, false, sealOf('moved'))).toEqual(key);
  });

  it('is not made where the operating system has no key store', async () => {
    expect(await codeOf(dataKeyFor(storePath, false, none))).toBe('no_key_store');
    expect(existsSync(keyFileOf(storePath))).toBe(false);
  });

  it('may lie unsealed in a demonstration, and then serves nothing else', async () => {
    const key = await dataKeyFor(storePath, true, none);
    expect(await dataKeyFor(storePath, true, none)).toEqual(key);
    expect(await codeOf(dataKeyFor(storePath, false, sealOf('teller')))).toBe('key_not_sealed');
  });

  it('is never made anew for a store that exists', async () => {
    const path = join(folder, 'branch.store');
    writeFileSync(path, 'data');
    expect(await codeOf(dataKeyFor(path, true, sealOf('teller')))).toBe('key_missing');
  });

  it.each(['', '{', '{"seal":"system"}', '{"seal":"none","key":"c2hvcnQ="}', '{"seal":"other","key":"x"}'])('is not read from a spoilt file: %s', async (content) => {
    const path = join(folder, 'branch.store');
    writeFileSync(keyFileOf(path), content);
    expect(await codeOf(dataKeyFor(path, true, sealOf('teller')))).toBe('key_not_readable');
  });
});
