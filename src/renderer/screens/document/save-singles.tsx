/** Papers as single files in one folder, named by rule: place in the list, number, kind. "003-HT519901012026000003-最高额借款合同.pdf" */
import { DownOutlined, FolderOpenOutlined, SaveOutlined } from '@ant-design/icons';
import { App, Button, Dropdown, Space } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callBranch, errorDetailOf } from '../../api/branch.ts';
import { useFileActions } from '../../api/desk.ts';
import { errorTextOf } from '../../text/error-text.ts';
import { singleFileName } from './single-file-name.ts';
import { usePapers } from './use-papers.ts';

interface SaveButtonProps {
  readonly documentIds: readonly string[];
  /** Of the one file that several papers make. */
  readonly mergedName: string;
  readonly size?: 'small' | 'middle';
}

export function SavePapersButton({ documentIds, mergedName, size = 'middle' }: SaveButtonProps) {
  const { t } = useTranslation();
  const { save } = useFileActions();
  const papers = usePapers();
  const singles = useSingles();
  const saveMerged = async () => {
    const file = await papers.fetch(documentIds, 'save');
    if (file) await save(documentIds.length === 1 ? file : { ...file, name: mergedName });
  };
  if (singles.running) {
    return <Button size={size} danger onClick={singles.stop}>{t('document.singles.running', singles.running)}</Button>;
  }
  const button = <Button size={size} icon={<SaveOutlined />} disabled={documentIds.length === 0} loading={papers.isFetching} onClick={() => void saveMerged()}>{t('document.save')}</Button>;
  if (documentIds.length < 2) return button;
  return (
    <Space.Compact>
      {button}
      <Dropdown
        trigger={['click']}
        menu={{ items: [{ key: 'singles', icon: <FolderOpenOutlined />, label: t('document.singles.choose', { n: documentIds.length }) }], onClick: () => void singles.save(documentIds) }}
      >
        <Button size={size} icon={<DownOutlined />} aria-label={t('document.singles.more')} />
      </Dropdown>
    </Space.Compact>
  );
}

interface Singles {
  readonly running: { readonly done: number; readonly total: number } | null;
  readonly save: (documentIds: readonly string[]) => Promise<void>;
  readonly stop: () => void;
}

function useSingles(): Singles {
  const { t } = useTranslation();
  const { message, notification } = App.useApp();
  const [running, setRunning] = useState<Singles['running']>(null);
  const isStopped = useRef(false);
  const save = async (documentIds: readonly string[]) => {
    const chosen = await window.desk.chooseFolder();
    if (!chosen.ok || chosen.value.folderId === null) return;
    const { folderId, name } = chosen.value;
    isStopped.current = false;
    const faults: string[] = [];
    let done = 0;
    for (; done < documentIds.length && !isStopped.current; done += 1) {
      setRunning({ done, total: documentIds.length });
      const fault = await saveOne(folderId, documentIds[done] ?? '', done, documentIds.length);
      if (fault !== null) faults.push(fault);
    }
    setRunning(null);
    const [first] = faults;
    if (first !== undefined) notification.error({ title: t('document.singles.failed', { n: faults.length }), description: first, placement: 'bottomRight', duration: 10 });
    else void message.success(t('document.singles.saved', { n: done, folder: name }));
  };
  return { running, save, stop: () => { isStopped.current = true; } };
}

/** The sentence of what went wrong, or null. */
async function saveOne(folderId: string, documentId: string, index: number, total: number): Promise<string | null> {
  try {
    const file = await callBranch('document.open', { documentId, purpose: 'save' }, crypto.randomUUID());
    const answer = await window.desk.saveInFolder(folderId, { ...file, name: singleFileName(file.name, index, total) });
    return answer.ok ? null : errorTextOf(answer.error);
  } catch (thrown) {
    return errorTextOf(errorDetailOf(thrown));
  }
}
