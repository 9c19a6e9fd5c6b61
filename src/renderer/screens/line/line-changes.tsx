/** 额度变动: what was asked for and what happened to one line, newest first. */
import { useTranslation } from 'react-i18next';
import type { LineChange, LineRequest } from '../../../core/contract/credit.ts';
import { useBranchQuery } from '../../api/use-branch-query.ts';
import { Chip } from '../../components/chip.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { yuan } from '../../components/format.ts';
import { QueryState } from '../../components/query-state.tsx';
import type { Tone } from '../../components/tone.ts';

const tones: Readonly<Record<LineRequest['status'], Tone>> = { pending: 'waiting', approved: 'accent', rejected: 'danger', withdrawn: 'muted' };

export function LineChanges({ lineId }: { readonly lineId: string }) {
  const { t } = useTranslation();
  const life = useBranchQuery('credit.lineLife', { lineId });
  return (
    <QueryState query={life}>
      {({ requests, changes }) => (requests.length + changes.length === 0 ? <EmptyState sentence={t('line.life.empty')} /> : (
        <div className="line-changes">
          {changes.length > 0 ? <Changes changes={changes} /> : null}
          {requests.length > 0 ? <Requests requests={requests} /> : null}
        </div>
      ))}
    </QueryState>
  );
}

const CODES: ReadonlySet<string> = new Set(['replaced', 'overdue', 'cured', 'term_over']);

function Changes({ changes }: { readonly changes: readonly LineChange[] }) {
  const { t } = useTranslation();
  const reasons = t('line.life.reasons', { returnObjects: true }) as Readonly<Record<string, string>>;
  const what = (one: LineChange): string => {
    if (one.kind === 'lowered') return t('line.life.toLimit', { before: yuan(one.limitBefore), after: yuan(one.limitAfter) });
    if (one.kind === 'reviewed') return t('line.life.reviewed', { limit: yuan(one.limitAfter) });
    return t('line.life.moved', { from: t(`credit.lineStatuses.${one.from}`), to: t(`credit.lineStatuses.${one.to}`) });
  };
  return (
    <table className="line-changes-table">
      <caption>{t('line.life.changes')}</caption>
      <thead><tr><th>{t('common.date')}</th><th>{t('line.life.what')}</th><th>{t('common.reason')}</th><th>{t('common.operator')}</th></tr></thead>
      <tbody>
        {changes.map((one) => <tr key={one.id}><td>{one.date}</td><td>{what(one)}</td><td>{CODES.has(one.reason) ? reasons[one.reason] : one.reason}</td><td>{one.staffName ?? '—'}</td></tr>)}
      </tbody>
    </table>
  );
}

function Requests({ requests }: { readonly requests: readonly LineRequest[] }) {
  const { t } = useTranslation();
  return (
    <table className="line-changes-table">
      <caption>{t('line.life.requests')}</caption>
      <thead><tr><th>{t('common.date')}</th><th>{t('line.life.what')}</th><th>{t('line.life.newLimit')}({t('common.unitYuan')})</th><th>{t('common.status')}</th><th>{t('common.reason')}</th><th>{t('common.operator')}</th><th>{t('line.life.decidedBy')}</th></tr></thead>
      <tbody>
        {requests.map((one) => (
          <tr key={one.id}>
            <td>{one.madeOn}</td><td>{t(`line.life.kinds.${one.kind}`)}</td><td className="number">{one.kind === 'cancel' ? '—' : yuan(one.limit)}</td>
            <td><Chip tone={tones[one.status]}>{t(`parameters.proposalStatuses.${one.status}`)}</Chip></td><td>{one.reason}</td><td>{one.madeByName}</td>
            <td>{one.decidedByName ? `${one.decidedByName} ${one.decidedOn ?? ''}` : ''}{one.decisionReason ? ` · ${one.decisionReason}` : ''}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
