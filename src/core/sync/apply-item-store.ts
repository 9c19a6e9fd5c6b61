/** One item of the hub's feed carried out in the branch's store. Each kind has its step; what it cannot do is a refusal. */
import { and, eq, or } from 'drizzle-orm';
import { blackListEntriesSchema, feedPayloads, type FeedItem, type FeedKind, type FeedPayload } from '../contract/hub-protocol.ts';
import { Refusal, type RefusalParams } from '../kernel/result.ts';
import { modelKinds, type ModelDocument, type ModelKind } from '../contract/model-document.ts';
import { parseModel } from '../decision/model-documents.ts';
import { codeOf, sealed as sealedModel } from '../decision/model-store.ts';
import { modelStep, modelVersion } from '../decision/tables.ts';
import { identityHash } from '../household/household-store.ts';
import { lineNamed, moveLine } from '../credit/line-store.ts';
import { organisationUnit, staff, village } from '../organisation/tables.ts';
import { requireSuitableValue } from '../parameters/check-value.ts';
import { parameterRegistry, type ParameterDefinition, type ParameterKey } from '../parameters/registry.ts';
import { parameterValue } from '../parameters/tables.ts';
import type { CommandContext } from '../pipeline/context.ts';
import { orm } from '../store/orm.ts';
import { statement } from '../store/statement.ts';
import { applyChannelBusiness } from './channel-business-store.ts';
import { moveHouseholdIn, moveHouseholdOut } from './move-household-store.ts';
import { openForDevice } from './link-store.ts';
import { hubBlackList, hubItem } from './tables.ts';

/** Figures and ids that the hub needs to know of what was done. */
export type ItemOutcome = Readonly<Record<string, unknown>>;

type Step<K extends FeedKind> = (context: CommandContext, payload: FeedPayload<K>, item: FeedItem) => ItemOutcome | Promise<ItemOutcome>;

const steps: { readonly [K in FeedKind]: Step<K> } = {
  parameter: takeParameter,
  model: takeModel,
  blackList: takeBlackList,
  organisation: takeUnit,
  staff: takeStaff,
  creditVillage: takeCreditVillage,
  lineHold: takeLineHold,
  householdOut: moveHouseholdOut,
  householdIn: moveHouseholdIn,
  channelBusiness: applyChannelBusiness,
};

/**
 * Carries the item out and notes it, which moves the cursor: one transaction.
 *
 * @throws Refusal `item_kind_unknown`, `item_malformed`, and those of the step.
 */
export async function applyItem(context: CommandContext, item: FeedItem): Promise<void> {
  const outcome = await carryOut(context, item);
  noteItem(context, item, 'applied', null);
  context.record('sync.itemApplied', { feedNo: item.feedNo, kind: item.kind, subject: item.subject, ...outcome });
}

/** Puts aside what could not be carried out: the next one is not kept waiting. In a transaction of its own. */
export function quarantineItem(context: CommandContext, item: FeedItem, code: string, params: RefusalParams): void {
  noteItem(context, item, 'quarantined', code, params);
  context.record('sync.itemQuarantined', { feedNo: item.feedNo, kind: item.kind, subject: item.subject, code });
}

/** An item that lay in quarantine, tried once more after its cause was mended. @throws Refusal as `applyItem`. */
export async function retryQuarantined(context: CommandContext, item: FeedItem): Promise<void> {
  const outcome = await carryOut(context, item);
  orm(context.db).update(hubItem).set({ status: 'applied', code: null }).where(eq(hubItem.feedNo, item.feedNo)).run();
  context.record('sync.itemApplied', { feedNo: item.feedNo, kind: item.kind, subject: item.subject, ...outcome });
}

async function carryOut(context: CommandContext, item: FeedItem): Promise<ItemOutcome> {
  if (!Object.hasOwn(feedPayloads, item.kind)) throw new Refusal('item_kind_unknown', { kind: item.kind });
  const kind = item.kind as FeedKind;
  const parsed = feedPayloads[kind].safeParse(item.payload);
  if (!parsed.success) throw new Refusal('item_malformed', { kind, rule: parsed.error.issues[0]?.path.join('.') ?? '' });
  return (steps[kind] as Step<typeof kind>)(context, parsed.data as never, item);
}

function noteItem(context: CommandContext, item: FeedItem, status: 'applied' | 'quarantined', code: string | null, params: RefusalParams = {}): void {
  orm(context.db).insert(hubItem).values({
    feedNo: item.feedNo, kind: item.kind.slice(0, 40), subject: item.subject, status, code, params, sealed: context.vault.encrypt(JSON.stringify(item.payload ?? null)),
    receivedAt: context.environment.now(), businessDate: context.businessDate,
  }).run();
}

/** A level above the branch sets a value. What stands already under the same day stays the history that it is. */
function takeParameter(context: CommandContext, { key, level, value, effectiveFrom }: FeedPayload<'parameter'>): ItemOutcome {
  const definition = Object.hasOwn(parameterRegistry, key) ? (parameterRegistry[key as ParameterKey] as ParameterDefinition) : null;
  if (!definition) throw new Refusal('parameter_unknown', { key });
  requireSuitableValue(definition, value);
  const unitId = unitAbove(context, level);
  const same = and(eq(parameterValue.key, key), eq(parameterValue.unitId, unitId), eq(parameterValue.effectiveFrom, effectiveFrom));
  if (orm(context.db).select().from(parameterValue).where(same).get()) throw new Refusal('parameter_already_set', { key, effectiveFrom });
  orm(context.db).insert(parameterValue).values({ key, unitId, effectiveFrom, level, value, recordedAt: context.environment.now() }).run();
  return { parameter: key, level, value, effectiveFrom };
}

function unitAbove(context: CommandContext, level: 'province' | 'city' | 'legalEntity' | 'branch'): string {
  let id: string | null = context.session.branchId;
  while (id !== null) {
    const unit: { id: string; parentId: string | null; level: string } | undefined = orm(context.db).select().from(organisationUnit).where(eq(organisationUnit.id, id)).get();
    if (unit?.level === level) return unit.id;
    id = unit?.parentId ?? null;
  }
  throw new Refusal('not_found', { level });
}

/** A model that the province approved: another version beside the others, in force from its day. */
function takeModel(context: CommandContext, { kind, version, document: content, inForceFrom }: FeedPayload<'model'>): ItemOutcome {
  if (!(modelKinds as readonly string[]).includes(kind)) throw new Refusal('item_malformed', { kind: 'model', rule: 'kind' });
  const document = readModel(kind as ModelKind, content);
  if (document.version !== version) throw new Refusal('item_malformed', { kind: 'model', rule: 'version' });
  if (inForceFrom < context.businessDate) throw new Refusal('item_malformed', { kind: 'model', rule: 'inForceFrom' });
  const code = codeOf(document);
  const ofKind = eq(modelVersion.kind, document.kind);
  const sameDay = and(ofKind, eq(modelVersion.code, code), eq(modelVersion.inForceFrom, inForceFrom), eq(modelVersion.status, 'approved'));
  if (orm(context.db).select().from(modelVersion).where(or(and(ofKind, eq(modelVersion.version, version)), sameDay)).get()) throw new Refusal('model_known', { kind, version });
  const at = context.environment.now();
  orm(context.db).insert(modelVersion).values({
    kind: document.kind, version, code, status: 'approved', ...sealedModel(document), purpose: '省中心下发', changedOn: context.businessDate, approvedOn: context.businessDate, inForceFrom, createdAt: at,
  }).run();
  orm(context.db).insert(modelStep).values({ kind: document.kind, version, step: 'installed', happenedOn: context.businessDate, happenedAt: at }).run();
  return { modelKind: kind, version, inForceFrom };
}

function readModel(kind: ModelKind, content: unknown): ModelDocument {
  try {
    return parseModel(kind, content);
  } catch {
    throw new Refusal('item_malformed', { kind: 'model', rule: 'document' });
  }
}

/** A list comes whole: who is not on it any more is off it. Draws look there (`guardDraw`). */
function takeBlackList(context: CommandContext, { list, source, sealed }: FeedPayload<'blackList'>): ItemOutcome {
  const { db, vault, businessDate: receivedOn } = context;
  const parsed = blackListEntriesSchema.safeParse(JSON.parse(openForDevice(context, sealed)));
  if (!parsed.success) throw new Refusal('item_malformed', { kind: 'blackList', rule: parsed.error.issues[0]?.path.join('.') ?? '' });
  orm(db).delete(hubBlackList).where(eq(hubBlackList.list, list)).run();
  const insert = statement(db, 'INSERT INTO hub_black_list (list, identity_hash, reason_code, source, received_on) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING');
  for (const { identityNumber, reasonCode } of parsed.data) insert.run(list, identityHash(vault, identityNumber.toUpperCase()), reasonCode, source, receivedOn);
  return { list, source, entries: parsed.data.length };
}

/** A unit of the branch's own chain has another name. */
function takeUnit(context: CommandContext, { level, code, name }: FeedPayload<'organisation'>): ItemOutcome {
  const changed = orm(context.db).update(organisationUnit).set({ name }).where(and(eq(organisationUnit.level, level), eq(organisationUnit.code, code))).run();
  if (changed.changes === 0) throw new Refusal('not_found', { code });
  return { level, code, name };
}

/** Personnel is the province's: who is new, who has which roles, who has left. */
function takeStaff(context: CommandContext, { staffNo, name, roles, isActive, passwordHash }: FeedPayload<'staff'>): ItemOutcome {
  const known = orm(context.db).select().from(staff).where(eq(staff.staffNo, staffNo)).get();
  if (known) orm(context.db).update(staff).set({ name, roles, isActive }).where(eq(staff.id, known.id)).run();
  else if (passwordHash === null) throw new Refusal('item_malformed', { kind: 'staff', rule: 'passwordHash' });
  else orm(context.db).insert(staff).values({ id: context.environment.newId(), branchId: context.session.branchId, staffNo, name, roles, isActive, passwordHash }).run();
  return { staffNo, roles, isActive };
}

function takeCreditVillage(context: CommandContext, payload: FeedPayload<'creditVillage'>): ItemOutcome {
  const { township, village: name, isCreditVillage, isCreditTownship } = payload;
  const changed = orm(context.db).update(village).set({ isCreditVillage, isCreditTownship }).where(and(eq(village.township, township), eq(village.name, name))).run();
  if (changed.changes === 0) throw new Refusal('village_unknown', { village: name });
  return { township, village: name, isCreditVillage, isCreditTownship };
}

/** Frozen by the hub, released by the hub: another reason's freeze stays. */
function takeLineHold(context: CommandContext, { lineId, action, reason }: FeedPayload<'lineHold'>): ItemOutcome {
  const line = lineNamed(context, lineId);
  const ownReason = `${HELD_BY_HUB}${reason}`;
  if (action === 'freeze' && line.status === 'open') moveLine(context, line, 'frozen', ownReason);
  if (action === 'release' && line.status === 'frozen' && line.statusReason?.startsWith(HELD_BY_HUB)) moveLine(context, line, 'open', ownReason);
  return { lineId, action };
}

const HELD_BY_HUB = '省中心：';

