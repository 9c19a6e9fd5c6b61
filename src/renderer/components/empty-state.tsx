/** An empty list says in one sentence why, and offers what to do next. */
import { InboxOutlined } from '@ant-design/icons';
import { Button } from 'antd';

export interface EmptyStateProps {
  readonly sentence: string;
  readonly action?: { readonly label: string; readonly onClick: () => void } | undefined;
}

export function EmptyState({ sentence, action }: EmptyStateProps) {
  return (
    <div className="empty-state">
      <InboxOutlined className="empty-state-icon" />
      <p>{sentence}</p>
      {action ? <Button onClick={action.onClick}>{action.label}</Button> : null}
    </div>
  );
}
