/** The names under which pages and main speak, and what main tells a page before it starts. */
import type { Language } from '../../core/contract/desk.ts';

/** Page → main, answered. */
export const requests = {
  call: 'core:call',
  cancel: 'core:cancel',
  coreStatus: 'core:status',
  setLanguage: 'desk:set-language',
  saveFile: 'desk:save-file',
  chooseFolder: 'desk:choose-folder',
  saveInFolder: 'desk:save-in-folder',
  printers: 'desk:printers',
  printDocument: 'desk:print-document',
  restartApp: 'desk:restart-app',
} as const;

/** Asked once by the preload script, and waited for, before the page's own script runs. */
export const FACTS_REQUEST = 'desk:facts';

/** Main → page. */
export const notices = {
  progress: 'core:progress',
  coreStatus: 'core:status-changed',
  lockRequested: 'desk:lock-requested',
} as const;

export interface PageFacts {
  /** Area → names of its calls. Handed over, so that the preload script holds no copy of the contract and no zod. */
  readonly operations: Readonly<Record<string, readonly string[]>>;
  readonly appVersion: string;
  readonly language: Language;
}
