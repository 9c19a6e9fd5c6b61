/** Villages and groups with how many households each has; choosing one narrows the list. */
import { SearchOutlined } from '@ant-design/icons';
import { Input, Tree } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HouseholdRow } from '../../../core/contract/household.ts';
import { formatCount } from '../../components/format.ts';

export interface Place {
  readonly villageId: string;
  readonly groupNo: number | null;
}

interface VillageTreeProps {
  readonly rows: readonly HouseholdRow[];
  readonly creditVillages: ReadonlySet<string>;
  /** By village: told beside the name where two villages share one. */
  readonly townships: ReadonlyMap<string, string>;
  readonly place: Place | null;
  readonly onPlace: (place: Place | null) => void;
}

interface VillageCount {
  readonly id: string;
  readonly name: string;
  readonly count: number;
  readonly groups: readonly { readonly no: number; readonly count: number }[];
}

const ALL = 'all';

export function VillageTree({ rows, creditVillages, townships, place, onPlace }: VillageTreeProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const villages = useMemo(() => countVillages(rows), [rows]);
  const isShared = (name: string) => villages.filter((village) => village.name === name).length > 1;
  const shown = villages.filter((village) => village.name.includes(text.trim()));
  const nodes = [
    { key: ALL, title: <Label name={t('household.list.all')} count={rows.length} /> },
    ...shown.map((village) => ({
      key: village.id,
      title: <Label name={isShared(village.name) ? `${village.name} ${townships.get(village.id) ?? ''}` : village.name} count={village.count} mark={creditVillages.has(village.id) ? t('household.list.creditVillage') : ''} />,
      children: village.groups.map((group) => ({
        key: `${village.id}/${group.no}`, title: <Label name={t('common.groupNo', { no: group.no })} count={group.count} />,
      })),
    })),
  ];
  return (
    <aside className="village-tree panel">
      <Input size="small" prefix={<SearchOutlined />} allowClear placeholder={t('household.list.findVillage')} value={text} onChange={(event) => setText(event.target.value)} />
      <div className="village-tree-body">
        <Tree
          blockNode treeData={nodes} selectedKeys={[keyOf(place)]} aria-label={t('household.list.tree')}
          onSelect={(keys) => { const key = keys[0]; if (key !== undefined) onPlace(placeOf(String(key))); }}
        />
      </div>
    </aside>
  );
}

function Label({ name, count, mark = '' }: { readonly name: string; readonly count: number; readonly mark?: string }) {
  return (
    <span className="village-label" title={name}>
      <span className="village-name">{name}{mark ? <span className="village-mark" title={mark}>★</span> : null}</span>
      <span className="village-count">{formatCount(count)}</span>
    </span>
  );
}

const keyOf = (place: Place | null): string => (place === null ? ALL : place.groupNo === null ? place.villageId : `${place.villageId}/${place.groupNo}`);

function placeOf(key: string): Place | null {
  if (key === ALL) return null;
  const [villageId = '', group] = key.split('/');
  return { villageId, groupNo: group === undefined ? null : Number(group) };
}

function countVillages(rows: readonly HouseholdRow[]): readonly VillageCount[] {
  const byVillage = new Map<string, { name: string; count: number; groups: Map<number, number> }>();
  for (const row of rows) {
    const village = byVillage.get(row.villageId) ?? { name: row.villageName, count: 0, groups: new Map<number, number>() };
    village.count += 1;
    village.groups.set(row.groupNo, (village.groups.get(row.groupNo) ?? 0) + 1);
    byVillage.set(row.villageId, village);
  }
  const collator = new Intl.Collator('zh-CN');
  return [...byVillage.entries()]
    .map(([id, village]) => ({
      id, name: village.name, count: village.count,
      groups: [...village.groups.entries()].map(([no, count]) => ({ no, count })).sort((a, b) => a.no - b.no),
    }))
    .sort((a, b) => collator.compare(a.name, b.name));
}
