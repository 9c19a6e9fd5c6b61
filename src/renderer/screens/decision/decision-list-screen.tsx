/** 决策中心: every version of every model, where it stands, and what waits for whom. `?kind=` chooses the model. */
import { DiffOutlined, ExperimentOutlined, ImportOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Checkbox } from 'antd';
import type { TFunction } from 'i18next';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import type { ModelRow, ModelStatus } from '../../../core/contract/decision.ts';
import { modelKinds, type ModelKind } from '../../../core/contract/model-document.ts';
import { useBranchQuery } from '../../api/use-branch-query.ts';
import { usePermission } from '../../app/session.ts';
import { FilterChips } from '../../components/filter-chips.tsx';
import { DataGrid, type GridColumn } from '../../components/grid/data-grid.tsx';
import { Page } from '../../components/page.tsx';
import { QueryFault } from '../../components/query-state.tsx';
import type { Tone } from '../../components/tone.ts';
import { NewVersion } from './new-version.tsx';
import './decision.css';

export const statusTone: Readonly<Record<ModelStatus, Tone>> = {
  draft: 'plain', simulated: 'plain', submitted: 'waiting', approved: 'accent', inForce: 'accent', retired: 'muted', withdrawn: 'muted',
};

const NO_ROWS: readonly ModelRow[] = [];
const isCurrent = (row: ModelRow): boolean => row.status !== 'retired' && row.status !== 'withdrawn';
const isKind = (text: string | null): text is ModelKind => text !== null && (modelKinds as readonly string[]).includes(text);

export default function DecisionListScreen() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const mayEdit = usePermission('decision.edit');
  const [params, setParams] = useSearchParams();
  const asked = params.get('kind');
  const kind: ModelKind | 'all' = isKind(asked) ? asked : 'all';
  const list = useBranchQuery('decision.models', {});
  const [isCurrentOnly, setIsCurrentOnly] = useState(true);
  const [ticked, setTicked] = useState<readonly ModelRow[]>(NO_ROWS);
  const [source, setSource] = useState<ModelRow | null>(null);
  const [focused, setFocused] = useState<ModelRow | null>(null);
  const columns = useMemo(() => modelColumns(t), [t]);
  const shown = useMemo(() => (list.data ?? NO_ROWS).filter((row) => !isCurrentOnly || isCurrent(row)), [list.data, isCurrentOnly]);
  const rowFilter = useMemo(() => (kind === 'all' ? null : (row: ModelRow) => row.kind === kind), [kind]);
  const [left, right] = ticked;
  const isComparable = ticked.length === 2 && left?.kind === right?.kind;
  return (
    <Page title={t('navigation.decision')} subtitle={t('decision.list.subtitle')}>
      <div className="page-column">
        <FilterChips
          label={t('decision.columns.kind')} value={kind} onChange={(key) => setParams(key === 'all' ? {} : { kind: key }, { replace: true })}
          chips={(['all', ...modelKinds] as const).map((key) => ({
            key, label: key === 'all' ? t('decision.list.allKinds') : t(`decision.kinds.${key}`), count: shown.filter((row) => key === 'all' || row.kind === key).length,
          }))}
        />
        {list.error ? <QueryFault error={list.error} onRetry={() => void list.refetch()} /> : null}
        <DataGrid<ModelRow>
          gridId="decision.models" label={t('decision.list.label')} columns={columns} rows={list.data ? shown : undefined} rowId={rowIdOf} rowFilter={rowFilter}
          totalsText="decision.list.total" searchPlaceholder={t('decision.list.search')} empty={{ sentence: t('decision.list.empty') }} hasTicks onTicksChange={setTicked}
          onFocusRow={setFocused} onOpen={(row) => void navigate(`/decision/${row.kind}/${row.version}`)}
          rowClassRules={ROW_CLASSES}
          toolbar={<Checkbox checked={isCurrentOnly} onChange={(event) => setIsCurrentOnly(event.target.checked)}>{t('decision.list.current')}</Checkbox>}
          actions={(
            <>
              <Button
                icon={<DiffOutlined />} disabled={!isComparable} title={t('decision.list.compareHint')}
                onClick={() => void navigate(`/decision/${left?.kind}/compare?left=${right?.version}&right=${left?.version}`)}
              >
                {t('decision.list.compare')}
              </Button>
              {mayEdit ? <Button icon={<ImportOutlined />} onClick={() => void navigate('/decision/import')}>{t('scorecard.import.title')}</Button> : null}
              {mayEdit ? <Button icon={<ExperimentOutlined />} onClick={() => void navigate('/decision/fit')}>{t('scorecard.fit.title')}</Button> : null}
              {mayEdit ? (
                <Button type="primary" icon={<PlusOutlined />} disabled={!focused} title={focused ? '' : t('common.selectFirst')} onClick={() => setSource(focused)}>
                  {t('decision.list.new')}
                </Button>
              ) : null}
            </>
          )}
        />
      </div>
      {source ? <NewVersion source={source} onClose={() => setSource(null)} /> : null}
    </Page>
  );
}

const rowIdOf = (row: ModelRow): string => `${row.kind} ${row.version}`;
const ROW_CLASSES = { 'row-muted': (row: ModelRow) => !isCurrent(row) };

function modelColumns(t: TFunction): readonly GridColumn<ModelRow>[] {
  const title = (key: 'kind' | 'name' | 'version' | 'status' | 'inForceFrom' | 'heldUntil' | 'maker' | 'approver' | 'changedOn' | 'simulatedOn' | 'purpose' | 'basedOn') => t(`decision.columns.${key}`);
  return [
    { id: 'kind', title: title('kind'), kind: 'choice', width: 104, value: (row) => row.kind, labels: t('decision.kinds', { returnObjects: true }) },
    { id: 'version', title: title('version'), kind: 'text', width: 84, value: (row) => row.version },
    { id: 'status', title: title('status'), kind: 'choice', width: 84, value: (row) => row.status, labels: t('decision.statuses', { returnObjects: true }), tone: (row) => statusTone[row.status] },
    { id: 'name', title: title('name'), kind: 'text', width: 150, value: (row) => row.name, tooltip: (row) => row.name },
    { id: 'inForceFrom', title: title('inForceFrom'), kind: 'date', width: 98, value: (row) => row.inForceFrom },
    { id: 'heldUntil', title: title('heldUntil'), kind: 'date', width: 98, value: (row) => row.heldUntil },
    { id: 'maker', title: title('maker'), kind: 'text', width: 80, value: (row) => row.makerName, missing: t('decision.program') },
    { id: 'approver', title: title('approver'), kind: 'text', width: 80, value: (row) => row.approvedByName },
    { id: 'changedOn', title: title('changedOn'), kind: 'date', width: 98, value: (row) => row.changedOn },
    { id: 'simulatedOn', title: title('simulatedOn'), kind: 'date', width: 98, value: (row) => row.simulatedOn },
    { id: 'basedOn', title: title('basedOn'), kind: 'text', width: 84, value: (row) => row.basedOn, isHidden: true },
    { id: 'purpose', title: title('purpose'), kind: 'text', width: 160, flex: 2, value: (row) => row.purpose, tooltip: (row) => row.purpose },
  ];
}
