/** One kind of paper: how many are made and signed, and what can be done with them. */
import { EyeOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { DocumentRow } from '../../../core/contract/document.ts';
import { usePermission } from '../../app/session.ts';
import { Chip } from '../../components/chip.tsx';
import { formatCount } from '../../components/format.ts';
import { PrintButton } from '../document/print-button.tsx';
import { SavePapersButton } from '../document/save-singles.tsx';
import type { Stage } from './signing-state.ts';

interface SigningStageProps {
  readonly no: number;
  readonly stage: Stage;
  readonly onShow: (rows: readonly DocumentRow[]) => void;
  readonly onSign: () => void;
}

export function SigningStage({ no, stage, onShow, onSign }: SigningStageProps) {
  const { t } = useTranslation();
  const maySign = usePermission('document.sign');
  const { made, signable, gate } = stage;
  const ids = made.map((row) => row.id);
  const obstacle = !maySign ? t('line.signing.mayNotSign') : gate ? t(`line.signing.${gate}`) : null;
  return (
    <section className="signing-stage" aria-label={t(`document.kinds.${stage.kind}`)}>
      <header>
        <i className="step-mark">{no}</i>
        <b>{t(`document.kinds.${stage.kind}`)}</b>
        <StageChip stage={stage} />
      </header>
      {stage.subjectIds.length === 0 ? <p className="signing-note">{stage.kind === 'inquiryAuthorisation' ? t('line.signing.notNeeded') : t('line.signing.preApproved')}</p> : (
        <>
          <div className="signing-actions">
            <Button size="small" icon={<EyeOutlined />} disabled={made.length === 0} onClick={() => onShow(made)}>{t('document.preview')}</Button>
            <PrintButton size="small" kind={stage.kind} documentIds={ids} />
            <SavePapersButton size="small" documentIds={ids} mergedName={t('line.signing.fileName', { kind: t(`document.kinds.${stage.kind}`), n: ids.length })} />
            <span className="page-space" />
            <Button size="small" type="primary" ghost disabled={signable.length === 0 || !maySign} onClick={onSign} title={obstacle ?? undefined}>
              {t('line.signing.sign')}{signable.length > 1 ? ` ${formatCount(signable.length)}` : ''}
            </Button>
          </div>
          {obstacle && made.length > 0 && stage.signed < made.length ? <p className="signing-note tone-waiting">{obstacle}</p> : null}
          {!obstacle && stage.heldBack > 0 ? <p className="signing-note tone-waiting">{t('line.signing.partGate', { n: stage.heldBack, gate: t(stage.kind === 'lineContract' ? 'line.signing.gateDisclosure' : 'line.signing.gateAuthorisation') })}</p> : null}
        </>
      )}
    </section>
  );
}

function StageChip({ stage }: { readonly stage: Stage }) {
  const { t } = useTranslation();
  const made = stage.made.length;
  if (stage.subjectIds.length === 0) return <Chip tone="muted">{t('common.none')}</Chip>;
  if (made === 0) return <Chip tone="muted">{t('line.signing.notMade')}</Chip>;
  if (stage.signed === made && made >= stage.subjectIds.length) return <Chip tone="accent">{t('line.signing.allSigned', { n: formatCount(made) })}</Chip>;
  if (stage.signed > 0) return <Chip tone="waiting">{t('line.signing.someSigned', { signed: stage.signed, made })}</Chip>;
  return <Chip tone="waiting">{t('line.signing.made', { n: formatCount(made) })}</Chip>;
}
