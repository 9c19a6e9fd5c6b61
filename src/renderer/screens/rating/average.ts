/** The average of a sum of money, rounded half up to the fen, as text; nothing to average: an em dash. */
import { divideHalfUp, fen, formatYuan } from '../../../core/kernel/money.ts';
import { NOT_KNOWN } from '../../components/format.ts';

export function averageOf(total: number, count: number): string {
  return count > 0 ? formatYuan(fen(Number(divideHalfUp(BigInt(total), BigInt(count))))) : NOT_KNOWN;
}
