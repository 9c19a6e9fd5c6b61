import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

describe('the cache', () => {
  const home = mkdtempSync(path.join(tmpdir(), 'branch-desk-cache-'));
  const file = (folder: string) => path.join(folder, 'made');
  const make = async (folder: string) => writeFileSync(file(folder), 'whole');
  let cached: (name: string, build: (folder: string) => Promise<void>) => Promise<string>;

  beforeAll(async () => {
    vi.stubEnv('XDG_CACHE_HOME', home);
    ({ cached } = await import('./cache.ts'));
  });
  afterAll(() => {
    vi.unstubAllEnvs();
    rmSync(home, { recursive: true });
  });

  it('builds once', async () => {
    const build = vi.fn(make);
    const first = await cached('once', build);
    expect(await cached('once', build)).toBe(first);
    expect(build).toHaveBeenCalledTimes(1);
    expect(existsSync(file(first))).toBe(true);
  });

  it('keeps nothing of a build that failed', async () => {
    const build = async (folder: string) => {
      await make(folder);
      throw new Error('out of disk');
    };
    await expect(cached('failed', build)).rejects.toThrow('out of disk');
    expect(readdirSync(path.join(home, 'branch-desk')).filter((name) => name.startsWith('failed'))).toEqual([]);
    expect(existsSync(file(await cached('failed', make)))).toBe(true);
  });

  it('lets two runs build at once', async () => {
    const [one, other] = await Promise.all([cached('both', make), cached('both', make)]);
    expect(one).toBe(other);
    expect(existsSync(file(one))).toBe(true);
  });
});
