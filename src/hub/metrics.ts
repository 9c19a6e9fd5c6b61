/** Figures for Prometheus. Labels are codes and routes: never a person, a household or a device. */
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';

export interface HubMetrics {
  readonly registry: Registry;
  readonly requests: Histogram<'method' | 'route' | 'status'>;
  readonly events: Counter<'legal_entity' | 'verdict'>;
  /** A queue that stands: a broken chain, a fork, an unknown type. */
  readonly alarms: Counter<'legal_entity' | 'code'>;
  readonly channelBusiness: Counter<'legal_entity' | 'kind' | 'decision'>;
}

export function createMetrics(): HubMetrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  return {
    registry,
    requests: new Histogram({ name: 'hub_request_seconds', help: 'Time to answer', labelNames: ['method', 'route', 'status'], buckets: [0.005, 0.02, 0.1, 0.5, 2, 10], registers }),
    events: new Counter({ name: 'hub_events_total', help: 'Events of branches by verdict', labelNames: ['legal_entity', 'verdict'], registers }),
    alarms: new Counter({ name: 'hub_queue_alarms_total', help: 'Batches that stopped a queue', labelNames: ['legal_entity', 'code'], registers }),
    channelBusiness: new Counter({ name: 'hub_channel_business_total', help: 'Business of channels', labelNames: ['legal_entity', 'kind', 'decision'], registers }),
  };
}
