/** Rows 1, 4, 6, 8 to 11, 15 to 17, 20 of the Electron security list, and what else may stand nowhere in the source. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isSupported } from '../../scripts/check-electron-supported.ts';
import manifest from '../../package.json' with { type: 'json' };

const root = join(import.meta.dirname, '../..');
const sources = new Map(
  globSync('src/**/*.{ts,tsx,html,css}', { cwd: root }).filter((file) => !file.includes('.test.')).map((file) => [file, readFileSync(join(root, file), 'utf8')]),
);
const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|(?<![:'"])\/\/.*$/gm, '');

/** The files in whose code the pattern stands. */
const filesWith = (pattern: RegExp): string[] =>
  [...sources].filter(([, text]) => pattern.test(withoutComments(text))).map(([file]) => file).sort();

describe('nowhere in the source', () => {
  it('is there anything to look through', () => {
    expect(sources.size).toBeGreaterThan(50);
    expect(filesWith(/contextBridge/)).toEqual(['src/main/preload.ts']);
  });

  it.each([
    ['row 2: Node in a page', /nodeIntegration\w*: true/],
    ['row 3: a page in the preload script’s world', /contextIsolation: false/],
    ['row 4: a window without a sandbox', /sandbox: false/],
    ['row 6: webSecurity', /webSecurity/],
    ['row 8: allowRunningInsecureContent', /allowRunningInsecureContent/],
    ['row 9: experimentalFeatures', /experimentalFeatures/],
    ['row 10: enableBlinkFeatures', /enableBlinkFeatures/],
    ['row 11: allowpopups, or webview switched on', /allowpopups|webviewTag: true|<webview/],
    ['row 15: a way to open a link outside', /openExternal|openPath|\bshell\b.*from 'electron'/],
    ['certificates that are accepted unchecked', /certificate-error|setCertificateVerifyProc|rejectUnauthorized|NODE_TLS_REJECT_UNAUTHORIZED|ignore-certificate-errors/],
    ['switches that open the browser', /disable-web-security|remote-debugging|allow-file-access/],
    ['code made of text', /\beval\(|new Function\(|dangerouslySetInnerHTML|insertAdjacentHTML|document\.write/],
  ])('%s', (_what, pattern) => {
    expect(filesWith(pattern)).toEqual([]);
  });
});

describe('one place only', () => {
  it('row 17: listens to pages', () => {
    expect(filesWith(/\bipcMain\b/)).toEqual(['src/main/ipc/handle.ts']);
  });
  it('row 20: speaks to main', () => {
    expect(filesWith(/\bipcRenderer\b/)).toEqual(['src/main/preload.ts']);
  });
  it('sends to pages', () => {
    expect(filesWith(/webContents\.send\(|\.postMessage\(.*ports/)).toEqual([]);
    expect(filesWith(/\bpage\.send\(/)).toEqual(['src/main/ipc/trusted-pages.ts']);
  });
  it('rows 2 to 4: gives windows their powers', () => {
    expect(filesWith(/contextIsolation/)).toEqual(['src/main/security/window-options.ts']);
    for (const file of filesWith(/new BrowserWindow\(/)) expect(sources.get(file)).toContain('webPreferences: securePreferences(');
    expect(filesWith(/new (BrowserView|WebContentsView|BaseWindow)\(/)).toEqual([]);
  });
  it('row 4: the preload script imports Electron, names of channels, and types', () => {
    const imports = [...(sources.get('src/main/preload.ts') ?? '').matchAll(/^import (type )?.*from '(.*)';$/gm)].map(([, type, from]) => `${type ?? ''}${from}`);
    expect(imports).toEqual(['electron', 'type ../core/contract/desk.ts', './ipc/channels.ts']);
    expect(withoutComments(sources.get('src/main/ipc/channels.ts') ?? '')).not.toMatch(/^import (?!type )/m);
  });
});

describe('row 1: no page names a foreign address', () => {
  it('to load from', () => {
    expect([...sources].filter(([file, text]) => file.startsWith('src/renderer/') && /(src|href|url|import|fetch)\W{1,3}https?:/.test(text)).map(([file]) => file)).toEqual([]);
  });
});

describe('packages', () => {
  it('row 16: Electron is pinned to one version', () => {
    expect(manifest.devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/);
  });
  it.each([
    ['45.5.0', '45.5.0', true],
    ['45.5.0', '47.9.1', true],
    ['45.5.0', '48.0.0', false],
    ['9.4.4', '45.5.0', false],
  ])('row 16: Electron %s is supported while %s is the latest: %s', (pinned, latest, expected) => {
    expect(isSupported(pinned, latest)).toBe(expected);
  });
  it('@electron/remote is none of them', () => {
    expect(Object.keys({ ...manifest.dependencies, ...manifest.devDependencies })).not.toContain('@electron/remote');
  });
});
