/** Beside the preview: the row in hand with its values before and after, reasons with counts, new villages, columns. */
import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ImportPreview, ImportRow, RejectionCode } from '../../../core/contract/household.ts';
import { Chip } from '../../components/chip.tsx';
import { formatCount } from '../../components/format.ts';
import type { RowChoice } from './import-look.tsx';

interface ImportSideProps {
  readonly preview: ImportPreview;
  readonly row: ImportRow | null;
  readonly choice: RowChoice;
  readonly onChoice: (choice: RowChoice) => void;
  readonly addsVillages: boolean;
  readonly onAddsVillages: (adds: boolean) => void;
}

export function ImportSide(props: ImportSideProps) {
  return (
    <aside className="import-side panel">
      <RowInHand row={props.row} />
      <NewVillages {...props} />
      <Reasons {...props} />
      <Columns preview={props.preview} />
    </aside>
  );
}

function RowInHand({ row }: { readonly row: ImportRow | null }) {
  const { t } = useTranslation();
  if (!row) return <section><p className="tone-muted">{t('importing.pickRow')}</p></section>;
  return (
    <section>
      <h3>{t('importing.rowTitle', { row: row.sheetRow })} {row.headName}</h3>
      {row.rejection ? (
        <p className="import-rejection">
          {t('importing.rejectedBecause', { reason: t(`importing.reasons.${row.rejection.code}`) })}
          <span>{t('importing.inColumn', { column: row.rejection.column, value: row.rejection.value || t('importing.emptyValue') })}</span>
        </p>
      ) : null}
      {row.normalised.length === 0 ? <p className="tone-muted">{t('importing.notNormalised')}</p> : (
        <>
          <p className="tone-muted">{t('importing.normalisedTitle', { n: row.normalised.length })}</p>
          <ul className="import-changes">
            {row.normalised.map((change) => (
              <li key={change.column}>
                <span className="import-change-column">{change.column}</span>
                <span><del>{change.from || t('importing.emptyValue')}</del> → <ins>{change.to || t('importing.emptyValue')}</ins></span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function NewVillages({ preview, addsVillages, onAddsVillages }: ImportSideProps) {
  const { t } = useTranslation();
  if (preview.newVillages.length === 0) return null;
  return (
    <section>
      <h3>{t('importing.newVillages')}</h3>
      <ul className="import-counts">
        {preview.newVillages.map((village) => (
          <li key={`${village.township}/${village.name}`}>
            <span>{t('importing.newVillageLine', village).trim()}</span>
            <span className="number">{t('importing.newVillageRows', { n: formatCount(village.rows) })}</span>
          </li>
        ))}
      </ul>
      <Checkbox checked={addsVillages} onChange={(event) => onAddsVillages(event.target.checked)}>{t('importing.addVillages')}</Checkbox>
      {addsVillages ? null : <p className="tone-waiting">{t('importing.newVillagesOff')}</p>}
    </section>
  );
}

function Reasons({ preview, choice, onChoice }: ImportSideProps) {
  const { t } = useTranslation();
  const reasons = Object.entries(preview.rejectedByCode) as [RejectionCode, number][];
  if (reasons.length === 0) return null;
  return (
    <section>
      <h3>{t('importing.byReason')}</h3>
      <ul className="import-counts">
        {[...reasons].sort((a, b) => b[1] - a[1]).map(([code, count]) => (
          <li key={code}>
            <button
              type="button" className={choice.reason === code ? 'is-chosen' : ''}
              onClick={() => onChoice({ outcome: 'rejected', reason: choice.reason === code ? null : code })}
            >
              <span>{t(`importing.reasons.${code}`)}</span><span className="number">{formatCount(count)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Columns({ preview }: { readonly preview: ImportPreview }) {
  const { t } = useTranslation();
  const known = preview.columns.filter((column) => column.field !== null).length;
  return (
    <section>
      <h3>{t('importing.columnsTitle')}</h3>
      <p className="tone-muted">{t('importing.columnsCount', { known, unknown: preview.columns.length - known })}</p>
      <p className="import-columns">
        {preview.columns.map((column, index) => (
          <Chip key={`${index}/${column.heading}`} tone={column.field === null ? 'waiting' : 'plain'}>
            {column.heading}{column.field === null ? ` · ${t('importing.keptColumn')}` : ''}
          </Chip>
        ))}
      </p>
    </section>
  );
}
