/** Views of a grid saved by name: columns, order, widths, sort and filters together. */
import { DeleteOutlined, LayoutOutlined } from '@ant-design/icons';
import { Button, Input, Popover } from 'antd';
import type { GridApi } from 'ag-grid-community';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { deleteView, saveView, savedViews, type SavedView } from './grid-memory.ts';

export function ViewMenu({ gridId, api }: { readonly gridId: string; readonly api: GridApi }) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const [views, setViews] = useState<readonly SavedView[]>([]);
  const open = (next: boolean) => {
    setIsOpen(next);
    if (next) setViews(savedViews(gridId));
  };
  const apply = (view: SavedView | null) => {
    api.setFilterModel(null);
    if (view) api.setState(view.state, ['rowSelection', 'focusedCell', 'scroll', 'quickFilter']);
    else api.resetColumnState();
    setIsOpen(false);
  };
  return (
    <Popover
      trigger="click" placement="bottomRight" open={isOpen} onOpenChange={open}
      content={(
        <div className="view-menu">
          <button type="button" className="view-menu-row" onClick={() => apply(null)}>{t('grid.defaultView')}</button>
          {views.map((view) => (
            <span className="view-menu-line" key={view.name}>
              <button type="button" className="view-menu-row" onClick={() => apply(view)}>{view.name}</button>
              <Button
                size="small" type="text" icon={<DeleteOutlined />} aria-label={t('grid.deleteView', { name: view.name })}
                onClick={() => setViews(deleteView(gridId, view.name))}
              />
            </span>
          ))}
          <SaveView onSave={(name) => setViews(saveView(gridId, { name, state: api.getState() }))} />
        </div>
      )}
    >
      <Button icon={<LayoutOutlined />} title={t('grid.views')} aria-label={t('grid.views')} />
    </Popover>
  );
}

function SaveView({ onSave }: { readonly onSave: (name: string) => void }) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const save = () => {
    if (!name.trim()) return;
    onSave(name.trim());
    setName('');
  };
  return (
    <div className="view-menu-save">
      <Input size="small" value={name} maxLength={20} placeholder={t('grid.viewName')} onChange={(event) => setName(event.target.value)} onPressEnter={save} />
      <Button size="small" type="primary" disabled={!name.trim()} onClick={save}>{t('grid.saveView')}</Button>
    </div>
  );
}
