/** Values of parameters as a person reads them, with their unit; also inside the sentences of refusals. */
import i18n from 'i18next';
import type { ParameterLevel, ParameterScalar } from '../../core/contract/parameters.ts';
import { fen, formatYuan, percentText, ratePpm } from '../../core/kernel/money.ts';

/** From here on, in fen or households, nobody has set a quota. */
const UNLIMITED: Readonly<Record<string, number>> = { 'quota.credit': 1_000_000_000_000, 'quota.balance': 1_000_000_000_000, 'quota.households': 1_000_000 };

/** `unit` null for a choice or a set, whose codes have names. */
export function parameterText(value: ParameterScalar, unit: string | null, key?: string): string {
  if (typeof value === 'number') return key !== undefined && value === UNLIMITED[key] ? i18n.t('parameters.unlimited') : numberText(value, unit ?? '');
  const codes = typeof value === 'string' ? value.split(' ') : value;
  return codes.map(choiceText).join(i18n.t('common.listSeparator'));
}

function numberText(value: number, unit: string): string {
  switch (unit) {
    case 'fen': return i18n.t('common.yuan', { amount: formatYuan(fen(value)) });
    case 'ppm': return `${percentText(ratePpm(value))}%`;
    case 'points': return i18n.t('parameters.units.points', { n: value });
    case 'months': return i18n.t('parameters.units.months', { n: value });
    case 'days': return i18n.t('parameters.units.days', { n: value });
    case 'dayOfMonth': return i18n.t('parameters.units.dayOfMonth', { n: value });
    default: return i18n.t('parameters.units.count', { n: value });
  }
}

export function choiceText(code: string): string {
  const key = `parameters.choices.${code.replaceAll('/', '_')}`;
  return i18n.exists(key) ? i18n.t(key as 'parameters.choices.yes') : code;
}

/** Chinese names come with the registry; other languages have their own, by key. */
export function parameterNameText(key: string, registryName: string): string {
  const text = `parameters.names.${key.replace('.', '_')}`;
  return i18n.exists(text) ? i18n.t(text as 'parameters.title') : registryName;
}

export function parameterDescriptionText(key: string, registryDescription: string): string {
  const text = `parameters.descriptions.${key.replace('.', '_')}`;
  return i18n.exists(text) ? i18n.t(text as 'parameters.title') : registryDescription;
}

export const parameterSourceText = (from: ParameterLevel | 'default'): string => i18n.t(`parameters.levels.${from}`);
