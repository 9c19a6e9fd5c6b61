import { expect, it } from 'vitest';
import type { LineRow } from '../../../core/contract/credit.ts';
import { currentLine } from './current-line.ts';

const line = (lineNo: string, status: LineRow['status'], approvedOn: string): LineRow => ({ lineNo, status, approvedOn }) as LineRow;

it('a line that can still be used stands before a newer one that cannot', () => {
  const open = line('1', 'open', '2025-01-01');
  expect(currentLine([open, line('2', 'cancelled', '2026-01-01')])).toBe(open);
});

it('of two the newer, and with none left the last', () => {
  const newer = line('2', 'pendingSignature', '2026-01-01');
  expect(currentLine([line('1', 'open', '2025-01-01'), newer])).toBe(newer);
  expect(currentLine([line('1', 'expired', '2024-01-01'), line('2', 'expired', '2025-01-01')])?.lineNo).toBe('2');
  expect(currentLine([])).toBeNull();
});
