/**
 * What a page can reach: `window.branch` (the core's commands and queries) and `window.desk` (the desktop).
 *
 * Named functions only. No object of Electron passes through here, in either direction.
 */
import { contextBridge, ipcRenderer } from 'electron';
import type { CoreFaultCode, CoreStatus, DeskApi } from '../core/contract/desk.ts';
import { FACTS_REQUEST, notices, requests, type PageFacts } from './ipc/channels.ts';

// null when main does not know this page: then it gets nothing.
const facts: PageFacts | null = ipcRenderer.sendSync(FACTS_REQUEST);
if (facts) {
  contextBridge.exposeInMainWorld('branch', branchApi(facts.operations));
  contextBridge.exposeInMainWorld('desk', deskApi(facts));
}

/** Typed for its users as PageApi; here it is built from the names alone. */
function branchApi(operations: PageFacts['operations']) {
  const call = (operation: string) => (input: unknown, commandId?: string) =>
    ipcRenderer.invoke(requests.call, operation, input, commandId);
  const area = (name: string, calls: readonly string[]) =>
    Object.fromEntries(calls.map((callName) => [callName, call(`${name}.${callName}`)]));
  return Object.fromEntries(Object.entries(operations).map(([name, calls]) => [name, area(name, calls)]));
}

function deskApi({ appVersion, language }: PageFacts): DeskApi {
  const { electron = '', chrome = '', node = '' } = process.versions;
  return {
    versions: { app: appVersion, electron, chrome, node },
    language,
    setLanguage: (next) => ipcRenderer.invoke(requests.setLanguage, next),
    onProgress: (listener) => subscribe(notices.progress, listener),
    cancel: (commandId) => ipcRenderer.invoke(requests.cancel, commandId),
    onCoreStatus: subscribeToCoreStatus,
    onLockRequested: (listener) => subscribe(notices.lockRequested, listener),
    saveFile: (file) => ipcRenderer.invoke(requests.saveFile, file),
    chooseFolder: () => ipcRenderer.invoke(requests.chooseFolder),
    saveInFolder: (folderId, file) => ipcRenderer.invoke(requests.saveInFolder, folderId, file),
    printers: () => ipcRenderer.invoke(requests.printers),
    printDocument: (request) => ipcRenderer.invoke(requests.printDocument, request),
    restartApp: () => ipcRenderer.invoke(requests.restartApp),
  };
}

/** The event object stays here: it would hand the page a way to send on any channel. */
function subscribe<Args extends unknown[]>(channel: string, listener: (...args: Args) => void): () => void {
  const forward = (_event: unknown, ...args: unknown[]) => listener(...(args as Args));
  ipcRenderer.on(channel, forward);
  return () => void ipcRenderer.off(channel, forward);
}

/** main answers the question by a notice too, so that the present status and a change to it arrive in order. */
function subscribeToCoreStatus(listener: (status: CoreStatus, fault: CoreFaultCode | null) => void): () => void {
  const unsubscribe = subscribe(notices.coreStatus, listener);
  void ipcRenderer.invoke(requests.coreStatus);
  return unsubscribe;
}
