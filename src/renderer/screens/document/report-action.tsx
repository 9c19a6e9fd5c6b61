/** The branch's daily or monthly report of a day or month that the person chooses. Not for who sees only some villages. */
import { FileTextOutlined } from '@ant-design/icons';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBusinessDate } from '../../app/business-date.ts';
import { useSession } from '../../app/session.ts';
import { DateInput } from '../../components/date-input.tsx';
import { ScreenModal } from '../../components/screen-modal.tsx';
import { PaperModal, type PaperWanted } from './paper-action.tsx';

type Report = 'dailyReport' | 'monthlyReport';

export function ReportAction({ size = 'middle' }: { readonly size?: 'small' | 'middle' }) {
  const { t } = useTranslation();
  const { permissions, branch } = useSession();
  const businessDate = useBusinessDate();
  const [isAsking, setIsAsking] = useState(false);
  const [kind, setKind] = useState<Report>('dailyReport');
  const [date, setDate] = useState<string | null>(businessDate);
  const [wanted, setWanted] = useState<PaperWanted | null>(null);
  if (!permissions.includes('document.generate') || permissions.includes('credit.rate')) return null;
  const make = () => {
    if (date === null) return;
    setIsAsking(false);
    setWanted({ kind, subjectId: branch.id, period: kind === 'dailyReport' ? date : date.slice(0, 7) });
  };
  return (
    <>
      <Button size={size} icon={<FileTextOutlined />} onClick={() => setIsAsking(true)}>{t('document.report.open')}</Button>
      {isAsking ? (
        <ScreenModal title={t('document.report.title')} width={420} onCancel={() => setIsAsking(false)} onOk={make} okText={t('document.report.make')} okButtonProps={{ disabled: date === null }}>
          <div className="print-row">
            <Segmented<Report> value={kind} onChange={setKind} options={(['dailyReport', 'monthlyReport'] as const).map((value) => ({ value, label: t(`document.kinds.${value}`) }))} />
            <label>{t(kind === 'dailyReport' ? 'document.report.day' : 'document.report.month')} <DateInput value={date} onChange={setDate} /></label>
          </div>
          <p className="tone-muted">{t('document.report.note')}</p>
        </ScreenModal>
      ) : null}
      {wanted ? <PaperModal wanted={wanted} title={`${t(`document.kinds.${wanted.kind}`)} ${wanted.period ?? ''}`} onClose={() => setWanted(null)} /> : null}
    </>
  );
}
