/** Input of an amount: typed in yuan, held in fen. Separators and full-width digits are taken; anything else is said beside the field. */
import { Input, type InputRef } from 'antd';
import { useEffect, useState, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { fen, formatYuan, parseYuan } from '../../core/kernel/money.ts';

interface MoneyInputProps {
  readonly id?: string;
  /** In fen; null = nothing entered. */
  readonly value?: number | null;
  /** `undefined` while what stands there is no amount. */
  readonly onChange?: (value: number | null | undefined) => void;
  readonly placeholder?: string;
  readonly isDisabled?: boolean;
  readonly autoFocus?: boolean;
  readonly inputRef?: Ref<InputRef>;
  readonly label?: string;
  readonly size?: 'small' | 'middle' | 'large';
}

const textOf = (value: number | null | undefined): string => (value === null || value === undefined ? '' : formatYuan(fen(value)));

export function MoneyInput({ id, value, onChange, placeholder, isDisabled, autoFocus, inputRef, label, size }: MoneyInputProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(textOf(value));
  const [isEditing, setIsEditing] = useState(false);
  useEffect(() => { if (!isEditing && value !== undefined) setText(textOf(value)); }, [value, isEditing]);
  const type = (next: string) => {
    setText(next);
    onChange?.(readYuan(next));
  };
  return (
    <Input
      ref={inputRef} id={id} className="money-input" suffix={t('common.unitYuan')} inputMode="decimal" autoComplete="off" size={size}
      value={text} placeholder={placeholder} disabled={isDisabled} autoFocus={autoFocus} aria-label={label}
      onFocus={() => setIsEditing(true)} onBlur={() => setIsEditing(false)} onChange={(event) => type(event.target.value)}
    />
  );
}

/** Text as typed → fen; null for nothing, undefined for what is no amount. */
export function readYuan(text: string): number | null | undefined {
  // NFKC turns full-width digits and signs into plain ones.
  const plain = text.normalize('NFKC').replaceAll(/[,\s]/g, '');
  if (plain === '') return null;
  return parseYuan(plain) ?? undefined;
}

