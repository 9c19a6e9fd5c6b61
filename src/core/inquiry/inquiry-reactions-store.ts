/** An authorisation ends with the refusal of the application that it was given for: its own text says so. */
import type { Reactions } from '../pipeline/context.ts';
import { statement } from '../store/statement.ts';
import { authorisationsOf, endAuthorisation } from './inquiry-store.ts';

interface RowsDecided {
  readonly decision: 'approve' | 'return' | 'reject';
  readonly householdIds: readonly string[];
}

export const inquiryReactions: Reactions = {
  'credit.rowsDecided': (context, event) => {
    const { decision, householdIds } = event.payload as unknown as RowsDecided;
    if (decision !== 'reject') return;
    const relation = statement<[string], { one: number }>(
      context.db,
      `SELECT 1 AS one FROM household h WHERE h.id = ? AND (
         EXISTS (SELECT 1 FROM credit_line l WHERE l.household_id = h.id AND l.status IN ('preApproved', 'pendingSignature', 'open', 'frozen'))
         OR EXISTS (SELECT 1 FROM loan n WHERE n.household_id = h.id AND n.status <> 'settled'))`,
    );
    for (const householdId of householdIds) {
      if (relation.get(householdId)) continue; // the relation goes on, and with it the authorisation
      for (const one of authorisationsOf(context, householdId)) if (one.state === 'inForce') endAuthorisation(context, one, 'ended', 'applicationRejected');
    }
  },
};
