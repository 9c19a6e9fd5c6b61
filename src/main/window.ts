/** The app's one window. */
import { app, BrowserWindow, Menu, screen } from 'electron';
import type { TrustedPages } from './ipc/trusted-pages.ts';
import { log } from './log.ts';
import { places } from './places.ts';
import { isAppUrl, PAGE_URL } from './security/app-url.ts';
import { securePreferences } from './security/window-options.ts';

/** Screens are made for this size and more (a branch's PC). */
const SIZE = { width: 1366, height: 768 };
const MAX_RELOADS = 3;

export function openWindow(pages: TrustedPages, { isVisible }: { readonly isVisible: boolean }): BrowserWindow {
  Menu.setApplicationMenu(editingShortcuts());
  const window = new BrowserWindow({
    ...SIZE,
    minWidth: 1024,
    minHeight: 640,
    useContentSize: true,
    show: false,
    backgroundColor: '#f5f7fa',
    webPreferences: securePreferences({ preload: places.preload(), isPackaged: app.isPackaged }),
  });
  window.setMenuBarVisibility(false);
  pages.add(window.webContents);
  reloadAfterCrash(window);
  returnFromBlankPage(window);
  if (isVisible) window.once('ready-to-show', () => show(window));
  void window.loadURL(PAGE_URL).catch((error: unknown) => log.error('the page does not load', error));
  return window;
}

/** On a screen of that size there is no room for the frame and the task bar: then the window fills what there is. */
function show(window: BrowserWindow): void {
  const { width, height } = screen.getPrimaryDisplay().workAreaSize;
  if (width <= SIZE.width || height <= SIZE.height) window.maximize();
  window.show();
}

/** Never shown, but its shortcuts work: editing, zoom and full screen. No reload and no developer tools. */
function editingShortcuts(): Menu {
  return Menu.buildFromTemplate([
    ...(process.platform === 'darwin' ? [{ role: 'appMenu' as const }] : []),
    { role: 'editMenu' },
    { label: 'View', submenu: [{ role: 'resetZoom' }, { role: 'zoomIn' }, { role: 'zoomOut' }, { role: 'togglefullscreen' }] },
  ]);
}

/** The session is the core's, so a page that is loaded anew goes on where the person was. */
function reloadAfterCrash(window: BrowserWindow): void {
  let reloads = 0;
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    log.error('the page ended:', reason, exitCode);
    reloads += 1;
    if (reason !== 'clean-exit' && reloads <= MAX_RELOADS) window.webContents.reload();
  });
}

/** Chromium asks nobody before it goes to about:blank, which is empty and gets nothing of ours; so the app comes back afterwards. */
function returnFromBlankPage({ webContents }: BrowserWindow): void {
  webContents.on('did-navigate', (_event, url) => {
    if (!isAppUrl(url)) void webContents.loadURL(PAGE_URL);
  });
}
