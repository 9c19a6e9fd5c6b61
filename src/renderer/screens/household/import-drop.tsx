/** Where a file is dropped or chosen; while it is read, how far; and if it is the wrong one, why and what to do. */
import { InboxOutlined } from '@ant-design/icons';
import { Alert, Button, Progress, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerError } from '../../../core/contract/answers.ts';
import type { CommandHandle } from '../../api/use-command.ts';
import { formatCount } from '../../components/format.ts';
import { useErrorText } from '../../text/error-text.ts';

const MOST_BYTES = 32 * 1024 * 1024;
const TOO_LARGE: AnswerError = { code: 'file_too_large', params: {}, correlationId: '' };

export function ImportDrop({ look }: { readonly look: CommandHandle<'household.previewSurvey'> }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const [name, setName] = useState('');
  const [tooLarge, setTooLarge] = useState(false);
  const read = async (file: File) => {
    setName(file.name);
    setTooLarge(file.size > MOST_BYTES);
    if (file.size > MOST_BYTES) return;
    await look.run({ file: { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) } });
  };
  const error = tooLarge ? TOO_LARGE : look.error;
  return (
    <div className="import-drop">
      <Upload.Dragger accept=".xlsx,.csv,.xls,.txt" showUploadList={false} disabled={look.isRunning} beforeUpload={(file) => { void read(file); return false; }}>
        {look.isRunning ? <Reading name={name} look={look} /> : (
          <>
            <InboxOutlined className="import-drop-icon" />
            <p className="import-drop-title">{t('importing.drop')}</p>
            <p className="tone-muted">{t('importing.dropHint')}</p>
          </>
        )}
      </Upload.Dragger>
      {error && !look.isRunning ? <Alert type="error" showIcon title={t('importing.failed', { name })} description={errorText(error)} /> : null}
      <section className="import-rules">
        <h2>{t('importing.rules.title')}</h2>
        <ol>{(['columns', 'values', 'errors', 'decide'] as const).map((rule) => <li key={rule}>{t(`importing.rules.${rule}`)}</li>)}</ol>
      </section>
    </div>
  );
}

function Reading({ name, look }: { readonly name: string; readonly look: CommandHandle<'household.previewSurvey'> }) {
  const { t } = useTranslation();
  const { progress } = look;
  const share = progress && progress.total > 0 ? Math.floor((progress.done / progress.total) * 100) : 0;
  return (
    <div className="import-reading" onClick={(event) => event.stopPropagation()}>
      <p className="import-drop-title">{t('importing.reading', { name })}</p>
      <Progress percent={share} format={() => (progress ? t('progress.count', { done: formatCount(progress.done), total: formatCount(progress.total) }) : '')} />
      <Button onClick={look.cancel}>{t('common.cancel')}</Button>
    </div>
  );
}
