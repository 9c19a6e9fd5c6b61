import fc from 'fast-check';
import { expect, it } from 'vitest';
import { positionText, readPosition } from './read-position.ts';

it.each([
  ['32.589, 105.23', { latitude: 32_589_000, longitude: 105_230_000 }], ['-0.5，-1', { latitude: -500_000, longitude: -1_000_000 }], ['', null], ['91, 10', undefined],
  ['32.589', undefined], ['北纬32', undefined],
])('%j', (text, position) => expect(readPosition(text)).toEqual(position));

it('reads what it writes', () => {
  fc.assert(fc.property(fc.integer({ min: -90_000_000, max: 90_000_000 }), fc.integer({ min: -180_000_000, max: 180_000_000 }), (latitude, longitude) => {
    expect(readPosition(positionText({ latitude, longitude }))).toEqual({ latitude, longitude });
  }));
});
