/** Batch rating on one page: pick households, run, look at what came out, submit. `?batch=` names the batch that is shown. */
import { Button } from 'antd';
import { PlusOutlined } from '@ant-design/icons';
import { App } from 'antd';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { OutputFor } from '../../api/operation-types.ts';
import { useCommand } from '../../api/use-command.ts';
import { Page } from '../../components/page.tsx';
import { BatchPicker } from './batch-picker.tsx';
import { CandidatePick } from './candidate-pick.tsx';
import { RatingResult } from './rating-result.tsx';
import { StepStrip } from './step-strip.tsx';
import './rating.css';

export default function RatingScreen() {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [params, setParams] = useSearchParams();
  const [picked, setPicked] = useState(0);
  const batchId = params.get('batch');
  const showBatch = useCallback((id: string | null) => setParams(id ? { batch: id } : {}), [setParams]);
  const onRated = useCallback((done: OutputFor<'credit.runRating'>) => {
    void message.success(t('rating.finished', done.byOutcome), 6);
    showBatch(done.batchId);
  }, [message, t, showBatch]);
  const rating = useCommand('credit.runRating', { onDone: onRated, invalidates: ['credit'] });
  const start = (householdIds: readonly string[]) => {
    setPicked(householdIds.length);
    void rating.run({ householdIds: [...householdIds] });
  };
  return (
    <Page
      title={t('navigation.rating')}
      actions={(
        <>
          <BatchPicker batchId={batchId} onPick={showBatch} />
          {batchId ? <Button icon={<PlusOutlined />} onClick={() => showBatch(null)}>{t('rating.newRating')}</Button> : null}
        </>
      )}
    >
      <div className="page-column">
        <StepStrip step={batchId ? 'result' : 'pick'} rating={rating} picked={picked} onPick={() => showBatch(null)} />
        {/* Stays mounted: ticks and filters are still there when one comes back. */}
        <div className="rating-step" hidden={batchId !== null}>
          <CandidatePick isShown={batchId === null} isRunning={rating.isRunning} onStart={start} onOpenBatch={showBatch} />
        </div>
        {batchId ? <div className="rating-step"><RatingResult key={batchId} batchId={batchId} onLeave={() => showBatch(null)} /></div> : null}
      </div>
    </Page>
  );
}
