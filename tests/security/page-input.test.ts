/** What a page hands to the desktop is checked there: files, names, print jobs. */
import { describe, expect, it } from 'vitest';
import { asPrintRequest } from '../../src/main/printing/print-request.ts';
import { asProducedFile, safeFileName } from '../../src/main/printing/produced-file.ts';

const pdf = { name: '合同.pdf', mediaType: 'application/pdf', bytes: new Uint8Array([1]) } as const;

describe('a file from a page', () => {
  it('is taken with a name, a known kind and bytes', () => {
    expect(asProducedFile(pdf)).toEqual(pdf);
  });
  it.each([
    null, 'x', {}, { ...pdf, name: 7 }, { ...pdf, mediaType: 'text/html' }, { ...pdf, mediaType: 'toString' }, { ...pdf, bytes: [1] }, { ...pdf, bytes: 'x' },
  ])('is refused as %j', (value) => {
    expect(asProducedFile(value)).toBeNull();
  });
});

describe('the name under which a file is saved', () => {
  it.each([
    ['合同 519901-2026-000001.pdf', '合同 519901-2026-000001.pdf'],
    ['龙潭村名单', '龙潭村名单.pdf'],
    ['x.exe', 'x.exe.pdf'],
    ['../../etc/cron.d/x.pdf', '_.._etc_cron.d_x.pdf'],
    ['C:\\Windows\\x.pdf', 'C__Windows_x.pdf'],
    ['a\u0000b.pdf', 'a_b.pdf'],
    ['fdp\u202Efdp.exe.pdf', 'fdp_fdp.exe.pdf'],
    ['.pdf', '_.pdf'],
    ['CON.pdf', '_CON.pdf'],
    ['..', '_.pdf'],
    [`${'长'.repeat(300)}.pdf`, `${'长'.repeat(120)}.pdf`],
  ])('%s → %s', (name, expected) => {
    expect(safeFileName({ name, mediaType: 'application/pdf' })).toBe(expected);
  });
});

describe('a print job from a page', () => {
  it('is one copy unless it says more', () => {
    expect(asPrintRequest({ file: pdf })).toEqual({ file: pdf, deviceName: undefined, copies: 1, duplex: 'simplex' });
    expect(asPrintRequest({ file: pdf, deviceName: 'HP_M403', copies: 2 })).toEqual({ file: pdf, deviceName: 'HP_M403', copies: 2, duplex: 'simplex' });
    expect(asPrintRequest({ file: pdf, duplex: 'longEdge' })).toMatchObject({ duplex: 'longEdge' });
    expect(asPrintRequest({ file: pdf, duplex: 'sideways' })).toBeNull();
  });
  it.each([
    null, { file: null }, { file: { ...pdf, mediaType: 'text/csv' } }, { file: pdf, copies: 0 }, { file: pdf, copies: 1.5 }, { file: pdf, copies: 10_000 },
    { file: pdf, copies: '2' }, { file: pdf, deviceName: '' }, { file: pdf, deviceName: 7 }, { file: pdf, deviceName: 'x'.repeat(300) },
  ])('is refused as %j', (value) => {
    expect(asPrintRequest(value)).toBeNull();
  });
});
