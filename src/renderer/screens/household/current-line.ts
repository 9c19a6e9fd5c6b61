/** Of a household's lines the one that counts now: the newest that is neither cancelled nor expired, else the newest. */
import type { LineRow } from '../../../core/contract/credit.ts';

export function currentLine(lines: readonly LineRow[]): LineRow | null {
  const newestFirst = [...lines].sort((a, b) => b.approvedOn.localeCompare(a.approvedOn) || b.lineNo.localeCompare(a.lineNo));
  return newestFirst.find((line) => line.status !== 'cancelled' && line.status !== 'expired') ?? newestFirst[0] ?? null;
}
