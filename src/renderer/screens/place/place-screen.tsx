/** 信用评定: credit households, villages and townships, evaluated, proposed, shown to the public, approved, reviewed, taken away. */
import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { placeKinds, type PlaceKind } from '../../../core/contract/credit.ts';
import { Page } from '../../components/page.tsx';
import { PlaceList } from './place-list.tsx';
import './place.css';

export default function PlaceScreen() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const asked = params.get('kind');
  const kind: PlaceKind = placeKinds.find((one) => one === asked) ?? 'household';
  return (
    <Page title={t('navigation.place')} subtitle={t('places.subtitle')}>
      <div className="panel tabs-panel">
        <Tabs
          animated={false} activeKey={kind} onChange={(next) => setParams({ kind: next }, { replace: true })} destroyOnHidden
          items={placeKinds.map((one) => ({ key: one, label: t(`places.kinds.${one}`), children: <PlaceList kind={one} /> }))}
        />
      </div>
    </Page>
  );
}
