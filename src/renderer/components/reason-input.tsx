/** Why somebody does something out of the ordinary: 2 to 200 characters, as the core asks. */
import { Input } from 'antd';
import { useTranslation } from 'react-i18next';

interface ReasonInputProps {
  readonly value: string;
  readonly onChange: (reason: string) => void;
  readonly autoFocus?: boolean;
}

export const isReason = (text: string): boolean => text.trim().length >= 2 && text.trim().length <= 200;

export function ReasonInput({ value, onChange, autoFocus = true }: ReasonInputProps) {
  const { t } = useTranslation();
  return (
    <Input.TextArea
      className="reason-input" autoFocus={autoFocus} rows={2} maxLength={200} showCount value={value} aria-label={t('common.reason')}
      placeholder={t('common.reasonPlaceholder')} onChange={(event) => onChange(event.target.value)}
    />
  );
}
