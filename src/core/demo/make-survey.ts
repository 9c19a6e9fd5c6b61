/**
 * Survey sheets as branches get them: the form's columns, the mess of many hands, and a known number of wrong rows.
 *
 * A row carries at most one fault. What was put in is counted in `faults`, so that an import can be held to it.
 */
import type { RejectionCode } from '../contract/household.ts';
import { datePartsOf, dayNumber, type BusinessDate } from '../kernel/business-date.ts';
import { surveyFields, type FieldKind } from '../household/survey-fields.ts';
import { demoPlaces, demoCollectors } from './demo-places.ts';
import { householdMaker, type DemoPlace, type SurveyCells } from './make-households.ts';
import { seededNumbers, type SeededNumbers } from './seeded-numbers.ts';
import { checkCharacter } from '../household/identity-number.ts';

export interface SurveyOptions {
  readonly households: number;
  readonly seed: number;
  /** Surveys were taken before this day. */
  readonly lastDay: BusinessDate;
  /** Full-width digits, 3.2万, spaces, other date forms: nothing of it is a fault. */
  readonly isMessy?: boolean;
  /** Wrong rows in a thousand. */
  readonly faultsPerThousand?: number;
  readonly places?: readonly DemoPlace[];
  readonly collectors?: readonly string[];
}

export interface DemoSurvey {
  readonly title: string;
  readonly headings: readonly string[];
  /** As many cells as headings. */
  readonly rows: readonly (readonly string[])[];
  readonly faults: Readonly<Partial<Record<RejectionCode, number>>>;
}

/** The form's headings with their units, in its order. */
export const surveyHeadings: readonly string[] = surveyFields.map(({ headings: [name = ''], kind }) => `${name}${unitOf(name, kind)}`);
const kindByHeading = new Map(surveyFields.map((field, index) => [surveyHeadings[index] ?? '', field.kind]));

function unitOf(name: string, kind: FieldKind): string {
  if (kind === 'money') return '(元)';
  if (kind !== 'area') return '';
  return name === '住房面积' ? '(平方米)' : '(亩)';
}

export function makeSurvey(options: SurveyOptions): DemoSurvey {
  const numbers = seededNumbers(options.seed);
  const maker = householdMaker(numbers, options.lastDay);
  const places = options.places ?? demoPlaces(options.households);
  const collectors = options.collectors ?? demoCollectors;
  const faults: Partial<Record<RejectionCode, number>> = {};
  const earlier: SurveyCells[] = [];
  const rows: string[][] = [];
  for (let i = 0; i < options.households; i++) {
    // Village after village, as the collectors walk them.
    const place = places[Math.floor((i * places.length) / options.households)] as DemoPlace;
    const cells = maker.next(place, collectors[i % collectors.length] as string);
    const code = numbers.chance(options.faultsPerThousand ?? 0) ? spoil(numbers, cells, earlier) : null;
    if (code) faults[code] = (faults[code] ?? 0) + 1;
    else if (earlier.length < 200) earlier.push({ ...cells });
    if (options.isMessy) makeMessy(numbers, cells, code);
    rows.push(surveyHeadings.map((heading) => cells[heading] ?? ''));
  }
  const [first] = places;
  return { title: `${first?.county ?? ''}${first?.township ?? ''}农户信息采集表（走千访万）`, headings: surveyHeadings, rows, faults };
}

/** Makes one mistake in the row and says which. */
function spoil(numbers: SeededNumbers, cells: SurveyCells, earlier: readonly SurveyCells[]): RejectionCode | null {
  const code = numbers.weighted<RejectionCode>([
    [25, 'bad_check_digit'], [18, 'duplicate_id'], [8, 'missing_id'], [9, 'missing_name'], [8, 'impossible_birth'],
    [6, 'negative_amount'], [8, 'not_a_number'], [7, 'unknown_village'], [6, 'same_household_second_applicant'],
  ]);
  const number = cells['身份证号码'] ?? '';
  const memberOfAnother = earlier.flatMap((row) => /\d{17}[\dX]/.exec(row['家庭成员'] ?? '') ?? []);
  switch (code) {
    case 'bad_check_digit': cells['身份证号码'] = number.slice(0, 17) + (number.endsWith('3') ? '4' : '3'); break;
    case 'impossible_birth': cells['身份证号码'] = withCheck(`${number.slice(0, 10)}0231${number.slice(14, 17)}`); break;
    case 'missing_id': cells['身份证号码'] = ''; break;
    case 'missing_name': cells['户主姓名'] = ''; break;
    case 'negative_amount': cells['种植年收入(元)'] = '-5000'; break;
    case 'not_a_number': cells['务工年收入(元)'] = numbers.pick(['约三万左右', '若干', '两三万']); break;
    case 'unknown_village': cells['村'] = numbers.pick(['不详', '未知', '']); break;
    case 'duplicate_id': {
      if (earlier.length === 0) return null;
      cells['身份证号码'] = numbers.pick(earlier)['身份证号码'] ?? '';
      break;
    }
    default: {
      if (memberOfAnother.length === 0) return null;
      cells['身份证号码'] = numbers.pick(memberOfAnother);
    }
  }
  return code;
}

const withCheck = (first17: string): string => first17 + checkCharacter(first17);
const fullWidth = (text: string): string => text.replace(/[0-9X]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));

function makeMessy(numbers: SeededNumbers, cells: SurveyCells, code: RejectionCode | null): void {
  for (const [heading, cell] of Object.entries(cells)) {
    const kind = kindByHeading.get(heading);
    if (kind === 'money') cells[heading] = messyAmount(numbers, cell);
    else if (kind === 'date') cells[heading] = messyDate(numbers, cell as BusinessDate);
  }
  const number = cells['身份证号码'] ?? '';
  if (code !== 'missing_id') {
    cells['身份证号码'] = numbers.weighted([
      [80, number], [6, fullWidth(number)], [8, `${number.slice(0, 6)} ${number.slice(6, 14)} ${number.slice(14)}`], [6, number.toLowerCase()],
    ]);
  }
  const phone = cells['手机号码'] ?? '';
  if (numbers.chance(80)) cells['手机号码'] = `${phone.slice(0, 3)}-${phone.slice(3, 7)}-${phone.slice(7)}`;
  const name = cells['户主姓名'] ?? '';
  if (numbers.chance(50) && name !== '') cells['户主姓名'] = `${name.slice(0, 1)} ${name.slice(1)}`;
  const village = cells['村'] ?? '';
  if (numbers.chance(90) && village.endsWith('村')) cells['村'] = `${village}${numbers.pick(['委会', '民委员会'])}`;
}

function messyAmount(numbers: SeededNumbers, cell: string): string {
  if (!/^\d+$/.test(cell)) return cell;
  if (cell === '0') return numbers.weighted([[70, '0'], [15, '无'], [15, '/']]);
  const tenThousands = cell.padStart(5, '0').replace(/(\d{4})$/, '.$1').replace(/\.?0+$/, '');
  return numbers.weighted([
    [60, cell], [14, `${tenThousands}万`], [10, cell.replace(/\B(?=(\d{3})+$)/g, ',')], [8, `${cell}元`], [4, fullWidth(cell)], [4, ` ${cell} `],
  ]);
}

function messyDate(numbers: SeededNumbers, date: BusinessDate): string {
  const { year, month, day } = datePartsOf(date);
  return numbers.weighted([
    [50, date as string], [13, `${year}/${month}/${day}`], [13, `${year}年${month}月${day}日`], [12, date.replaceAll('-', '')],
    [12, String(dayNumber(date) + 25_569)],
  ]);
}
