// The least that Electron can start: one window with one field. What the app's own start is compared with.

const { app, BrowserWindow } = require('electron');

app.on('window-all-closed', () => app.quit());
void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1366, height: 768, useContentSize: true, show: false });
  window.once('ready-to-show', () => window.show());
  return window.loadURL('data:text/html,<input autofocus>');
});
