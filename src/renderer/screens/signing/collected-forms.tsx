/** Forms that came back with the survey: which are awaited, handing them in as a scan, and the second person's look. */
import { InboxOutlined } from '@ant-design/icons';
import { Alert, App, Button, Upload } from 'antd';
import type { TFunction } from 'i18next';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuthorisationRow, AwaitedForm } from '../../../core/contract/inquiry.ts';
import { useBranchQuery } from '../../api/use-branch-query.ts';
import { useCommand } from '../../api/use-command.ts';
import { useBusinessDate } from '../../app/business-date.ts';
import { usePermission, useSession } from '../../app/session.ts';
import { ConfirmSummary } from '../../components/confirm-summary.tsx';
import { DateInput } from '../../components/date-input.tsx';
import { formatCount } from '../../components/format.ts';
import { DataGrid, type DataGridHandle, type GridColumn } from '../../components/grid/data-grid.tsx';
import { isReason, ReasonInput } from '../../components/reason-input.tsx';
import { ScreenModal } from '../../components/screen-modal.tsx';
import { useErrorText } from '../../text/error-text.ts';
import { FileView } from './file-view.tsx';

const NO_FORMS: readonly AwaitedForm[] = [];
const NO_ROWS: readonly AuthorisationRow[] = [];

export function CollectedForms() {
  const { t } = useTranslation();
  const [shown, setShown] = useState<string | null>(null);
  return (
    <div className="tab-column">
      <p className="tab-note"><span>{t('signing.forms.help')}</span></p>
      <div className="desk-split">
        <div className="form-lists"><Awaited /><Waiting onShow={setShown} /></div>
        <FileView entryId={shown} empty={t('document.previewEmpty')} />
      </div>
    </div>
  );
}

function Awaited() {
  const { t } = useTranslation();
  const mayHandIn = usePermission('inquiry.record');
  const awaited = useBranchQuery('inquiry.awaitedForms', {});
  const [ticked, setTicked] = useState(NO_FORMS);
  const [isOpen, setIsOpen] = useState(false);
  const grid = useRef<DataGridHandle<AwaitedForm> | null>(null);
  const columns = useMemo<readonly GridColumn<AwaitedForm>[]>(() => [
    { id: 'headName', title: t('common.headName'), kind: 'text', value: (row) => row.headName, width: 80 },
    { id: 'village', title: t('common.village'), kind: 'text', value: (row) => row.villageName, width: 90 },
    { id: 'householdNo', title: t('common.householdNo'), kind: 'id', value: (row) => row.householdNo, width: 116 },
    { id: 'collectedOn', title: t('signing.columns.collectedOn'), kind: 'date', value: (row) => row.collectedOn },
  ], [t]);
  return (
    <section aria-label={t('signing.forms.awaited')}>
      <div className="desk-bar">
        <h2>{t('signing.forms.awaited')}</h2><span className="page-space" />
        {mayHandIn ? <Button size="small" disabled={!awaited.data?.length} onClick={() => grid.current?.tickAllShown()}>{t('rating.tickFiltered')}</Button> : null}
        {mayHandIn ? <Button size="small" type="primary" disabled={ticked.length === 0} onClick={() => setIsOpen(true)}>{t('signing.forms.handIn', { n: formatCount(ticked.length) })}</Button> : null}
      </div>
      <DataGrid<AwaitedForm>
        gridId="signing.awaited" isPlain label={t('signing.forms.awaited')} columns={columns} rows={awaited.data} rowId={(row) => row.householdId} hasTicks={mayHandIn}
        onTicksChange={setTicked} handle={grid} empty={{ sentence: t('signing.emptyForms') }}
      />
      {isOpen ? <HandInForms forms={ticked} onClose={() => setIsOpen(false)} onDone={() => { setIsOpen(false); grid.current?.clearTicks(); }} /> : null}
    </section>
  );
}

interface HandInFormsProps {
  readonly forms: readonly AwaitedForm[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function HandInForms({ forms, onClose, onDone }: HandInFormsProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const errorText = useErrorText();
  const businessDate = useBusinessDate();
  const [signedOn, setSignedOn] = useState(businessDate);
  const [scan, setScan] = useState<{ readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> } | null>(null);
  const handIn = useCommand('inquiry.handInCollected', {
    failure: 'field', invalidates: ['inquiry', 'archive'], onDone: ({ handedIn }) => { void message.success(t('signing.handedIn', { n: handedIn })); onDone(); },
  });
  const take = async (file: File) => setScan({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  return (
    <ScreenModal
      title={t('signing.forms.title', { n: formatCount(forms.length) })} onCancel={onClose} okText={t('signing.handIn')} cancelText={t('common.cancel')} mask={{ closable: false }}
      okButtonProps={{ disabled: scan === null, loading: handIn.isRunning }}
      onOk={() => { if (scan) void handIn.run({ householdIds: forms.map((row) => row.householdId), signedOn, scan }); }}
    >
      <div className="scan-date"><span>{t('signing.signedOn')}</span><DateInput value={signedOn} onChange={(date) => setSignedOn(date ?? businessDate)} max={businessDate} label={t('signing.signedOn')} /></div>
      <Upload.Dragger accept=".pdf,.png,.jpg,.jpeg" showUploadList={false} beforeUpload={(file) => { void take(file); return false; }}>
        <p className="scan-drop"><InboxOutlined /> {scan?.name ?? t('signing.drop')}</p>
      </Upload.Dragger>
      {handIn.error ? <Alert className="confirm-alert" type="error" showIcon title={errorText(handIn.error)} /> : null}
    </ScreenModal>
  );
}

function waitingColumns(t: TFunction): readonly GridColumn<AuthorisationRow>[] {
  return [
    { id: 'headName', title: t('common.headName'), kind: 'text', value: (row) => row.headName, width: 80 },
    { id: 'village', title: t('common.village'), kind: 'text', value: (row) => row.villageName, width: 90 },
    { id: 'signedOn', title: t('signing.columns.signedOn'), kind: 'date', value: (row) => row.signedOn },
    { id: 'expiresOn', title: t('signing.columns.expiresOn'), kind: 'date', value: (row) => row.expiresOn },
    { id: 'handedInBy', title: t('signing.columns.handedInBy'), kind: 'text', value: (row) => row.handedInBy, width: 76 },
  ];
}

function Waiting({ onShow }: { readonly onShow: (entryId: string | null) => void }) {
  const { t } = useTranslation();
  const { staffId } = useSession();
  const mayConfirm = usePermission('document.confirm');
  const waiting = useBranchQuery('inquiry.authorisations', { states: ['waiting'] });
  const [ticked, setTicked] = useState(NO_ROWS);
  const [deciding, setDeciding] = useState<'confirm' | 'return' | null>(null);
  const grid = useRef<DataGridHandle<AuthorisationRow> | null>(null);
  const columns = useMemo(() => waitingColumns(t), [t]);
  const isOthers = useMemo(() => (row: AuthorisationRow) => row.handedInById !== staffId, [staffId]);
  return (
    <section aria-label={t('signing.forms.waiting')}>
      <div className="desk-bar">
        <h2>{t('signing.forms.waiting')}</h2><span className="page-space" />
        {mayConfirm ? (
          <>
            <Button size="small" disabled={!waiting.data?.some(isOthers)} onClick={() => grid.current?.tickAllShown()}>{t('rating.tickFiltered')}</Button>
            <Button size="small" disabled={ticked.length === 0} onClick={() => setDeciding('return')}>{t('signing.return')}</Button>
            <Button size="small" type="primary" disabled={ticked.length === 0} title={ticked.length === 0 ? t('signing.own') : undefined} onClick={() => setDeciding('confirm')}>
              {ticked.length > 0 ? t('signing.confirmN', { n: formatCount(ticked.length) }) : t('signing.confirm')}
            </Button>
          </>
        ) : null}
      </div>
      <DataGrid<AuthorisationRow>
        gridId="signing.waiting" isPlain label={t('signing.forms.waiting')} columns={columns} rows={waiting.data} rowId={(row) => row.id} hasTicks={mayConfirm} isTickable={isOthers}
        onTicksChange={setTicked} handle={grid} onOpen={(row) => onShow(row.scanEntryId)} onPreview={(row) => onShow(row.scanEntryId)} empty={{ sentence: t('signing.emptyForms') }}
      />
      {deciding ? <DecideForms rows={ticked} decision={deciding} onClose={() => setDeciding(null)} onDone={() => { setDeciding(null); grid.current?.clearTicks(); }} /> : null}
    </section>
  );
}

interface DecideFormsProps {
  readonly rows: readonly AuthorisationRow[];
  readonly decision: 'confirm' | 'return';
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function DecideForms({ rows, decision, onClose, onDone }: DecideFormsProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [reason, setReason] = useState('');
  const n = formatCount(rows.length);
  const decide = useCommand('inquiry.decideCollected', {
    failure: 'field', onDone: ({ decided }) => { void message.success(t(decision === 'confirm' ? 'signing.confirmed' : 'signing.returned', { n: decided })); onDone(); },
  });
  return (
    <ConfirmSummary
      title={decision === 'confirm' ? t('signing.confirmN', { n }) : t('signing.returnTitle', { n })} sentence={decision === 'confirm' ? t('signing.confirmHelp') : t('signing.returnHelp')}
      confirmLabel={decision === 'confirm' ? t('signing.confirm') : t('signing.return')} isDangerous={decision === 'return'} isRunning={decide.isRunning} error={decide.error}
      facts={[{ key: 'n', label: t('inquiry.authorisations'), value: n, isNumber: true }]} isConfirmable={decision === 'confirm' || isReason(reason)} onCancel={onClose}
      onConfirm={() => void decide.run({ authorisationIds: rows.map((row) => row.id), decision, ...(decision === 'return' ? { reason: reason.trim() } : {}) })}
    >
      {decision === 'return' ? <ReasonInput value={reason} onChange={setReason} /> : null}
    </ConfirmSummary>
  );
}
