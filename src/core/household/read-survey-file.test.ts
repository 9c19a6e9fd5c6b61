import { describe, expect, it } from 'vitest';
import { crc32, deflateRawSync } from 'node:zlib';
import { makeSurvey } from '../demo/make-survey.ts';
import { surveyCsv, surveyXlsx } from '../demo/write-survey.ts';
import { businessDate } from '../kernel/business-date.ts';
import { LARGEST_UNPACKED } from './inspect-xlsx.ts';
import { lostItsDigits } from './identity-number.ts';
import { readSurveyFile } from './read-survey-file.ts';

const survey = makeSurvey({ households: 40, seed: 11, lastDay: businessDate('2026-11-25'), isMessy: true });
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** GB18030 of a text of common characters, which no library of ours writes: looked up in the decoder, two bytes at a time. */
function toGb18030(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030');
  const known = new Map<string, readonly number[]>();
  for (let high = 0x81; high <= 0xfe; high++) {
    for (let low = 0x40; low <= 0xfe; low++) if (low !== 0x7f) known.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
  }
  return Uint8Array.from([...text].flatMap((c) => (c < '\u0080' ? [c.charCodeAt(0)] : (known.get(c) ?? [0x3f]))));
}

interface ZipEntry { readonly name: string; readonly content: Buffer; readonly isHidden?: boolean }

/** An archive as a hostile hand would write it: `isHidden` entries are in the file, not in its directory. */
function zip(entries: readonly ZipEntry[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, isHidden } of entries) {
    const packed = deflateRawSync(content);
    const nameBytes = Buffer.from(name);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(20, 4);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(crc32(content), 14);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(content.length, 22);
    local.writeUInt16LE(nameBytes.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    local.copy(entry, 6, 4, 30);
    entry.writeUInt32LE(offset, 42);
    if (!isHidden) directory.push(Buffer.concat([entry, nameBytes]));
    locals.push(local, nameBytes, packed);
    offset += 30 + nameBytes.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, ...directory, end]);
}

const xml = (text: string): Buffer => Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${text}`);
function workbook(sheetXml: string, more: readonly ZipEntry[] = []): Buffer {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return zip([
    { name: '[Content_Types].xml', content: xml('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>') },
    { name: '_rels/.rels', content: xml(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${rel}/officeDocument" Target="xl/workbook.xml"/></Relationships>`) },
    { name: 'xl/workbook.xml', content: xml(`<workbook xmlns="${main}" xmlns:r="${rel}"><sheets><sheet name="s" sheetId="1" r:id="rId1"/></sheets></workbook>`) },
    { name: 'xl/_rels/workbook.xml.rels', content: xml(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${rel}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`) },
    { name: 'xl/worksheets/sheet1.xml', content: xml(`<worksheet xmlns="${main}"><sheetData>${sheetXml}</sheetData></worksheet>`) },
    ...more,
  ]);
}
const text = (ref: string, value: string): string => `<c r="${ref}" t="inlineStr"><is><t>${value}</t></is></c>`;

describe('a survey file', () => {
  it('is the same sheet as UTF-8, with a mark, in GB18030, in UTF-16, and as a workbook', async () => {
    const csv = surveyCsv(survey);
    const plain = await readSurveyFile(bytesOf(csv));
    expect(plain.encoding).toBe('utf-8');
    expect(plain.sheet).toHaveLength(43);
    expect((await readSurveyFile(bytesOf(`\uFEFF${csv}`))).sheet).toEqual(plain.sheet);
    const gb = await readSurveyFile(toGb18030(csv));
    expect(gb.encoding).toBe('gb18030');
    expect(gb.sheet).toEqual(plain.sheet);
    const wide = Uint8Array.from([0xff, 0xfe, ...new Uint8Array(Uint16Array.from([...csv].map((c) => c.charCodeAt(0))).buffer)]);
    expect((await readSurveyFile(wide)).sheet).toEqual(plain.sheet);
    const xlsx = await readSurveyFile(await surveyXlsx(survey));
    expect(xlsx.encoding).toBe('xlsx');
    expect(xlsx.sheet.slice(2)).toEqual(survey.rows.map((row) => row.map((cell) => cell.trim())));
  });

  it('is separated by what stands most often in it', async () => {
    expect((await readSurveyFile(bytesOf('姓名\t村\n张三\t龙潭村'))).sheet).toEqual([['姓名', '村'], ['张三', '龙潭村']]);
  });

  it('keeps numbers, dates and ticks of a workbook by their digits', async () => {
    const cells = `<row r="1">${text('A1', '姓名')}${text('B1', '身份证号')}${text('C1', '村')}</row><row r="2"><c r="A2"><v>0.10000000000000001</v></c><c r="B2"><v>519919198309281950</v></c><c r="C2" t="b"><v>1</v></c></row><row r="3"><c r="A3"><v>46255</v></c><c r="B3" t="e"><v>#N/A</v></c></row>`;
    const { sheet } = await readSurveyFile(workbook(cells));
    expect(sheet[1]?.[0]).toBe('0.1');
    expect(lostItsDigits(sheet[1]?.[1] ?? '')).toBe(true);
    expect(sheet[1]?.[2]).toBe('是');
    expect(sheet[2]).toEqual(['46255', '', '']);
  });

  it.each([
    ['survey_empty', Buffer.alloc(0)],
    ['survey_old_excel', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    ['survey_unreadable', Buffer.from('%PDF-1.7\n\0\0\0')],
    ['survey_unreadable', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0])],
    ['survey_unreadable', Buffer.from([0xb0, 0xff, 0xff, 0x81])],
    ['survey_unreadable', Buffer.from('PK\x03\x04 and nothing after')],
    ['survey_unreadable', zip([{ name: 'a.txt', content: Buffer.from('no workbook') }])],
    ['survey_unreadable', workbook('<row r="1">').subarray(0, 900)],
    ['survey_unreadable', workbook('', [{ name: 'xl/x.xml', content: Buffer.from('<!DOCTYPE a [<!ENTITY b "bb">]><a>&b;</a>') }])],
    ['survey_unreadable', workbook(text('A1', 'x'), [{ name: 'xl/hidden.xml', content: Buffer.alloc(10_000, 0x20), isHidden: true }])],
    ['survey_too_large', workbook('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')],
    ['survey_too_large', workbook('', [{ name: 'xl/bomb.xml', content: Buffer.alloc(LARGEST_UNPACKED + 1, 0x20) }])],
  ])('that is none is refused as %s', async (code, bytes) => {
    await expect(readSurveyFile(bytes)).rejects.toMatchObject({ name: 'Refusal', code });
  });
});
