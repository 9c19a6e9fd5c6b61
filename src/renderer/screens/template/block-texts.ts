/** The texts of a block as a list with their places, and blocks with one of them changed. Pure. */
import type { TemplateBlock } from '../../../core/contract/template.ts';

export type AddableBlock = 'clause' | 'paragraph' | 'notice' | 'heading' | 'pageBreak';
type Path = readonly (string | number)[];

export interface BlockText {
  readonly path: Path;
  readonly text: string;
  /** A title or the left of a pair. */
  readonly isLabel: boolean;
}

/** What a person may reword: not the names of sources and conditions, not widths. */
const WORDING_KEYS: ReadonlySet<string> = new Set(['text', 'title', 'paragraphs', 'rows', 'heading', 'whenEmpty', 'lines', 'columns', 'parties', 'blocks']);

export function textsOf(block: TemplateBlock): readonly BlockText[] {
  return collect(block, []);
}

function collect(value: unknown, path: Path): BlockText[] {
  if (typeof value === 'string') return [{ path, text: value, isLabel: isLabel(path) }];
  if (Array.isArray(value)) return value.flatMap((item, index) => collect(item, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (WORDING_KEYS.has(key) ? collect(inner, [...path, key]) : []));
}

function isLabel(path: Path): boolean {
  const last = path.at(-1);
  return last === 'title' || (path.at(-3) === 'rows' && typeof last === 'number' && last % 2 === 0);
}

export function withText(block: TemplateBlock, path: Path, text: string): TemplateBlock {
  return replaced(block, path, () => text) as TemplateBlock;
}

/** Without that paragraph; the last one stays. */
export function withoutText(block: TemplateBlock, path: Path): TemplateBlock {
  if (!('paragraphs' in block) || block.paragraphs.length < 2) return block;
  return { ...block, paragraphs: block.paragraphs.filter((_, index) => index !== path.at(-1)) };
}

export function withTextAdded(block: TemplateBlock): TemplateBlock {
  return 'paragraphs' in block ? { ...block, paragraphs: [...block.paragraphs, ''] } : block;
}

function replaced(value: unknown, path: Path, change: (value: unknown) => unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return change(value);
  if (Array.isArray(value)) return value.map((item, index) => (index === key ? replaced(item, rest, change) : item));
  return { ...(value as object), [key]: replaced((value as Record<string, unknown>)[key], rest, change) };
}

export function newBlock(type: AddableBlock): TemplateBlock {
  switch (type) {
    case 'clause': return { type, title: '', paragraphs: [''] };
    case 'notice': return { type, paragraphs: [''] };
    case 'pageBreak': return { type };
    case 'heading': case 'paragraph': return { type, text: '' };
  }
}
