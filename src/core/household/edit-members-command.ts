import { Refusal } from '../kernel/result.ts';
import type { CommandContext } from '../pipeline/context.ts';
import { statement } from '../store/statement.ts';
import type { HouseholdContent } from './household-content.ts';
import { editHousehold, identityHash } from './household-store.ts';
import { normaliseIdentityNumber, readIdentity } from './identity-number.ts';
import { normaliseName } from './normalise-text.ts';
import type { Health, SurveyMember } from './parse-members.ts';

interface MemberEdit {
  readonly name: string;
  readonly relation: string;
  readonly health: Health | null;
  readonly keepsIdentityOf: number | null;
  readonly identityNumber: string | null;
}

/**
 * Replaces the list of members.
 *
 * @throws Refusal `missing_name`, `bad_check_digit`, `impossible_birth`, `duplicate_id` (twice in the list, or the head
 * himself), `same_household_second_applicant` (the head of another household), and those of editHousehold.
 */
export function editMembers(
  context: CommandContext, edit: { householdId: string; revision: number; members: readonly MemberEdit[] },
): { revision: number } {
  return editHousehold(context, edit, (content) => {
    const members = edit.members.map((member, i) => memberOf(context, content, member, `members.${i}`));
    refuseDoubles(content, members);
    return { ...content, members };
  });
}

function memberOf(context: CommandContext, content: HouseholdContent, edit: MemberEdit, field: string): SurveyMember {
  const name = normaliseName(edit.name);
  if (name === '') throw new Refusal('missing_name', {}, `${field}.name`);
  const kept = edit.keepsIdentityOf === null ? null : (content.members[edit.keepsIdentityOf]?.identityNumber ?? null);
  const identityNumber = kept ?? newIdentityNumber(context, edit.identityNumber, `${field}.identityNumber`);
  return { name, relation: edit.relation, identityNumber, health: edit.health };
}

function newIdentityNumber(context: CommandContext, text: string | null, field: string): string | null {
  const number = normaliseIdentityNumber(text ?? '');
  if (number === '') return null;
  const identity = readIdentity(number, context.businessDate);
  if (!identity.ok) throw new Refusal(identity.error, {}, field);
  const isHead = statement(context.db, 'SELECT 1 FROM household WHERE identity_hash = ?').get(identityHash(context.vault, number));
  if (isHead) throw new Refusal('same_household_second_applicant', {}, field);
  return number;
}

function refuseDoubles({ identityNumber }: HouseholdContent, members: readonly SurveyMember[]): void {
  const seen = new Set([identityNumber]);
  members.forEach((member, i) => {
    if (member.identityNumber === null) return;
    if (seen.has(member.identityNumber)) throw new Refusal('duplicate_id', {}, `members.${i}.identityNumber`);
    seen.add(member.identityNumber);
  });
}
