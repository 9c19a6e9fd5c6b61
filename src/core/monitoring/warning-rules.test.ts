import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleFile } from '../decision/worked-example.ts';
import { fen } from '../kernel/money.ts';
import { changeShare, compareFiles } from './file-signals.ts';
import { evidenceTypeOf, safeFileName } from './evidence-file.ts';
import firstDocument from './rules/warning-rules-1.json' with { type: 'json' };
import { compileWarningRules, firedRules, raisedByHand, ruleRows, warningRules } from './warning-rules.ts';

const codesOf = (facts: Record<string, number | boolean | null>) => firedRules(warningRules, facts).map(({ code, severity, modes }) => `${code} ${severity} ${modes.join(' ')}`);

/** The file as it is now, and what some fields were before. */
const fired = (now: (file: Writable) => void, before: Readonly<Record<string, string | null>>) => {
  const file = structuredClone(exampleFile) as Writable;
  now(file);
  const { facts } = compareFiles(file as never, new Map(Object.entries(before)));
  return firedRules(warningRules, facts).map(({ code, severity }) => `${code} ${severity}`);
};
type Writable = { [S in keyof typeof exampleFile]: { [K in keyof (typeof exampleFile)[S]]: (typeof exampleFile)[S][K] } };

describe('the first warning rules', () => {
  it('are the 24, and those without data say so', () => {
    expect(warningRules.document.rules.map(({ code }) => code)).toEqual(Array.from({ length: 24 }, (_, i) => `W${String(i + 1).padStart(2, '0')}`));
    expect(ruleRows(warningRules).filter(({ isWaitingForData }) => isWaitingForData).map(({ code }) => code)).toEqual(['W02', 'W09', 'W14', 'W17', 'W19', 'W20', 'W21', 'W23']);
  });
  it.each([
    // at the bound and just inside it: domain table 7.1
    [{ netIncomeChange: -300_000 }, 'W01 orange VISIT'],
    [{ livingMedicalChange: 500_000 }, 'W03 yellow TEL'],
    [{ assetsDisposed: true }, 'W04 red VISIT FREEZE'],
    [{ depositsChange: -700_000 }, 'W05 yellow TEL'],
    [{ debtsChange: 500_000 }, 'W06 orange VISIT CUT'],
    [{ lendersIncrease: 2 }, 'W06 orange VISIT CUT'],
    [{ privateLoansFound: true }, 'W07 red FREEZE VISIT'],
    [{ guaranteesNew: true }, 'W08 orange TEL'],
    [{ guaranteedLoanOverdue: true }, 'W08 red CUT TEL'],
    [{ labourerLost: true }, 'W12 red VISIT FREEZE'],
    [{ marriageEnded: true }, 'W13 orange VISIT ADD'],
    [{ otherLenderOverdue: true, otherLenderOverdueDays: 31 }, 'W15 red FREEZE VISIT'],
    [{ otherLenderOverdue: true, otherLenderOverdueDays: 30 }, 'W15 orange TEL'],
    [{ otherLenderOverdue: true, otherLenderOverdueDays: null }, 'W15 orange TEL'],
    [{ litigationNew: true }, 'W16 red FREEZE RECALL'],
    [{ missedSettlements: 1 }, 'W18 yellow TEL'],
    [{ missedSettlements: 2 }, 'W18 orange VISIT'],
    [{ notchesDown: 2 }, 'W24 orange CUT'],
  ])('%j fires %s', (facts, expected) => expect(codesOf(facts)).toEqual([expected]));
  it.each([[{ netIncomeChange: -299_999 }], [{ depositsChange: -699_999 }], [{ lendersIncrease: 1 }], [{ notchesDown: 1 }], [{}], [{ litigationNew: null }]])('%j fires nothing', (facts) => {
    expect(codesOf(facts)).toEqual([]);
  });
  it('never fire on an unknown, whatever else is unknown', () => {
    fc.assert(fc.property(fc.subarray(['netIncomeChange', 'assetsDisposed', 'listHit', 'fundsMisused', 'missedSettlements']), (fields) => {
      expect(codesOf(Object.fromEntries(fields.map((field) => [field, null])))).toEqual([]);
    }));
  });
  it('are refused with a fact, a severity or a mode that there is not', () => {
    const broken = (change: (rule: (typeof firstDocument)['rules'][number]) => void) => {
      const copy = structuredClone(firstDocument);
      change(copy.rules[0]!);
      return () => compileWarningRules(copy);
    };
    expect(broken((rule) => { rule.table.inputs[0]!.field = 'weather'; })).toThrow('weather');
    expect(broken((rule) => { rule.table.rules[0]!.o1 = "'pink'"; })).toThrow();
    expect(broken((rule) => { rule.table.rules[0]!.o2 = "'JAIL'"; })).toThrow();
  });
  it('raised by hand take their worst row', () => expect(raisedByHand(warningRules, 'W15')?.severity).toBe('red'));
});

describe('what changed in a file', () => {
  it('fires on the change and only on it', () => {
    expect(fired((file) => { file.debts.privateLoans = fen(500_000); }, { 'debts.privateLoans': '0' })).toContain('W07 red');
    expect(fired((file) => { file.debts.privateLoans = fen(500_000); }, { 'debts.privateLoans': '400000' })).not.toContain('W07 red');
    expect(fired((file) => { file.debts.privateLoans = fen(500_000); }, {})).toEqual([]);
    expect(fired((file) => { file.social.litigation = true; }, { 'social.litigation': 'false' })).toEqual(['W16 red']);
    expect(fired((file) => { file.basics.marital = 'divorced'; }, { 'basics.marital': 'married' })).toEqual(['W13 orange']);
    expect(fired((file) => { file.production.insurance = 'none'; }, { 'production.insurance': 'full' })).toEqual(['W11 yellow']);
    expect(fired((file) => { file.basics.health = 'ill'; }, { 'basics.health': 'healthy' })).toEqual(['W12 red']);
    expect(fired((file) => { file.assets.vehicleValue = fen(0); }, { 'assets.vehicleValue': '3000000' })).toContain('W04 red');
    expect(fired((file) => { file.creditRecord.currentlyOverdue = true; file.creditRecord.longestOverdueDays = 45; }, { 'creditRecord.currentlyOverdue': 'false', 'creditRecord.longestOverdueDays': 'none' })).toEqual(['W15 red']);
  });
  it('a share is exact and has no share of nothing', () => {
    expect(changeShare(3, 2)).toBe(-333_333);
    expect(changeShare(0, 5)).toBeNull();
    fc.assert(fc.property(fc.integer({ min: 1, max: 1e12 }), fc.integer({ min: 0, max: 1e12 }), (from, to) => {
      const share = changeShare(from, to) ?? Number.NaN;
      expect(Math.abs(share - ((to - from) / from) * 1e6)).toBeLessThan(1 + Math.abs(share) * 1e-9);
    }));
  });
});

const jpeg = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 1, 0xff, 0xc0, 0, 11, 8, 0, 20, 0, 30, 1, 1, 0x11, 0, 0xff, 0xd9]);

describe('a file of evidence', () => {
  it('is what its bytes are', () => {
    expect(evidenceTypeOf(jpeg)).toBe('image/jpeg');
    expect(evidenceTypeOf(new TextEncoder().encode('%PDF-1.4\n1 0 obj\n%%EOF\n'))).toBe('application/pdf');
  });
  it.each([
    ['<html><script>1</script>'], ['<svg xmlns="http://www.w3.org/2000/svg"/>'], ['MZ\u0090'], ['%PDF-1.4 /OpenAction << /JavaScript >> %%EOF'], ['%PDF-1.4 cut'], [''],
  ])('%j is refused', (text) => expect(evidenceTypeOf(new TextEncoder().encode(text))).toBeNull());
  it('never throws on a hostile start', () => {
    fc.assert(fc.property(fc.constantFrom([0xff, 0xd8, 0xff], [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], [0x25, 0x50, 0x44, 0x46, 0x2d]), fc.uint8Array({ maxLength: 200 }), (start, rest) => {
      expect(() => evidenceTypeOf(Uint8Array.from([...start, ...rest]))).not.toThrow();
    }));
  });
  it('gets a name without folders and tricks', () => {
    expect(safeFileName('../../etc/合影 1.exe', 'image/png')).toBe('合影 1.png');
    expect(safeFileName('\u202Egpj.\u0000', 'application/pdf')).toMatch(/^[a-z]+\.pdf$/);
  });
});
