import type { documentContract } from '../contract/document.ts';
import type { printingContract } from '../contract/printing.ts';
import type { templateContract } from '../contract/template.ts';
import type { Handlers } from '../pipeline/context.ts';
import { checkTemplate } from './check-template.ts';
import { generate } from './generate-documents-command.ts';
import { openDocument, openMerged } from './open-document-command.ts';
import { previewTemplate } from './preview-template-query.ts';
import { addPrintJob, beginPrintJob, cancelPrintJob, endPrintJob, printJobs, retryPrintJob } from './print-queue-command.ts';
import { list, verifyPaper } from './queries.ts';
import { listTemplates, templateDetail } from './template-store.ts';
import { decideTemplate, discardTemplate, saveDraft, submitTemplate } from './write-template-command.ts';

export const documentHandlers: Handlers<typeof documentContract> = { list, generate, open: openDocument, openMerged, verifyPaper };

export const templateHandlers: Handlers<typeof templateContract> = {
  list: listTemplates, detail: templateDetail, check: (_context, { content }) => checkTemplate(content), preview: previewTemplate,
  saveDraft, submit: submitTemplate, discard: discardTemplate, decide: decideTemplate,
};

export const printingHandlers: Handlers<typeof printingContract> = {
  jobs: printJobs, add: addPrintJob, begin: beginPrintJob, end: endPrintJob, retry: retryPrintJob, cancel: cancelPrintJob,
};
