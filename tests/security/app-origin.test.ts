/** Rows 13 and 18 of the Electron security list: what counts as ours, and what a URL may fetch. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mayBeRequested } from '../../src/main/security/allowed-requests.ts';
import { isAppUrl } from '../../src/main/security/app-url.ts';
import { builtFileFor, listBuiltFiles } from '../../src/main/security/built-files.ts';

describe('row 13: a page may go to', () => {
  it.each(['app://branch/index.html', 'app://branch/', 'app://branch/index.html#/home', 'APP://branch/index.html'])('%s', (url) => {
    expect(isAppUrl(url)).toBe(true);
  });
});

const foreign: readonly unknown[] = [
  'http://branch/index.html', 'https://example.com/', 'http://x/?next=app://branch', 'http://x/#app://branch/index.html',
  'https://app://branch/', 'app://branch.evil/index.html', 'app://evil/branch', 'app://branch:8080/', 'app://user@branch/',
  'app://branch@evil/', 'app2://branch/', 'xapp://branch/', 'file:///etc/passwd', 'file://branch/index.html',
  'javascript:alert(1)', 'data:text/html,<script>1</script>', 'blob:app://branch/9b', 'about:blank', 'about:srcdoc', 'chrome://gpu',
  'view-source:app://branch/', 'filesystem:app://branch/temporary/x', '//branch/index.html', 'branch', ' ', '', null, undefined, 7,
  { toString: () => 'app://branch/' }, ['app://branch/'],
];

describe('row 13: a page may not go to', () => {
  it.each(foreign)('%s', (url) => {
    expect(isAppUrl(url)).toBe(false);
  });
});

describe('row 1: a request leaves a page only for', () => {
  it.each(['app://branch/assets/a.js', 'data:image/png;base64,', 'blob:app://branch/9b', 'devtools://devtools/x'])('%s', (url) => {
    expect(mayBeRequested(url)).toBe(true);
  });
  it.each(['http://example.com/', 'https://example.com/', 'ws://example.com/', 'wss://example.com', 'ftp://x/', 'file:///etc/passwd', 'chrome://gpu', ''])('and not for %s', (url) => {
    expect(mayBeRequested(url)).toBe(false);
  });
});

describe('row 18: of the disk a URL reaches', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'branch-desk-pages-'));
    mkdirSync(join(folder, 'pages/assets'), { recursive: true });
    writeFileSync(join(folder, 'secret.html'), '');
    for (const name of ['index.html', 'assets/index-x1.js', 'assets/pdf.worker.mjs', 'assets/note.map', 'assets/a b.css']) writeFileSync(join(folder, 'pages', name), '');
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const served = (url: string) => builtFileFor(listBuiltFiles(join(folder, 'pages')), url);

  it.each([
    ['app://branch/index.html', 'text/html; charset=utf-8'],
    ['app://branch/index.html?x=1#/home', 'text/html; charset=utf-8'],
    ['app://branch/assets/index-x1.js', 'text/javascript; charset=utf-8'],
    ['app://branch/assets/pdf.worker.mjs', 'text/javascript; charset=utf-8'],
    ['app://branch/assets/../index.html', 'text/html; charset=utf-8'], // the URL parser has resolved it: the same file by another name
  ])('%s', (url, mediaType) => {
    expect(served(url)?.mediaType).toBe(mediaType);
  });

  it.each([
    'app://branch/../secret.html', 'app://branch/..%2fsecret.html', 'app://branch/%2e%2e/secret.html', 'app://branch/%2e%2e%2fsecret.html',
    'app://branch/..\\secret.html', 'app://branch/..%5csecret.html', 'app://branch/assets/..%2f..%2fsecret.html', 'app://branch/%252e%252e%252fsecret.html',
    'app://branch//etc/passwd', 'app://branch/%2fetc%2fpasswd', 'app://branch/etc/passwd', 'app://branch/C:/Windows/win.ini', 'app://branch/C%3A%5CWindows%5Cwin.ini',
    'app://branch/index.html%00.js', 'app://branch/index\u0000.html', 'app://branch/INDEX.HTML', 'app://branch/index.html/', 'app://branch/index.html.', 'app://branch/index%2Ehtml',
    'app://branch/', 'app://branch', 'app://branch/assets', 'app://branch/assets/note.map', 'app://branch/__proto__', 'app://branch/constructor',
    'app://evil/index.html', 'file:///index.html', 'app:index.html',
  ])('and not by %s', (url) => {
    expect(served(url)).toBeNull();
  });
});
