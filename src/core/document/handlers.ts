import type { documentContract } from '../contract/document.ts';
import type { Handlers } from '../pipeline/context.ts';
import { generate } from './generate-documents-command.ts';
import { markSigned } from './mark-signed-command.ts';
import { openDocument, openMerged } from './open-document-command.ts';
import { list } from './queries.ts';

export const documentHandlers: Handlers<typeof documentContract> = { list, generate, open: openDocument, openMerged, markSigned };
