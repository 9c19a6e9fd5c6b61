/** Error codes as sentences that say what to do; an unknown code gets the general sentence with its correlation id. */
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerError } from '../../core/contract/answers.ts';
import { i18n } from './index.ts';

export function errorTextOf(detail: Pick<AnswerError, 'code' | 'params' | 'correlationId'>): string {
  const key = `errors.${detail.code}`;
  const params = { ...detail.params, correlationId: detail.correlationId, code: detail.code };
  return i18n.exists(key) ? i18n.t(key as 'errors.unknown', params) : i18n.t('errors.unknown', params);
}

/** The same, made anew when the language changes. */
export function useErrorText(): (detail: AnswerError) => string {
  const { i18n: current } = useTranslation();
  return useCallback((detail: AnswerError) => (current.language ? errorTextOf(detail) : ''), [current.language]);
}
