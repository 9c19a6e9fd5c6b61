import { z } from 'zod';
import { command, query } from './define.ts';
import { idSchema } from './schemas.ts';

export interface MessageRow {
  readonly id: string;
  readonly householdId: string;
  readonly headName: string;
  readonly phoneMask: string | null;
  readonly template: string;
  readonly text: string;
  readonly queuedOn: string;
  readonly status: 'queued' | 'sent' | 'failed';
}

export const messageContract = {
  outbox: query<readonly MessageRow[]>()({ input: z.object({ householdId: idSchema.optional() }), access: 'message.read' }),
  /** A message that failed waits to be sent again. Refusals: message_not_failed, no_phone_number. */
  requeue: command<null>()({ input: z.object({ messageId: idSchema }), access: 'household.edit' }),
};
