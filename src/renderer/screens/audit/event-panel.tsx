/** One event: its facts as they were logged. */
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import type { EventRow } from '../../../core/contract/audit.ts';
import { FactList } from '../../components/facts.tsx';
import { SidePanel } from '../../components/side-panel.tsx';

export function EventPanel({ event, onClose }: { readonly event: EventRow; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const types: Readonly<Record<string, string>> = t('audit.types', { returnObjects: true });
  const permissions: Readonly<Record<string, string>> = t('audit.permissions', { returnObjects: true });
  return (
    <SidePanel title={t('audit.detail', { seq: event.branchSeq })} subtitle={types[event.type] ?? event.type} onClose={onClose} width={380}>
      <FactList
        facts={[
          { key: 'recordedAt', label: t('audit.columns.recordedAt'), value: dayjs(event.recordedAt).format('YYYY-MM-DD HH:mm:ss'), isNumber: true },
          { key: 'staff', label: t('audit.columns.staff'), value: event.staffName || t('audit.system') },
          { key: 'permission', label: t('audit.columns.permission'), value: permissions[event.permission] ?? event.permission },
          { key: 'eventId', label: t('audit.eventId'), value: event.eventId },
          { key: 'commandId', label: t('audit.commandId'), value: event.commandId },
          { key: 'hash', label: t('audit.hash'), value: event.hash },
        ]}
      />
      <h3 className="audit-payload-title">{t('audit.payload')}</h3>
      <pre className="audit-payload">{JSON.stringify(event.payload, null, 2)}</pre>
    </SidePanel>
  );
}
