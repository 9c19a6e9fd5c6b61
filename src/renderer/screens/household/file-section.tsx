/** One section of the file: read as a list of facts, edited in place, with its sums below. */
import { EditOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileSection, HouseholdDetail } from '../../../core/contract/household.ts';
import { usePermission } from '../../app/session.ts';
import { FactList, type Fact } from '../../components/facts.tsx';
import { yuan } from '../../components/format.ts';
import { fieldSpecs, type FieldSpec } from './file-fields.ts';
import { fieldLabel, useFieldText } from './field-text.ts';
import { SectionForm } from './section-form.tsx';
import { sectionSums } from './section-sums.ts';

interface FileSectionTabProps {
  readonly detail: HouseholdDetail;
  readonly section: FileSection;
}

export function FileSectionTab({ detail, section }: FileSectionTabProps) {
  const { t } = useTranslation();
  const mayEdit = usePermission('household.edit');
  const [isEditing, setIsEditing] = useState(false);
  if (isEditing && section !== 'creditRecord') return <SectionForm detail={detail} section={section} onClose={() => setIsEditing(false)} />;
  return (
    <div className="file-section">
      <SectionFacts detail={detail} section={section} />
      <SectionSums detail={detail} section={section} />
      {section === 'basics' ? <SurveyNote detail={detail} /> : null}
      {mayEdit && section !== 'creditRecord' ? (
        <div className="file-section-foot">
          <Button icon={<EditOutlined />} onClick={() => setIsEditing(true)}>{t('household.file.edit')}</Button>
          <span className="tone-muted">{t('household.file.editNotice')}</span>
        </div>
      ) : null}
    </div>
  );
}

function SectionFacts({ detail, section }: FileSectionTabProps) {
  const { t } = useTranslation();
  const text = useFieldText();
  const values = detail.file[section] as Readonly<Record<string, unknown>>;
  const factOf = (spec: FieldSpec): Fact => {
    const path = `${section}.${spec.name}`;
    const isMissing = values[spec.name] === null || values[spec.name] === undefined;
    return {
      key: spec.name, value: text(spec, values[spec.name]), isNumber: spec.kind === 'money' || spec.kind === 'count' || spec.kind === 'hundredths',
      label: <ChangedLabel label={fieldLabel(t, path)} isChanged={detail.changedSinceRating.includes(path)} />,
      ...(isMissing ? { tone: 'muted' as const } : {}),
    };
  };
  const specs = fieldSpecs[section];
  if (section !== 'incomeExpense') return <FactList columns={3} facts={specs.map(factOf)} />;
  return (
    <div className="file-two">
      <div><h3>{t('household.groups.income')}</h3><FactList facts={specs.filter((spec) => spec.sum === 'plus').map(factOf)} /></div>
      <div><h3>{t('household.groups.expense')}</h3><FactList facts={specs.filter((spec) => spec.sum === 'minus').map(factOf)} /></div>
    </div>
  );
}

export function ChangedLabel({ label, isChanged }: { readonly label: string; readonly isChanged: boolean }) {
  const { t } = useTranslation();
  return <>{label}{isChanged ? <span className="changed-dot" title={t('household.file.changedMark')}>●</span> : null}</>;
}

function SectionSums({ detail, section }: FileSectionTabProps) {
  const { t } = useTranslation();
  const { sums, hasGaps } = sectionSums(detail, section);
  if (sums.length === 0) return null;
  return (
    <p className="file-sums">
      {sums.map((sum) => <span key={sum.name}>{t(`household.file.${sum.name}`)} <b className="number">{yuan(sum.amount)}</b> {sum.amount === null ? '' : t('common.unitYuan')}</span>)}
      {section === 'incomeExpense' ? <span className="tone-muted">{t('household.file.netIncomeRule')}</span> : null}
      {section === 'assets' ? <span className="tone-muted">{t('household.file.netAssetsRule')}</span> : null}
      {hasGaps ? <span className="tone-waiting">{t('household.file.partial')}</span> : null}
    </p>
  );
}

function SurveyNote({ detail }: { readonly detail: HouseholdDetail }) {
  const { t } = useTranslation();
  const { survey, extra } = detail.file;
  const others = Object.entries(extra);
  return (
    <>
      {survey.collectorNo || survey.collectedOn ? (
        <p className="file-note">{t('household.file.survey', { collector: survey.collectorNo ?? t('common.notAvailable'), date: survey.collectedOn ?? t('common.notAvailable') })}</p>
      ) : null}
      {others.length > 0 ? (
        <>
          <h3 className="file-other">{t('household.file.otherColumns')}</h3>
          <FactList columns={3} facts={others.map(([heading, value]) => ({ key: heading, label: heading, value }))} />
        </>
      ) : null}
    </>
  );
}
