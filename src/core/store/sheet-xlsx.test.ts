import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { writeSheet } from './sheet-xlsx.ts';

const columns = [
  { heading: '村', kind: 'text' }, { heading: '余额（元）', kind: 'money' }, { heading: '年利率（%）', kind: 'rate' },
  { heading: '户数', kind: 'count' }, { heading: '到期日', kind: 'date' },
] as const;

describe('sheet', () => {
  it('writes title, notes, header, rows and totals in their units', async () => {
    const bytes = await writeSheet({
      title: '统计表', notes: ['单位：元'], columns,
      rows: [['龙潭村', 123_456_789, 53_500, 12, '2026-03-05'], ['=1+1', 5, 49_000, 0, null]],
      totals: ['合计', 123_456_794, null, 12, null],
    });
    const [{ data }] = await readXlsxFile(Buffer.from(bytes)) as unknown as [{ data: unknown[][] }];
    expect(data[0]?.[0]).toBe('统计表');
    expect(data[1]?.[0]).toBe('单位：元');
    expect(data[2]).toEqual(columns.map((column) => column.heading));
    expect(data[3]).toEqual(['龙潭村', 1234567.89, 5.35, 12, new Date('2026-03-05T00:00:00Z')]);
    expect(data[4]?.slice(0, 4)).toEqual(['=1+1', 0.05, 4.9, 0]);
    expect(data[5]?.[1]).toBe(1234567.94);
  });
  it('refuses what is no whole number of fen and rows of another length', async () => {
    await expect(writeSheet({ title: 'x', columns, rows: [['a', 1.5, 1, 1, null]] })).rejects.toThrow(RangeError);
    await expect(writeSheet({ title: 'x', columns, rows: [['a']] })).rejects.toThrow(RangeError);
  });
});
