import { Refusal } from '../kernel/result.ts';
import { requireVillageInScope, type CommandContext } from '../pipeline/context.ts';
import { statement } from '../store/statement.ts';

/** How many households the village has, on file or not: the denominator of its shares. @throws Refusal `not_found`, `outside_scope`, `village_total_below_files`. */
export function setVillageTotal(context: CommandContext, input: { villageId: string; households: number }): null {
  const { db, session } = context;
  const found = statement<[string, string], { files: number }>(
    db, 'SELECT (SELECT count(*) FROM household h WHERE h.village_id = v.id) AS files FROM village v WHERE v.id = ? AND v.branch_id = ?',
  ).get(input.villageId, session.branchId);
  if (!found) throw new Refusal('not_found', {}, 'villageId');
  requireVillageInScope(context, input.villageId);
  if (input.households < found.files) throw new Refusal('village_total_below_files', { files: found.files }, 'households');
  statement(db, 'UPDATE village SET household_total = ? WHERE id = ?').run(input.households, input.villageId);
  context.record('credit.villageTotalSet', input);
  return null;
}
