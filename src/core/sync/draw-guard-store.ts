/**
 * Money out is guarded: while the hub answers, a draw holds its amount there first, so that two channels cannot pay out
 * the same line twice. Without the hub, the branch's offline allowance is the limit of what it may pay out unseen.
 */
import { Refusal } from '../kernel/result.ts';
import { effectiveParameter } from '../parameters/parameter-store.ts';
import type { CommandContext, RecordedEvent } from '../pipeline/context.ts';
import type { Connection } from '../store/open-store.ts';
import { statement } from '../store/statement.ts';
import { HubUnreachable, type HubClient } from './hub-client.ts';
import { HUB_CLIENT } from './hub-session.ts';
import { isEnrolled } from './link-store.ts';

/** Commands whose draw the hub holds; noted between asking and posting. */
const held = new WeakMap<Connection, Set<string>>();

/**
 * Before the command: asks the hub to hold the amount. Without an answer the draw goes on as an offline one.
 *
 * @throws Refusal of the hub: `line_held`, `over_line_at_hub`, `device_revoked`, …
 */
export async function holdAtHub(db: Connection, hub: HubClient | null, input: { lineId: string; amount: number }, commandId: string): Promise<void> {
  if (!hub) return;
  try {
    await hub.reserve({ reservationId: commandId, lineId: input.lineId, amount: input.amount });
    const noted = held.get(db) ?? new Set();
    held.set(db, noted.add(commandId));
  } catch (error) {
    // A line of which the hub has not heard yet was opened today: offline rules hold for it.
    const isUnknown = error instanceof Refusal && error.code === 'line_unknown';
    if (!(error instanceof HubUnreachable) && !isUnknown) throw error;
  }
}

/**
 * Reaction to a draw, in its transaction: a list that came down since the line was granted counts at each draw, and
 * unseen money has its bound. @throws Refusal `on_black_list`, `offline_allowance_used`.
 */
export function guardDraw(context: CommandContext, { payload }: RecordedEvent): void {
  requireUnlisted(context.db, String(payload['householdId']));
  if (context.client.id === HUB_CLIENT || !isEnrolled(context.db) || held.get(context.db)?.delete(context.commandId)) return;
  const allowance = effectiveParameter(context.db, 'loan.offlineAllowance', context.session.branchId);
  const unseen = unseenDraws(context.db);
  if (unseen > allowance) {
    throw new Refusal('offline_allowance_used', { allowance, left: Math.max(0, allowance - (unseen - Number(payload['amount']))) }, 'amount');
  }
}

function requireUnlisted(db: Connection, householdId: string): void {
  const listed = statement<[string], { list: string }>(db, `
    SELECT b.list FROM household h JOIN hub_black_list b ON b.identity_hash = h.identity_hash WHERE h.id = ?`).get(householdId);
  if (listed) throw new Refusal('on_black_list', { list: listed.list });
}

/** Draws of this branch that the hub has not seen, in fen; the one under way among them. */
export function unseenDraws(db: Connection): number {
  return statement<[string], { total: number | null }>(db, `
    SELECT sum(json_extract(e.payload, '$.amount')) AS total FROM business_event e, hub_link l
    WHERE e.type = 'loan.drawn' AND e.branch_seq > l.acknowledged_seq AND e.access <> ?`).get(HUB_CLIENT)?.total ?? 0;
}
