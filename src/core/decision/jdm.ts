/**
 * A decision table as a whole GoRules JDM document: one request, the table, one response. The form that its editor opens
 * and its engine evaluates; the table itself is kept as it stands.
 */
import type { DecisionTable } from '../contract/model-document.ts';

export interface JdmDocument {
  readonly contentType: 'application/vnd.gorules.decision';
  readonly nodes: readonly Readonly<Record<string, unknown>>[];
  readonly edges: readonly { readonly id: string; readonly type: 'edge'; readonly sourceId: string; readonly targetId: string }[];
}

export function jdmOf(table: DecisionTable, name: string): JdmDocument {
  return {
    contentType: 'application/vnd.gorules.decision',
    nodes: [
      { id: 'request', type: 'inputNode', name: 'request', position: { x: 0, y: 0 } },
      { id: 'table', type: 'decisionTableNode', name, position: { x: 300, y: 0 }, content: table },
      { id: 'response', type: 'outputNode', name: 'response', position: { x: 600, y: 0 } },
    ],
    edges: [
      { id: 'in', type: 'edge', sourceId: 'request', targetId: 'table' },
      { id: 'out', type: 'edge', sourceId: 'table', targetId: 'response' },
    ],
  };
}
