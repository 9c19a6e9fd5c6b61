/** 人工核查: the reviews that wait, one after the other by keyboard, with what the checks found beside the answer. */
import { Segmented } from 'antd';
import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { FraudTaskRow } from '../../../core/contract/fraud.ts';
import { useBranchQuery } from '../../api/use-branch-query.ts';
import { DataGrid, type DataGridHandle } from '../../components/grid/data-grid.tsx';
import { Page } from '../../components/page.tsx';
import { QueryFault } from '../../components/query-state.tsx';
import { checkColumns } from './check-columns.ts';
import { taskColumns } from './task-columns.ts';
import { TaskPanel } from './task-panel.tsx';
import './fraud.css';

type Side = 'open' | 'answered' | 'checks';

export default function FraudScreen() {
  const { t } = useTranslation();
  const [side, setSide] = useState<Side>('open');
  const toolbar = (
    <Segmented<Side> value={side} onChange={setSide} options={(['open', 'answered', 'checks'] as const).map((value) => ({ value, label: t(`fraud.sides.${value}`) }))} />
  );
  return (
    <Page title={t('navigation.fraud')} subtitle={t('fraud.keysHint')}>
      {side === 'checks' ? <Checks toolbar={toolbar} /> : <Tasks key={side} side={side} toolbar={toolbar} />}
    </Page>
  );
}

function Tasks({ side, toolbar }: { readonly side: 'open' | 'answered'; readonly toolbar: React.ReactNode }) {
  const { t } = useTranslation();
  const handle = useRef<DataGridHandle<FraudTaskRow>>(null);
  const answer = useRef<HTMLDivElement>(null);
  const tasks = useBranchQuery('fraud.tasks', { statuses: side === 'open' ? ['open'] : ['cleared', 'confirmed'] });
  const [chosenId, setChosenId] = useState<string | null>(null);
  const columns = useMemo(() => taskColumns(t, side), [t, side]);
  // The next one opens by itself when one is answered.
  const chosen = tasks.data?.find(({ id }) => id === chosenId) ?? tasks.data?.[0] ?? null;
  const move = (by: number) => {
    const rows = handle.current?.shownRows() ?? [];
    const next = rows[rows.findIndex(({ id }) => id === chosen?.id) + by];
    if (!next) return;
    setChosenId(next.id);
    handle.current?.focusRow(next.id);
  };
  const focusIn = (selector: string) => answer.current?.querySelector<HTMLElement>(selector)?.focus();
  const onKeyDown = (event: KeyboardEvent) => {
    const isTyping = /^(INPUT|TEXTAREA)$/.test((event.target as HTMLElement).tagName);
    if (isTyping || event.ctrlKey || event.altKey || event.metaKey) return;
    const acts: Readonly<Record<string, () => void>> = { j: () => move(1), k: () => move(-1), a: () => focusIn('.fraud-assign input') };
    const act = acts[event.key.toLowerCase()];
    if (!act) return;
    event.preventDefault();
    act();
  };
  return (
    <div className="fraud-desk" onKeyDown={onKeyDown}>
      <div className="page-column">
        {tasks.error ? <QueryFault error={tasks.error} onRetry={() => void tasks.refetch()} /> : null}
        <DataGrid
          gridId={`fraud.tasks.${side}`} columns={columns} rows={tasks.data} rowId={(row) => row.id} totalsText="fraud.total" toolbar={toolbar} handle={handle}
          searchPlaceholder={t('fraud.search')} label={t(`fraud.sides.${side}`)} onFocusRow={(row) => setChosenId(row.id)} onOpen={() => focusIn('textarea')}
          empty={{ sentence: t(`fraud.empty.${side}`) }}
        />
      </div>
      {chosen ? <div className="fraud-answer" ref={answer}><TaskPanel key={chosen.id} taskId={chosen.id} onAnswered={() => setChosenId(null)} /></div> : null}
    </div>
  );
}

function Checks({ toolbar }: { readonly toolbar: React.ReactNode }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const checks = useBranchQuery('fraud.checks', {});
  const columns = useMemo(() => checkColumns(t, true), [t]);
  return (
    <div className="page-column">
      {checks.error ? <QueryFault error={checks.error} onRetry={() => void checks.refetch()} /> : null}
      <DataGrid
        gridId="fraud.checks" columns={columns} rows={checks.data} rowId={(row) => String(row.id)} totalsText="fraud.totalChecks" toolbar={toolbar} label={t('fraud.sides.checks')}
        searchPlaceholder={t('fraud.search')} onOpen={(row) => void navigate(`/household/${row.householdId}?tab=checks`)} empty={{ sentence: t('fraud.empty.checks') }}
      />
    </div>
  );
}
