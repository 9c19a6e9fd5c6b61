/** The preview: what each row would do, why some cannot go in, and the person's decision. */
import { Button, Progress } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportPreview, ImportResult, ImportRow, RejectionCode } from '../../../core/contract/household.ts';
import { callBranch } from '../../api/branch.ts';
import { useFileActions } from '../../api/desk.ts';
import { useCommand } from '../../api/use-command.ts';
import { FigureStrip, type Figure } from '../../components/facts.tsx';
import { formatCount } from '../../components/format.ts';
import { DataGrid } from '../../components/grid/data-grid.tsx';
import { importColumns } from './import-columns.ts';
import { ImportSide } from './import-side.tsx';

export interface RowChoice {
  readonly outcome: ImportRow['outcome'] | null;
  readonly reason: RejectionCode | null;
}

const EVERYTHING: RowChoice = { outcome: null, reason: null };
const OUTCOMES = ['new', 'changed', 'unchanged', 'newVillage', 'rejected'] as const;

export function ImportLook({ preview, onDone }: { readonly preview: ImportPreview; readonly onDone: (result: ImportResult) => void }) {
  const { t } = useTranslation();
  const [choice, setChoice] = useState<RowChoice>(preview.counts.rejected > 0 ? { outcome: 'rejected', reason: null } : EVERYTHING);
  const [row, setRow] = useState<ImportRow | null>(null);
  const [addsVillages, setAddsVillages] = useState(true);
  const columns = useMemo(() => importColumns(t), [t]);
  const rowFilter = useMemo(() => filterOf(choice), [choice]);
  return (
    <div className="page-column">
      <OutcomeStrip preview={preview} choice={choice} onChoice={setChoice} />
      <div className="import-main">
        <DataGrid
          gridId="import.rows" columns={columns} rows={preview.rows} rowId={(one) => String(one.sheetRow)} rowFilter={rowFilter} hasTotals={false}
          searchPlaceholder={t('importing.search')} onFocusRow={setRow} empty={{ sentence: t('importing.nothingToImport') }} label={t('navigation.import')}
        />
        <ImportSide preview={preview} row={row} choice={choice} onChoice={setChoice} addsVillages={addsVillages} onAddsVillages={setAddsVillages} />
      </div>
      <DecisionBar preview={preview} addsVillages={addsVillages} onDone={onDone} />
    </div>
  );
}

function filterOf({ outcome, reason }: RowChoice): ((row: ImportRow) => boolean) | null {
  if (reason) return (row) => row.rejection?.code === reason;
  return outcome ? (row) => row.outcome === outcome : null;
}

function OutcomeStrip({ preview, choice, onChoice }: {
  readonly preview: ImportPreview; readonly choice: RowChoice; readonly onChoice: (choice: RowChoice) => void;
}) {
  const { t } = useTranslation();
  const unit = t('importing.unitRows');
  const all: Figure = { key: 'all', label: t('importing.allRows'), value: formatCount(preview.counts.rows), unit, isChosen: choice.outcome === null, onClick: () => onChoice(EVERYTHING) };
  const figures = OUTCOMES.map((outcome): Figure => ({
    key: outcome, label: t(`importing.outcomes.${outcome}`), value: formatCount(preview.counts[outcome]), unit, note: t(`importing.outcomeHints.${outcome}`),
    isChosen: choice.outcome === outcome, tone: outcome === 'rejected' && preview.counts.rejected > 0 ? 'danger' : 'plain',
    onClick: () => onChoice({ outcome, reason: null }),
  }));
  return <FigureStrip figures={[all, ...figures]} />;
}

function DecisionBar({ preview, addsVillages, onDone }: {
  readonly preview: ImportPreview; readonly addsVillages: boolean; readonly onDone: (result: ImportResult) => void;
}) {
  const { t } = useTranslation();
  const { save } = useFileActions();
  const take = useCommand('household.importSurvey', { onDone });
  const { counts, previewId } = preview;
  const fromNewVillages = addsVillages ? counts.newVillage : 0;
  const created = counts.new + fromNewVillages;
  const accepted = created + counts.changed + counts.unchanged;
  const rejected = counts.rows - accepted;
  if (take.isRunning) return <Writing take={take} />;
  return (
    <footer className="decision-bar">
      <span>{t('importing.summary', {
        accepted: formatCount(accepted), created: formatCount(created), changed: formatCount(counts.changed), unchanged: formatCount(counts.unchanged), rejected: formatCount(rejected),
      })}</span>
      <span className="page-space" />
      {rejected > 0 ? <Button onClick={() => void save(callBranch('household.exportRejected', { previewId }))}>{t('importing.saveRejected')}</Button> : null}
      <Button type="primary" disabled={accepted === 0} onClick={() => void take.run({ previewId, addVillages: addsVillages })}>
        {accepted === 0 ? t('importing.nothingToImport') : t('importing.import', { n: formatCount(accepted) })}
      </Button>
    </footer>
  );
}

function Writing({ take }: { readonly take: ReturnType<typeof useCommand<'household.importSurvey'>> }) {
  const { t } = useTranslation();
  const { progress } = take;
  const share = progress && progress.total > 0 ? Math.floor((progress.done / progress.total) * 100) : 0;
  return (
    <footer className="decision-bar">
      <span>{t('importing.writing')}</span>
      <Progress className="decision-progress" percent={share} showInfo={false} />
      <span className="number">{progress ? t('progress.count', { done: formatCount(progress.done), total: formatCount(progress.total) }) : ''}</span>
      <span className="page-space" />
      <Button danger onClick={take.cancel}>{t('importing.cancel')}</Button>
    </footer>
  );
}
