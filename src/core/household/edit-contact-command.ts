import { Refusal } from '../kernel/result.ts';
import type { CommandContext } from '../pipeline/context.ts';
import { editHousehold } from './household-store.ts';
import { normaliseCard, normaliseFreeText, normaliseName, normalisePhone } from './normalise-text.ts';

interface ContactEdit {
  readonly householdId: string;
  readonly revision: number;
  readonly headName?: string | undefined;
  readonly groupNo?: number | undefined;
  readonly phone?: string | null | undefined;
  readonly bankCard?: string | null | undefined;
  readonly address?: string | null | undefined;
}

const PHONE = /^(?:1\d{10}|0\d{9,11})$/;
const CARD = /^\d{12,19}$/;

/** @throws Refusal `missing_name`, `not_a_phone`, `not_a_bank_card`, and those of editHousehold. */
export function editContact(context: CommandContext, edit: ContactEdit): { revision: number } {
  return editHousehold(context, edit, (content) => {
    const headName = edit.headName === undefined ? content.headName : normaliseName(edit.headName);
    if (headName === '') throw new Refusal('missing_name', {}, 'headName');
    return {
      ...content,
      headName,
      groupNo: edit.groupNo ?? content.groupNo,
      phone: taken(edit.phone, content.phone, normalisePhone, PHONE, 'not_a_phone', 'phone'),
      bankCard: taken(edit.bankCard, content.bankCard, normaliseCard, CARD, 'not_a_bank_card', 'bankCard'),
      address: edit.address === undefined ? content.address : edit.address && normaliseFreeText(edit.address, 200),
    };
  });
}

/** undefined = as it is, empty = none. */
function taken(
  text: string | null | undefined, present: string | null, normalise: (text: string) => string, form: RegExp, code: string, field: string,
): string | null {
  if (text === undefined) return present;
  const value = normalise(text ?? '');
  if (value === '') return null;
  if (!form.test(value)) throw new Refusal(code, {}, field);
  return value;
}
