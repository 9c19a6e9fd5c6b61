/** Rows of the Electron security list that only a real window can show. Each test names its row. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { contract } from '../../src/core/contract/index.ts';
import { contentSecurityPolicy } from '../../src/main/security/content-security-policy.ts';
import { Desk, expect, test as base } from './support/desk.ts';

const root = path.join(import.meta.dirname, '../..');

/** One app for all: these tests look at what cannot change. Each finds the page as it is loaded, with nobody signed in. */
const test = base.extend<object, { shared: Desk }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures that a fixture needs
  shared: [async ({}, use) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'branch-desk-security-'));
    const desk = await Desk.start({ folder });
    await use(desk);
    await desk.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }, { scope: 'worker' }],
  desk: async ({ shared }, use) => {
    await shared.call('organisation.signOut', {});
    await shared.page.reload();
    await expect(shared.page.getByLabel('工号')).toBeVisible();
    await use(shared);
  },
});

test('row 1: no request leaves a page, by whatever means', async ({ desk }) => {
  const { page } = desk;
  await using server = await listening((_request, response) => response.end('seen'));
  const tried = await page.evaluate(async (url) => {
    const outcome = (work: Promise<unknown>) => work.then(() => 'reached', () => 'refused');
    const element = (tag: string, name: string) => new Promise((reached, refused) => {
      const made = Object.assign(document.createElement(tag), { onload: reached, onerror: refused });
      made.setAttribute(name, url);
      if (tag === 'link') made.setAttribute('rel', 'stylesheet');
      document.body.append(made);
    });
    return {
      fetch: await outcome(fetch(url)),
      image: await outcome(element('img', 'src')),
      script: await outcome(element('script', 'src')),
      style: await outcome(element('link', 'href')),
      socket: await outcome(new Promise((open, error) => { try { const socket = new WebSocket(url.replace('http', 'ws')); socket.addEventListener('open', open); socket.addEventListener('error', error); } catch (thrown) { error(thrown); } })),
      beacon: navigator.sendBeacon(url) ? 'queued' : 'refused',
      worker: await outcome(new Promise((_ok, error) => { try { new Worker(url).addEventListener('error', error); } catch (thrown) { error(thrown); } })),
    };
  }, server.url);
  expect(Object.entries(tried).filter(([, outcome]) => outcome === 'reached')).toEqual([]);
  expect(server.seen).toEqual([]);
});

test('row 1: nor does one that main itself would load', async ({ desk }) => {
  await using server = await listening((_request, response) => response.end('<title>foreign</title>'));
  const outcome = await desk.electron.evaluate(({ BrowserWindow }, url) => BrowserWindow.getAllWindows()[0]!.loadURL(url).then(() => 'loaded', () => 'refused'), server.url);
  expect(outcome).toBe('refused');
  expect(server.seen).toEqual([]);
  await desk.page.goto('app://branch/index.html');
});

test('row 2: the page has no Node', async ({ desk }) => {
  expect(await desk.page.evaluate(() => [typeof require, typeof process, typeof module, typeof Buffer, typeof global])).toEqual(Array(5).fill('undefined'));
});

test('row 3: the page does not see the preload script’s world', async ({ desk }) => {
  const { page } = desk;
  expect(await page.evaluate(() => ['ipcRenderer', 'contextBridge', 'electron', 'facts', 'subscribe'].filter((name) => name in window))).toEqual([]);
  // What the page changes in its own world does not reach the other one.
  await page.evaluate(() => { for (const builtIn of [Object, Array.prototype]) Object.assign(builtIn, { fromEntries: undefined, map: undefined }); });
  expect(await page.evaluate(() => window.branch.organisation.currentSession({}))).toBe('{"ok":true,"value":null}');
  // And what it was given cannot be replaced.
  expect(await page.evaluate(() => {
    const before = window.branch;
    try { (window as { branch: unknown }).branch = {}; } catch { /* refused */ }
    return window.branch === before;
  })).toBe(true);
});

test('row 4: every renderer is sandboxed where the system can; the preload script is one file that needs Electron only', async ({ desk }) => {
  const preferences = await desk.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map(({ webContents }) => (webContents as never as { getLastWebPreferences(): Electron.WebPreferences }).getLastWebPreferences()));
  expect(preferences).toHaveLength(1);
  expect(preferences[0]).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false });
  const script = readFileSync(path.join(root, '.vite/build/preload.cjs'), 'utf8');
  expect([...script.matchAll(/require\(["'`](.*?)["'`]\)/g)].map(([, name]) => name)).toEqual(['electron']);
});

test('row 5: every permission is denied', async ({ desk }) => {
  const outcomes = await desk.page.evaluate(async () => {
    const word = (thrown: unknown) => (thrown as Error).name ?? String(thrown);
    const state = (name: string) => navigator.permissions.query({ name: name as PermissionName }).then(({ state: found }) => found, word);
    return {
      notification: await Notification.requestPermission(),
      geolocation: await new Promise((resolve) => navigator.geolocation.getCurrentPosition(() => resolve('granted'), () => resolve('denied'))),
      camera: await navigator.mediaDevices.getUserMedia({ video: true }).then(() => 'granted', word),
      microphone: await navigator.mediaDevices.getUserMedia({ audio: true }).then(() => 'granted', word),
      screen: await navigator.mediaDevices.getDisplayMedia().then(() => 'granted', word),
      clipboardRead: await navigator.clipboard.readText().then(() => 'granted', word),
      midi: await (navigator.requestMIDIAccess?.() ?? Promise.reject(new Error())).then(() => 'granted', word),
      states: await Promise.all(['notifications', 'geolocation', 'camera', 'microphone', 'clipboard-read', 'persistent-storage'].map(state)),
      usb: 'usb' in navigator ? await (navigator as never as { usb: { getDevices(): Promise<unknown[]> } }).usb.getDevices().then((found) => found.length, word) : 0,
      fullscreenPointer: await (document.body.requestPointerLock() as never as Promise<void> | undefined)?.then(() => 'granted', word) ?? 'denied',
    };
  });
  expect(outcomes.notification).toBe('denied');
  expect(outcomes.geolocation).toBe('denied');
  expect(Object.entries(outcomes).filter(([, outcome]) => outcome === 'granted')).toEqual([]);
  expect(outcomes.states.filter((state) => state === 'granted')).toEqual([]);
  expect(outcomes.usb).toBe(0);
});

test('row 7: the policy comes with every file, and an inline script does not run', async ({ desk }) => {
  const { page } = desk;
  const headers = await page.evaluate(async () => {
    const files = ['/index.html', ...[...document.scripts].map(({ src }) => new URL(src).pathname)];
    return Promise.all(files.map(async (file) => { const { headers: found } = await fetch(file); return [found.get('content-security-policy'), found.get('x-content-type-options')]; }));
  });
  for (const found of headers) expect(found).toEqual([contentSecurityPolicy, 'nosniff']);
  const ran = await page.evaluate(async () => {
    const marks = window as never as Record<string, unknown>;
    const script = document.createElement('script');
    script.textContent = 'window.ranInline = true';
    document.body.append(script);
    const holder = document.createElement('div');
    holder.innerHTML = '<img src="x" onerror="window.ranHandler = true"><a href="javascript:window.ranLink = true">x</a>';
    document.body.append(holder);
    holder.querySelector('a')?.click();
    const source = URL.createObjectURL(new Blob(['window.ranBlob = true'], { type: 'text/javascript' }));
    await new Promise((resolve) => document.body.append(Object.assign(document.createElement('script'), { src: source, onload: resolve, onerror: resolve })));
    let byEval = 'refused';
    // oxlint-disable-next-line no-eval -- the point of the test
    try { byEval = String(Reflect.apply(globalThis.eval, globalThis, ['1 + 1'])); } catch { /* refused */ }
    await new Promise((resolve) => setTimeout(resolve, 200));
    return [...['ranInline', 'ranHandler', 'ranLink', 'ranBlob'].filter((mark) => mark in marks), ...(byEval === 'refused' ? [] : ['eval'])];
  });
  expect(ran).toEqual([]);
});

test('row 7: the app itself breaks no rule of its policy', async ({ desk }) => {
  const broken: string[] = [];
  desk.page.on('console', (message) => /Content Security Policy/i.test(message.text()) && broken.push(message.text()));
  await desk.page.reload();
  await desk.signIn('FZ0001');
  await desk.page.waitForTimeout(1_000);
  expect(broken).toEqual([]);
});

test('rows 11 and 12: a webview is an empty element', async ({ desk }) => {
  await using server = await listening((_request, response) => response.end('seen'));
  const contents = await desk.page.evaluate(async (url) => {
    document.body.append(Object.assign(document.createElement('webview'), { src: url, nodeintegration: true, allowpopups: true }));
    const holder = document.createElement('div');
    holder.innerHTML = `<webview src="${url}" nodeintegration allowpopups preload="file:///tmp/x.js"></webview><iframe src="${url}"></iframe><object data="${url}"></object>`;
    document.body.append(holder);
    await new Promise((resolve) => setTimeout(resolve, 500));
    return [...document.querySelectorAll('webview')].map((view) => 'getWebContentsId' in view);
  }, server.url);
  expect(contents).toEqual([false, false]);
  expect(await desk.electron.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1);
  expect(server.seen).toEqual([]);
});

test('row 13: the page does not leave the app, also not by way of a redirect', async ({ desk }) => {
  const { page } = desk;
  await using server = await listening((_request, response) => response.writeHead(302, { location: 'app://branch/index.html' }).end());
  const before = page.url();
  for (const target of [server.url, `${server.url}?next=app://branch/index.html`, 'app://branch.evil/index.html', 'file:///etc/passwd', 'data:text/html,x', 'javascript:document.title="taken"']) {
    await page.evaluate(async (url) => {
      const link = Object.assign(document.createElement('a'), { href: url });
      document.body.append(link);
      link.click();
      location.href = url;
      const form = Object.assign(document.createElement('form'), { action: url, method: 'post' });
      document.body.append(form);
      form.submit();
      await new Promise((resolve) => setTimeout(resolve, 100));
    }, target);
    expect(page.url()).toBe(before);
  }
  // Asked in the page: Playwright itself would wait for the navigations that were refused.
  expect(await page.evaluate(() => document.body.innerText)).toContain('工号');
  expect(await page.title()).not.toBe('taken');
  expect(server.seen).toEqual([]);
});

test('row 13: from the empty page, which Chromium does not ask about, the app comes back', async ({ desk }) => {
  await desk.page.evaluate(() => { location.href = 'about:blank'; });
  await expect(desk.page.getByLabel('工号')).toBeVisible();
  expect(desk.page.url()).toMatch(/^app:\/\/branch\/index\.html/);
});

test('row 14: no second window', async ({ desk }) => {
  const { page } = desk;
  const opened = await page.evaluate(() => [window.open('app://branch/index.html'), window.open('https://example.com'), window.open('', '_blank', 'popup'), window.open('about:blank')].map((found) => found === null));
  expect(opened).toEqual([true, true, true, true]);
  await page.evaluate(() => document.body.insertAdjacentHTML('afterbegin', '<a id="out" target="_blank" href="app://branch/index.html" style="position:fixed;z-index:9999;top:0;left:0;visibility:visible">out</a>'));
  await page.locator('#out').click();
  await page.locator('#out').click({ button: 'middle' });
  await page.locator('#out').click({ modifiers: ['Shift'] });
  await page.locator('#out').click({ modifiers: ['Control'] });
  await page.waitForTimeout(300);
  expect(await desk.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('row 15: there is no way to the system’s browser', async ({ desk }) => {
  const { page } = desk;
  await desk.electron.evaluate(({ shell }) => {
    shell.openExternal = async (url) => void ((globalThis as { opened?: string[] }).opened ??= []).push(url);
  });
  await page.evaluate(() => {
    for (const href of ['https://example.com', 'mailto:x@example.com', 'tel:123', 'ms-settings:', 'file:///etc/passwd']) {
      const link = Object.assign(document.createElement('a'), { href, target: '_blank' });
      document.body.append(link);
      link.click();
    }
  });
  await page.waitForTimeout(300);
  expect(await desk.electron.evaluate(() => (globalThis as { opened?: string[] }).opened ?? [])).toEqual([]);
});

test('row 17: an unknown operation and spoilt words are answered with a code', async ({ desk }) => {
  const codes = await desk.page.evaluate(async () => {
    const word = (packed: unknown) => {
      const answer = (typeof packed === 'string' ? JSON.parse(packed) : packed) as { ok: boolean; error?: { code: string } };
      return answer.ok ? 'ok' : answer.error?.code;
    };
    const { signIn } = window.branch.organisation;
    return [
      word(await signIn({ staffNo: 7 } as never)),
      word(await signIn({ staffNo: 'GY0001', password: 'x' }, 'x'.repeat(65))),
      word(await signIn({ staffNo: 'GY0001', password: 'x' }, {} as never)),
      word(await window.desk.cancel('')),
      word(await window.desk.saveFile({ name: 'x', mediaType: 'text/html', bytes: new Uint8Array() } as never)),
      word(await window.desk.printDocument({ file: null } as never)),
      word(await window.branch.household.list({})),
    ];
  });
  expect(codes).toEqual(['invalid_input', 'invalid_input', 'invalid_input', 'invalid_input', 'invalid_input', 'invalid_input', 'not_signed_in']);
});

test('row 17: a window that main did not open as a page of the app is told nothing', async ({ desk }) => {
  // A window with the app's own preload script and page, but not in the set of trusted ones.
  const found = await desk.electron.evaluate(async ({ app, BrowserWindow }) => {
    const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true, contextIsolation: true, preload: `${app.getAppPath()}/.vite/build/preload.cjs` } });
    await window.loadURL('app://branch/index.html').catch(() => undefined);
    const seen = await window.webContents.executeJavaScript('[typeof window.branch, typeof window.desk]');
    window.destroy();
    return seen;
  });
  expect(found).toEqual(['undefined', 'undefined']);
});

test('row 18: no file but the built pages, and only by GET', async ({ desk }) => {
  const { page } = desk;
  expect(page.url()).toMatch(/^app:\/\/branch\/index\.html/);
  const status = (url: string, method = 'GET') => page.evaluate(([target, verb]) => fetch(target!, { method: verb }).then(({ status: code }) => code, () => 'refused'), [url, method]);
  expect(await status('app://branch/index.html')).toBe(200);
  for (const url of ['/../package.json', '/..%2f..%2fpackage.json', '/%2e%2e/%2e%2e/package.json', '//etc/passwd', '/etc/passwd', '/C:/Windows/win.ini', '/document.pdf', '/src/main/main.ts', '/']) {
    expect(await status(`app://branch${url}`), url).toBe(404);
  }
  for (const method of ['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS']) expect(await status('/index.html', method), method).toBe(405);
  for (const url of ['file:///etc/passwd', `file://${root}/package.json`, 'app://other/index.html', 'chrome://version', 'view-source:app://branch/index.html']) {
    expect(await status(url), url).toBe('refused');
  }
});

test('row 20: the page is given exactly the contract, as plain functions', async ({ desk }) => {
  const given = await desk.page.evaluate(() => Object.fromEntries(Object.entries(window.branch).map(([area, calls]) => [area, Object.entries(calls).map(([name, call]) => `${name}: ${typeof call}`)])));
  expect(given).toEqual(Object.fromEntries(Object.entries(contract).map(([area, calls]) => [area, Object.keys(calls).map((name) => `${name}: function`)])));
  const desktop = await desk.page.evaluate(() => Object.keys(window.desk).toSorted());
  expect(desktop).toEqual([
    'cancel', 'chooseFolder', 'language', 'onCoreStatus', 'onLockRequested', 'onProgress', 'printDocument', 'printers', 'restartApp', 'saveFile', 'saveInFolder', 'setLanguage',
    'versions',
  ]);
});

test('row 20: a listener is not handed the event', async ({ desk }) => {
  const words = await desk.page.evaluate(() => new Promise<unknown[]>((resolve) => { window.desk.onCoreStatus((...given: unknown[]) => resolve(given)); }));
  expect([['starting', null], ['ready', null]]).toContainEqual(words);
});

test('the page does not learn where a file was saved', async ({ desk }) => {
  const answer = await desk.page.evaluate(() => window.desk.saveFile({ name: '../名单.csv', mediaType: 'text/csv', bytes: new TextEncoder().encode('a,b') }));
  expect(answer).toEqual({ ok: true, value: { saved: true, name: '_名单.csv' } });
  expect(readFileSync(path.join(desk.savedFolder, '_名单.csv'), 'utf8')).toBe('a,b');
});

test('a download is not another way to the disk', async ({ desk }) => {
  await desk.electron.evaluate(({ session }) => {
    const downloads: boolean[] = [];
    Object.assign(globalThis, { downloads });
    session.defaultSession.on('will-download', ({ defaultPrevented }) => void downloads.push(defaultPrevented));
  });
  await desk.page.evaluate(() => Object.assign(document.createElement('a'), { href: URL.createObjectURL(new Blob(['x'])), download: 'x.exe' }).click());
  await expect.poll(() => desk.electron.evaluate(() => (globalThis as never as { downloads: boolean[] }).downloads)).toEqual([true]);
});

interface Listening extends AsyncDisposable {
  readonly url: string;
  /** Paths that were asked for. */
  readonly seen: readonly string[];
}

/** A foreign server on this machine that writes down who asks. */
async function listening(respond: Parameters<typeof createServer>[1] & {}): Promise<Listening> {
  const seen: string[] = [];
  const server: Server = createServer((request, response) => {
    seen.push(request.url ?? '');
    respond(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    seen,
    [Symbol.asyncDispose]: () => new Promise((resolve) => { server.closeAllConnections(); server.close(() => resolve()); }),
  };
}
