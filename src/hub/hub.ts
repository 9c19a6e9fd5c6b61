/** What every part of the hub is given. */
import type { Database } from './database.ts';
import type { DeviceAuthority } from './device-authority.ts';
import type { HubMetrics } from './metrics.ts';

export interface Hub {
  readonly db: Database;
  readonly authority: DeviceAuthority;
  readonly metrics: HubMetrics;
  /** UTC milliseconds. */
  readonly now: () => number;
}

/** A branch, named by its legal entity first. */
export interface BranchKey {
  readonly legalEntityId: string;
  readonly branchId: string;
}
