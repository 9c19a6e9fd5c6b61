/** The field for a parameter's value, as its type and unit ask. Money in fen, shares in ppm, everything else whole. */
import { Checkbox, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ParameterRow, ParameterScalar } from '../../../core/contract/parameters.ts';
import { parsePercent, percentText, ratePpm } from '../../../core/kernel/money.ts';
import { MoneyInput } from '../../components/money-input.tsx';
import { choiceText } from '../../text/parameter-text.ts';

interface ValueInputProps {
  readonly row: ParameterRow;
  readonly id?: string;
  readonly value?: ParameterScalar | null;
  readonly onChange?: (value: ParameterScalar | null | undefined) => void;
}

export function ValueInput({ row, id, value, onChange }: ValueInputProps) {
  const { t } = useTranslation();
  const named = id === undefined ? {} : { id };
  const changed = onChange ? { onChange } : {};
  if (row.type === 'set') {
    return <Checkbox.Group className="role-choice" value={[...(value as readonly string[] | undefined ?? [])]} onChange={(next) => onChange?.(next as string[])} options={row.values.map((code) => ({ value: code, label: choiceText(code) }))} />;
  }
  if (row.type === 'choice') return <Select {...named} autoFocus value={value as string} {...changed} options={row.values.map((code) => ({ value: code, label: choiceText(code) }))} />;
  if (row.unit === 'fen') return <MoneyInput {...named} autoFocus value={value as number} {...changed} />;
  if (row.unit === 'ppm') return <PercentInput {...named} value={value as number} {...changed} />;
  return (
    <InputNumber<number>
      {...named} className="wide" autoFocus precision={0} value={value as number} onChange={(next) => onChange?.(next)} suffix={t(`parameters.unitNames.${row.unit ?? 'count'}`)}
    />
  );
}

function PercentInput({ id, value, onChange }: { readonly id?: string; readonly value?: number; readonly onChange?: (ppm: number | undefined) => void }) {
  const [text, setText] = useState(value === undefined ? '' : percentText(ratePpm(value)));
  return (
    <Input
      {...(id === undefined ? {} : { id })} className="money-input" suffix="%" inputMode="decimal" autoComplete="off" autoFocus value={text}
      onChange={(event) => { setText(event.target.value); onChange?.(parsePercent(event.target.value.normalize('NFKC').trim()) ?? undefined); }}
    />
  );
}
