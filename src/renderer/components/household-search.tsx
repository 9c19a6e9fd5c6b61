/** Finds a household: by name, pinyin initials, end of the identity number, contract or receipt number. */
import { SearchOutlined } from '@ant-design/icons';
import { AutoComplete, Input, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HouseholdRow } from '../../core/contract/household.ts';
import { useBranchQuery } from '../api/use-branch-query.ts';
import { useShortcut } from './use-shortcut.ts';

interface HouseholdSearchProps {
  readonly placeholder: string;
  readonly onPick: (householdId: string) => void;
  /** Puts the keyboard here: "ctrl+k". */
  readonly shortcut: string;
  /** How the shortcut is shown at the end of the field. */
  readonly shortcutName: string;
  readonly autoFocus?: boolean;
  readonly size?: 'middle' | 'large';
}

const TYPING_PAUSE_MS = 160;

export function HouseholdSearch({ placeholder, onPick, shortcut, shortcutName, autoFocus = false, size = 'middle' }: HouseholdSearchProps) {
  const { t } = useTranslation();
  const input = useRef<InputRef>(null);
  const [text, setText] = useState('');
  const settled = useSettled(text.trim());
  const found = useBranchQuery('household.search', { text: settled }, { enabled: settled.length > 0, keepPrevious: true });
  useShortcut(shortcut, () => input.current?.focus({ cursor: 'all' }));
  const rows = settled ? found.data ?? [] : [];
  const pick = (householdId: string) => {
    setText('');
    input.current?.blur();
    onPick(householdId);
  };
  return (
    <AutoComplete
      className="search-box" value={text} defaultActiveFirstOption classNames={{ popup: { root: 'search-popup' } }}
      options={rows.map((row) => ({ value: row.id, label: <Hit row={row} /> }))}
      showSearch={{ onSearch: setText }} onSelect={pick} popupMatchSelectWidth={460}
      notFoundContent={settled && found.isSuccess ? t('app.searchNothing', { text: settled }) : null}
    >
      <Input
        ref={input} size={size} autoFocus={autoFocus} prefix={<SearchOutlined />} placeholder={placeholder} aria-label={placeholder} allowClear
        suffix={<kbd>{shortcutName}</kbd>} onKeyDown={(event) => { if (event.key === 'Escape') setText(''); }}
      />
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
