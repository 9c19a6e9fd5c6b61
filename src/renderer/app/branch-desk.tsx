/** The whole page: language and look, the core's state, the session, and the shell behind it. */
import { QueryClientProvider } from '@tanstack/react-query';
import { App, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { HashRouter } from 'react-router';
import { createQueryClient } from '../api/use-branch-query.ts';
import { CoreGate } from './core-gate.tsx';
import { antTheme } from './ant-theme.ts';
import { SessionGate } from './session-gate.tsx';

export function BranchDesk() {
  const { i18n } = useTranslation();
  const queries = useMemo(() => createQueryClient(), []);
  return (
    <ConfigProvider
      locale={i18n.language === 'en-US' ? enUS : zhCN} theme={antTheme} button={{ autoInsertSpace: false }}
      form={{ requiredMark: false }} wave={{ disabled: true }}
    >
      <App className="app-root" notification={{ maxCount: 4 }} message={{ maxCount: 2 }}>
        <QueryClientProvider client={queries}>
          <CoreGate>
            <HashRouter>
              <SessionGate />
            </HashRouter>
          </CoreGate>
        </QueryClientProvider>
      </App>
    </ConfigProvider>
  );
}
