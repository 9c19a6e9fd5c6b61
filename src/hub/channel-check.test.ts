import { describe, expect, it } from 'vitest';
import { judgeChannel, type ChannelChecks, type SeenBefore } from './channel-check.ts';

const good: ChannelChecks = { identity: 'match', faceScore: 95, phone: 'match', phoneMonths: 40, device: 'normal' };
const alone: SeenBefore = { personsOnDevice7Days: 1, personsOnDevice30Days: 1, personsOnPhone: 1, drawsToday: 0 };

describe('a channel’s checks', () => {
  it('pass when nothing is found', () => expect(judgeChannel(good, alone)).toEqual({ decision: 'pass', codes: [] }));

  it.each<[string, 'review' | 'refuse', Partial<ChannelChecks>, Partial<SeenBefore>]>([
    ['F01', 'refuse', { faceScore: 69 }, {}],
    ['F01', 'review', { faceScore: 79 }, {}],
    ['F02', 'refuse', { identity: 'mismatch' }, {}],
    ['F02', 'review', { identity: 'unavailable' }, {}],
    ['F03', 'refuse', { phone: 'mismatch' }, {}],
    ['F03', 'review', { phoneMonths: 2 }, {}],
    ['F05', 'refuse', { device: 'altered' }, {}],
    ['F05', 'review', { device: 'proxy' }, {}],
    ['F06', 'review', {}, { personsOnDevice7Days: 3 }],
    ['F06', 'refuse', {}, { personsOnDevice30Days: 5 }],
    ['F07', 'review', {}, { personsOnPhone: 2 }],
    ['F07', 'refuse', {}, { personsOnPhone: 3 }],
    ['F20', 'review', {}, { drawsToday: 3 }],
  ])('%s: %s', (code, decision, checks, seen) => {
    expect(judgeChannel({ ...good, ...checks }, { ...alone, ...seen })).toEqual({ decision, codes: [code] });
  });

  it('take the heaviest and name them all', () => {
    expect(judgeChannel({ ...good, faceScore: 75, device: 'altered' }, alone)).toEqual({ decision: 'refuse', codes: ['F01', 'F05'] });
  });
});
