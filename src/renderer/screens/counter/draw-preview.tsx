/** What a draw will cost: rate, dates, total interest if held to term, and the schedule. */
import { Alert, Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DrawPreview } from '../../../core/contract/loan.ts';
import { FactList } from '../../components/facts.tsx';
import { percent, yuan } from '../../components/format.ts';
import { useErrorText } from '../../text/error-text.ts';
import { Schedule } from '../line/loan-tabs.tsx';
import type { Preview } from './use-preview.ts';

export function DrawPreviewView({ preview }: { readonly preview: Preview<DrawPreview> }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const [isOpen, setIsOpen] = useState(false);
  const { data, error } = preview;
  if (error) return <Alert type="error" showIcon title={errorText(error.detail)} />;
  if (!data) return <p className="counter-hint">{t('counter.actHint')}</p>;
  return (
    <section className={preview.isStale ? 'counter-preview is-stale' : 'counter-preview'} aria-label={t('counter.drawPreview.title')}>
      <FactList
        facts={[
          { key: 'rate', label: t('counter.drawPreview.rate'), value: percent(data.ratePpm), isNumber: true },
          { key: 'matures', label: t('counter.drawPreview.matures'), value: data.maturesOn },
          { key: 'first', label: t('counter.drawPreview.firstInterest'), value: data.firstInterestOn },
          { key: 'interest', label: t('counter.drawPreview.interestToMaturity'), value: yuan(data.interestToMaturity), isNumber: true },
          { key: 'after', label: t('counter.drawPreview.availableAfter'), value: yuan(data.availableAfter), isNumber: true },
        ]}
      />
      <Button type="link" size="small" onClick={() => setIsOpen(true)}>{t('counter.drawPreview.showSchedule', { n: data.schedule.length })}</Button>
      <Modal open={isOpen} width={640} title={t('counter.drawPreview.schedule')} footer={null} onCancel={() => setIsOpen(false)} destroyOnHidden>
        <div className="schedule-box"><Schedule rows={data.schedule} /></div>
      </Modal>
    </section>
  );
}
