/** The input of one field by its kind. What cannot be read is held as `undefined` and refused by the rule, never saved as nothing. */
import { Input, Select } from 'antd';
import type { FormRule } from 'antd';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hundredths } from '../../components/format.ts';
import { MoneyInput, readYuan } from '../../components/money-input.tsx';
import { zhCN } from '../../text/zh-CN/index.ts';
import type { FieldSpec } from './file-fields.ts';
import { choiceText } from './field-text.ts';

interface FieldInputProps {
  readonly spec: FieldSpec;
  readonly autoFocus?: boolean;
  readonly id?: string;
  readonly value?: unknown;
  readonly onChange?: (value: unknown) => void;
}

export function FieldInput({ spec, autoFocus = false, id, value, onChange }: FieldInputProps) {
  const { t } = useTranslation();
  const shared = { ...(id === undefined ? {} : { id }), autoFocus };
  if (spec.kind === 'money') return <MoneyInput {...shared} value={value as number | null} {...(onChange ? { onChange } : {})} placeholder={t('common.notCollected')} />;
  if (spec.kind === 'text') {
    return <Input {...shared} value={String(value ?? '')} maxLength={spec.max} placeholder={t('common.notCollected')} onChange={(event) => onChange?.(event.target.value.trim() || null)} />;
  }
  if (spec.kind === 'flag' || spec.kind === 'choice') return <ChoiceInput {...shared} spec={spec} value={value} {...(onChange ? { onChange } : {})} />;
  return <DigitsInput {...shared} spec={spec} value={value} {...(onChange ? { onChange } : {})} />;
}

function ChoiceInput({ spec, id, value, onChange, autoFocus }: FieldInputProps) {
  const { t } = useTranslation();
  const options = spec.kind === 'choice'
    ? Object.keys(zhCN.household.choices[spec.choices]).map((code) => ({ value: code, label: choiceText(t, spec.choices, code) }))
    : [{ value: 'true', label: t('common.yes') }, { value: 'false', label: t('common.no') }];
  const toValue = (code: string | undefined) => (code === undefined ? null : spec.kind === 'flag' ? code === 'true' : code);
  return (
    <Select
      {...(id === undefined ? {} : { id })} allowClear autoFocus={autoFocus === true} placeholder={t('common.notCollected')} options={options}
      value={value === null || value === undefined ? undefined : String(value)} onChange={(code: string | undefined) => onChange?.(toValue(code))}
    />
  );
}

/** Whole numbers, areas in hundredths, days overdue or "no record". */
function DigitsInput({ spec, id, value, onChange, autoFocus }: FieldInputProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(() => digitsText(t, spec, value));
  const type = (next: string) => {
    setText(next);
    onChange?.(readDigits(t, spec, next));
  };
  return (
    <Input
      {...(id === undefined ? {} : { id })} className="money-input" value={text} autoFocus={autoFocus === true} autoComplete="off" placeholder={t('common.notCollected')}
      suffix={spec.unit ? t(`household.units.${spec.unit}`) : undefined} onChange={(event) => type(event.target.value)}
    />
  );
}

function digitsText(t: TFunction, spec: FieldSpec, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value === 'none') return t('household.noRecord');
  return spec.kind === 'hundredths' ? hundredths(Number(value)).replaceAll(',', '') : String(value);
}

function readDigits(t: TFunction, spec: FieldSpec, text: string): number | 'none' | null | undefined {
  const plain = text.trim().normalize('NFKC');
  if (plain === '') return null;
  if (spec.kind === 'overdueDays' && plain === t('household.noRecord')) return 'none';
  // Hundredths of a mu have the same two places as fen of a yuan.
  if (spec.kind === 'hundredths') return readYuan(plain);
  return /^\d{1,5}$/.test(plain) ? Number(plain) : undefined;
}

export function fieldRules(t: TFunction, spec: FieldSpec): FormRule[] {
  const refuse = (isWrong: (value: unknown) => boolean, message: string): FormRule[] => [
    { validator: async (_, value: unknown) => { if (isWrong(value)) throw new Error(message); } },
  ];
  const isNegative = (value: unknown): boolean => value === undefined || (typeof value === 'number' && value < 0);
  if (spec.kind === 'money') return refuse(isNegative, t('household.amountWrong'));
  if (spec.kind === 'hundredths') return refuse(isNegative, t('household.areaWrong'));
  if (spec.kind === 'overdueDays') return refuse((value) => value === undefined || Number(value) > 10_000, t('household.overdueWrong'));
  if (spec.kind !== 'count') return [];
  return refuse((value) => value === undefined || Number(value) > spec.max, t('household.wholeNumber', { max: spec.max }));
}
