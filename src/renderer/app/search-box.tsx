/** Search for anything (Ctrl+K): name, pinyin initials, end of the identity number, contract or receipt number. */
import { SearchOutlined } from '@ant-design/icons';
import { AutoComplete, Input, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { HouseholdRow } from '../../core/contract/household.ts';
import { useBranchQuery } from '../api/use-branch-query.ts';
import { useShortcut } from '../components/use-shortcut.ts';

const TYPING_PAUSE_MS = 160;

export function SearchBox() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const input = useRef<InputRef>(null);
  const [text, setText] = useState('');
  const settled = useSettled(text.trim());
  const found = useBranchQuery('household.search', { text: settled }, { enabled: settled.length > 0, keepPrevious: true });
  useShortcut('ctrl+k', () => input.current?.focus({ cursor: 'all' }));
  const rows = settled ? found.data ?? [] : [];
  const open = (householdId: string) => {
    setText('');
    input.current?.blur();
    void navigate(`/household/${householdId}`);
  };
  return (
    <AutoComplete
      className="search-box" value={text} defaultActiveFirstOption classNames={{ popup: { root: 'search-popup' } }}
      options={rows.map((row) => ({ value: row.id, label: <Hit row={row} /> }))}
      showSearch={{ onSearch: setText }} onSelect={open} popupMatchSelectWidth={460}
      notFoundContent={settled && found.isSuccess ? t('app.searchNothing', { text: settled }) : null}
    >
      <Input ref={input} prefix={<SearchOutlined />} placeholder={t('app.searchPlaceholder')} aria-label={t('app.searchPlaceholder')} allowClear suffix={<kbd>Ctrl K</kbd>} />
    </AutoComplete>
  );
}

function Hit({ row }: { readonly row: HouseholdRow }) {
  const { t } = useTranslation();
  return (
    <span className="search-hit">
      <b>{row.headName}</b>
      <span>{row.villageName} {t('common.groupNo', { no: row.groupNo })}</span>
      <span className="search-hit-id">{row.identityMask}</span>
      <span className="chip chip-plain">{t(`household.statuses.${row.status}`)}</span>
    </span>
  );
}

function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(text), TYPING_PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [text]);
  return settled;
}
