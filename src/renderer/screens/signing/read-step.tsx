/** The reading gate as one sees it: how many pages were in sight, how long is left. The core decides. */
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SignerView, SigningSession } from '../../../core/contract/signing.ts';
import { useCommand } from '../../api/use-command.ts';

interface ReadStepProps {
  readonly session: SigningSession;
  readonly signer: SignerView;
  readonly pagesSeen: number;
}

export function ReadStep({ session, signer, pagesSeen }: ReadStepProps) {
  const { t } = useTranslation();
  const start = useCommand('signing.startReading', { invalidates: ['signing'] });
  const finish = useCommand('signing.finishReading', { invalidates: ['signing'] });
  const left = useSecondsLeft(session.readingSeconds, signer.hasStartedReading);
  const { sessionId, position } = { sessionId: session.id, position: signer.position };
  const isRead = pagesSeen >= session.pages && left === 0;
  if (!signer.hasStartedReading) {
    return (
      <div className="device-act">
        <span>{t('signing.device.readHint', { seconds: session.readingSeconds })}</span>
        <Button type="primary" loading={start.isRunning} onClick={() => void start.run({ sessionId, position })}>{t('signing.device.read')}</Button>
      </div>
    );
  }
  return (
    <div className="device-act">
      <span>{t('signing.device.readHint', { seconds: session.readingSeconds })}</span>
      <span className="number">{t('signing.device.seen', { seen: Math.min(pagesSeen, session.pages), pages: session.pages })}{left > 0 ? `${t('common.listSeparator')}${t('signing.device.left', { seconds: left })}` : ''}</span>
      <Button type="primary" disabled={!isRead} loading={finish.isRunning} onClick={() => void finish.run({ sessionId, position, pagesSeen })}>{t('signing.device.finish')}</Button>
    </div>
  );
}

/** Counts down on the screen; a page that was opened anew counts from the beginning, the core knows better. */
function useSecondsLeft(seconds: number, isRunning: boolean): number {
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    if (!isRunning) return undefined;
    const timer = setInterval(() => setLeft((current) => Math.max(0, current - 1)), 1000);
    return () => clearInterval(timer);
  }, [isRunning]);
  return left;
}
