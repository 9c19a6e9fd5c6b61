import type { monitoringContract } from '../contract/monitoring.ts';
import type { Handlers } from '../pipeline/context.ts';
import { assign } from './assign-orders-command.ts';
import { check } from './check-orders-command.ts';
import { claim } from './claim-orders-command.ts';
import { keepEvidence, openEvidence } from './evidence-store.ts';
import { addStep, orderInScope, requireNotClosed } from './order-store.ts';
import { order, orders, rules } from './queries.ts';
import { raise } from './raise-by-hand-command.ts';
import { reportResult } from './report-result-command.ts';
import { workers } from './worker-store.ts';

export const monitoringHandlers: Handlers<typeof monitoringContract> = {
  orders, order, rules, workers, raise, assign, claim, reportResult, check,
  addEvidence(context, { orderId, ...evidence }) {
    requireNotClosed(orderInScope(context, orderId));
    const kept = keepEvidence(context, orderId, evidence);
    addStep(context, orderId, 'evidence');
    return kept;
  },
  openEvidence: (context, { evidenceId }) => openEvidence(context, evidenceId, (orderId) => void orderInScope(context, orderId)),
};
