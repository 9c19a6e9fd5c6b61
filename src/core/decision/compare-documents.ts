/** Two versions of a model side by side: every place in which they differ. Pure. */
import type { ModelDifference } from '../contract/decision.ts';
import type { ModelDocument } from '../contract/model-document.ts';

/** Not content: each version has its own. */
const IGNORED = new Set(['version']);

/** Items of a list are matched by these, so that one row put in between is one difference and not all that follow. */
const KEYS = ['code', '_id', 'id'] as const;

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** Reading order of the left version; what only the right one has comes after. */
export function compareDocuments(left: ModelDocument, right: ModelDocument): ModelDifference[] {
  return compareObjects(left as unknown as Record<string, Json>, right as unknown as Record<string, Json>, []);
}

function compareValues(left: Json | undefined, right: Json | undefined, path: readonly string[]): ModelDifference[] {
  if (left === undefined || right === undefined) return left === right ? [] : [difference(left, right, path)];
  if (isKeyedList(left) && isKeyedList(right)) return compareObjects(byKey(left), byKey(right), path);
  if (isObject(left) && isObject(right)) return compareObjects(left, right, path);
  return JSON.stringify(left) === JSON.stringify(right) ? [] : [difference(left, right, path)];
}

function compareObjects(left: Readonly<Record<string, Json>>, right: Readonly<Record<string, Json>>, path: readonly string[]): ModelDifference[] {
  const names = [...new Set([...Object.keys(left), ...Object.keys(right)])].filter((name) => path.length > 0 || !IGNORED.has(name));
  return names.flatMap((name) => compareValues(left[name], right[name], [...path, name]));
}

const isObject = (value: Json): value is Readonly<Record<string, Json>> => typeof value === 'object' && value !== null && !Array.isArray(value);

const keyOf = (item: Json): string | null => {
  if (!isObject(item)) return null;
  for (const key of KEYS) if (typeof item[key] === 'string') return item[key];
  return null;
};

const isKeyedList = (value: Json): value is readonly Json[] =>
  Array.isArray(value) && value.length > 0 && new Set(value.map(keyOf)).size === value.length && !value.some((item) => keyOf(item) === null);

const byKey = (list: readonly Json[]): Record<string, Json> => Object.fromEntries(list.map((item) => [keyOf(item) ?? '', item]));

function difference(left: Json | undefined, right: Json | undefined, path: readonly string[]): ModelDifference {
  return { path, change: left === undefined ? 'added' : right === undefined ? 'removed' : 'changed', left: textOf(left), right: textOf(right) };
}

/** One value as it is; a whole rule or row as its cells. */
function textOf(value: Json | undefined): string | null {
  if (value === undefined) return null;
  if (isObject(value)) {
    const name = typeof value['name'] === 'string' ? value['name'] : null;
    return name ?? Object.entries(value).filter(([key]) => key !== '_id').map(([key, cell]) => `${key}: ${textOf(cell) ?? ''}`).join(', ');
  }
  return Array.isArray(value) ? value.map((item: Json) => textOf(item)).join(', ') : String(value);
}
