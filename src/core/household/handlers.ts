import type { householdContract } from '../contract/household.ts';
import type { Handlers } from '../pipeline/context.ts';
import { editContact } from './edit-contact-command.ts';
import { editMembers } from './edit-members-command.ts';
import { editSection } from './edit-section-command.ts';
import { importSurvey } from './import-survey-command.ts';
import { previewSurvey } from './preview-survey-command.ts';
import { detail, exportList, exportRejected, list, search } from './queries.ts';
import { reveal } from './reveal-personal-data-command.ts';

export const householdHandlers: Handlers<typeof householdContract> = {
  previewSurvey, importSurvey, exportRejected,
  list, search, detail, exportList,
  editSection, editContact, editMembers, reveal,
};
