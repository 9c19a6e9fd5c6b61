/** Stands for a simulation that has run to its end: a life of a model is tested without rating a branch. */
import { markSimulated, type VersionName } from '../../src/core/decision/model-life-store.ts';
import type { CommandContext } from '../../src/core/pipeline/context.ts';
import { businessDateOf } from '../../src/core/store/settings.ts';
import type { TestCore } from './test-core.ts';

export function simulated({ core }: TestCore, ...drafts: VersionName[]): void {
  const db = core.store.writer;
  const staffId = (db.prepare("SELECT id FROM staff WHERE staff_no = 'FX0001'").get() as { id: string }).id;
  markSimulated(
    { db, businessDate: businessDateOf(db), session: { staffId }, environment: { now: () => 0 }, record: () => undefined } as unknown as CommandContext, drafts,
  );
}
