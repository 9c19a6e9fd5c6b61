/** A computer that no branch is set up on yet: the app can only show itself. */
import { dialog } from 'electron';
import { existsSync } from 'node:fs';
import type { Language } from '../core/contract/desk.ts';
import { nativeText } from './native-text.ts';

export const isEnrolled = (storePath: string): boolean => existsSync(storePath);

/** Asks in the system's own dialog, before there is a window. */
export function wantsDemonstration(language: Language): boolean {
  const { notEnrolled, notEnrolledDetail, openDemonstration, quit } = nativeText(language);
  const choice = dialog.showMessageBoxSync({
    type: 'info', message: notEnrolled, detail: notEnrolledDetail, buttons: [openDemonstration, quit], defaultId: 0, cancelId: 1, noLink: true,
  });
  return choice === 0;
}
