import { editableSections, type EditableSection } from '../contract/household.ts';
import { Refusal } from '../kernel/result.ts';
import type { CommandContext } from '../pipeline/context.ts';
import { editHousehold } from './household-store.ts';
import type { SurveyFile } from './read-survey-row.ts';

interface SectionEdit {
  readonly householdId: string;
  readonly revision: number;
  readonly section: EditableSection;
  readonly values: Readonly<Record<string, unknown>>;
}

/**
 * Takes the given values of one section; those that are not given stay.
 *
 * @throws Refusal `invalid_input` with the field, `labourers_exceed_family`, `students_exceed_family`, and those of editHousehold.
 */
export function editSection(context: CommandContext, { householdId, revision, section, values }: SectionEdit): { revision: number } {
  return editHousehold(context, { householdId, revision }, (content) => {
    const parsed = editableSections[section].safeParse({ ...content.file[section], ...values });
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      throw new Refusal('invalid_input', { rule: issue?.message ?? '' }, `values.${issue?.path.join('.') ?? ''}`);
    }
    const file: SurveyFile = { ...content.file, [section]: parsed.data };
    checkFamily(file);
    return { ...content, file };
  });
}

/** A form that says more workers than people has a slip of the pen in one of the two. */
function checkFamily({ basics }: SurveyFile): void {
  const { familySize, labourers, students } = basics;
  if (familySize === null) return;
  if ((labourers ?? 0) > familySize) throw new Refusal('labourers_exceed_family', { familySize }, 'values.labourers');
  if ((students ?? 0) > familySize) throw new Refusal('students_exceed_family', { familySize }, 'values.students');
}
