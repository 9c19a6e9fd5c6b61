import { Refusal } from '../kernel/result.ts';
import type { CommandContext } from '../pipeline/context.ts';
import { readLink, startLink } from './link-store.ts';
import type { Sync } from './sync-driver.ts';
import { newDeviceKeys } from './wire.ts';

/**
 * Makes this device's keys and notes where it wants to be enrolled; the meeting that follows asks the hub.
 *
 * @throws Refusal `already_enrolled`, `hub_url_unsafe` for anything but https, or http on this machine.
 */
export function enrolDevice(sync: Sync, context: CommandContext, input: { hubUrl: string; code: string }): null {
  const link = readLink(context.db, context.vault);
  if (link?.status === 'enrolled') throw new Refusal('already_enrolled');
  startLink(context.db, context.vault, { hubUrl: originOf(input.hubUrl), code: input.code, deviceId: context.environment.deviceId, ...newDeviceKeys() });
  context.record('sync.enrolmentStarted', { hubUrl: originOf(input.hubUrl), deviceId: context.environment.deviceId });
  context.afterCommit(() => void sync.run());
  return null;
}

function originOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && (url.hostname === '127.0.0.1' || url.hostname === 'localhost'));
  if (!url || !isSafe) throw new Refusal('hub_url_unsafe', {}, 'hubUrl');
  return url.origin;
}
