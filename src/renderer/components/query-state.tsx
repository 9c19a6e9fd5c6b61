/** What stands in the place of data that is on its way or could not be read. */
import { LoadingOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { errorDetailOf } from '../api/branch.ts';
import { useErrorText } from '../text/error-text.ts';

interface QueryStateProps<Data> {
  readonly query: Pick<UseQueryResult<Data, Error>, 'data' | 'error' | 'refetch'>;
  readonly children: (data: Data) => ReactNode;
}

export function QueryState<Data>({ query, children }: QueryStateProps<Data>) {
  const { t } = useTranslation();
  if (query.data !== undefined) return children(query.data);
  if (query.error) return <QueryFault error={query.error} onRetry={() => void query.refetch()} />;
  return <div className="query-loading"><LoadingOutlined /> {t('common.loading')}</div>;
}

/** Above a grid whose rows could not be read. */
export function QueryFault({ error, onRetry }: { readonly error: Error; readonly onRetry: () => void }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  return (
    <Alert
      type="error" showIcon title={t('common.failedToLoad')} description={errorText(errorDetailOf(error))}
      action={<Button size="small" onClick={onRetry}>{t('common.retry')}</Button>}
    />
  );
}
