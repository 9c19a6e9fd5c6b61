/** The paper was signed in this person's presence. Signing the contract opens the line. */
import { App } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentRow } from '../../../core/contract/document.ts';
import { useCommand } from '../../api/use-command.ts';
import { useBusinessDate } from '../../app/business-date.ts';
import { useSession } from '../../app/session.ts';
import { ConfirmSummary } from '../../components/confirm-summary.tsx';
import { DateInput } from '../../components/date-input.tsx';
import { formatCount } from '../../components/format.ts';
import type { SigningKind } from './signing-state.ts';

interface MarkSignedProps {
  readonly kind: SigningKind;
  readonly documents: readonly DocumentRow[];
  readonly onClose: () => void;
}

const MOST_NAMED = 6;

export function MarkSigned({ kind, documents, onClose }: MarkSignedProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const businessDate = useBusinessDate();
  const { name } = useSession();
  const [signedOn, setSignedOn] = useState(businessDate);
  const mark = useCommand('document.markSigned', {
    failure: 'field',
    onDone: ({ opened }) => {
      void message.success(opened > 0 ? t('line.signing.opened', { n: opened }) : t('line.signing.signed', { n: documents.length }));
      onClose();
    },
  });
  const names = documents.slice(0, MOST_NAMED).map((row) => row.headName ?? row.documentNo).join(t('common.listSeparator'));
  return (
    <ConfirmSummary
      title={t('line.signing.signTitle', { kind: t(`document.kinds.${kind}`), n: formatCount(documents.length) })} sentence={t('line.signing.signHelp')}
      confirmLabel={t('line.signing.sign')} isRunning={mark.isRunning} error={mark.error} onCancel={onClose}
      facts={[
        { key: 'who', label: t('common.headName'), value: documents.length > MOST_NAMED ? `${names}…` : names },
        { key: 'witness', label: t('document.columns.witness'), value: name },
        {
          key: 'date', label: t('line.signing.signedOn'),
          value: <DateInput value={signedOn} onChange={(date) => setSignedOn(date ?? businessDate)} max={businessDate} label={t('line.signing.signedOn')} />,
        },
      ]}
      onConfirm={() => void mark.run({ documentIds: documents.map((row) => row.id), signedOn })}
    />
  );
}
