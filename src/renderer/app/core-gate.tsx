/** The state of the core process over everything else: starting, restarting (nothing is lost behind it), failed for good. */
import { LoadingOutlined, WarningOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CoreFaultCode, CoreStatus } from '../../core/contract/desk.ts';
import { workProgressed } from '../api/running-work.ts';

interface CoreState {
  readonly status: CoreStatus;
  readonly fault: CoreFaultCode | null;
  /** How often it has become ready: a change says that the sessions of before are gone. */
  readonly generation: number;
}

const CoreStateContext = createContext<CoreState>({ status: 'starting', fault: null, generation: 0 });

export const useCoreState = (): CoreState => useContext(CoreStateContext);

export function CoreGate({ children }: { readonly children: ReactNode }) {
  const [state, setState] = useState<CoreState>({ status: 'starting', fault: null, generation: 0 });
  useEffect(() => window.desk.onCoreStatus((status, fault) => {
    setState((before) => ({ status, fault, generation: before.generation + (status === 'ready' && before.status !== 'ready' ? 1 : 0) }));
  }), []);
  useEffect(() => window.desk.onProgress(workProgressed), []);

  if (state.status === 'failed') return <FaultPage fault={state.fault} />;
  return (
    <CoreStateContext value={state}>
      {state.generation > 0 ? children : null}
      {state.status === 'ready' ? null : <Waiting isRestart={state.generation > 0} />}
    </CoreStateContext>
  );
}

function Waiting({ isRestart }: { readonly isRestart: boolean }) {
  const { t } = useTranslation();
  return (
    <div className="veil" role="alert">
      <div className="veil-box">
        <LoadingOutlined className="veil-icon" />
        <h2>{isRestart ? t('app.core.restarting') : t('app.core.starting')}</h2>
        {isRestart ? <p>{t('app.core.restartingDetail')}</p> : null}
      </div>
    </div>
  );
}

function FaultPage({ fault }: { readonly fault: CoreFaultCode | null }) {
  const { t } = useTranslation();
  const code = fault ?? 'core_keeps_dying';
  return (
    <main className="veil veil-solid">
      <div className="veil-box">
        <WarningOutlined className="veil-icon tone-danger" />
        <h2>{t('app.core.failed')}</h2>
        <p>{t(`app.core.faults.${code}`)}</p>
        <p className="veil-code">{t('app.core.faultCode', { code, version: window.desk.versions.app })}</p>
        <Button type="primary" onClick={() => void window.desk.restartApp()}>{t('app.core.restartApp')}</Button>
      </div>
    </main>
  );
}
