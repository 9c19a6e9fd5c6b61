/** The act: draw or repay, and after it the paper. */
import { Alert, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CounterView, LoanRow } from '../../../core/contract/loan.ts';
import { usePermission } from '../../app/session.ts';
import { ActDone, type Done } from './act-done.tsx';
import { DrawForm } from './draw-form.tsx';
import { RepayForm } from './repay-form.tsx';

type Act = 'draw' | 'repay';

interface CounterActProps {
  readonly view: CounterView;
  readonly loans: readonly LoanRow[];
  readonly chosen: LoanRow | null;
  readonly onChoose: (loanId: string) => void;
}

export function CounterAct({ view, loans, chosen, onChoose }: CounterActProps) {
  const { t } = useTranslation();
  const mayPost = usePermission('loan.post');
  const [act, setAct] = useState<Act>(loans.length > 0 && (view.line?.available ?? 0) === 0 ? 'repay' : 'draw');
  const [done, setDone] = useState<Done | null>(null);
  return (
    <section className="panel counter-act">
      <Segmented<Act>
        block value={act} onChange={(next) => { setAct(next); setDone(null); }}
        options={[{ value: 'draw', label: t('counter.draw') }, { value: 'repay', label: t('counter.repay'), disabled: loans.length === 0 }]}
      />
      <div className="counter-act-body">
        {done ? <ActDone done={done} onClose={() => setDone(null)} /> : null}
        {!mayPost ? <Alert type="info" showIcon title={t('counter.cannotDraw.notPermitted')} /> : null}
        {mayPost && !done && act === 'draw' ? <DrawForm view={view} onDone={(outcome) => { onChoose(outcome.loanId); setDone(outcome); }} /> : null}
        {mayPost && !done && act === 'repay' ? (
          <RepayForm key={chosen?.id ?? ''} headName={view.headName} loans={loans} loan={chosen} onChoose={onChoose} onDone={setDone} />
        ) : null}
      </div>
    </section>
  );
}
