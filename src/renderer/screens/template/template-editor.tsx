/** One version: its wording block by block, what is wrong with it, the fields that it may use, and how it prints. */
import { EyeOutlined } from '@ant-design/icons';
import { App, Button, Input, Segmented } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProducedFile } from '../../../core/contract/schemas.ts';
import type { PublishedField, Template, TemplateProblem, TemplateRow } from '../../../core/contract/template.ts';
import { addDays, parseDate } from '../../../core/kernel/business-date.ts';
import { callBranch, errorDetailOf } from '../../api/branch.ts';
import { useCommand } from '../../api/use-command.ts';
import { useBusinessDate } from '../../app/business-date.ts';
import { usePermission, useSession } from '../../app/session.ts';
import { DateInput } from '../../components/date-input.tsx';
import { useErrorText } from '../../text/error-text.ts';
import { PdfPreview } from '../document/pdf-preview.tsx';
import { FieldList } from './field-list.tsx';
import { TemplateBlocks } from './template-blocks.tsx';
import { DecideTemplate } from './decide-template.tsx';

interface TemplateEditorProps {
  readonly row: TemplateRow;
  readonly given: Template;
  readonly fields: readonly PublishedField[];
  /** `new`: a draft from this version; `own`: the person's own draft; `look`: nothing to change. */
  readonly mode: 'new' | 'own' | 'look';
  readonly startDraft: ReactNode;
  readonly onSaved: (id: string) => void;
}

export function TemplateEditor({ row, given, fields, mode, startDraft, onSaved }: TemplateEditorProps) {
  const { t } = useTranslation();
  const [content, setContent] = useState<Template>(given);
  const problems = useProblems(content);
  const isEditable = mode !== 'look';
  return (
    <>
      <div className="template-column">
        <div className="template-head">
          <b>{t(`document.kinds.${row.kind}`)} {mode === 'new' ? t('template.newVersion') : row.version}</b>
          <span className="tone-muted">{t(row.isInForce ? 'template.inForceSince' : 'template.inForceFrom', { date: row.inForceFrom })}</span>
          {row.madeBy ? <span className="tone-muted">{t('template.madeBy', { name: row.madeBy, date: row.madeOn })}</span> : null}
          {row.decidedBy ? <span className="tone-muted">{t('template.decidedBy', { name: row.decidedBy, date: row.decidedOn ?? '' })}</span> : null}
          <span className="page-space" />
          {startDraft}
        </div>
        {row.status !== 'approved' ? <p className="tone-muted">{t('template.change', { note: row.changeNote })}{row.decisionNote ? ` ${t('template.returned', { note: row.decisionNote })}` : ''}</p> : null}
        {isEditable ? <DraftBar row={row} content={content} isNew={mode === 'new'} problems={problems.length} onSaved={onSaved} /> : null}
        {row.status === 'submitted' && mode === 'look' ? <Decide row={row} /> : null}
        <Problems problems={problems} />
        <TemplateBlocks content={content} isEditable={isEditable} onChange={setContent} />
      </div>
      <Side content={content} fields={fields} hasProblems={problems.length > 0} />
    </>
  );
}

function Decide({ row }: { readonly row: TemplateRow }) {
  const mayApprove = usePermission('template.approve');
  const { staffId } = useSession();
  return mayApprove && row.id !== null && row.madeById !== staffId ? <DecideTemplate id={row.id} /> : null;
}

/** Asked a moment after the last key. */
function useProblems(content: Template): readonly TemplateProblem[] {
  const [problems, setProblems] = useState<readonly TemplateProblem[]>([]);
  useEffect(() => {
    let isCurrent = true;
    const timer = setTimeout(() => void callBranch('template.check', { content }).then((found) => { if (isCurrent) setProblems(found); }, () => undefined), 300);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [content]);
  return problems;
}

function Problems({ problems }: { readonly problems: readonly TemplateProblem[] }) {
  const { t } = useTranslation();
  if (problems.length === 0) return null;
  return (
    <ul className="template-problems tone-danger" aria-label={t('template.problems')}>
      {problems.map(({ code, at, label }) => <li key={`${code} ${at}`}>{t(`template.problem.${code}`, { at, label })}</li>)}
    </ul>
  );
}

interface DraftBarProps {
  readonly row: TemplateRow;
  readonly content: Template;
  readonly isNew: boolean;
  readonly problems: number;
  readonly onSaved: (id: string) => void;
}

function DraftBar({ row, content, isNew, problems, onSaved }: DraftBarProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const today = parseDate(useBusinessDate());
  const [note, setNote] = useState(isNew ? '' : row.changeNote);
  const [from, setFrom] = useState<string | null>(isNew && today ? addDays(today, 1) : row.inForceFrom);
  const save = useCommand('template.saveDraft', { invalidates: ['template'] });
  const submit = useCommand('template.submit', { invalidates: ['template'] });
  const discard = useCommand('template.discard', { invalidates: ['template'] });
  const isReady = note.trim().length >= 2 && from !== null;
  const saveDraft = async (): Promise<string | null> => {
    if (!isReady) return null;
    const saved = await save.run({ ...(isNew || row.id === null ? {} : { id: row.id }), content, changeNote: note, inForceFrom: from });
    return saved?.id ?? null;
  };
  const saveOnly = async () => {
    const id = await saveDraft();
    if (id === null) return;
    void message.success(t('template.saved'));
    onSaved(id);
  };
  const saveAndSubmit = async () => {
    const id = await saveDraft();
    if (id === null) return;
    const answer = await submit.attempt({ id });
    if (answer.ok) void message.success(t('template.submitted'));
    onSaved(id);
  };
  return (
    <div className="template-head">
      <Input value={note} maxLength={200} onChange={(event) => setNote(event.target.value)} placeholder={t('template.notePlaceholder')} aria-label={t('template.note')} style={{ flex: 1, minWidth: 160 }} />
      <label>{t('template.from')} <DateInput value={from} onChange={setFrom} /></label>
      <Button disabled={!isReady} loading={save.isRunning} onClick={() => void saveOnly()}>{t('template.save')}</Button>
      <Button type="primary" disabled={!isReady || problems > 0} loading={submit.isRunning} onClick={() => void saveAndSubmit()}>{t('template.submit')}</Button>
      {isNew || row.id === null ? null : <Button danger loading={discard.isRunning} onClick={() => void discard.run({ id: row.id ?? '' })}>{t('template.discard')}</Button>}
    </div>
  );
}

function Side({ content, fields, hasProblems }: { readonly content: Template; readonly fields: readonly PublishedField[]; readonly hasProblems: boolean }) {
  const { t } = useTranslation();
  const { notification } = App.useApp();
  const errorText = useErrorText();
  const [tab, setTab] = useState<'fields' | 'preview'>('fields');
  const [file, setFile] = useState<ProducedFile | null>(null);
  const [isLoading, setIsLoading] = useState(false);
  const preview = async () => {
    setTab('preview');
    setIsLoading(true);
    try {
      setFile(await callBranch('template.preview', { content }));
    } catch (thrown) {
      notification.error({ title: errorText(errorDetailOf(thrown)), placement: 'bottomRight' });
    }
    setIsLoading(false);
  };
  return (
    <div className="template-column">
      <div className="template-head">
        <Segmented<'fields' | 'preview'> value={tab} onChange={setTab} options={[{ value: 'fields', label: t('template.fields') }, { value: 'preview', label: t('document.preview') }]} />
        <span className="page-space" />
        <Button icon={<EyeOutlined />} disabled={hasProblems} loading={isLoading} onClick={() => void preview()}>{t('template.preview')}</Button>
      </div>
      {tab === 'fields' ? <FieldList fields={fields} content={content} /> : <PdfPreview file={file} isLoading={isLoading} />}
    </div>
  );
}
