/**
 * How long a simulation of 20,000 households takes, two models each, against one rating of the same households, in the same run.
 *
 * `node tests/bench/simulation.ts [households]`. First nobody was rated before; then everybody was, so that the earlier
 * facts are read and scored twice as well. Of several rounds the fastest counts.
 */
import { addExampleHouseholds, addExampleVillage } from '../support/example-households.ts';
import { startTestCore, valueOf } from '../support/test-core.ts';
import { variedHouseholds } from './_varied-households.ts';

const ROUNDS = 3;
/** With everybody rated before: four ratings a household instead of one, of which one is stored, without its explanation. */
const HIGHEST_RATIO = 3;
const households = Number(process.argv[2] ?? 20_000);

const test = await startTestCore();
const ids = addExampleHouseholds(test.core, addExampleVillage(test.core, '龙潭村', 'KH0001'), variedHouseholds(households));
const officer = await test.signedIn('FX0001');
const manager = await test.signedIn('KH0001');
const { version } = valueOf(await officer.decision.createDraft({ kind: 'pricing', from: 'DEMO-1', purpose: '测速' }));
const line = (name: string, value: string): void => console.log(`${name.padEnd(34)} ${value}`);

async function fastest(work: () => Promise<unknown>): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round += 1) {
    const from = performance.now();
    await work();
    best = Math.min(best, (performance.now() - from) / 1000);
  }
  return best;
}

const simulate = async () => valueOf(await officer.simulation.run({ drafts: [{ kind: 'pricing', version }] }));
const first = await fastest(simulate);
const rating = await fastest(async () => valueOf(await manager.credit.runRating({ householdIds: ids })));
const again = await fastest(simulate);
await test.close();

line('simulation.households', String(households));
line('simulation.seconds', first.toFixed(2));
line('simulation.seconds_rated_before', again.toFixed(2));
line('rating.seconds', rating.toFixed(2));
line('simulation.ratio', `${(again / rating).toFixed(2)} (at most ${HIGHEST_RATIO})`);
if (again / rating > HIGHEST_RATIO) process.exitCode = 1;
