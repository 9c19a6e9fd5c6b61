/** Reason codes of a rating ("R29", "missing.netIncome", "termTooShort") as words. */
import type { TFunction } from 'i18next';
import type { Texts } from '../../text/zh-CN/index.ts';

type ReasonKey = keyof Texts['credit']['reasons'];
type FieldKey = keyof Texts['credit']['missingFields'];

export function reasonText(code: string, t: TFunction): string {
  if (code === 'missing.points') return t('credit.reasons.missingPoints');
  if (code.startsWith('missing.')) return t('credit.reasons.missing', { field: missingFieldText(code.slice('missing.'.length), t) });
  const words = t('credit.reasons', { returnObjects: true }) as Readonly<Record<string, string>>;
  return Object.hasOwn(words, code) ? t(`credit.reasons.${code as ReasonKey}`) : t('credit.reasons.unknown', { code });
}

function missingFieldText(field: string, t: TFunction): string {
  const words = t('credit.missingFields', { returnObjects: true }) as Readonly<Record<string, string>>;
  return Object.hasOwn(words, field) ? t(`credit.missingFields.${field as FieldKey}`) : field;
}

export const reasonsText = (codes: readonly string[], t: TFunction): string => codes.map((code) => reasonText(code, t)).join(t('common.clauseSeparator'));
