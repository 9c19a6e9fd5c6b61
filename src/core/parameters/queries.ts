/** What the parameter screen reads. */
import type {
  CalendarProposal, CalendarYear, ParameterPlace, ParameterProposal, ParameterRow, ParameterScalar, ParameterStep, ProposalStatus,
} from '../contract/parameters.ts';
import type { ProducedFile } from '../contract/schemas.ts';
import { addDays, businessDate, type BusinessDate } from '../kernel/business-date.ts';
import { Refusal } from '../kernel/result.ts';
import { isWorkingDay } from '../kernel/work-calendar.ts';
import type { QueryContext } from '../pipeline/context.ts';
import { writeSheet, xlsxMediaType } from '../store/sheet-xlsx.ts';
import { statement } from '../store/statement.ts';
import { chainTo } from './change-rules-store.ts';
import { branchChain, managerPlaces, valuesSetAt, type SetValue } from './parameter-store.ts';
import { daysOfYear } from './propose-calendar-command.ts';
import { isParameterKey, parameterRegistry, type ParameterDefinition, type ParameterKey } from './registry.ts';
import { isLooser, resolveParameter, type LevelValue, type ResolvedParameter } from './resolve-parameter.ts';
import { workCalendar } from './work-calendar-store.ts';

export function places({ db, session }: QueryContext): readonly ParameterPlace[] {
  return [...branchChain(db, session.branchId), ...managerPlaces(db, session.branchId)];
}

/** @throws Refusal `not_found` for a place that is not of this branch. */
export function list(context: QueryContext, input: { unitId?: string | undefined }): readonly ParameterRow[] {
  const wanted = input.unitId ?? context.session.branchId;
  const place = places(context).find(({ unitId }) => unitId === wanted);
  if (!place) throw new Refusal('not_found', {}, 'unitId');
  const chain = chainTo(context, place);
  const set = valuesSetAt(context.db, chain.map(({ unitId }) => unitId), context.businessDate);
  const pending = proposalsOf(context, { status: 'pending' }).filter((one) => one.place.unitId === wanted);
  const coming = comingAt(context, wanted);
  return (Object.keys(parameterRegistry) as ParameterKey[]).map((key) => ({
    ...rowOf(key, chain, set),
    pending: pending.find((one) => one.key === key) ?? null,
    coming: coming.get(key) ?? null,
  }));
}

function rowOf(key: ParameterKey, chain: readonly ParameterPlace[], set: readonly SetValue[]): Omit<ParameterRow, 'pending' | 'coming'> {
  const definition: ParameterDefinition = parameterRegistry[key];
  const place = chain[chain.length - 1] as ParameterPlace;
  const steps = stepsOf(definition, chain, set.filter((one) => one.key === key));
  const above = steps.filter(({ level }) => level !== place.level);
  const effective = resolveParameter(definition, steps);
  const isOutermost = place.level === definition.levels[0];
  const bound = resolveParameter(definition, above);
  return {
    key, group: definition.group, name: definition.name, description: definition.description, type: definition.type,
    unit: definition.type === 'number' ? definition.unit : null, minimum: definition.type === 'number' ? definition.minimum : null,
    maximum: definition.type === 'number' ? definition.maximum : null, values: definition.type === 'number' ? [] : definition.values,
    levels: definition.levels, default: definition.default, tightest: tightestOf(definition),
    effective: effective.value, effectiveFrom: sourceOf(effective, steps), own: steps.find(({ unitId }) => unitId === place.unitId) ?? null,
    bound: isOutermost ? null : bound.value, boundFrom: isOutermost ? null : sourceOf(bound, steps),
    maySetHere: definition.levels.includes(place.level), chain: steps,
  };
}

const tightestOf = (definition: ParameterDefinition): ParameterRow['tightest'] =>
  definition.type === 'number' ? definition.tightest : definition.type === 'choice' ? 'outermost' : 'any';

const sourceOf = (resolved: ResolvedParameter, steps: readonly ParameterStep[]): ParameterPlace | null => steps.find(({ level }) => level === resolved.from) ?? null;

function stepsOf(definition: ParameterDefinition, chain: readonly ParameterPlace[], set: readonly SetValue[]): ParameterStep[] {
  const steps: ParameterStep[] = [];
  for (const place of chain) {
    const found = set.find(({ unitId }) => unitId === place.unitId);
    if (!found || !definition.levels.includes(place.level)) continue;
    const above = resolveParameter(definition, steps.map(({ level, value }): LevelValue => ({ level, value })));
    const isClipped = place.level !== definition.levels[0] && isLooser(definition, found.value, above);
    steps.push({ ...place, value: found.value, effectiveFrom: found.effectiveFrom, isClipped });
  }
  return steps;
}

/** The next checked value of each parameter of a place. */
function comingAt({ db, businessDate: today }: QueryContext, unitId: string): Map<string, ParameterRow['coming'] & object> {
  const rows = statement<[string, string], { key: string; value: string; effective_from: string }>(
    db, 'SELECT key, value, min(effective_from) AS effective_from FROM parameter_value WHERE unit_id = ? AND effective_from > ? GROUP BY key',
  ).all(unitId, today);
  return new Map(rows.map((row) => [row.key, { value: JSON.parse(row.value) as ParameterScalar | null, effectiveFrom: row.effective_from }]));
}

interface ProposalRecord {
  id: string; key: string; level: ParameterPlace['level']; unit_id: string; unit_name: string | null; before: string; value: string; effective_from: string;
  reason: string; status: ProposalStatus; made_by: string; made_by_name: string; made_on: string; decided_by_name: string | null; decided_on: string | null;
  decision_reason: string | null;
}

const PROPOSALS = `
  SELECT p.*, coalesce(u.name, m.name || ' ' || m.staff_no) AS unit_name, s.name AS made_by_name, d.name AS decided_by_name
  FROM parameter_proposal p JOIN staff s ON s.id = p.made_by LEFT JOIN staff d ON d.id = p.decided_by
  LEFT JOIN organisation_unit u ON u.id = p.unit_id LEFT JOIN staff m ON m.id = p.unit_id
  WHERE (@key IS NULL OR p.key = @key) AND (@status IS NULL OR p.status = @status) ORDER BY p.made_at DESC, p.id DESC`;

export function proposals(context: QueryContext, input: { key?: string | undefined; status?: ProposalStatus | undefined }): readonly ParameterProposal[] {
  return proposalsOf(context, input);
}

function proposalsOf({ db }: QueryContext, input: { key?: string | undefined; status?: ProposalStatus | undefined }): ParameterProposal[] {
  const rows = statement<[{ key: string | null; status: string | null }], ProposalRecord>(db, PROPOSALS).all({ key: input.key ?? null, status: input.status ?? null });
  return rows.filter(({ key }) => isParameterKey(key)).map((row) => {
    const definition: ParameterDefinition = parameterRegistry[row.key as ParameterKey];
    return {
      id: row.id, key: row.key, name: definition.name, unit: definition.type === 'number' ? definition.unit : null,
      place: { level: row.level, unitId: row.unit_id, name: row.unit_name ?? '' },
      before: JSON.parse(row.before) as ParameterScalar, value: JSON.parse(row.value) as ParameterScalar | null, effectiveFrom: row.effective_from,
      reason: row.reason, status: row.status, madeById: row.made_by, madeByName: row.made_by_name, madeOn: row.made_on, decidedByName: row.decided_by_name,
      decidedOn: row.decided_on, decisionReason: row.decision_reason,
    };
  });
}

export function calendar(context: QueryContext, { year }: { year: number }): CalendarYear {
  return { year, days: daysOfYear(context, year), workingDays: workingDaysOf(context, year), pending: pendingYear(context, year) };
}

function workingDaysOf({ db }: QueryContext, year: number): number {
  const known = workCalendar(db);
  const last = businessDate(`${year}-12-31`);
  let count = 0;
  for (let day: BusinessDate = businessDate(`${year}-01-01`); day <= last; day = addDays(day, 1)) count += isWorkingDay(known, day) ? 1 : 0;
  return count;
}

function pendingYear({ db }: QueryContext, year: number): CalendarProposal | null {
  const row = statement<[number], { id: string; days: string; reason: string; made_by: string; name: string; made_on: string }>(
    db, `SELECT p.id, p.days, p.reason, p.made_by, s.name, p.made_on FROM calendar_proposal p JOIN staff s ON s.id = p.made_by WHERE p.year = ? AND p.status = 'pending'`,
  ).get(year);
  if (!row) return null;
  return { id: row.id, year, days: JSON.parse(row.days) as CalendarProposal['days'], reason: row.reason, madeById: row.made_by, madeByName: row.name, madeOn: row.made_on };
}

const kindNames = { holiday: '放假', workday: '上班' } as const;

/** The sheet that `workday.readCalendar` reads again; of an empty year it is the form to fill. */
export async function exportCalendar(context: QueryContext, { year }: { year: number }): Promise<ProducedFile> {
  const bytes = await writeSheet({
    title: `${year}年工作日历`,
    notes: ['类型填“放假”（工作日放假）或“上班”（周末调休上班）；其余日子按周一至周五上班'],
    columns: [{ heading: '日期', kind: 'date', width: 14 }, { heading: '类型', kind: 'text', width: 10 }, { heading: '名称', kind: 'text', width: 20 }],
    rows: daysOfYear(context, year).map(({ date, kind, name }) => [date, kindNames[kind], name]),
  });
  return { name: `${year}年工作日历.xlsx`, mediaType: xlsxMediaType, bytes };
}
