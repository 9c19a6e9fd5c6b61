// The installer as its user meets it: apt installs it, the installed app starts, and its doors are shut.

import { FuseState, FuseV1Options } from '@electron/fuses';
import { beforeAll, describe, expect, it } from 'vitest';
import { mayInstall } from '../../scripts/machine/system-packages.ts';
import { type InstalledApp, installedApp } from './installed-app.ts';

const { ENABLE: on, DISABLE: off } = FuseState;

describe.skipIf(!(await mayInstall()))('the installed app', () => {
  let app: InstalledApp;
  beforeAll(async () => {
    app = await installedApp();
  });

  it('starts and passes its smoke test', () => {
    expect(app.smokeTest).toMatchObject({ ok: true });
  });

  it('has its fuses set', () => {
    expect(app.fuses).toMatchObject({
      [FuseV1Options.RunAsNode]: off,
      [FuseV1Options.EnableCookieEncryption]: on,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: off,
      [FuseV1Options.EnableNodeCliInspectArguments]: off,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: on,
      [FuseV1Options.OnlyLoadAppFromAsar]: on,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: off,
    });
  });

  it('says so if it is a test build', () => {
    const { official, version } = app.electron;
    const words = official ? '' : `TEST BUILD on Electron ${version}`;
    expect(app.testBuild).toContain(words);
    expect(app.description).toContain(words);
    expect(app.version.includes(`~test.electron${version}`)).toBe(!official);
  });
});
