/** Who stands at the counter, and the household's line. */
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { CounterView } from '../../../core/contract/loan.ts';
import { usePermission } from '../../app/session.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { FactList } from '../../components/facts.tsx';
import { yuan } from '../../components/format.ts';
import { LineFacts } from '../line/line-facts.tsx';

export function CounterLine({ view }: { readonly view: CounterView }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const mayOpenLine = usePermission('credit.read');
  const { line } = view;
  return (
    <aside className="panel counter-line">
      <header>
        <button type="button" className="counter-name" onClick={() => void navigate(`/household/${view.householdId}`)}>{view.headName}</button>
        <span>{t('counter.place', { village: view.villageName, group: view.groupNo })}</span>
        <span>{view.identityMask}</span>
      </header>
      {line ? <LineFacts line={line} /> : <EmptyState sentence={t('counter.noLine')} />}
      {view.refundBalance > 0 ? (
        <FactList facts={[{ key: 'refund', label: t('counter.refundBalance'), value: yuan(view.refundBalance), isNumber: true, tone: 'waiting' }]} />
      ) : null}
      {line && mayOpenLine ? <Button type="link" size="small" onClick={() => void navigate(`/line/${line.id}`)}>{t('counter.openLine')}</Button> : null}
    </aside>
  );
}
