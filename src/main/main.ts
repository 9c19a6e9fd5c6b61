/**
 * Start of the app, in the order in which it must happen. What each step does stands in its own file.
 *
 * main owns what only Electron can do (windows, printers, the key store, processes) and no rule of the business.
 */
import { app, dialog, session, type BrowserWindow } from 'electron';
import { CoreSupervisor } from './core-supervisor.ts';
import { keepCrashDumpsHere } from './crash-dumps.ts';
import { DeviceSettings } from './device-settings.ts';
import { isEnrolled, wantsDemonstration } from './enrolment.ts';
import { notices } from './ipc/channels.ts';
import { answerDesk } from './ipc/desk.ts';
import { relayToCore } from './ipc/relay.ts';
import { TrustedPages } from './ipc/trusted-pages.ts';
import { readLaunchOptions, type LaunchOptions } from './launch-options.ts';
import { log, logInto } from './log.ts';
import { nativeText } from './native-text.ts';
import { places } from './places.ts';
import { lockWhenAway } from './scheduling/lock-when-away.ts';
import { meetHubByTheClock } from './scheduling/meet-hub.ts';
import { dataKeyFor, KeyError } from './secrets/data-key.ts';
import { systemSeal } from './secrets/system-seal.ts';
import { declareAppScheme, serveApp } from './security/app-protocol.ts';
import { listBuiltFiles } from './security/built-files.ts';
import { denyByDefault } from './security/deny-by-default.ts';
import { enableSandbox } from './security/enable-sandbox.ts';
import { checkItself, report, useThrowAwayFolder } from './smoke-test.ts';
import { forkCore } from './start-core-process.ts';
import { openWindow } from './window.ts';

const launch = readLaunchOptions(process.argv, process.env, app.isPackaged);
if (launch.isSmokeTest) useThrowAwayFolder();
logInto(app.getPath('logs'));

// Two cores on one store would block each other, so the second start only shows the first one's window.
if (app.requestSingleInstanceLock()) startApp();
else app.quit();

function startApp(): void {
  enableSandbox();
  declareAppScheme();
  keepCrashDumpsHere();
  denyByDefault();
  void app.whenReady().then(() => openDesk(launch)).catch(refuseToStart);
}

async function openDesk({ storePath: givenPath, isDemonstration: isAsked, isSmokeTest, saveFolder, sqliteBinding }: LaunchOptions): Promise<void> {
  const settings = new DeviceSettings(app.getPath('userData'));
  const isDemonstration = isAsked || !isEnrolled(places.store('branch'));
  if (isDemonstration && !isAsked && !wantsDemonstration(settings.language)) return app.quit();
  const storePath = givenPath ?? places.store(isDemonstration ? 'demonstration' : 'branch');
  log.info('start of', app.getVersion(), 'on Electron', process.versions.electron, isDemonstration ? 'as a demonstration' : '');
  const dataKey = await dataKeyFor(storePath, isDemonstration, systemSeal);

  const core = new CoreSupervisor({
    fork: forkCore,
    settings: {
      path: storePath, dataKey, isDemonstration, sqliteBinding,
      deviceId: settings.deviceId, migrationsFolder: places.migrations(), fontsFolder: places.fonts(), paperWorker: places.paperWorker(), backupFolder: places.backups(storePath),
    },
    onStatus: (status, fault) => pages.sendToAll(notices.coreStatus, status, fault),
    onProgress: (clientId, progress) => pages.send(clientId, notices.progress, progress),
    logWarning: log.warn,
  });
  const pages: TrustedPages = new TrustedPages((clientId) => core.clientGone(clientId));
  const files = listBuiltFiles(places.pages());
  serveApp(session.defaultSession, files);
  core.start();
  const window = openWindow(pages, { isVisible: !isSmokeTest });
  relayToCore(pages, core);
  answerDesk(pages, { window, settings, files, saveFolder, appVersion: app.getVersion(), restart: restartApp });
  closeCoreAtQuit(core);
  lockWhenAway(pages);
  if (!isSmokeTest) meetHubByTheClock(core);
  app.on('second-instance', () => showAgain(window));
  if (isSmokeTest) await endWithReport(window);
}

/** The app ends when the store has written its log back, or when that takes too long. */
function closeCoreAtQuit(core: CoreSupervisor): void {
  app.on('window-all-closed', () => app.quit());
  app.once('will-quit', (event) => {
    event.preventDefault();
    // Not at once: Electron takes no second quit while it still stands in this event.
    void core.close().then(() => setImmediate(() => app.quit()));
  });
}

function showAgain(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.focus();
}

function restartApp(): void {
  app.relaunch();
  app.quit();
}

async function endWithReport(window: BrowserWindow): Promise<void> {
  report({ ok: true, ...(await checkItself(window)) });
  app.quit();
}

function refuseToStart(error: unknown): void {
  log.error('cannot start', error);
  if (launch.isSmokeTest) report({ ok: false, error: error instanceof Error ? error.message : String(error) });
  else {
    const { cannotStart, keyFaults, unknownFault } = nativeText(new DeviceSettings(app.getPath('userData')).language);
    dialog.showErrorBox(cannotStart, error instanceof KeyError ? keyFaults[error.code] : unknownFault);
  }
  app.exit(1);
}
