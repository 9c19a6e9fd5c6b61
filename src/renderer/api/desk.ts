/** What the desktop itself offers (saving, printing, language), as the preload script provides it. */
import { App } from 'antd';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../../core/contract/answers.ts';
import type { DeskApi } from '../../core/contract/desk.ts';
import type { ProducedFile } from '../../core/contract/schemas.ts';
import { useErrorText } from '../text/error-text.ts';
import { errorDetailOf } from './branch.ts';

declare global {
  interface Window {
    readonly desk: DeskApi;
  }
}

export interface FileActions {
  /** Asks where to and writes; says so. Accepts a file or the promise of one: a refusal is told as well. */
  readonly save: (file: ProducedFile | Promise<ProducedFile>) => Promise<void>;
  /** Straight to `deviceName`, or through the system's dialog; true when it went to a printer. */
  readonly print: (file: ProducedFile, deviceName?: string, copies?: number) => Promise<boolean>;
}

export function useFileActions(): FileActions {
  const { message, notification } = App.useApp();
  const { t } = useTranslation();
  const errorText = useErrorText();
  const valueOf = useCallback(<T>(answer: Answer<T>): T | null => {
    if (answer.ok) return answer.value;
    notification.error({ title: errorText(answer.error), placement: 'bottomRight', duration: 8 });
    return null;
  }, [notification, errorText]);

  const save = useCallback(async (file: ProducedFile | Promise<ProducedFile>) => {
    try {
      const outcome = valueOf(await window.desk.saveFile(await file));
      if (outcome?.saved) void message.success(t('common.savedFile', { name: outcome.name }));
    } catch (thrown) {
      notification.error({ title: errorText(errorDetailOf(thrown)), placement: 'bottomRight', duration: 8 });
    }
  }, [valueOf, message, notification, errorText, t]);

  const print = useCallback(async (file: ProducedFile, deviceName?: string, copies?: number) => {
    const outcome = valueOf(await window.desk.printDocument({ file, deviceName, copies }));
    if (outcome?.printed) void message.success(t('common.printed'));
    return outcome?.printed ?? false;
  }, [valueOf, message, t]);

  return { save, print };
}
