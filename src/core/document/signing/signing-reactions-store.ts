/** With the day ends what was not finished: a session never goes on on another business date. */
import { eq } from 'drizzle-orm';
import type { Reactions } from '../../pipeline/context.ts';
import { orm } from '../../store/orm.ts';
import { signingSession } from '../tables.ts';
import { endSession } from './session-store.ts';

export const signingReactions: Reactions = {
  'workday.dayOpened': (context) => {
    for (const session of orm(context.db).select().from(signingSession).where(eq(signingSession.status, 'open')).all()) endSession(context, session, 'expired', 'dayClosed');
  },
};
