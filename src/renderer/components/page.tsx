/** Layout of a screen: a title line with its controls, then content that fills the rest. */
import { ArrowLeftOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface PageProps {
  readonly title: ReactNode;
  /** Behind the title, quiet. */
  readonly subtitle?: ReactNode;
  readonly onBack?: () => void;
  /** At the right of the title line: what can be done on this screen; the first thing to do is the primary button. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  /** The content scrolls as one page instead of filling the height. */
  readonly isScrolling?: boolean;
}

export function Page({ title, subtitle, onBack, actions, children, isScrolling = false }: PageProps) {
  const { t } = useTranslation();
  return (
    <section className="page">
      <header className="page-head">
        {onBack ? <Button type="text" icon={<ArrowLeftOutlined />} onClick={onBack} aria-label={t('common.back')} /> : null}
        <h1>{title}</h1>
        {subtitle ? <span className="page-subtitle">{subtitle}</span> : null}
        <span className="page-space" />
        {actions}
      </header>
      <div className={isScrolling ? 'page-body is-scrolling' : 'page-body'}>{children}</div>
    </section>
  );
}
