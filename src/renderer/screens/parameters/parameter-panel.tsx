/** One parameter at one place: what holds and why, what each level has set, who changed it when; and the way to change it. */
import { Alert, Button } from 'antd';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ParameterPlace, ParameterProposal, ParameterRow } from '../../../core/contract/parameters.ts';
import { useBranchQuery } from '../../api/use-branch-query.ts';
import { usePermission } from '../../app/session.ts';
import { Chip } from '../../components/chip.tsx';
import { FactList } from '../../components/facts.tsx';
import { SidePanel } from '../../components/side-panel.tsx';
import { parameterDescriptionText, parameterNameText, parameterText } from '../../text/parameter-text.ts';
import { ChangeParameter } from './change-parameter.tsx';
import { boundText, placeText, valueText } from './parameter-columns.ts';

interface ParameterPanelProps {
  readonly row: ParameterRow;
  readonly place: ParameterPlace;
  readonly onClose: () => void;
}

export function ParameterPanel({ row, place, onClose }: ParameterPanelProps) {
  const { t } = useTranslation();
  const mayManage = usePermission('organisation.manage');
  const [dialog, setDialog] = useState<'change' | 'clear' | null>(null);
  const isFree = row.pending === null;
  return (
    <SidePanel
      title={parameterNameText(row.key, row.name)} onClose={onClose} width={372}
      footer={mayManage && row.maySetHere ? (
        <>
          {row.own ? <Button disabled={!isFree} onClick={() => setDialog('clear')}>{t('parameters.panel.clear')}</Button> : null}
          <Button type="primary" disabled={!isFree} onClick={() => setDialog('change')}>{t('parameters.panel.change')}</Button>
        </>
      ) : null}
    >
      <p className="parameter-description">{parameterDescriptionText(row.key, row.description)}</p>
      {row.own?.isClipped ? <Alert className="parameter-alert" type="error" showIcon title={t('parameters.panel.clippedNote')} /> : null}
      {row.pending ? <Alert className="parameter-alert" type="warning" showIcon title={t('parameters.panel.pending')} description={pendingText(t, row.pending)} /> : null}
      {row.coming ? (
        <Alert
          className="parameter-alert" type="info" showIcon
          title={t('parameters.panel.coming', { date: row.coming.effectiveFrom, value: row.coming.value === null ? t('parameters.inherit') : parameterText(row.coming.value, row.unit, row.key) })}
        />
      ) : null}
      <FactList
        facts={[
          { key: 'effective', label: t('parameters.panel.effective'), value: <b>{parameterText(row.effective, row.unit, row.key)}</b> },
          { key: 'source', label: t('parameters.panel.source'), value: placeText(t, row.effectiveFrom) },
          { key: 'bound', label: t('parameters.panel.bound'), value: row.maySetHere ? (boundText(t, row) ?? '—') : t('parameters.panel.notHere', { level: t(`parameters.levels.${place.level}`) }) },
          { key: 'range', label: t('parameters.panel.range'), value: rangeText(t, row) },
        ]}
      />
      <Chain row={row} />
      <History row={row} />
      {dialog ? <ChangeParameter row={row} place={place} isClearing={dialog === 'clear'} onClose={() => setDialog(null)} /> : null}
    </SidePanel>
  );
}

const pendingText = (t: TFunction, pending: ParameterProposal): string =>
  `${parameterText(pending.before, pending.unit, pending.key)} → ${valueText(t, pending)} · ${t('parameters.panel.since', { date: pending.effectiveFrom })} · ${pending.madeByName} · ${pending.reason}`;

function rangeText(t: TFunction, row: ParameterRow): string {
  if (row.type !== 'number') return parameterText(row.values, null);
  return t('parameters.range', { minimum: parameterText(row.minimum ?? 0, row.unit), maximum: parameterText(row.maximum ?? 0, row.unit, row.key) });
}

function Chain({ row }: { readonly row: ParameterRow }) {
  const { t } = useTranslation();
  return (
    <section className="parameter-section">
      <h3>{t('parameters.panel.chain')}</h3>
      <table className="parameter-chain">
        <tbody>
          <tr className={row.effectiveFrom ? '' : 'is-effective'}><th>{t('parameters.panel.default')}</th><td>{parameterText(row.default, row.unit, row.key)}</td><td /></tr>
          {row.chain.map((step) => (
            <tr key={step.unitId} className={step.unitId === row.effectiveFrom?.unitId ? 'is-effective' : ''}>
              <th>{placeText(t, step)}</th>
              <td>{parameterText(step.value, row.unit, row.key)}{step.isClipped ? <> <Chip tone="danger">{t('parameters.states.clipped')}</Chip></> : null}</td>
              <td>{t('parameters.panel.since', { date: step.effectiveFrom })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function History({ row }: { readonly row: ParameterRow }) {
  const { t } = useTranslation();
  const history = useBranchQuery('parameters.proposals', { key: row.key });
  return (
    <section className="parameter-section">
      <h3>{t('parameters.panel.history')}</h3>
      {history.data?.length === 0 ? <p className="tone-muted">{t('parameters.panel.noHistory')}</p> : null}
      <ul className="parameter-history">
        {history.data?.map((one) => (
          <li key={one.id}>
            <b>{parameterText(one.before, one.unit, one.key)} → {valueText(t, one)}</b> <Chip tone={one.status === 'approved' ? 'accent' : one.status === 'pending' ? 'waiting' : 'muted'}>{t(`parameters.proposalStatuses.${one.status}`)}</Chip>
            <span>{placeText(t, one.place)} · {t('parameters.panel.since', { date: one.effectiveFrom })}</span>
            <span>{one.madeByName} {one.madeOn}{one.decidedByName ? ` · ${one.decidedByName} ${one.decidedOn ?? ''}` : ''} · {one.reason}{one.decisionReason ? ` · ${one.decisionReason}` : ''}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
