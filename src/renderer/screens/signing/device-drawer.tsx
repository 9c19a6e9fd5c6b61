/** Signing on this device: the paper at the right; at the left one signer after the other reads, is checked and signs. */
import { App, Button, Drawer } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentRow } from '../../../core/contract/document.ts';
import type { ProducedFile } from '../../../core/contract/schemas.ts';
import type { SignerView, SigningSession } from '../../../core/contract/signing.ts';
import { useBranchQuery } from '../../api/use-branch-query.ts';
import { useCommand } from '../../api/use-command.ts';
import { useIsScreenShown } from '../../app/shown-screen.ts';
import { Chip } from '../../components/chip.tsx';
import { ConfirmSummary } from '../../components/confirm-summary.tsx';
import { isReason, ReasonInput } from '../../components/reason-input.tsx';
import { PdfPreview } from '../document/pdf-preview.tsx';
import { usePapers } from '../document/use-papers.ts';
import { ReadStep } from './read-step.tsx';
import { CheckStep } from './check-step.tsx';
import { SignatureCanvas } from './signature-canvas.tsx';
import './signing.css';

interface DeviceDrawerProps {
  readonly paper: DocumentRow;
  readonly onClose: () => void;
}

export function DeviceDrawer({ paper, onClose }: DeviceDrawerProps) {
  const { t } = useTranslation();
  const isShown = useIsScreenShown();
  const session = useBranchQuery('signing.session', { documentId: paper.id });
  const [file, setFile] = useState<ProducedFile | null>(null);
  const [pagesSeen, setPagesSeen] = useState(0);
  const papers = usePapers();
  const { fetch } = papers;
  const running = session.data?.status === 'open' ? session.data : null;
  const next = running?.signers.find((signer) => signer.signedAt === null) ?? null;
  useEffect(() => {
    void fetch([paper.id], 'view').then((shown) => { if (shown) setFile(shown); });
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- one look for each signer: he sees what was signed before him, and each look is logged
  }, [paper.id, next?.position]);
  useEffect(() => setPagesSeen(0), [next?.position]);
  return (
    <Drawer
      open={isShown} size="min(1280px, 97vw)" onClose={onClose} className="device" keyboard={false} mask={{ closable: false }}
      title={t('signing.device.title', { name: paper.headName ?? '', kind: t(`document.kinds.${paper.kind}`) })}
    >
      <div className="device-steps">
        {running ? <Steps session={running} next={next} pagesSeen={pagesSeen} /> : <Begin paper={paper} last={session.data ?? null} />}
        {running ? <Foot session={running} next={next} onClose={onClose} /> : null}
      </div>
      <PdfPreview key={next?.position ?? 0} file={file} isLoading={papers.isFetching} onPagesSeen={setPagesSeen} />
    </Drawer>
  );
}

function Begin({ paper, last }: { readonly paper: DocumentRow; readonly last: SigningSession | null }) {
  const { t } = useTranslation();
  const open = useCommand('signing.openSession', { invalidates: ['signing'] });
  return (
    <section className="device-signer">
      {last ? <p><Chip tone={last.status === 'completed' ? 'accent' : 'waiting'}>{t(`signing.device.statuses.${last.status}`)}</Chip> {last.endReason ?? ''}</p> : null}
      {last?.status === 'completed' ? null : (
        <Button type="primary" loading={open.isRunning} onClick={() => void open.run({ documentId: paper.id })}>{last ? t('signing.device.again') : t('signing.device.start')}</Button>
      )}
    </section>
  );
}

interface StepsProps {
  readonly session: SigningSession;
  readonly next: SignerView | null;
  readonly pagesSeen: number;
}

function Steps({ session, next, pagesSeen }: StepsProps) {
  const { t } = useTranslation();
  return (
    <>
      {session.isTestSeal ? <p className="device-test">{t('signing.testSeal')}</p> : null}
      {session.signers.map((signer) => (
        <section key={signer.position} className={signer === next ? 'device-signer is-next' : 'device-signer'} aria-label={t(`signing.roles.${signer.role}`)}>
          <header>
            <i className="step-mark">{signer.position + 1}</i>
            <b>{t(`signing.roles.${signer.role}`)}{signer.name ? ` ${signer.name}` : ''}</b>
            {signer.signedAt === null ? null : <Chip tone="accent">{t('signing.device.done')}</Chip>}
          </header>
          {signer.identityMask ? <span className="tone-muted number">{signer.identityMask}</span> : null}
          {signer === next ? <Act session={session} signer={signer} pagesSeen={pagesSeen} /> : null}
        </section>
      ))}
    </>
  );
}

function Act({ session, signer, pagesSeen }: { readonly session: SigningSession; readonly signer: SignerView; readonly pagesSeen: number }) {
  const { t } = useTranslation();
  if (signer.role === 'bank') return <p className="device-act">{t('signing.device.waitBank')}</p>;
  if (!signer.hasRead) return <ReadStep session={session} signer={signer} pagesSeen={pagesSeen} />;
  if (!signer.isChecked) return <CheckStep session={session} signer={signer} />;
  return <SignStep session={session} signer={signer} />;
}

function SignStep({ session, signer }: { readonly session: SigningSession; readonly signer: SignerView }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const sign = useCommand('signing.sign', { onDone: () => void message.success(t('signing.device.signed', { name: signer.name })), invalidates: ['signing', 'archive'] });
  return (
    <div className="device-act">
      <span className="tone-accent">{t('signing.device.checked')}{signer.witnessName ? `${t('common.listSeparator')}${signer.witnessName}` : ''}</span>
      <span>{t('signing.device.pad')}</span>
      <SignatureCanvas isRunning={sign.isRunning} onSign={({ strokes, image }) => void sign.run({ sessionId: session.id, position: signer.position, strokes, image })} />
    </div>
  );
}

interface FootProps {
  readonly session: SigningSession;
  readonly next: SignerView | null;
  readonly onClose: () => void;
}

function Foot({ session, next, onClose }: FootProps) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState<'refuse' | 'cancel' | null>(null);
  const [reason, setReason] = useState('');
  const options = { failure: 'field' as const, invalidates: ['signing' as const], onDone: () => { setAsking(null); setReason(''); } };
  const refuse = useCommand('signing.refuse', options);
  const cancel = useCommand('signing.cancelSession', options);
  const mayRefuse = next !== null && next.role !== 'bank';
  const end = () => {
    if (asking === 'refuse' && next) void refuse.run({ sessionId: session.id, position: next.position, reason: reason.trim() });
    else void cancel.run({ sessionId: session.id, reason: reason.trim() });
  };
  return (
    <div className="device-foot">
      {mayRefuse ? <Button size="small" onClick={() => setAsking('refuse')}>{t('signing.device.refuse')}</Button> : null}
      <Button size="small" onClick={() => setAsking('cancel')}>{t('signing.device.cancel')}</Button>
      <span className="page-space" />
      <Button size="small" onClick={onClose}>{t('common.close')}</Button>
      {asking ? (
        <ConfirmSummary
          title={asking === 'refuse' ? t('signing.device.refuseTitle') : t('signing.device.cancelTitle')} facts={[]} isDangerous confirmLabel={asking === 'refuse' ? t('signing.device.refuse') : t('signing.device.cancel')}
          isRunning={refuse.isRunning || cancel.isRunning} error={asking === 'refuse' ? refuse.error : cancel.error} isConfirmable={isReason(reason)} onCancel={() => setAsking(null)} onConfirm={end}
        >
          <ReasonInput value={reason} onChange={setReason} />
        </ConfirmSummary>
      ) : null}
    </div>
  );
}
