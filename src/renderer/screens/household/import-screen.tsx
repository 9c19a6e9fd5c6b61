/** 信息导入: choose a file, look at what would happen, decide, see what happened. One page, nothing written before the decision. */
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportPreview, ImportResult } from '../../../core/contract/household.ts';
import { useCommand } from '../../api/use-command.ts';
import { Page } from '../../components/page.tsx';
import { ImportDrop } from './import-drop.tsx';
import { ImportLook } from './import-look.tsx';
import { ImportOutcome } from './import-outcome.tsx';

type Stage =
  | { readonly at: 'drop' }
  | { readonly at: 'look'; readonly preview: ImportPreview }
  | { readonly at: 'outcome'; readonly preview: ImportPreview; readonly result: ImportResult };

export default function ImportScreen() {
  const { t } = useTranslation();
  const [stage, setStage] = useState<Stage>({ at: 'drop' });
  const look = useCommand('household.previewSurvey', { failure: 'field', invalidates: [], onDone: (preview) => setStage({ at: 'look', preview }) });
  const startAnew = () => {
    look.clearError();
    setStage({ at: 'drop' });
  };
  const preview = stage.at === 'drop' ? null : stage.preview;
  return (
    <Page
      title={t('navigation.import')}
      subtitle={preview ? t('importing.file', { name: preview.fileName, encoding: t(`importing.encodings.${preview.encoding}`), row: preview.headerRow }) : ''}
      actions={stage.at === 'look' ? <Button onClick={startAnew}>{t('importing.otherFile')}</Button> : null}
    >
      {stage.at === 'drop' ? <ImportDrop look={look} /> : null}
      {stage.at === 'look' ? <ImportLook key={stage.preview.previewId} preview={stage.preview} onDone={(result) => setStage({ at: 'outcome', preview: stage.preview, result })} /> : null}
      {stage.at === 'outcome' ? <ImportOutcome preview={stage.preview} result={stage.result} onNext={startAnew} /> : null}
    </Page>
  );
}
