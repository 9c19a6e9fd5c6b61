/** What the import did, and where to go from here. */
import { CheckCircleOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { ImportPreview, ImportResult, RejectionCode } from '../../../core/contract/household.ts';
import { callBranch } from '../../api/branch.ts';
import { useFileActions } from '../../api/desk.ts';
import { usePermission } from '../../app/session.ts';
import { FigureStrip } from '../../components/facts.tsx';
import { formatCount } from '../../components/format.ts';

interface ImportOutcomeProps {
  readonly preview: ImportPreview;
  readonly result: ImportResult;
  readonly onNext: () => void;
}

export function ImportOutcome({ preview, result, onNext }: ImportOutcomeProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { save } = useFileActions();
  const mayRate = usePermission('credit.rate');
  const rejected = result.rows - result.accepted;
  const unit = t('common.unitHouseholds');
  const reasons = Object.entries(result.rejected) as [RejectionCode, number][];
  return (
    <div className="import-outcome panel">
      <CheckCircleOutlined className="import-outcome-icon" />
      <h2>{result.nothingChanged ? t('importing.doneNothing') : t('importing.done')}</h2>
      <FigureStrip
        figures={[
          { key: 'created', label: t('importing.result.created'), value: formatCount(result.created), unit },
          { key: 'changed', label: t('importing.result.changed'), value: formatCount(result.changed), unit },
          { key: 'unchanged', label: t('importing.result.unchanged'), value: formatCount(result.unchanged), unit },
          { key: 'rejected', label: t('importing.result.rejected'), value: formatCount(rejected), unit: t('importing.unitRows'), tone: rejected > 0 ? 'danger' : 'plain' },
        ]}
      />
      {result.addedVillages.length > 0 ? <p>{t('importing.addedVillages', { names: result.addedVillages.join(t('common.listSeparator')) })}</p> : null}
      {reasons.length > 0 ? (
        <ul className="import-counts">
          {reasons.map(([code, count]) => <li key={code}><span>{t(`importing.reasons.${code}`)}</span><span className="number">{formatCount(count)}</span></li>)}
        </ul>
      ) : null}
      <div className="import-outcome-actions">
        <Button type="primary" onClick={() => void navigate('/household')}>{t('importing.nextHouseholds')}</Button>
        {mayRate ? <Button onClick={() => void navigate('/rating')}>{t('importing.nextRating')}</Button> : null}
        {rejected > 0 ? <Button onClick={() => void save(callBranch('household.exportRejected', { previewId: preview.previewId }))}>{t('importing.saveRejected')}</Button> : null}
        <Button onClick={onNext}>{t('importing.nextFile')}</Button>
      </div>
    </div>
  );
}
