/** What the store holds of one household, readable; and what a survey or a person changes in it. */
import type { HouseholdFile } from '../contract/household.ts';
import { maskBankCard, maskIdentityNumber, maskPhone } from './mask.ts';
import type { SurveyMember } from './parse-members.ts';
import type { SurveyFile, SurveyRow } from './read-survey-row.ts';

export interface HouseholdContent {
  readonly villageId: string;
  /** 0: not given. */
  readonly groupNo: number;
  readonly headName: string;
  readonly identityNumber: string;
  readonly phone: string | null;
  readonly bankCard: string | null;
  readonly address: string | null;
  readonly members: readonly SurveyMember[];
  readonly file: SurveyFile;
}

/** One field's change, as history keeps it: values as stored, personal ones as masks. */
export interface FieldChange {
  readonly field: string;
  readonly from: string | null;
  readonly to: string | null;
}

export function contentOf(row: SurveyRow, villageId: string): HouseholdContent {
  const { headName, identityNumber, phone, bankCard, address, file } = row;
  return { villageId, groupNo: row.groupNo ?? 0, headName, identityNumber, phone, bankCard, address, members: row.members ?? [], file };
}

/**
 * A later survey of the same household: what it says replaces what is stored. What it says nothing about (no such
 * column, an empty cell) stays, for "not collected" does not unmake what was collected.
 */
export function mergeSurvey(stored: HouseholdContent, row: SurveyRow, villageId: string): HouseholdContent {
  return {
    villageId,
    groupNo: row.groupNo ?? stored.groupNo,
    headName: row.headName,
    identityNumber: stored.identityNumber,
    phone: row.phone ?? stored.phone,
    bankCard: row.bankCard ?? stored.bankCard,
    address: row.address ?? stored.address,
    members: row.members ?? stored.members,
    file: mergeFiles(stored.file, row.file),
  };
}

type Section = Readonly<Record<string, unknown>>;

function mergeFiles(stored: SurveyFile, survey: SurveyFile): SurveyFile {
  const sections = Object.entries(stored).map(([name, values]) => {
    const said = Object.entries(survey[name as keyof SurveyFile]).filter(([, value]) => value !== null);
    return [name, { ...(values as Section), ...Object.fromEntries(said) }];
  });
  return Object.fromEntries(sections) as SurveyFile;
}

const membersText = (members: readonly SurveyMember[]): string =>
  members.map((m) => [m.name, m.relation, m.identityNumber ? maskIdentityNumber(m.identityNumber) : '', m.health ?? ''].join('|')).join(';');
const sameMembers = (a: readonly SurveyMember[], b: readonly SurveyMember[]): boolean =>
  a.length === b.length && a.every((m, i) => {
    const other = b[i];
    return m.name === other?.name && m.relation === other.relation && m.identityNumber === other.identityNumber && m.health === other.health;
  });
const asText = (value: unknown): string | null => (value === null || value === undefined ? null : String(value));

/** Field by field, in the order of the file. */
export function changesBetween(before: HouseholdContent, after: HouseholdContent): FieldChange[] {
  const changes: FieldChange[] = [];
  const compare = <T>(field: string, from: T, to: T, show: (value: NonNullable<T>) => string = String): void => {
    if (from !== to) changes.push({ field, from: from == null ? null : show(from), to: to == null ? null : show(to) });
  };
  compare('villageId', before.villageId, after.villageId);
  compare('groupNo', before.groupNo, after.groupNo);
  compare('headName', before.headName, after.headName);
  compare('phone', before.phone, after.phone, maskPhone);
  compare('bankCard', before.bankCard, after.bankCard, maskBankCard);
  // An address is shown to the village only, and that has a field of its own.
  compare('address', before.address, after.address, () => '***');
  if (!sameMembers(before.members, after.members)) {
    changes.push({ field: 'members', from: membersText(before.members), to: membersText(after.members) });
  }
  for (const [section, values] of Object.entries(after.file) as [keyof SurveyFile, Section][]) {
    const old = before.file[section] as Section;
    for (const key of new Set([...Object.keys(values), ...Object.keys(old)])) {
      if (values[key] !== old[key]) changes.push({ field: `${section}.${key}`, from: asText(old[key]), to: asText(values[key]) });
    }
  }
  return changes;
}

/** The file as stored and shown: with its members, whose identity numbers are masks. */
export function fileWithMembers({ file, members }: HouseholdContent): HouseholdFile {
  const shown = members.map(({ name, relation, identityNumber, health }) => ({
    name, relation, identityMask: identityNumber ? maskIdentityNumber(identityNumber) : null, health,
  }));
  const { basics, ...rest } = file;
  return { basics, members: shown, ...rest };
}
