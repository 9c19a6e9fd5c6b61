/** A screen that throws shows its fault in its own place; the rest of the desk goes on. */
import { Button } from 'antd';
import { Component, type ReactNode } from 'react';
import { i18n } from '../text/index.ts';

export class LoadFault extends Component<{ readonly children: ReactNode }, { readonly fault: Error | null }> {
  override readonly state: { readonly fault: Error | null } = { fault: null };

  static getDerivedStateFromError(fault: Error): { fault: Error } {
    return { fault };
  }

  override render(): ReactNode {
    const { fault } = this.state;
    if (!fault) return this.props.children;
    return (
      <div className="empty-state" role="alert">
        <p>{i18n.t('app.screenFault')}</p>
        <p className="veil-code">{fault.message}</p>
        <Button onClick={() => this.setState({ fault: null })}>{i18n.t('common.retry')}</Button>
      </div>
    );
  }
}
