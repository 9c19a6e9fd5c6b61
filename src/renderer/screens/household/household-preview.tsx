/** The gist of a file beside the list: what a manager needs to recognise the household. */
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { HouseholdDetail } from '../../../core/contract/household.ts';
import { useBranchQuery } from '../../api/use-branch-query.ts';
import { Chip } from '../../components/chip.tsx';
import { FactList, type Fact } from '../../components/facts.tsx';
import { yuan } from '../../components/format.ts';
import { QueryState } from '../../components/query-state.tsx';
import { SidePanel } from '../../components/side-panel.tsx';
import { ageOn } from './age.ts';
import { fieldSpecs } from './file-fields.ts';
import { useFieldText } from './field-text.ts';
import { statusTone } from './household-columns.ts';

export function HouseholdPreview({ householdId, onClose }: { readonly householdId: string; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const detail = useBranchQuery('household.detail', { householdId }, { keepPrevious: true });
  return (
    <SidePanel
      title={detail.data?.headName ?? ''} onClose={onClose} width={330}
      subtitle={detail.data ? t('household.file.places', { village: detail.data.villageName, group: detail.data.groupNo }) : ''}
      footer={<Button type="primary" onClick={() => void navigate(`/household/${householdId}`)}>{t('household.list.openFile')}</Button>}
    >
      <QueryState query={detail}>{(data) => <Gist detail={data} />}</QueryState>
    </SidePanel>
  );
}

function Gist({ detail }: { readonly detail: HouseholdDetail }) {
  const { t } = useTranslation();
  const fieldText = useFieldText();
  const { file } = detail;
  const of = (section: 'basics' | 'production' | 'social' | 'creditRecord', name: string): Fact | null => {
    const spec = fieldSpecs[section].find((one) => one.name === name);
    const value = (file[section] as Readonly<Record<string, unknown>>)[name];
    return spec ? { key: name, label: t(`household.fields.${section}.${name}` as 'household.fields.basics.marital'), value: fieldText(spec, value) } : null;
  };
  const facts: (Fact | null)[] = [
    { key: 'identity', label: t('common.identity'), value: detail.identityMask, isNumber: true },
    { key: 'phone', label: t('common.phone'), value: detail.phoneMask ?? t('common.notCollected'), isNumber: true },
    { key: 'netIncome', label: t('household.list.netIncome'), value: yuan(detail.netIncome), isNumber: true },
    { key: 'netAssets', label: t('household.list.netAssets'), value: yuan(detail.netAssets), isNumber: true },
    of('basics', 'familySize'), of('basics', 'marital'), of('basics', 'health'), of('production', 'mainBusiness'), of('production', 'businessYears'),
    of('social', 'panelReview'), of('social', 'creditHousehold'), of('creditRecord', 'inquiryAuthorised'), of('creditRecord', 'currentlyOverdue'),
    { key: 'manager', label: t('common.manager'), value: detail.managerName ?? t('common.noManager') },
    { key: 'updatedOn', label: t('common.updatedOn'), value: detail.updatedOn, isNumber: true },
  ];
  return (
    <>
      <p className="preview-chips">
        <Chip tone={statusTone[detail.status]}>{t(`household.statuses.${detail.status}`)}</Chip>
        <Chip>{t(`common.genders.${detail.gender}`)} {t('household.file.age', { age: ageOn(detail.birthDate) })}</Chip>
        {detail.changedSinceRating.length > 0 ? <Chip tone="waiting">{t('household.file.changedMark')}</Chip> : null}
      </p>
      <FactList facts={facts.filter((fact) => fact !== null)} />
    </>
  );
}
