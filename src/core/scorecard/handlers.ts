import type { scorecardContract } from '../contract/scorecard.ts';
import type { Handlers } from '../pipeline/context.ts';
import { fitCard, fitReport, history } from './fit-card-command.ts';
import { importCard, previewCard } from './import-card-command.ts';

export const scorecardHandlers: Handlers<typeof scorecardContract> = { previewCard, importCard, history, fitCard, fitReport };
