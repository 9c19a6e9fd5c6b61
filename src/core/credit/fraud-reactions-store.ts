/** A line is frozen at once when its borrower comes onto a black list, or a person confirms a fraud. */
import type { WatchListKind } from '../contract/fraud.ts';
import type { CommandContext, Reactions } from '../pipeline/context.ts';
import { linesOf, moveLine } from './line-store.ts';

interface ListReleased {
  readonly kind: WatchListKind;
  readonly householdIds: readonly string[];
}

interface TaskDecided {
  readonly householdId: string;
  readonly result: 'cleared' | 'confirmed';
}

export const fraudReactions: Reactions = {
  'fraud.listReleased': (context, event) => {
    const { kind, householdIds } = event.payload as unknown as ListReleased;
    if (kind !== 'lineElsewhere') for (const householdId of householdIds) freeze(context, householdId, 'listed');
  },
  'fraud.taskDecided': (context, event) => {
    const { householdId, result } = event.payload as unknown as TaskDecided;
    if (result === 'confirmed') freeze(context, householdId, 'fraud');
  },
};

/** Lifted by a person with a reason, as every freeze but that of arrears. */
function freeze(context: CommandContext, householdId: string, reason: 'listed' | 'fraud'): void {
  for (const line of linesOf(context, householdId, ['open'])) moveLine(context, line, 'frozen', reason);
}
