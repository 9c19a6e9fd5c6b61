import type { CommandContext } from '../pipeline/context.ts';
import { readPersonalData } from './household-store.ts';

/** Shows what the masks hide, to one person, for a reason; the look itself is an event. @throws Refusal `not_found`, `outside_scope`. */
export function reveal(
  context: CommandContext, { householdId, reason }: { householdId: string; reason: string },
): { identityNumber: string; phone: string | null; bankCard: string | null; address: string | null } {
  const { identityNumber, phone, bankCard, address } = readPersonalData(context, householdId);
  context.record('household.personalDataRevealed', { householdId, reason });
  return { identityNumber, phone, bankCard, address };
}
