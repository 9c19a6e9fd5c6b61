/** One household, village or township: each criterion with its figure, what is proposed, the objections, what was before. */
import { App, Button, InputNumber } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlaceCriterion, PlaceProposal, PlaceRow } from '../../../core/contract/credit.ts';
import { useBranchQuery } from '../../api/use-branch-query.ts';
import { useCommand } from '../../api/use-command.ts';
import { usePermission, useSession } from '../../app/session.ts';
import { Chip } from '../../components/chip.tsx';
import { FactList } from '../../components/facts.tsx';
import { SidePanel } from '../../components/side-panel.tsx';
import { useErrorText } from '../../text/error-text.ts';
import { Objections } from './objections.tsx';
import { boundText, figureText, partsText, placeStatusTone } from './place-columns.ts';

export function PlacePanel({ row, onClose }: { readonly row: PlaceRow; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const history = useBranchQuery('credit.placeHistory', { kind: row.kind, subjectId: row.subjectId });
  const pending = history.data?.find(({ status }) => status === 'pending') ?? null;
  const past = history.data?.filter(({ status }) => status !== 'pending') ?? [];
  return (
    <SidePanel title={row.name} subtitle={row.kind === 'township' ? '' : (row.villageName ?? row.township)} onClose={onClose} width={356}>
      <FactList
        facts={[
          { key: 'status', label: t('common.status'), value: <Chip tone={placeStatusTone(row)}>{t(`places.statuses.${row.status}`)}</Chip> },
          { key: 'since', label: t('places.columns.since'), value: row.since ?? '—' },
          { key: 'review', label: t('places.columns.reviewDueOn'), value: row.reviewDueOn ?? '—', ...(row.isReviewDue ? { tone: 'danger' as const } : {}) },
        ]}
      />
      {row.kind === 'village' ? <VillageTotal row={row} /> : null}
      <section className="place-section">
        <h3>{t('places.criteriaTitle')}</h3>
        <Criteria criteria={row.criteria} />
      </section>
      {pending ? <Pending proposal={pending} /> : null}
      {past.length > 0 ? (
        <section className="place-section">
          <h3>{t('places.history')}</h3>
          <ul className="place-history">{past.map((one) => <Past key={one.id} proposal={one} />)}</ul>
        </section>
      ) : null}
    </SidePanel>
  );
}

function Criteria({ criteria }: { readonly criteria: readonly PlaceCriterion[] }) {
  const { t } = useTranslation();
  return (
    <table className="place-criteria">
      <thead><tr><th>{t('places.columns.criterion')}</th><th>{t('places.columns.figure')}</th><th>{t('places.columns.bound')}</th><th /></tr></thead>
      <tbody>
        {criteria.map((one) => (
          <tr key={one.code}>
            <th>{t(`places.criteria.${one.code}`)}</th>
            <td className={one.isMet ? '' : 'tone-danger'}>{figureText(t, one)}{partsText(one) ? <small>{partsText(one)}</small> : null}</td>
            <td>{boundText(t, one)}</td>
            <td><Chip tone={one.isMet ? 'accent' : 'danger'}>{t(one.isMet ? 'places.meets.yes' : 'places.meets.no')}</Chip></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function VillageTotal({ row }: { readonly row: PlaceRow }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const errorText = useErrorText();
  const mayEdit = usePermission('credit.rate');
  const [total, setTotal] = useState(row.householdTotal);
  const set = useCommand('credit.setVillageTotal', { invalidates: ['credit'], failure: 'field', onDone: () => void message.success(t('common.saved')) });
  return (
    <div className="place-total">
      <label>
        {t('places.columns.total')}
        <InputNumber<number> min={1} precision={0} disabled={!mayEdit} value={total} onChange={setTotal} suffix={t('common.unitHouseholds')} aria-label={t('places.columns.total')} />
      </label>
      {mayEdit ? <Button disabled={total === null || total === row.householdTotal} loading={set.isRunning} onClick={() => total !== null && void set.run({ villageId: row.subjectId, households: total })}>{t('common.save')}</Button> : null}
      {set.error ? <span className="form-error" role="alert">{errorText(set.error)}</span> : <span className="tone-muted">{t('places.totalHint')}</span>}
    </div>
  );
}

function Pending({ proposal }: { readonly proposal: PlaceProposal }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { staffId } = useSession();
  const withdraw = useCommand('credit.withdrawPlace', { invalidates: ['credit'], onDone: () => void message.success(t('places.withdrawn')) });
  return (
    <section className="place-section">
      <h3>{t('places.pendingTitle', { act: t(`places.acts.${proposal.act}`) })}</h3>
      <FactList
        facts={[
          { key: 'maker', label: t('places.columns.maker'), value: `${proposal.madeByName} ${proposal.madeOn}` },
          { key: 'reason', label: t('common.reason'), value: proposal.reason },
          ...(proposal.noticeUntil ? [{ key: 'notice', label: t('places.columns.notice'), value: t('places.noticeSpan', { from: proposal.madeOn, until: proposal.noticeUntil }) }] : []),
        ]}
      />
      {proposal.noticeUntil ? <Objections proposal={proposal} /> : null}
      {proposal.madeById === staffId ? <Button size="small" loading={withdraw.isRunning} onClick={() => void withdraw.run({ proposalId: proposal.id })}>{t('places.withdraw')}</Button> : null}
    </section>
  );
}

function Past({ proposal }: { readonly proposal: PlaceProposal }) {
  const { t } = useTranslation();
  return (
    <li>
      <b>{t(`places.acts.${proposal.act}`)}</b> <Chip tone={proposal.status === 'approved' ? 'accent' : 'muted'}>{t(`parameters.proposalStatuses.${proposal.status}`)}</Chip>
      <span>{proposal.madeByName} {proposal.madeOn}{proposal.decidedByName ? ` · ${proposal.decidedByName} ${proposal.decidedOn ?? ''}` : ''} · {proposal.reason}{proposal.decisionReason ? ` · ${proposal.decisionReason}` : ''}</span>
      {proposal.objections.map((one) => <span key={one.id}>{t('common.labelled', { label: t('places.objection'), value: one.text })} · {t(one.isUpheld ? 'places.upheld' : 'places.dismissed')} · {one.finding}</span>)}
    </li>
  );
}
