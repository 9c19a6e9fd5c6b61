import { describe, expect, it } from 'vitest';
import { normaliseAddress } from './normalise-address.ts';

describe('an address', () => {
  it.each([
    ['示范县龙潭镇青杠村3组12号', '龙潭镇青杠村3组12号'],
    ['四川省示范市示范县龙潭镇 青杠村第三组１２号', '龙潭镇青杠村3组12号'],
    ['龙潭镇青杠村三社十二号', '龙潭镇青杠村3组12号'],
    ['龙潭镇青杠村3村民小组12號', '龙潭镇青杠村3组12号'],
    ['龙潭镇青杠村一百零五号', '龙潭镇青杠村105号'],
    ['龙潭镇文化路20号2栋三单元401室', '龙潭镇文化路20号2栋3单元401室'],
    ['二郎镇三合村五组8号', '二郎镇三合村5组8号'],
  ])('%s is %s', (text, plain) => expect(normaliseAddress(text)).toBe(plain));

  it.each(['龙潭镇青杠村', '龙潭镇青杠村3组', '', '不详'])('without a house number is nobody\'s alone: %s', (text) => expect(normaliseAddress(text)).toBeNull());
  it('that is not given has none', () => expect(normaliseAddress(null)).toBeNull());
});
