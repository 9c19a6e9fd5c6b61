/** Carries a page's calls to the core, under the client id of its window. */
import { randomUUID } from 'node:crypto';
import { operationNamed } from '../../core/contract/index.ts';
import type { CoreSupervisor } from '../core-supervisor.ts';
import { notices, requests } from './channels.ts';
import { handle } from './handle.ts';
import { answer, refuse } from './refuse.ts';
import type { TrustedPages } from './trusted-pages.ts';

const MAX_ID_LENGTH = 64;
const isId = (value: unknown): value is string => typeof value === 'string' && value.length > 0 && value.length <= MAX_ID_LENGTH;

export function relayToCore(pages: TrustedPages, core: CoreSupervisor): void {
  handle(requests.call, pages, (clientId, operation, input, commandId) => {
    if (typeof operation !== 'string' || !operationNamed(operation)) return refuse('unknown_operation');
    if (commandId !== undefined && !isId(commandId)) return refuse('invalid_input');
    return core.call({ kind: 'call', callId: randomUUID(), clientId, operation, input, commandId: commandId ?? randomUUID() });
  });
  handle(requests.cancel, pages, (clientId, commandId) => {
    if (!isId(commandId)) return refuse('invalid_input');
    core.cancel(clientId, commandId);
    return answer(null);
  });
  handle(requests.coreStatus, pages, (clientId) => {
    pages.send(clientId, notices.coreStatus, core.status, core.fault);
    return answer(null);
  });
}
