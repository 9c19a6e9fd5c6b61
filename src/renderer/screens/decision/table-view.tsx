/** A decision table to read: conditions and outcomes in words, units in the headings. */
import { Tooltip } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FactFieldView } from '../../../core/contract/decision.ts';
import type { DecisionTable } from '../../../core/contract/model-document.ts';
import { useBranchQuery } from '../../api/use-branch-query.ts';
import { Chip } from '../../components/chip.tsx';
import type { Tone } from '../../components/tone.ts';
import { cellText, outputOf, type CellWords } from './cell-text.ts';

/** The fields by name, and how a heading writes them. */
export function useFactFields() {
  const { t } = useTranslation();
  const fields = useBranchQuery('decision.factFields', {});
  return useMemo(() => {
    const byName = new Map<string, FactFieldView>(fields.data?.map((field) => [field.field, field]));
    const units = t('decision.units', { returnObjects: true }) as Readonly<Record<string, string>>;
    const titleOf = (name: string): string => {
      const field = byName.get(name);
      const unit = name === 'age' ? units['age'] : field?.unit ? units[field.unit] : '';
      return `${field?.name ?? name}${unit ? `(${unit})` : ''}`;
    };
    return { byName, titleOf };
  }, [fields.data, t]);
}

export function useCellWords(): CellWords {
  const { t } = useTranslation();
  return useMemo(() => ({
    any: t('decision.table.any'), unknown: t('decision.table.unknown'), yes: t('common.yes'), no: t('common.no'), separator: t('common.listSeparator'),
  }), [t]);
}

const outcomeTone: Readonly<Record<string, Tone>> = { reject: 'danger', refuse: 'danger', review: 'waiting', manual: 'waiting', block: 'waiting', preCredit: 'muted' };

/** An outcome code as a chip, a WOE as a decimal, anything else as it is. */
export function OutputCell({ field, source }: { readonly field: string; readonly source: string | undefined }) {
  const { t } = useTranslation();
  const value = outputOf(source);
  if (field === 'woePpm') return <span className="number">{woeText(value)}</span>;
  const names = { ...t('decision.outcomes', { returnObjects: true }), ...t('decision.results', { returnObjects: true }) } as Readonly<Record<string, string>>;
  if (field === 'outcome' || field === 'result') return <Chip tone={outcomeTone[value] ?? 'accent'}>{names[value] ?? value}</Chip>;
  return /^-?\d+$/.test(value) ? <span className="number">{value}</span> : <>{value}</>;
}

/** "-693147" → "-0.6931". */
export const woeText = (ppm: string): string => (/^-?\d+$/.test(ppm) ? (Number(ppm) / 1_000_000).toFixed(4) : ppm);

const isNumeric = (table: DecisionTable, outputId: string): boolean => table.rules.every((rule) => /^-?\d+$/.test(outputOf(rule[outputId])));

export function TableView({ table, label }: { readonly table: DecisionTable; readonly label: string }) {
  const { t } = useTranslation();
  const { byName, titleOf } = useFactFields();
  const words = useCellWords();
  const names = t('decision.fields', { returnObjects: true }) as Readonly<Record<string, string>>;
  return (
    <table className="model-table" aria-label={label}>
      <thead>
        <tr>
          {table.inputs.map((input) => (
            <th key={input.id} scope="col">
              {titleOf(input.field)}
              {byName.get(input.field)?.isCollected === false ? <Tooltip title={t('decision.doc.waitingHint')}><span className="chip chip-muted">{t('decision.doc.waiting')}</span></Tooltip> : null}
            </th>
          ))}
          {table.outputs.map((output) => <th key={output.id} scope="col" className={isNumeric(table, output.id) ? 'is-number' : ''}>{names[output.field] ?? output.name}</th>)}
        </tr>
      </thead>
      <tbody>
        {table.rules.map((rule, row) => (
          <tr key={rule['_id'] ?? row}>
            {table.inputs.map((input) => <td key={input.id}>{cellText(rule[input.id] ?? '', byName.get(input.field), words)}</td>)}
            {table.outputs.map((output) => <td key={output.id} className={isNumeric(table, output.id) ? 'is-number' : ''}><OutputCell field={output.field} source={rule[output.id]} /></td>)}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
