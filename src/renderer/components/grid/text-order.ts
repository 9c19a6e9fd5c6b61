/** Chinese in the order of its pinyin. Comparing by collator is slow, so each text's rank is found once per set of rows. */
const collator = new Intl.Collator('zh-CN', { numeric: true });

type Value = string | number | null | undefined;

/** `valuesOf` answers the column's values; asked again only when `rowsOf` answers other rows. */
export function textComparator(rowsOf: () => readonly unknown[] | undefined, valuesOf: (rows: readonly unknown[]) => Iterable<Value>): (a: Value, b: Value) => number {
  let rankedRows: readonly unknown[] | undefined;
  let ranks: ReadonlyMap<string, number> = new Map();
  return (a, b) => {
    if (a === b) return 0;
    if (a === null || a === undefined) return -1;
    if (b === null || b === undefined) return 1;
    if (typeof a === 'number' && typeof b === 'number') return a - b;
    const rows = rowsOf();
    if (rows && rows !== rankedRows) {
      ranks = rankTexts(valuesOf(rows));
      rankedRows = rows;
    }
    const rankA = ranks.get(String(a));
    const rankB = ranks.get(String(b));
    return rankA !== undefined && rankB !== undefined ? rankA - rankB : collator.compare(String(a), String(b));
  };
}

function rankTexts(values: Iterable<Value>): ReadonlyMap<string, number> {
  const texts = new Set<string>();
  for (const value of values) if (typeof value === 'string') texts.add(value);
  return new Map([...texts].sort(collator.compare).map((text, rank) => [text, rank]));
}
