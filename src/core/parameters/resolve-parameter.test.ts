import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parameterRegistry, type ParameterDefinition } from './registry.ts';
import { resolveParameter } from './resolve-parameter.ts';

const cap = parameterRegistry['credit.householdCap'];

describe('the value in force', () => {
  it('is the default when nobody set one', () => expect(resolveParameter(cap, [])).toEqual({ value: 10_000_000, from: null }));
  it('is the tightest along the chain, and says whose', () => {
    const chain = [{ level: 'province', value: 8_000_000 }, { level: 'legalEntity', value: 5_000_000 }, { level: 'branch', value: 6_000_000 }] as const;
    expect(resolveParameter(cap, chain)).toEqual({ value: 5_000_000, from: 'legalEntity' });
  });
  it('a floor takes the highest', () => {
    const chain = [{ level: 'province', value: 100_000 }, { level: 'branch', value: 60_000 }] as const;
    expect(resolveParameter(parameterRegistry['loan.drawMinimum'], chain)).toEqual({ value: 100_000, from: 'province' });
  });
  it('of one value for all the outermost decides', () => {
    const chain = [{ level: 'province', value: 'second' }, { level: 'legalEntity', value: 'first' }] as const;
    expect(resolveParameter(parameterRegistry['credit.regionClass'], chain)).toEqual({ value: 'second', from: 'province' });
  });
  it('a set keeps what every level permits', () => {
    const chain = [{ level: 'province', value: ['Q_INT', 'M_INT', 'BULLET'] }, { level: 'branch', value: ['M_INT', 'ANNUITY'] }] as const;
    expect(resolveParameter(parameterRegistry['loan.methods'], chain)).toEqual({ value: ['M_INT'], from: 'branch' });
  });
  it('ignores a level that may not set it, and stays within the range', () => {
    expect(resolveParameter(parameterRegistry['loan.settlementDay'], [{ level: 'branch', value: 1 }])).toEqual({ value: 20, from: null });
    expect(resolveParameter(cap, [{ level: 'province', value: 99_000_000 }])).toEqual({ value: 10_000_000, from: 'province' });
  });
  it('a lower level can only tighten', () => {
    const level = fc.constantFrom('legalEntity' as const, 'branch' as const);
    const value = fc.integer({ min: cap.minimum, max: cap.maximum });
    fc.assert(fc.property(value, fc.array(fc.record({ level, value })), fc.record({ level, value }), (outer, chain, more) => {
      const levels = [{ level: 'province' as const, value: outer }, ...chain];
      expect(Number(resolveParameter(cap, [...levels, more]).value)).toBeLessThanOrEqual(Number(resolveParameter(cap, levels).value));
    }));
  });
});

describe('the registry', () => {
  it('has every default within its own range', () => {
    const outside = Object.values(parameterRegistry).filter((definition: ParameterDefinition) =>
      definition.type === 'number' && (definition.default < definition.minimum || definition.default > definition.maximum));
    expect(outside).toEqual([]);
  });
});
