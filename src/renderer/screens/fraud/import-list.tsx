/** A list from a file: kind and file, then what would go in and what is wrong row by row, then the proposal. */
import { InboxOutlined } from '@ant-design/icons';
import { App, Alert, Button, Input, Progress, Select, Upload } from 'antd';
import type { TFunction } from 'i18next';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { watchListKinds, type WatchListKind, type WatchPreview, type WatchPreviewRow } from '../../../core/contract/fraud.ts';
import { useCommand } from '../../api/use-command.ts';
import { DataGrid, type GridColumn } from '../../components/grid/data-grid.tsx';
import { formatCount } from '../../components/format.ts';
import { ScreenModal } from '../../components/screen-modal.tsx';
import type { Tone } from '../../components/tone.ts';
import { useErrorText } from '../../text/error-text.ts';

const MOST_BYTES = 32 * 1024 * 1024;
const outcomeTone: Readonly<Record<WatchPreviewRow['outcome'], Tone>> = { new: 'accent', listed: 'muted', rejected: 'danger' };

export function ImportList({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const errorText = useErrorText();
  const [kind, setKind] = useState<WatchListKind>('fraud');
  const [source, setSource] = useState('');
  const [shown, setShown] = useState<WatchPreview | null>(null);
  const look = useCommand('fraud.previewList', { failure: 'field', onDone: setShown });
  const propose = useCommand('fraud.proposeList', {
    failure: 'field', onDone: ({ entries }) => { void message.success(t('fraud.list.proposed', { n: formatCount(entries) })); onClose(); },
  });
  const error = propose.error ?? look.error;
  const isReady = shown !== null && shown.counts.new > 0 && source.trim().length >= 2;
  return (
    <ScreenModal
      title={t('fraud.list.import')} width={860} onCancel={onClose} okText={t('fraud.list.propose')} cancelText={t('common.cancel')} okButtonProps={{ disabled: !isReady }}
      confirmLoading={propose.isRunning} onOk={() => { if (shown) void propose.run({ previewId: shown.previewId, source: source.trim() }); }}
    >
      <div className="fraud-import">
        <div className="fraud-import-line">
          <label>{t('fraud.list.kind')}<Select<WatchListKind> value={kind} disabled={shown !== null} onChange={setKind} options={watchListKinds.map((value) => ({ value, label: t(`fraud.list.kinds.${value}`) }))} /></label>
          <label>{t('fraud.list.source')}<Input value={source} maxLength={60} placeholder={t('fraud.list.sourcePlaceholder')} onChange={(event) => setSource(event.target.value)} /></label>
          {shown ? <Button onClick={() => setShown(null)}>{t('fraud.list.otherFile')}</Button> : null}
        </div>
        {error ? <Alert type="error" showIcon title={errorText(error)} /> : null}
        {shown ? <Shown preview={shown} /> : <Drop look={(file) => void look.run({ file, kind })} isRunning={look.isRunning} progress={look.progress} />}
      </div>
    </ScreenModal>
  );
}

interface DropProps {
  readonly look: (file: { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }) => void;
  readonly isRunning: boolean;
  readonly progress: { readonly done: number; readonly total: number } | null;
}

function Drop({ look, isRunning, progress }: DropProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const read = async (file: File) => {
    if (file.size > MOST_BYTES) return void message.error(t('errors.file_too_large'));
    return look({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  };
  return (
    <Upload.Dragger accept=".xlsx,.csv,.txt" showUploadList={false} disabled={isRunning} beforeUpload={(file) => { void read(file); return false; }}>
      <InboxOutlined className="import-drop-icon" />
      <p className="import-drop-title">{t('fraud.list.drop')}</p>
      <p className="tone-muted">{t('fraud.list.dropHint')}</p>
      {isRunning ? <Progress percent={progress && progress.total > 0 ? Math.floor((progress.done / progress.total) * 100) : 0} /> : null}
    </Upload.Dragger>
  );
}

function Shown({ preview }: { readonly preview: WatchPreview }) {
  const { t } = useTranslation();
  const columns = useMemo(() => previewColumns(t), [t]);
  const { rows, new: fresh, listed, rejected } = preview.counts;
  return (
    <>
      <p>{t('fraud.list.counts', { name: preview.fileName, rows: formatCount(rows), fresh: formatCount(fresh), listed: formatCount(listed), rejected: formatCount(rejected) })}</p>
      <div className="fraud-preview">
        <DataGrid
          gridId="fraud.preview" isPlain hasTotals={false} columns={columns} rows={preview.rows} rowId={(row) => String(row.sheetRow)} label={t('fraud.list.preview')}
          empty={{ sentence: t('errors.nothing_to_list') }}
        />
      </div>
    </>
  );
}

function previewColumns(t: TFunction): readonly GridColumn<WatchPreviewRow>[] {
  return [
    { id: 'sheetRow', title: t('fraud.list.columns.sheetRow'), kind: 'count', width: 64, value: (row) => row.sheetRow },
    { id: 'outcome', title: t('fraud.list.columns.outcome'), kind: 'choice', width: 84, value: (row) => row.outcome, labels: t('fraud.list.outcomes', { returnObjects: true }), tone: (row) => outcomeTone[row.outcome] },
    { id: 'subject', title: t('fraud.list.columns.subject'), kind: 'choice', width: 76, value: (row) => row.subject, labels: t('fraud.list.subjects', { returnObjects: true }) },
    { id: 'mask', title: t('fraud.list.columns.mask'), kind: 'id', width: 160, value: (row) => row.mask },
    { id: 'reasonCode', title: t('fraud.reasonCode'), kind: 'text', width: 90, value: (row) => row.reasonCode },
    { id: 'fromOn', title: t('fraud.list.columns.fromOn'), kind: 'date', width: 92, value: (row) => row.fromOn },
    { id: 'toOn', title: t('fraud.list.columns.toOn'), kind: 'date', width: 92, value: (row) => row.toOn, missing: t('fraud.list.noEnd') },
    { id: 'fault', title: t('fraud.list.columns.fault'), kind: 'text', width: 150, flex: 2, value: (row) => (row.fault ? t(`fraud.list.faults.${row.fault.code}`) : null), missing: '' },
  ];
}
