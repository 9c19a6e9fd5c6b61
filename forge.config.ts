// What electron-forge makes of the app: a .deb and a .zip on Linux, a Squirrel installer on Windows. Start it by
// `npm run make`. Where Electron's download is blocked the result is a test build: see scripts/machine/test-build.ts.

import { MakerDeb } from '@electron-forge/maker-deb';
import { MakerSquirrel } from '@electron-forge/maker-squirrel';
import MakerZip from '@electron-forge/maker-zip';
import { FusesPlugin } from '@electron-forge/plugin-fuses';
import type { ForgeConfig } from '@electron-forge/shared-types';
import { FuseV1Options, FuseVersion } from '@electron/fuses';
import { cp } from 'node:fs/promises';
import path from 'node:path';
import { buildApp } from './scripts/build.ts';
import { electronRuntime } from './scripts/machine/electron-runtime.ts';
import { type Manifest, type TestBuild, testBuild } from './scripts/machine/test-build.ts';

const fonts = 'node_modules/@expo-google-fonts/noto-sans-sc';

/** What goes into app.asar: the built app, and better-sqlite3 with the one addon for the platform. All else is bundled. */
const shipped = [
  /^\/package\.json$/,
  /^\/\.vite(\/(build|renderer)(\/.*)?)?$/,
  /^\/node_modules(\/better-sqlite3(\/(package\.json|lib|lib\/.*|prebuilds))?)?$/,
  new RegExp(`^/node_modules/better-sqlite3/prebuilds/${process.platform}-${process.arch}\\.node$`),
];

export default async function forgeConfig(): Promise<ForgeConfig> {
  const runtime = await electronRuntime({ insist: true });
  const test = runtime.official ? undefined : await testBuild(runtime);
  return {
    packagerConfig: {
      executableName: 'branch-desk',
      appVersion: test?.version,
      icon: 'assets/icon',
      appCopyright: 'Branch Desk maintainers',
      asar: { unpack: '**/*.node' },
      ignore: (file) => file !== '' && (file.endsWith('.map') || !shipped.some((pattern) => pattern.test(file))),
      prune: false, // `ignore` has left out all that pruning would
      extraResource: ['migrations', ...(test?.extraResources ?? [])],
      electronZipDir: test?.zipFolder,
    },
    rebuildConfig: { onlyModules: [] }, // the addon comes ready-made
    makers: [
      new MakerDeb({ options: debian(test) }),
      new MakerZip({}, ['linux', 'win32']),
      new MakerSquirrel({ name: 'branch_desk', setupIcon: 'assets/icon.ico', authors: 'Branch Desk maintainers' }),
    ],
    plugins: [
      // Checked on the finished app by tests/packaged.
      new FusesPlugin({
        version: FuseVersion.V1,
        [FuseV1Options.RunAsNode]: false,
        [FuseV1Options.EnableCookieEncryption]: true,
        [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
        [FuseV1Options.EnableNodeCliInspectArguments]: false,
        [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
        [FuseV1Options.OnlyLoadAppFromAsar]: true,
        [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
        [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
      }),
    ],
    hooks: {
      prePackage: () => buildApp(),
      readPackageJson: async (_, manifest) => test?.label(manifest as Manifest) ?? manifest,
      packageAfterCopy: async (_, app) => {
        for (const file of ['LICENSE_FONT', '400Regular/NotoSansSC_400Regular.ttf', '700Bold/NotoSansSC_700Bold.ttf']) {
          await cp(path.join(fonts, file), path.join(app, '../fonts', file), { recursive: true });
        }
        await test?.replaceAddon(app);
      },
    },
  };
}

function debian(test: TestBuild | undefined) {
  return {
    name: 'branch-desk',
    bin: 'branch-desk',
    version: test?.version.replace('-', '~'), // which Debian sorts before the release
    icon: 'assets/icon.png',
    section: 'misc' as const,
    genericName: '网点小贷工作台',
    categories: ['Office' as const],
    // The smallest of the programs that Electron moves files to the trash with; asked for first, lest apt takes KDE's.
    preDepends: ['libglib2.0-bin'],
    depends: ['libgbm1', 'libasound2t64 | libasound2', 'fonts-noto-cjk'],
    compression: test ? 'none' : 'xz',
  };
}
