/** What an installed app takes from its command line and environment: nothing that redirects its data or loads code. */
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLaunchOptions } from '../../src/main/launch-options.ts';

const env = { BRANCH_DESK_STORE: '/tmp/x.store', BRANCH_DESK_SAVE_FOLDER: '/tmp/out', BRANCH_DESK_SQLITE_BINDING: '/tmp/evil.node' };

describe('launch options', () => {
  it('of an installed app leave out what is for developers', () => {
    expect(readLaunchOptions(['branch-desk'], env, true)).toEqual({
      isSmokeTest: false, isDemonstration: false, storePath: null, saveFolder: null, newSeal: null, sqliteBinding: undefined,
    });
  });

  it('take a real seal to install, in an installed app too', () => {
    const given = { BRANCH_DESK_SEAL_P12: '/media/usb/seal.p12', BRANCH_DESK_SEAL_PASSWORD: 'secret' };
    expect(readLaunchOptions(['branch-desk'], given, true).newSeal).toEqual({ file: resolve('/media/usb/seal.p12'), password: 'secret' });
  });

  it('of a checkout are a demonstration with the places that it is given', () => {
    expect(readLaunchOptions(['electron', '.'], env, false)).toEqual({
      isSmokeTest: false, isDemonstration: true, storePath: resolve('/tmp/x.store'), saveFolder: resolve('/tmp/out'), newSeal: null, sqliteBinding: '/tmp/evil.node',
    });
  });

  it.each([
    [['branch-desk', '--smoke-test'], {}],
    [['branch-desk'], { BRANCH_DESK_DEMONSTRATION: '1' }],
  ])('make an installed app a demonstration: %j %j', (args, environment) => {
    expect(readLaunchOptions(args, environment, true).isDemonstration).toBe(true);
  });

  it('of a smoke test never open a given store', () => {
    expect(readLaunchOptions(['electron', '.', '--smoke-test'], env, false).storePath).toBeNull();
  });
});
