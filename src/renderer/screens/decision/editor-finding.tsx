/** A mistake in words. The values that no row takes are said in the field's own unit. */
import { useTranslation } from 'react-i18next';
import type { DocumentFinding } from '../../../core/contract/simulation.ts';
import { useFactFields } from './table-view.tsx';

export function FindingText({ finding }: { readonly finding: DocumentFinding }) {
  const { t } = useTranslation();
  const { byName } = useFactFields();
  const outputs = t('decision.fields', { returnObjects: true }) as Readonly<Record<string, string>>;
  const field = finding.params['field'];
  const name = field === undefined ? undefined : byName.get(String(field))?.name ?? outputs[String(field)] ?? String(field);
  return <>{t(`decision.problems.${finding.code as 'code_twice'}`, { ...finding.params, ...(name === undefined ? {} : { field: name }) })}</>;
}
