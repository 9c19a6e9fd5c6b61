/** The fields that a wording may use: what each means, an example, and whether it is used. A click copies its place. */
import { CheckOutlined } from '@ant-design/icons';
import { App, Button, Input } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PublishedField, Template } from '../../../core/contract/template.ts';

export function FieldList({ fields, content }: { readonly fields: readonly PublishedField[]; readonly content: Template }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [search, setSearch] = useState('');
  const used = useMemo(() => JSON.stringify(content), [content]);
  const shown = fields.filter(({ name, label }) => `${name} ${label}`.toLowerCase().includes(search.trim().toLowerCase()));
  const copy = async (name: string) => {
    await navigator.clipboard.writeText(`{${name}}`).catch(() => undefined);
    void message.info(t('template.copied', { place: `{${name}}` }));
  };
  const isUsed = ({ name, use }: PublishedField): boolean => used.includes(use === 'value' ? `{${name}}` : `"${name}"`);
  return (
    <>
      <Input.Search value={search} onChange={(event) => setSearch(event.target.value)} placeholder={t('template.searchField')} allowClear />
      <div className="template-fields">
        <table>
          <tbody>
            {shown.map((field) => (
              <tr key={`${field.use} ${field.name}`}>
                <td>
                  {field.use === 'value' ? <Button type="link" onClick={() => void copy(field.name)}>{`{${field.name}}`}</Button> : <code>{field.name}</code>}
                  {isUsed(field) ? <CheckOutlined className="tone-accent" aria-label={t('template.used')} /> : null}
                </td>
                <td>
                  {field.label}{field.isRequired ? <b className="tone-danger"> {t('template.required')}</b> : null}
                  <div className="tone-muted">{field.use === 'value' ? field.sample.slice(0, 60) : t(`template.use.${field.use}`, { n: field.columns })}</div>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
