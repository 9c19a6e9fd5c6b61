/** The events that the hub has not acknowledged: the log itself is the outbox. */
import { BATCH_BYTES, BATCH_EVENTS_MAX, type Batch, type WireEvent } from '../contract/hub-protocol.ts';
import { readEvents } from '../store/event-log.ts';
import type { Connection } from '../store/open-store.ts';
import { statement } from '../store/statement.ts';
import { contentBeside } from './record-rows-store.ts';

/**
 * The next batch after `after`, closed at the end of a command once it is full; null when nothing waits. A command
 * that is larger than a batch goes in several, and only the last of them says that the state is sound.
 */
export function nextBatch(db: Connection, after: number, startedAt: number): Batch | null {
  const events: WireEvent[] = [];
  let bytes = 0;
  let lastEnd = 0;
  for (const record of readEvents(db, after, BATCH_EVENTS_MAX + 1)) {
    const isNewCommand = events.length > 0 && events.at(-1)?.command_id !== record.command_id;
    if (isNewCommand) lastEnd = events.length;
    if (events.length > 0 && (events.length === BATCH_EVENTS_MAX || bytes >= BATCH_BYTES)) {
      const cut = lastEnd > 0 ? lastEnd : events.length;
      return { events: events.slice(0, cut), isComplete: lastEnd > 0, isDrained: false, startedAt };
    }
    const event = { ...record, rows: contentBeside(db, record.branch_seq) };
    events.push(event);
    bytes += event.payload.length + (event.rows?.length ?? 0);
  }
  return events.length === 0 ? null : { events, isComplete: true, isDrained: true, startedAt };
}

export const eventsWaiting = (db: Connection, after: number): number =>
  statement<[number], { n: number }>(db, 'SELECT count(*) AS n FROM business_event WHERE branch_seq > ?').get(after)?.n ?? 0;
