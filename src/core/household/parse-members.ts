/** The family in one cell, as the form has it: "江志刚|女儿|519908…6152|健康;毛明|配偶|519909…4174|健康". */
import { normaliseIdentityNumber } from './identity-number.ts';
import { normaliseName, saysNothing, withoutSpaces, toUsualWidth } from './normalise-text.ts';
import { healthWords } from './survey-fields.ts';

export type Health = keyof typeof healthWords;

export interface SurveyMember {
  readonly name: string;
  readonly relation: string;
  /** 18 characters as a rule; null when none was given. Not checked: a mistake here does not keep the household out. */
  readonly identityNumber: string | null;
  readonly health: Health | null;
}

const healthByWord = new Map(Object.entries(healthWords).flatMap(([value, words]) => words.map((word) => [word as string, value as Health] as const)));
const IDENTITY = /^\d{15,17}[\dX]?$/;
const MOST_MEMBERS = 30;

/** Parts may come in another order after the name; a part is known by what it looks like. */
function readMember(text: string): SurveyMember | null {
  const [name = '', ...parts] = text.split(/[|/、,]/u);
  const memberName = normaliseName(name).slice(0, 40);
  if (memberName === '') return null;
  let relation = '';
  let identityNumber: string | null = null;
  let health: Health | null = null;
  for (const part of parts) {
    const word = withoutSpaces(part);
    const number = normaliseIdentityNumber(word);
    const known = healthByWord.get(word);
    if (IDENTITY.test(number)) identityNumber ??= number;
    else if (known) health ??= known;
    else if (relation === '' && !saysNothing(word)) relation = word.slice(0, 20);
  }
  return { name: memberName, relation, identityNumber, health };
}

/** null when the cell is empty: not collected. "无" is a household of one. */
export function parseMembers(text: string): readonly SurveyMember[] | null {
  const cell = toUsualWidth(text).trim();
  if (cell === '') return null;
  if (saysNothing(withoutSpaces(cell))) return [];
  return cell.split(/[;;\n]/u).map(readMember).filter((member) => member !== null).slice(0, MOST_MEMBERS);
}
