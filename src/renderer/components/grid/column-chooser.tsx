/** Which columns are shown. */
import { SettingOutlined } from '@ant-design/icons';
import { Button, Checkbox, Popover } from 'antd';
import type { GridApi } from 'ag-grid-community';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GridColumn } from './grid-column.ts';

export function ColumnChooser<Row>({ api, columns }: { readonly api: GridApi; readonly columns: readonly GridColumn<Row>[] }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState<readonly string[]>([]);
  const readShown = () => setShown(columns.filter((column) => api.getColumn(column.id)?.isVisible()).map((column) => column.id));
  const choose = (chosen: readonly string[]) => {
    if (chosen.length === 0) return;
    setShown(chosen);
    api.setColumnsVisible([...chosen], true);
    api.setColumnsVisible(columns.map((column) => column.id).filter((id) => !chosen.includes(id)), false);
  };
  return (
    <Popover
      trigger="click" placement="bottomRight" onOpenChange={(isOpen) => { if (isOpen) readShown(); }}
      content={(
        <div className="column-chooser">
          <Checkbox.Group
            value={[...shown]} onChange={(chosen) => choose(chosen.map(String))}
            options={columns.map((column) => ({ value: column.id, label: column.title }))}
          />
          <Button size="small" onClick={() => { api.resetColumnState(); readShown(); }}>{t('grid.resetColumns')}</Button>
        </div>
      )}
    >
      <Button icon={<SettingOutlined />} title={t('grid.columns')} aria-label={t('grid.columns')} />
    </Popover>
  );
}
