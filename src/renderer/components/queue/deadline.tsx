/** The deadline of a piece of work as a coloured bar with its day: never the colour alone. */
import { useTranslation } from 'react-i18next';
import type { Deadline } from '../../../core/contract/monitoring.ts';

/** Left edge of a grid's row. */
export const deadlineRowClasses = {
  'deadline-late': (row: { readonly deadline: Deadline }) => row.deadline === 'late',
  'deadline-near': (row: { readonly deadline: Deadline }) => row.deadline === 'near',
  'deadline-far': (row: { readonly deadline: Deadline }) => row.deadline === 'far',
};

export function DeadlineBar({ deadline, dueOn }: { readonly deadline: Deadline; readonly dueOn: string }) {
  const { t } = useTranslation();
  return <div className={`deadline-bar is-${deadline}`} role="status">{t(`queue.deadline.${deadline}`, { date: dueOn })}</div>;
}
