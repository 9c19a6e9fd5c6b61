/**
 * What no page may do, whatever runs in it: leave the app, open windows, embed others, ask for devices, reach the network.
 *
 * Set on the app and on every session before any window exists. There is no list of exceptions, and no way to open a
 * link in the system's browser.
 */
import { app, type Session, type WebContents } from 'electron';
import { mayBeRequested } from './allowed-requests.ts';
import { isAppUrl } from './app-url.ts';

export function denyByDefault(): void {
  app.on('session-created', denyPowers);
  app.on('web-contents-created', (_event, contents) => denyLeaving(contents));
}

function denyLeaving(contents: WebContents): void {
  const onlyInside = (event: { url: string; preventDefault(): void }) => {
    if (!isAppUrl(event.url)) event.preventDefault();
  };
  contents.on('will-navigate', onlyInside);
  contents.on('will-frame-navigate', onlyInside);
  contents.on('will-redirect', onlyInside);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

function denyPowers(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setBluetoothPairingHandler((_details, answer) => answer({ confirmed: false }));
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !mayBeRequested(url) }));
  session.on('will-download', (event) => event.preventDefault());
}
