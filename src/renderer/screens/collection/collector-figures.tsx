/** 催收业绩: what came of collection, by person, this month or the one before. */
import { Button, Drawer, Segmented } from 'antd';
import dayjs from 'dayjs';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBranchQuery } from '../../api/use-branch-query.ts';
import { useBusinessDate } from '../../app/business-date.ts';
import { DataGrid } from '../../components/grid/data-grid.tsx';
import { figureColumns } from './task-columns.ts';

const FORM = 'YYYY-MM-DD';

export function CollectorFiguresButton() {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>{t('collection.figures.title')}</Button>
      <Drawer open={isOpen} onClose={() => setIsOpen(false)} size={1000} title={t('collection.figures.title')}>{isOpen ? <Figures /> : null}</Drawer>
    </>
  );
}

function Figures() {
  const { t } = useTranslation();
  const today = dayjs(useBusinessDate());
  const [month, setMonth] = useState<'this' | 'last'>('this');
  const start = (month === 'this' ? today : today.subtract(1, 'month')).startOf('month');
  const figures = useBranchQuery('collection.figures', { from: start.format(FORM), to: start.endOf('month').format(FORM) });
  const columns = useMemo(() => figureColumns(t), [t]);
  return (
    <div className="queue-rules queue-figures">
      <Segmented value={month} onChange={setMonth} options={(['this', 'last'] as const).map((value) => ({ value, label: t(`collection.figures.${value}`) }))} />
      <DataGrid gridId="collection.figures" columns={columns} rows={figures.data} rowId={(row) => row.staffId} totalsText="collection.figures.total" empty={{ sentence: t('collection.figures.empty') }} label={t('collection.figures.title')} />
      <p className="tone-muted">{t('collection.figures.definitions')}</p>
    </div>
  );
}
