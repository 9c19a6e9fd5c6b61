/** What the store knows of the villages and people of a survey sheet. */
import type { QueryContext } from '../pipeline/context.ts';
import { statement } from '../store/statement.ts';
import type { KnownPerson, SurveyContext } from './check-survey.ts';
import { identityHash, readHousehold } from './household-store.ts';
import type { SurveyRow } from './read-survey-row.ts';

export function surveyLookup(context: QueryContext): SurveyContext {
  return { on: context.businessDate, villageOf: villageLookup(context), known: personLookup(context) };
}

interface VillageRecord {
  id: string;
  name: string;
  township: string;
}

/** By township and name; by name alone where the sheet has no township and the name is the branch's only one. */
function villageLookup(context: QueryContext): SurveyContext['villageOf'] {
  const visible = context.visibleVillages;
  const villages = statement<[string], VillageRecord>(context.db, 'SELECT id, name, township FROM village WHERE branch_id = ?').all(context.session.branchId);
  const byPlace = new Map(villages.map((village) => [`${village.township}/${village.name}`, village]));
  const byName = new Map<string, VillageRecord | null>();
  for (const village of villages) byName.set(village.name, byName.has(village.name) ? null : village);
  return ({ villageName, file }: SurveyRow) => {
    const { township } = file.basics;
    const village = township === null ? byName.get(villageName) : byPlace.get(`${township}/${villageName}`);
    return village ? { id: village.id, isInScope: !visible || visible.has(village.id) } : null;
  };
}

interface HeadRecord {
  id: string;
  head_name: string;
  village_id: string;
}

/** People of the sheet itself are known to the checker; a store that was empty before knows nobody. */
function personLookup(context: QueryContext): SurveyContext['known'] {
  const { db, vault } = context;
  if (!statement(db, 'SELECT 1 FROM household LIMIT 1').get()) return () => null;
  const visible = context.visibleVillages;
  const heads = statement<[string], HeadRecord>(db, 'SELECT id, head_name, village_id FROM household WHERE identity_hash = ?');
  const members = statement<[string], { household_id: string }>(db, 'SELECT household_id FROM household_member WHERE identity_hash = ? LIMIT 1');
  return (number): KnownPerson | null => {
    const hash = identityHash(vault, number);
    const head = heads.get(hash);
    const isMember = members.get(hash) !== undefined;
    if (!head) return isMember ? { headOf: null, isMember } : null;
    return {
      isMember,
      headOf: {
        householdId: head.id, headName: head.head_name, isInScope: !visible || visible.has(head.village_id),
        contact: () => readHousehold(context, head.id).content,
      },
    };
  };
}

/** The same bytes went in before: what stands in the store is at least as new. */
export function wasImported({ db }: QueryContext, fileHash: string): boolean {
  return statement(db, 'SELECT 1 FROM survey_import WHERE file_hash = ?').get(fileHash) !== undefined;
}
