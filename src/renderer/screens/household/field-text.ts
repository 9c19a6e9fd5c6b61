/** A field's value as a person reads it: codes as words, fen as yuan, null as "not collected". */
import type { TFunction } from 'i18next';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount, hundredths, yuan } from '../../components/format.ts';
import { zhCN } from '../../text/zh-CN/index.ts';
import { fieldSpecs, type FieldSpec } from './file-fields.ts';

export function fieldText(t: TFunction, spec: FieldSpec, value: unknown): string {
  if (value === null || value === undefined || value === '') return t('common.notCollected');
  if (spec.kind === 'flag') return value === true ? t('common.yes') : t('common.no');
  if (spec.kind === 'choice') return choiceText(t, spec.choices, String(value));
  if (spec.kind === 'overdueDays' && value === 'none') return t('household.noOverdueRecord');
  if (spec.kind === 'text') return String(value);
  const unit = spec.unit ? t(`household.units.${spec.unit}`) : '';
  return `${numberText(spec, Number(value))} ${unit}`.trim();
}

function numberText(spec: FieldSpec, value: number): string {
  if (spec.kind === 'money') return yuan(value);
  return spec.kind === 'hundredths' ? hundredths(value) : formatCount(value);
}

export function choiceText(t: TFunction, choices: keyof typeof zhCN.household.choices, value: string): string {
  const known: Readonly<Record<string, string>> = zhCN.household.choices[choices];
  return value in known ? t(`household.choices.${choices}.${value}` as 'household.choices.risk.low') : value;
}

export function useFieldText(): (spec: FieldSpec, value: unknown) => string {
  const { t } = useTranslation();
  return useCallback((spec: FieldSpec, value: unknown) => fieldText(t, spec, value), [t]);
}

/** "incomeExpense.wageIncome" → 务工年收入; a path that is not known stays as it is. */
export function fieldLabel(t: TFunction, path: string): string {
  const [section = '', name = ''] = path.split('.');
  const groups: Readonly<Record<string, Readonly<Record<string, string>>>> = zhCN.household.fields;
  if (groups[section]?.[name] !== undefined) return t(`household.fields.${section}.${name}` as 'household.fields.basics.marital');
  const last = name || section;
  return groups['personal']?.[last] === undefined ? path : t(`household.fields.personal.${last}` as 'household.fields.personal.phone');
}

/** A value of the change history, which comes as text: fen, codes, true and false. */
export function historyValueText(t: TFunction, path: string, value: string | null): string {
  const [section = '', name = ''] = path.split('.');
  const spec = fieldSpecs[section as keyof typeof fieldSpecs]?.find((one) => one.name === name);
  if (!spec || value === null) return value ?? t('common.notCollected');
  if (spec.kind === 'flag') return fieldText(t, spec, value === 'true');
  const isNumber = spec.kind === 'money' || spec.kind === 'hundredths' || spec.kind === 'count';
  return isNumber && /^-?\d+$/.test(value) ? fieldText(t, spec, Number(value)) : fieldText(t, spec, value);
}
