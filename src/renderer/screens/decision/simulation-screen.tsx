/** What a draft would change on the branch's households, champion and challenger side by side. Running it makes the draft ready to be submitted. */
import { DownloadOutlined, ExperimentOutlined } from '@ant-design/icons';
import { Alert, Button, Progress, Select, Tabs } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import type { ModelKind } from '../../../core/contract/model-document.ts';
import type { SimulationDetail, SimulationRow } from '../../../core/contract/simulation.ts';
import { callBranch } from '../../api/branch.ts';
import { useFileActions } from '../../api/desk.ts';
import { useBranchQuery } from '../../api/use-branch-query.ts';
import { useCommand } from '../../api/use-command.ts';
import { usePermission } from '../../app/session.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { Page } from '../../components/page.tsx';
import { QueryState } from '../../components/query-state.tsx';
import { SimulationFigures } from './simulation-figures.tsx';
import { SimulationHouseholds, type HouseholdChoice } from './simulation-households.tsx';
import { SimulationOverview } from './simulation-overview.tsx';
import { SimulationPerformance } from './simulation-performance.tsx';
import { SimulationScores } from './simulation-scores.tsx';
import './decision.css';
import './simulation.css';

interface DraftName {
  readonly kind: ModelKind;
  readonly version: string;
}

export default function SimulationScreen() {
  const { kind, version } = useParams();
  return <SimulationPage key={`${kind} ${version}`} draft={{ kind: kind as ModelKind, version: version ?? '' }} />;
}

function SimulationPage({ draft }: { readonly draft: DraftName }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { save } = useFileActions();
  const model = useBranchQuery('decision.model', draft);
  const list = useBranchQuery('simulation.simulations', {});
  const own = useMemo(() => list.data?.filter((row) => row.drafts.some((one) => one.kind === draft.kind && one.version === draft.version)), [list.data, draft.kind, draft.version]);
  const [chosen, setChosen] = useState<string | null>(null);
  const shown = own?.find((row) => row.id === chosen) ?? own?.[0];
  const name = `${t(`decision.kinds.${draft.kind}`)} ${draft.version}`;
  return (
    <Page
      title={t('simulation.title', { name })} subtitle={t('simulation.subtitle')} onBack={() => void navigate(`/decision/${draft.kind}/${draft.version}`)}
      actions={(
        <>
          {own && own.length > 1 ? <Earlier rows={own} value={shown?.id ?? ''} onChange={setChosen} /> : null}
          <Button icon={<DownloadOutlined />} disabled={!shown} onClick={() => { if (shown) void save(callBranch('simulation.exportSimulation', { simulationId: shown.id })); }}>{t('simulation.export')}</Button>
          {model.data?.status === 'draft' || model.data?.status === 'simulated' ? <RunSimulation draft={draft} hasRun={shown !== undefined} onDone={setChosen} /> : null}
        </>
      )}
    >
      <QueryState query={list}>
        {() => (shown ? <SimulationResult key={shown.id} row={shown} draft={draft} /> : <div className="page-column"><EmptyState sentence={t('simulation.none')} /></div>)}
      </QueryState>
    </Page>
  );
}

function Earlier({ rows, value, onChange }: { readonly rows: readonly SimulationRow[]; readonly value: string; readonly onChange: (id: string) => void }) {
  const { t } = useTranslation();
  return (
    <Select
      className="simulation-earlier" aria-label={t('simulation.earlier')} value={value} onChange={onChange}
      options={rows.map((row, index) => ({ value: row.id, label: t('simulation.run', { date: row.simulatedOn, no: rows.length - index, version: row.challengerVersion }) }))}
    />
  );
}

/** With drafts of other kinds, where there are any: they stand or fall together. */
function RunSimulation({ draft, hasRun, onDone }: { readonly draft: DraftName; readonly hasRun: boolean; readonly onDone: (id: string) => void }) {
  const { t } = useTranslation();
  const mayEdit = usePermission('decision.edit');
  const [together, setTogether] = useState<readonly string[]>([]);
  const models = useBranchQuery('decision.models', {});
  const others = models.data?.filter((row) => row.kind !== draft.kind && (row.status === 'draft' || row.status === 'simulated') && row.problemCount === 0) ?? [];
  const run = useCommand('simulation.run', { invalidates: ['simulation', 'decision'], onDone: useCallback(({ simulationId }: { simulationId: string }) => onDone(simulationId), [onDone]) });
  const drafts = [draft, ...together.flatMap((key) => others.filter((row) => keyOf(row) === key).map(({ kind, version }) => ({ kind, version })))];
  if (!mayEdit) return null;
  if (run.isRunning) {
    const share = run.progress && run.progress.total > 0 ? Math.floor((run.progress.done * 100) / run.progress.total) : 0;
    return <span className="simulation-running"><Progress percent={share} size="small" aria-label={t('simulation.running')} /><Button onClick={run.cancel}>{t('common.cancel')}</Button></span>;
  }
  return (
    <>
      {others.length > 0 ? (
        <Select
          mode="multiple" className="simulation-together" maxTagCount="responsive" placeholder={t('simulation.together')} aria-label={t('simulation.together')} value={[...together]} onChange={setTogether}
          options={others.map((row) => ({ value: keyOf(row), label: `${t(`decision.kinds.${row.kind}`)} ${row.version}` }))}
        />
      ) : null}
      <Button type="primary" icon={<ExperimentOutlined />} onClick={() => void run.run({ drafts })}>{hasRun ? t('simulation.again') : t('simulation.start')}</Button>
    </>
  );
}

const keyOf = ({ kind, version }: DraftName): string => `${kind} ${version}`;

const parts = ['overview', 'scores', 'performance', 'households'] as const;
type Part = (typeof parts)[number];

function SimulationResult({ row, draft }: { readonly row: SimulationRow; readonly draft: DraftName }) {
  const { t } = useTranslation();
  const detail = useBranchQuery('simulation.simulation', { simulationId: row.id });
  const [part, setPart] = useState<Part>('overview');
  const [choice, setChoice] = useState<HouseholdChoice>({ group: 'changed' });
  const look = (next: HouseholdChoice) => {
    setChoice(next);
    setPart('households');
  };
  const isStale = row.drafts.some((one) => one.kind === draft.kind && one.version === draft.version && !one.isCurrent);
  return (
    <div className="page-column">
      {isStale ? <Alert type="warning" showIcon title={t('simulation.stale')} /> : null}
      <p className="simulation-sides"><span>{t('simulation.champion')}</span><b>{row.championVersion}</b><span>{t('simulation.challenger')}</span><b>{row.challengerVersion}</b><span>{t('simulation.by', { name: row.makerName, date: row.simulatedOn })}</span></p>
      <QueryState query={detail}>
        {(data) => (
          <>
            <SimulationFigures summary={data.summary} chosen={part === 'households' ? choice.group : null} onLook={look} />
            <div className="panel simulation-parts">
              <Tabs
                className="model-tabs" activeKey={part} onChange={(key) => setPart(key as Part)}
                items={parts.map((key) => ({
                  key, label: t(`simulation.parts.${key}`),
                  children: <div className={key === 'households' ? 'simulation-list' : 'model-scroll'}><PartView part={key} detail={data} choice={choice} onLook={look} onChoose={setChoice} /></div>,
                }))}
              />
            </div>
          </>
        )}
      </QueryState>
    </div>
  );
}

interface PartViewProps {
  readonly part: Part;
  readonly detail: SimulationDetail;
  readonly choice: HouseholdChoice;
  readonly onLook: (choice: HouseholdChoice) => void;
  readonly onChoose: (choice: HouseholdChoice) => void;
}

function PartView({ part, detail, choice, onLook, onChoose }: PartViewProps) {
  switch (part) {
    case 'overview': return <SimulationOverview summary={detail.summary} onLook={onLook} />;
    case 'scores': return <SimulationScores summary={detail.summary} />;
    case 'performance': return <SimulationPerformance performance={detail.summary.performance} />;
    case 'households': return <SimulationHouseholds detail={detail} choice={choice} onChoose={onChoose} />;
  }
}
