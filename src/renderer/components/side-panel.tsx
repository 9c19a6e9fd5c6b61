/** Details beside a list: the list stays usable. Escape closes. */
import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcut } from './use-shortcut.ts';

interface SidePanelProps {
  readonly title: ReactNode;
  readonly subtitle?: ReactNode;
  readonly onClose?: () => void;
  /** Pixels; 400 if left out. */
  readonly width?: number;
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}

export function SidePanel({ title, subtitle, onClose, width = 400, footer, children }: SidePanelProps) {
  const { t } = useTranslation();
  useShortcut('escape', () => onClose?.());
  return (
    <aside className="side-panel" style={{ width }}>
      <header className="side-panel-head">
        <div className="side-panel-title"><h2>{title}</h2>{subtitle ? <span>{subtitle}</span> : null}</div>
        {onClose ? <Button type="text" size="small" icon={<CloseOutlined />} onClick={onClose} aria-label={t('common.close')} /> : null}
      </header>
      <div className="side-panel-body">{children}</div>
      {footer ? <footer className="side-panel-foot">{footer}</footer> : null}
    </aside>
  );
}
