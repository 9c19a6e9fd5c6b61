/** The three steps above one page: where one is, what runs, and a way back to each. */
import { CheckOutlined } from '@ant-design/icons';
import { Button, Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CommandHandle } from '../../api/use-command.ts';
import { formatCount } from '../../components/format.ts';

export type RatingStep = 'pick' | 'result';

interface StepStripProps {
  readonly step: RatingStep;
  readonly rating: CommandHandle<'credit.runRating'>;
  readonly picked: number;
  readonly onPick: () => void;
}

export function StepStrip({ step, rating, picked, onPick }: StepStripProps) {
  const { t } = useTranslation();
  const running = rating.isRunning ? (rating.progress ?? { done: 0, total: picked }) : null;
  return (
    <ol className="step-strip">
      <li className={step === 'pick' && !running ? 'is-current' : 'is-done'}>
        <button type="button" onClick={onPick} disabled={rating.isRunning}>
          <StepMark no={1} isDone={step === 'result' || running !== null} /><b>{t('rating.steps.pick')}</b><span>{t('rating.stepHints.pick')}</span>
        </button>
      </li>
      <li className={running ? 'is-current is-running' : step === 'result' ? 'is-done' : ''}>
        <StepMark no={2} isDone={step === 'result' && !running} /><b>{t('rating.steps.run')}</b>
        {running ? (
          <>
            <Progress className="step-progress" percent={percentDone(running)} size="small" showInfo={false} />
            <span className="step-count number">{t('rating.running', { done: formatCount(running.done), total: formatCount(running.total) })}</span>
            <Button size="small" onClick={rating.cancel}>{t('rating.cancel')}</Button>
          </>
        ) : <span>{t('rating.stepHints.run')}</span>}
      </li>
      <li className={step === 'result' ? 'is-current' : ''}>
        <StepMark no={3} isDone={false} /><b>{t('rating.steps.result')}</b><span>{t('rating.stepHints.result')}</span>
      </li>
    </ol>
  );
}

const percentDone = ({ done, total }: { readonly done: number; readonly total: number }): number => (total > 0 ? Math.floor((done * 100) / total) : 0);

function StepMark({ no, isDone }: { readonly no: number; readonly isDone: boolean }) {
  return <i className="step-mark">{isDone ? <CheckOutlined /> : no}</i>;
}
