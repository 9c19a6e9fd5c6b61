/** One cell to type or choose in: a condition by the field's type, an output by what it may give. */
import { Input, Select } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { gradeScale, matrixResults, ruleOutcomes, statisticalBands, type ModelKind } from '../../../core/contract/model-document.ts';
import { outputOf } from './cell-text.ts';
import { cellOfTexts, keptCell, keptOutput, shownCell, textsOf } from './editor-cells.ts';
import { useFactFields } from './table-view.tsx';

interface CellProps {
  readonly field: string;
  /** As it is kept. */
  readonly source: string;
  readonly label: string;
  readonly onChange: (source: string) => void;
}

export function InputCell({ field, source, label, onChange }: CellProps) {
  const { t } = useTranslation();
  const { byName } = useFactFields();
  const spec = byName.get(field);
  if (spec?.type === 'flag' && ['', '-', 'true', 'false', 'null'].includes(source.trim())) {
    return (
      <Select
        size="small" variant="borderless" className="editor-choice" aria-label={label} value={source.trim() === '-' ? '' : source.trim()} onChange={onChange}
        options={[{ value: '', label: t('decision.table.any') }, { value: 'true', label: t('common.yes') }, { value: 'false', label: t('common.no') }, { value: 'null', label: t('decision.table.unknown') }]}
      />
    );
  }
  const texts = textsOf(source);
  if (spec?.type === 'text' && (texts.length > 0 || ['', '-', 'null'].includes(source.trim()))) {
    return (
      <Select
        size="small" variant="borderless" mode="multiple" className="editor-choice" aria-label={label} placeholder={t('decision.table.any')} value={source.trim() === 'null' ? ['null'] : texts} allowClear
        onChange={(chosen: string[]) => onChange(chosen.at(-1) === 'null' ? 'null' : cellOfTexts(chosen.filter((one) => one !== 'null')))}
        options={[...Object.entries(spec.values ?? {}).map(([value, name]) => ({ value, label: name })), { value: 'null', label: t('decision.table.unknown') }]} optionFilterProp="label"
      />
    );
  }
  return <TypedCell shown={shownCell(source, spec?.unit)} label={label} placeholder={t('decision.table.any')} onDone={(text) => onChange(keptCell(text, spec?.unit))} />;
}

/** What a column gives, where it is one of a few. */
const offered: Readonly<Record<string, readonly string[]>> = { outcome: ruleOutcomes, grade: gradeScale, band: statisticalBands, result: matrixResults };

export function OutputCellInput({ field, source, label, onChange }: CellProps & { readonly kind: ModelKind }) {
  const { t } = useTranslation();
  const value = outputOf(source);
  const options = offered[field];
  if (options) {
    const names = { ...t('decision.outcomes', { returnObjects: true }), ...t('decision.results', { returnObjects: true }) } as Readonly<Record<string, string>>;
    return (
      <Select
        size="small" variant="borderless" className="editor-choice" aria-label={label} value={value === '' ? null : value} placeholder={t('editor.choose')} onChange={(chosen: string) => onChange(cellOfTexts([chosen]))}
        options={options.map((one) => ({ value: one, label: names[one] ?? one }))}
      />
    );
  }
  const isText = field === 'bin';
  return <TypedCell shown={value} label={label} isNumber={!isText} onDone={(text) => onChange(isText ? `'${text.replaceAll("'", '’')}'` : keptOutput(text.normalize('NFKC')))} />;
}

interface TypedCellProps {
  readonly shown: string;
  readonly label: string;
  readonly placeholder?: string;
  readonly isNumber?: boolean;
  readonly onDone: (text: string) => void;
}

/** Taken over when it is left; Escape takes it back. */
export function TypedCell({ shown, label, placeholder = '', isNumber = false, onDone }: TypedCellProps) {
  const [text, setText] = useState(shown);
  useEffect(() => setText(shown), [shown]);
  return (
    <Input
      size="small" variant="borderless" className={isNumber ? 'editor-input is-number' : 'editor-input'} value={text} placeholder={placeholder} aria-label={label} autoComplete="off"
      onChange={(event) => setText(event.target.value)} onBlur={() => { if (text !== shown) onDone(text); }} onKeyDown={(event) => { if (event.key === 'Escape') setText(shown); }}
    />
  );
}
