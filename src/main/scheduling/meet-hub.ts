/** When the branch meets the hub: often in the day, so that channel business waits minutes, and at night with both sides added up. */
import { Cron } from 'croner';

/** A computer that sleeps misses an hour; the next one makes up for it, because every meeting sends all that waits. */
const BY_DAY = '*/10 * * * *';
const AT_NIGHT = '5 22 * * *';
const CHINA = { timezone: 'Asia/Shanghai' } as const;

export function meetHubByTheClock(core: { meetHub(withComparison: boolean): void }): readonly Cron[] {
  return [new Cron(BY_DAY, CHINA, () => core.meetHub(false)), new Cron(AT_NIGHT, CHINA, () => core.meetHub(true))];
}
