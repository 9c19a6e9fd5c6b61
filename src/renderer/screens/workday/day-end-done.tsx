/** What a day-end did, with the trial balance. */
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { DayEndResult } from '../../../core/contract/workday.ts';
import { Chip } from '../../components/chip.tsx';
import { FactList } from '../../components/facts.tsx';
import { formatCount, yuan } from '../../components/format.ts';

/** The folder is the device's own business. */
const nameOf = (file: string): string => file.split(/[\\/]/).at(-1) ?? file;

export function DayEndDone({ result }: { readonly result: DayEndResult }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { debits, credits } = result;
  return (
    <section className="panel day-end-done" aria-label={t('workday.done')}>
      <header className="panel-head">
        {t('workday.doneTitle', { n: result.closed.length, date: result.businessDate })}
        {result.isBalanced ? <Chip tone="accent">{t('workday.balanced')}</Chip> : null}
        <span className="page-space" />
        <Button onClick={() => void navigate('/statistics')}>{t('workday.toStatistics')}</Button>
      </header>
      <div className="panel-body">
        {result.isBalanced ? null : <Alert type="error" showIcon title={t('workday.unbalanced', { difference: yuan(Math.abs(debits - credits)) })} />}
        <FactList
          columns={3}
          facts={[
            { key: 'settled', label: t('workday.result.settledLoans'), value: formatCount(result.settledLoans), isNumber: true },
            {
              key: 'overdue', label: t('workday.result.newlyOverdue'), value: formatCount(result.newlyOverdue), isNumber: true,
              ...(result.newlyOverdue > 0 ? { tone: 'danger' as const } : {}),
            },
            { key: 'classes', label: t('workday.result.reclassified'), value: formatCount(result.reclassified), isNumber: true },
            { key: 'lines', label: t('workday.result.expiredLines'), value: formatCount(result.expiredLines), isNumber: true },
            { key: 'debits', label: t('workday.result.debits'), value: yuan(debits), isNumber: true },
            { key: 'credits', label: t('workday.result.credits'), value: yuan(credits), isNumber: true },
            {
              key: 'backup', label: t('workday.result.backup'), value: result.backupFile ? nameOf(result.backupFile) : t('workday.result.noBackup'),
              ...(result.backupFile ? {} : { tone: 'danger' as const }),
            },
          ]}
        />
      </div>
    </section>
  );
}
