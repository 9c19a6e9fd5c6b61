/** What keeps a draft from being submitted, one line each. */
import { useTranslation } from 'react-i18next';
import type { ModelProblem } from '../../../core/contract/decision.ts';
import { useFactFields } from './table-view.tsx';

export function ProblemList({ problems }: { readonly problems: readonly ModelProblem[] }) {
  const { t } = useTranslation();
  const { byName } = useFactFields();
  const outputs = t('decision.fields', { returnObjects: true }) as Readonly<Record<string, string>>;
  const nameOf = (field: unknown): string => byName.get(String(field))?.name ?? outputs[String(field)] ?? String(field);
  return (
    <ul className="problem-list">
      {problems.map((problem, index) => (
        <li key={`${problem.place} ${problem.code} ${index}`}>
          <span className="model-code">{problem.place}</span>
          {t(`decision.problems.${problem.code as 'code_twice'}`, { ...problem.params, ...('field' in problem.params ? { field: nameOf(problem.params['field']) } : {}) })}
        </li>
      ))}
    </ul>
  );
}
