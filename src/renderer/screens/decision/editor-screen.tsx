/** A draft is edited: its tables in a grid, its figures in a form, mistakes beside the cell, and one household's way through it. */
import { RedoOutlined, SaveOutlined, UndoOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useEffect, useMemo, useReducer, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import type { ModelDetail } from '../../../core/contract/decision.ts';
import type { ModelDocument, ModelKind } from '../../../core/contract/model-document.ts';
import type { DocumentFinding } from '../../../core/contract/simulation.ts';
import { useBranchQuery } from '../../api/use-branch-query.ts';
import { useCommand } from '../../api/use-command.ts';
import { Chip } from '../../components/chip.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Page } from '../../components/page.tsx';
import { QueryState } from '../../components/query-state.tsx';
import { useShortcut } from '../../components/use-shortcut.ts';
import { EditorParts, FIGURES } from './editor-parts.tsx';
import { EditorFigures } from './editor-figures.tsx';
import { EditorTable } from './editor-table.tsx';
import { EditorTest, useTest } from './editor-test.tsx';
import { historyStep, tablesOf, withTable } from './editor-document.ts';
import './decision.css';
import './editor.css';

export default function EditorScreen() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { kind, version } = useParams();
  const detail = useBranchQuery('decision.model', { kind: kind as ModelKind, version: version ?? '' });
  const back = () => void navigate(`/decision/${kind}/${version}`);
  const { data } = detail;
  if (data && (data.status === 'draft' || data.status === 'simulated')) return <Editor key={`${data.kind} ${data.version}`} model={data} onBack={back} />;
  return (
    <Page title={t('navigation.decisionEditor')} onBack={back}>
      <QueryState query={detail}>{() => <EmptyState sentence={t('editor.noDraft')} action={{ label: t('common.back'), onClick: back }} />}</QueryState>
    </Page>
  );
}

const NO_FINDINGS: readonly DocumentFinding[] = [];
const CHECK_PAUSE_MS = 250;

function Editor({ model, onBack }: { readonly model: ModelDetail; readonly onBack: () => void }) {
  const { t } = useTranslation();
  const [history, step] = useReducer(historyStep, { past: [], present: model.document, future: [] });
  const document = history.present;
  const change = (next: ModelDocument) => step({ type: 'change', document: next });
  const undo = () => step({ type: 'undo' });
  const redo = () => step({ type: 'redo' });
  useShortcut('ctrl+z', undo);
  useShortcut('ctrl+y', redo);
  const settled = useSettled(document);
  const check = useBranchQuery('simulation.checkDocument', { document: settled }, { keepPrevious: true });
  const findings = check.data ?? NO_FINDINGS;
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const [part, setPart] = useState(tablesOf(model.document)[0]?.key ?? FIGURES);
  const table = useMemo(() => tablesOf(document).find(({ key }) => key === part), [document, part]);
  const test = useTest(settled, errors === 0);
  return (
    <Page
      title={t('editor.title', { name: `${t(`decision.kinds.${model.kind}`)} ${model.version}` })} subtitle={model.purpose} onBack={onBack}
      actions={(
        <>
          <Chip tone={errors > 0 ? 'danger' : 'accent'}>{errors > 0 ? t('editor.errors', { n: errors }) : t('editor.noErrors')}</Chip>
          <Button icon={<UndoOutlined />} disabled={history.past.length === 0} title={t('editor.undo')} aria-label={t('editor.undo')} onClick={undo} />
          <Button icon={<RedoOutlined />} disabled={history.future.length === 0} title={t('editor.redo')} aria-label={t('editor.redo')} onClick={redo} />
          <SaveDraft model={model} document={document} onSaved={onBack} errors={errors} />
        </>
      )}
    >
      <EditorParts document={document} findings={findings} part={part} onPart={setPart} />
      <div className="page-column panel editor-main">
        {table
          ? (
            <EditorTable
              key={table.key} edited={table} document={document} findings={findings.filter((finding) => finding.table === table.key)} test={test}
              onTable={(next) => change(withTable(document, table.key, next))} onDocument={change}
            />
          )
          : <EditorFigures document={document} findings={findings.filter((finding) => !tablesOf(document).some(({ key }) => key === finding.table))} onDocument={change} />}
      </div>
      <EditorTest test={test} kind={model.kind} part={part} onPart={setPart} />
    </Page>
  );
}

function SaveDraft({ model, document, errors, onSaved }: { readonly model: ModelDetail; readonly document: ModelDocument; readonly errors: number; readonly onSaved: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  // What stands in the store, and under which revision: the screen stays as it is when that changes by this very saving.
  const [stored, setStored] = useState({ document: model.document, revision: model.revision });
  const save = useCommand('decision.saveDraft', { invalidates: ['decision', 'simulation'] });
  const isChanged = document !== stored.document;
  const run = async (andThen?: () => void) => {
    if (isChanged) {
      const saved = await save.run({ kind: model.kind, version: model.version, revision: stored.revision, document });
      if (!saved) return;
      setStored({ document, revision: saved.revision });
      void message.success(saved.problems.length > 0 ? t('editor.savedWith', { n: saved.problems.length }) : t('common.saved'));
    }
    andThen?.();
  };
  useShortcut('ctrl+s', () => void run());
  return (
    <>
      <Button icon={<SaveOutlined />} disabled={!isChanged} loading={save.isRunning} onClick={() => void run()}>{t('editor.save')}</Button>
      <Button type="primary" loading={save.isRunning} title={errors > 0 ? t('editor.savedWithHint') : ''} onClick={() => void run(onSaved)}>{isChanged ? t('editor.saveAndClose') : t('common.close')}</Button>
    </>
  );
}

/** While somebody types, the core is not asked for every letter. */
function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(value), CHECK_PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [value]);
  return settled;
}
