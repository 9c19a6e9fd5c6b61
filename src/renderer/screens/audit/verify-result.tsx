/** What the verification found, check by check. */
import { CheckCircleFilled, CloseCircleFilled, CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import type { VerifyReport } from '../../../core/contract/audit.ts';
import { formatCount } from '../../components/format.ts';

interface VerifyResultProps {
  readonly report: VerifyReport;
  readonly checkedAt: number;
  readonly onClose: () => void;
}

export function VerifyResult({ report, checkedAt, onClose }: VerifyResultProps) {
  const { t } = useTranslation();
  const names: Readonly<Record<string, string>> = t('audit.checks', { returnObjects: true });
  return (
    <section className={report.ok ? 'panel verify' : 'panel verify is-broken'} role="status">
      <header>
        {report.ok ? <CheckCircleFilled className="tone-accent" /> : <CloseCircleFilled className="tone-danger" />}
        <b>{report.ok ? t('audit.result.ok') : t('audit.result.failed')}</b>
        <span className="tone-muted">{t('audit.result.events', { n: formatCount(report.events), hash: `${report.lastHash.slice(0, 16)}…` })}</span>
        <span className="page-space" />
        <span className="tone-muted">{t('audit.result.checkedAt', { moment: dayjs(checkedAt).format('HH:mm:ss') })}</span>
        <Button type="text" size="small" icon={<CloseOutlined />} onClick={onClose} aria-label={t('common.close')} />
      </header>
      <ul>
        {report.checks.map((check) => (
          <li key={check.name}>
            <span>{names[check.name] ?? check.name}</span>
            <span className="number tone-muted">{t('audit.result.compared', { n: formatCount(check.compared) })}</span>
            <span className={check.ok ? 'chip chip-accent' : 'chip chip-danger'}>{check.ok ? t('audit.result.pass') : t('audit.result.problems', { n: check.problems.length })}</span>
            {check.problems.length > 0 ? <span className="verify-problems">{check.problems.slice(0, 20).join(t('common.clauseSeparator'))}</span> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
