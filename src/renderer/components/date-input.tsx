/** A calendar date as text, YYYY-MM-DD, typed or picked. */
import { DatePicker } from 'antd';
import dayjs from 'dayjs';

interface DateInputProps {
  readonly id?: string;
  readonly value?: string | null;
  readonly onChange?: (date: string | null) => void;
  readonly min?: string;
  readonly max?: string;
  readonly label?: string;
  readonly isClearable?: boolean;
}

const FORM = 'YYYY-MM-DD';

export function DateInput({ id, value, onChange, min, max, label, isClearable = false }: DateInputProps) {
  return (
    <DatePicker
      id={id} className="date-input" format={FORM} allowClear={isClearable} aria-label={label} needConfirm={false}
      value={value ? dayjs(value, FORM) : null} onChange={(day) => onChange?.(day ? day.format(FORM) : null)}
      {...(min ? { minDate: dayjs(min, FORM) } : {})} {...(max ? { maxDate: dayjs(max, FORM) } : {})}
    />
  );
}
