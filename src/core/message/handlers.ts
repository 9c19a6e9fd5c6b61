import type { messageContract } from '../contract/message.ts';
import type { Handlers } from '../pipeline/context.ts';
import { outbox } from './queries.ts';
import { requeue } from './requeue-message-command.ts';

export const messageHandlers: Handlers<typeof messageContract> = { outbox, requeue };
