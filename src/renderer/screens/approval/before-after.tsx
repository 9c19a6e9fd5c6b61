/** The batch as a whole, before and after: sums, by grade, by village. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { BatchRow } from '../../../core/contract/credit.ts';
import { formatCount, signedYuan, yuan } from '../../components/format.ts';
import { averageOf } from '../rating/average.ts';
import { batchFigures, type BatchFigures, type BeforeAfter } from './batch-figures.ts';

export function BeforeAfterBand({ rows }: { readonly rows: readonly BatchRow[] }) {
  const { t } = useTranslation();
  const figures = useMemo(() => batchFigures(rows), [rows]);
  return (
    <div className="before-after">
      <Sums figures={figures} />
      <Groups title={t('approval.byGrade')} groups={figures.byGrade} nameOf={(key) => key || t('approval.noGrade')} />
      <Groups title={t('approval.byVillage')} groups={figures.byVillage} nameOf={(key) => key} />
    </div>
  );
}

function Sums({ figures }: { readonly figures: BatchFigures }) {
  const { t } = useTranslation();
  const { before, after } = figures;
  const change = after.total - before.total;
  return (
    <table className="sums">
      <thead><tr><th /><th>{t('approval.beforeFull')}</th><th>{t('approval.afterFull')}</th></tr></thead>
      <tbody>
        <tr><th>{t('approval.households')}</th><td>{formatCount(before.households)}</td><td><b>{formatCount(after.households)}</b></td></tr>
        <tr><th>{t('approval.sum')}</th><td>{yuan(before.total)}</td><td><b>{yuan(after.total)}</b></td></tr>
        <tr><th>{t('approval.average')}</th><td>{averageOf(before.total, before.households)}</td><td><b>{averageOf(after.total, after.households)}</b></td></tr>
      </tbody>
      <tfoot>
        <tr>
          <td colSpan={3}>
            <span>{t('approval.change')} <b>{signedYuan(change)}</b></span>
            <span>{t('approval.firstTime')} <b>{formatCount(figures.firstTime)}</b></span>
            <span>{t('approval.raised')} <b>{formatCount(figures.raised)}</b></span>
            <span>{t('approval.cut')} <b>{formatCount(figures.cut)}</b></span>
          </td>
        </tr>
      </tfoot>
    </table>
  );
}

function Groups({ title, groups, nameOf }: { readonly title: string; readonly groups: readonly BeforeAfter[]; readonly nameOf: (key: string) => string }) {
  const { t } = useTranslation();
  const largest = Math.max(...groups.map((group) => Math.max(group.before.total, group.after.total)), 1);
  return (
    <section className="before-after-groups">
      <header><span>{title}</span><span>{t('approval.before')}</span><span>{t('approval.after')}</span><span>{t('approval.columns.limit')}</span></header>
      <div>
        {groups.map((group) => (
          <p key={group.key} title={`${yuan(group.before.total)} → ${yuan(group.after.total)}`}>
            <b>{nameOf(group.key)}</b>
            <span>{formatCount(group.before.households)}</span>
            <span>{formatCount(group.after.households)}</span>
            <span className="pair-bar" aria-hidden="true">
              <i style={{ width: `${(group.before.total / largest) * 100}%` }} /><i style={{ width: `${(group.after.total / largest) * 100}%` }} />
            </span>
            <span>{yuan(group.after.total)}</span>
          </p>
        ))}
      </div>
    </section>
  );
}
