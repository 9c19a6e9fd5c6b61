/** Two versions of a model side by side: every difference with its place. `?left=V1&right=V2`. */
import { SwapOutlined } from '@ant-design/icons';
import { Alert, Button, Segmented } from 'antd';
import type { TFunction } from 'i18next';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import type { ModelComparison, ModelDifference } from '../../../core/contract/decision.ts';
import type { ModelKind } from '../../../core/contract/model-document.ts';
import { useBranchQuery } from '../../api/use-branch-query.ts';
import { Chip } from '../../components/chip.tsx';
import { DataGrid, type GridColumn } from '../../components/grid/data-grid.tsx';
import { Page } from '../../components/page.tsx';
import { QueryState } from '../../components/query-state.tsx';
import type { Tone } from '../../components/tone.ts';
import { statusTone } from './decision-list-screen.tsx';
import { differenceText } from './difference-text.ts';
import { DocumentView } from './document-view.tsx';
import { useCellWords, useFactFields } from './table-view.tsx';
import './decision.css';

const changeTone: Readonly<Record<ModelDifference['change'], Tone>> = { added: 'accent', removed: 'danger', changed: 'waiting' };

export default function CompareScreen() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { kind } = useParams();
  const [params, setParams] = useSearchParams();
  const [left, right] = [params.get('left') ?? '', params.get('right') ?? ''];
  const [view, setView] = useState<'differences' | 'documents'>('differences');
  const comparison = useBranchQuery('decision.compare', { kind: kind as ModelKind, left, right });
  return (
    <Page
      title={t('decision.compare.title')} subtitle={t('decision.compare.subtitle', { kind: t(`decision.kinds.${kind as ModelKind}`), left, right })}
      onBack={() => void navigate(`/decision/${kind}/${right}`)}
      actions={(
        <>
          <Segmented value={view} onChange={setView} options={[{ value: 'differences', label: t('decision.compare.only') }, { value: 'documents', label: t('decision.page.tabs.content') }]} />
          <Button icon={<SwapOutlined />} onClick={() => setParams({ left: right, right: left }, { replace: true })}>{t('decision.compare.swap')}</Button>
        </>
      )}
    >
      <QueryState query={comparison}>{(data) => (view === 'differences' ? <Differences comparison={data} /> : <Documents comparison={data} />)}</QueryState>
    </Page>
  );
}

function Differences({ comparison }: { readonly comparison: ModelComparison }) {
  const { t } = useTranslation();
  const { byName } = useFactFields();
  const words = useCellWords();
  const columns = useMemo(() => differenceColumns(t, comparison, (row, side) => differenceText(row, side, byName, words, valueNames(t))), [t, comparison, byName, words]);
  return (
    <div className="page-column">
      {comparison.differences.length === 0 ? <Alert type="success" showIcon title={t('decision.compare.same')} /> : null}
      <DataGrid<ModelDifference>
        gridId="decision.differences" label={t('decision.compare.title')} columns={columns} rows={comparison.differences} rowId={(row) => row.path.join(' / ')}
        totalsText="decision.compare.total" empty={{ sentence: t('decision.compare.same') }}
      />
    </div>
  );
}

/** Codes that may stand alone in a difference. */
const valueNames = (t: TFunction): Readonly<Record<string, string>> => ({
  ...t('decision.outcomes', { returnObjects: true }), ...t('decision.results', { returnObjects: true }), ...t('decision.natures', { returnObjects: true }),
  ...t('decision.doc.customerKinds', { returnObjects: true }), ...t('loan.methods', { returnObjects: true }),
});

function differenceColumns(
  t: TFunction, { left, right }: ModelComparison, textOf: (row: ModelDifference, side: string | null) => string | null,
): readonly GridColumn<ModelDifference>[] {
  return [
    { id: 'place', title: t('decision.compare.place'), kind: 'text', width: 240, flex: 1, value: (row) => placeText(t, row.path), tooltip: (row) => row.path.join(' / ') },
    { id: 'change', title: t('decision.compare.change'), kind: 'choice', width: 84, value: (row) => row.change, labels: t('decision.compare.changes', { returnObjects: true }), tone: (row) => changeTone[row.change] },
    { id: 'left', title: left.version, kind: 'text', width: 260, flex: 2, value: (row) => textOf(row, row.left), missing: t('decision.compare.absent'), tooltip: (row) => textOf(row, row.left) },
    { id: 'right', title: right.version, kind: 'text', width: 260, flex: 2, value: (row) => textOf(row, row.right), missing: t('decision.compare.absent'), tooltip: (row) => textOf(row, row.right) },
  ];
}

/** Containers say nothing to a reader: "A1 / A1-3 / 分值". */
const CONTAINERS = new Set(['rules', 'indicators', 'variables', 'factors', 'table', 'categories', 'inputs', 'outputs']);

function placeText(t: TFunction, path: readonly string[]): string {
  const names = { ...t('decision.fields', { returnObjects: true }), ...t('decision.compareFields', { returnObjects: true }) } as Readonly<Record<string, string>>;
  const told = path.filter((part) => !CONTAINERS.has(part));
  return (told.length > 0 ? told : path).map((part) => names[part] ?? part).join(' / ');
}

function Documents({ comparison }: { readonly comparison: ModelComparison }) {
  const { t } = useTranslation();
  return (
    <div className="model-sides">
      {[comparison.left, comparison.right].map((side) => (
        <section className="panel" key={side.version} aria-label={side.version}>
          <header className="panel-head">{side.version} <Chip tone={statusTone[side.status]}>{t(`decision.statuses.${side.status}`)}</Chip></header>
          <div className="model-scroll"><DocumentView document={side.document} /></div>
        </section>
      ))}
    </div>
  );
}
