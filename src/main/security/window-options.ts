/** The one place where a window's powers are set. Every window takes its webPreferences from here. */
import type { WebPreferences } from 'electron';

export interface WindowPowers {
  /** The preload script; a page that only shows (printing) has none. */
  readonly preload?: string;
  /** A session in memory of its own; absent = the app's session. */
  readonly partition?: string;
  /** The installed app has no developer tools. */
  readonly isPackaged: boolean;
}

/** Most of these are Electron's defaults: stated, so that a changed default changes nothing. */
export function securePreferences({ preload, partition, isPackaged }: WindowPowers): WebPreferences {
  return {
    ...(preload === undefined ? {} : { preload }),
    ...(partition === undefined ? {} : { partition }),
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    safeDialogs: true,
    spellcheck: false, // would fetch dictionaries
    devTools: !isPackaged,
  };
}
