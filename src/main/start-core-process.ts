/** Forks the core process and lets main's log have what it says of its defects. */
import { utilityProcess } from 'electron';
import type { CoreProcess } from './core-supervisor.ts';
import { log } from './log.ts';
import { places } from './places.ts';

export function forkCore(): CoreProcess {
  const core = utilityProcess.fork(places.coreProcess(), [], { serviceName: 'branch-core', stdio: ['ignore', 'ignore', 'pipe'] });
  core.stderr?.on('data', (chunk: Buffer) => log.error('core:', chunk.toString('utf8').trimEnd()));
  return core;
}
