/**
 * Pricing (利率定价): LPR + base + adjustments, held between floor and cap: the model's own, and the bank's parameters
 * around them. Rates in ppm; 1 basis point = 100 ppm.
 *
 * A factor whose input is unknown changes nothing. Never priced: marital status, sex, ethnicity (个人信息保护法 24).
 */
import { compileTable, type CompiledTable, type Facts } from './decision-table.ts';
import { pointsOf, type Pricing } from './model-documents.ts';

export interface PriceResult {
  /** `lpr`, `base`, one per factor that changed something, `floor` or `cap` where it held; in ppm, they add up to the rate. */
  readonly steps: readonly (readonly [code: string, ppm: number])[];
  readonly ratePpm: number;
}

export type CompiledPricing = (facts: Facts) => PriceResult;

const PPM_PER_POINT = 100;

export function compilePricing(pricing: Pricing): CompiledPricing {
  const factors = pricing.factors.map((factor): readonly [string, CompiledTable, readonly number[]] => [
    factor.code, compileTable(factor.table), pointsOf(factor.table),
  ]);
  return (facts) => {
    const steps: (readonly [string, number])[] = [['lpr', pricing.reference.ppm], ['base', pricing.basePoints * PPM_PER_POINT]];
    let rate = pricing.reference.ppm + pricing.basePoints * PPM_PER_POINT;
    for (const [code, table, points] of factors) {
      const adjustment = (points[table(facts)] ?? 0) * PPM_PER_POINT;
      if (adjustment !== 0) steps.push([code, adjustment]);
      rate += adjustment;
    }
    // A rating from before the parameters knew bounds has none among its facts.
    const floorPoints = Math.max(pricing.floorPoints, pointsIn(facts.rateFloorPoints) ?? pricing.floorPoints);
    const capPoints = Math.min(pricing.capPoints, pointsIn(facts.rateCapPoints) ?? pricing.capPoints);
    const floor = pricing.reference.ppm + floorPoints * PPM_PER_POINT;
    const cap = pricing.reference.ppm + capPoints * PPM_PER_POINT;
    const ratePpm = Math.min(Math.max(rate, floor), cap);
    if (ratePpm !== rate) steps.push([ratePpm > rate ? 'floor' : 'cap', ratePpm - rate]);
    return { steps, ratePpm };
  };
}

const pointsIn = (fact: unknown): number | null => (typeof fact === 'number' ? fact : null);
