/** Filter of a choice column: one tick per code (Community has no set filter). The model is the list of ticked codes. */
import { Button, Checkbox } from 'antd';
import type { DoesFilterPassParams } from 'ag-grid-community';
import type { CustomFilterDisplayProps } from 'ag-grid-react';
import { useTranslation } from 'react-i18next';

export type ChoiceFilterModel = readonly string[];

export interface ChoiceFilterParams {
  readonly labels: Readonly<Record<string, string>>;
  /** Text for rows without a value; null = every row has one. */
  readonly missing: string | null;
}

export const MISSING_CHOICE = '';

export function choicePasses({ model, node, handlerParams }: DoesFilterPassParams<unknown, unknown, ChoiceFilterModel>): boolean {
  const value: unknown = handlerParams.getValue(node);
  return model.includes(value === null || value === undefined ? MISSING_CHOICE : String(value));
}

export function ChoiceFilter(props: CustomFilterDisplayProps<unknown, unknown, ChoiceFilterModel> & ChoiceFilterParams) {
  const { t } = useTranslation();
  const { model, onModelChange, labels, missing } = props;
  const known = Object.entries(labels).map(([value, label]) => ({ value, label }));
  const options = missing === null ? known : [...known, { value: MISSING_CHOICE, label: missing }];
  return (
    <div className="choice-filter">
      <Checkbox.Group
        value={[...(model ?? [])]}
        onChange={(ticked) => onModelChange(ticked.length > 0 ? ticked.map(String) : null)}
        options={options}
      />
      <Button size="small" type="text" disabled={!model} onClick={() => onModelChange(null)}>{t('grid.clearFilter')}</Button>
    </div>
  );
}
