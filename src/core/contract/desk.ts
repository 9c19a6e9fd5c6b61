/**
 * What a page asks of the desktop itself, as `window.desk`. Types only: the preload script provides it, main answers it.
 *
 * Calls answer like those of the core: `{ok, value}` or `{ok: false, error}`, and never throw.
 */
import type { Answer, Progress } from './answers.ts';
import type { DuplexMode } from './printing.ts';
import type { ProducedFile } from './schemas.ts';

/**
 * starting → ready; a core that dies is `restarting`, then `ready` again (and everybody has to sign in again), or
 * `failed` once it has died too often: then nothing works until the app is started anew.
 */
export type CoreStatus = 'starting' | 'ready' | 'restarting' | 'failed';

/** Why the core could not start; each has a sentence in src/renderer/text. */
export type CoreFaultCode = 'core_keeps_dying' | 'store_key_wrong' | 'store_newer_than_app' | 'store_damaged' | 'store_unreadable';

export type DeskErrorCode =
  /** No printer is installed, or none of that name. */
  | 'no_printer'
  /** It is installed, but off, stopped or without paper: `params.reason` is the system's word. */
  | 'printer_away'
  /** The system refused the job; `params.reason` is its own word. */
  | 'print_failed'
  /** A person's dialog takes `params.limit` pages at most; more go straight to a printer. */
  | 'too_many_pages'
  | 'file_not_written'
  | 'file_exists';

export const languages = ['zh-CN', 'en-US'] as const;
export type Language = (typeof languages)[number];

export interface Printer {
  /** The system's name, to be passed as `deviceName`. */
  readonly name: string;
  readonly displayName: string;
  readonly isDefault: boolean;
  /** Why it takes no job now, in the system's words; null when it takes one. */
  readonly away: string | null;
}

export interface PrintRequest {
  /** A PDF whose pages are all of one size, as `document.open` and `document.openMerged` answer it. */
  readonly file: ProducedFile;
  /** Straight to this printer without asking; absent = the system's print dialog. */
  readonly deviceName?: string | undefined;
  /** 1 if absent. */
  readonly copies?: number | undefined;
  /** One side if absent. */
  readonly duplex?: DuplexMode | undefined;
}

type Unsubscribe = () => void;

export interface DeskApi {
  readonly versions: { readonly app: string; readonly electron: string; readonly chrome: string; readonly node: string };
  /** The language chosen last on this device, as it was when the page loaded. */
  readonly language: Language;
  setLanguage(language: Language): Promise<Answer<null>>;

  /** Progress of this window's long commands. */
  onProgress(listener: (progress: Progress) => void): Unsubscribe;
  /** Asks a running command to stop; it then answers `cancelled`, or its result if it was faster. */
  cancel(commandId: string): Promise<Answer<null>>;
  /** Called at once with the present status, then with each change. `fault` says why it failed. */
  onCoreStatus(listener: (status: CoreStatus, fault: CoreFaultCode | null) => void): Unsubscribe;
  /** The operating system was locked or put to sleep: the page should lock the session. */
  onLockRequested(listener: () => void): Unsubscribe;

  /** Asks where to, and writes. `saved: false` = the person changed their mind. `name` is the file's name without its folder. */
  saveFile(file: ProducedFile): Promise<Answer<{ readonly saved: boolean; readonly name: string }>>;
  /** Asks for a folder once for many files; `folderId` names it in `saveInFolder`, null = the person changed their mind. */
  chooseFolder(): Promise<Answer<{ readonly folderId: string | null; readonly name: string }>>;
  /** Writes a file of that name into it; one that is there already is not overwritten (file_exists). */
  saveInFolder(folderId: string, file: ProducedFile): Promise<Answer<{ readonly name: string }>>;
  printers(): Promise<Answer<readonly Printer[]>>;
  /** `printed: false` = the person closed the dialog. */
  printDocument(request: PrintRequest): Promise<Answer<{ readonly printed: boolean }>>;

  /** Closes the app and starts it again; for the page that says that the core failed. */
  restartApp(): Promise<Answer<null>>;
}
