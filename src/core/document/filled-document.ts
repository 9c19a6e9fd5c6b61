/**
 * A paper as data: a template holds the wording with named places, facts fill them, the result is laid out and printed.
 *
 * Wording is versioned data, so a bank's lawyer changes it without a programmer. A place without a value refuses the
 * document: a contract with a hole in it is never printed.
 */
import type { DocumentKind } from '../contract/document.ts';
import type { Party, PlainBlock, TableColumn, Template, TemplateBlock } from '../contract/template.ts';
import { err, ok, type Result } from '../kernel/result.ts';

type Wording = string;

/** What fills a template. Values are texts as they are printed. */
export interface Facts {
  readonly fields: Readonly<Record<string, string>>;
  readonly conditions?: Readonly<Record<string, boolean>>;
  readonly tables?: Readonly<Record<string, readonly (readonly string[])[]>>;
  readonly items?: Readonly<Record<string, readonly Facts[]>>;
}

/** A stretch of text of one kind. `filled` came from the facts and is underlined in running text. */
export interface Run {
  readonly text: string;
  readonly bold: boolean;
  readonly filled: boolean;
}

export type FilledText = readonly Run[];

export type FilledBlock =
  | { readonly type: 'heading'; readonly text: FilledText }
  | { readonly type: 'paragraph'; readonly text: FilledText; readonly align: 'left' | 'center' | 'right' }
  | { readonly type: 'notice'; readonly paragraphs: readonly FilledText[] }
  | { readonly type: 'clause'; readonly title: FilledText; readonly paragraphs: readonly FilledText[] }
  | { readonly type: 'fields'; readonly rows: readonly (readonly FilledText[])[] }
  | { readonly type: 'table'; readonly columns: readonly TableColumn[]; readonly rows: readonly (readonly string[])[]; readonly whenEmpty: string }
  | { readonly type: 'signatures'; readonly parties: readonly { readonly title: FilledText; readonly lines: readonly FilledText[] }[] }
  | { readonly type: 'pageBreak' };

/** Plain data: can be hashed, kept, and handed to another thread. */
export interface FilledDocument {
  readonly kind: DocumentKind;
  readonly version: string;
  readonly title: string;
  readonly subtitle: FilledText;
  readonly orientation: 'portrait' | 'landscape';
  /** Left out: A4. */
  readonly paper?: 'receipt80';
  readonly blocks: readonly FilledBlock[];
}

/** The document, or the names of all places that have no value, each once. An empty text is no value. */
export function fillTemplate(template: Template, facts: Facts): Result<FilledDocument, readonly string[]> {
  const missing = new Set<string>();
  const blocks = fillBlocks(template.blocks, facts, missing);
  const subtitle = fillText(template.subtitle ?? '', facts, missing);
  if (missing.size > 0) return err([...missing]);
  const { kind, version, title, orientation = 'portrait', paper } = template;
  return ok({ kind, version, title, subtitle, orientation, ...(paper === 'receipt80' ? { paper } : {}), blocks });
}

function fillBlocks(blocks: readonly TemplateBlock[], facts: Facts, missing: Set<string>): FilledBlock[] {
  return blocks.filter((block) => isWanted(block, facts, missing)).flatMap((block) => fillBlock(block, facts, missing));
}

function fillBlock(block: TemplateBlock, facts: Facts, missing: Set<string>): FilledBlock[] {
  const fill = (text: Wording) => fillText(text, facts, missing);
  switch (block.type) {
    case 'heading': return [{ type: 'heading', text: fill(block.text) }];
    case 'paragraph': return [{ type: 'paragraph', text: fill(block.text), align: block.align ?? 'left' }];
    case 'notice': return [{ type: 'notice', paragraphs: block.paragraphs.map(fill) }];
    case 'clause': return [{ type: 'clause', title: fill(block.title), paragraphs: block.paragraphs.map(fill) }];
    case 'fields': return [{ type: 'fields', rows: block.rows.map((row) => row.map(fill)) }];
    case 'table': return [fillTable(block, facts, missing)];
    case 'signatures': return [fillSignatures(block.parties, facts, missing)];
    case 'repeat': return fillRepeat(block, facts, missing);
    case 'pageBreak': return [{ type: 'pageBreak' }];
  }
}

function fillTable(block: Extract<PlainBlock, { type: 'table' }>, facts: Facts, missing: Set<string>): FilledBlock {
  const rows = facts.tables?.[block.source];
  if (!rows) missing.add(block.source);
  return { type: 'table', columns: block.columns, rows: rows ?? [], whenEmpty: block.whenEmpty };
}

function fillSignatures(parties: readonly Party[], facts: Facts, missing: Set<string>): FilledBlock {
  const present = parties.filter((party) => isWanted(party, facts, missing));
  const fill = (text: Wording) => fillText(text, facts, missing);
  return { type: 'signatures', parties: present.map((party) => ({ title: fill(party.title), lines: party.lines.map(fill) })) };
}

function fillRepeat(block: Extract<TemplateBlock, { type: 'repeat' }>, facts: Facts, missing: Set<string>): FilledBlock[] {
  const items = facts.items?.[block.source];
  if (!items) missing.add(block.source);
  return (items ?? []).flatMap((item) => fillBlocks(block.blocks, item, missing));
}

function isWanted(part: { readonly when?: string | undefined }, facts: Facts, missing: Set<string>): boolean {
  if (part.when === undefined) return true;
  const answer = facts.conditions?.[part.when];
  if (answer === undefined) missing.add(part.when);
  return answer === true;
}

/** `{name}` or `**`; everything between them is text. */
const MARK = /\{([a-zA-Z][\w.]*)\}|\*\*/g;

/** Splits wording into runs and puts values into its places; names without a value are added to `missing`. */
export function fillText(wording: Wording, facts: Facts, missing: Set<string>): FilledText {
  const runs: Run[] = [];
  let bold = false;
  let last = 0;
  const push = (text: string, filled: boolean) => {
    if (text !== '') runs.push({ text, bold, filled });
  };
  for (const mark of wording.matchAll(MARK)) {
    push(wording.slice(last, mark.index), false);
    last = mark.index + mark[0].length;
    const name = mark[1];
    if (name === undefined) bold = !bold;
    else push(valueOf(name, facts, missing), true);
  }
  push(wording.slice(last), false);
  return runs;
}

function valueOf(name: string, facts: Facts, missing: Set<string>): string {
  const value = Object.hasOwn(facts.fields, name) ? facts.fields[name] : undefined;
  if (value === undefined || value.trim() === '') missing.add(name);
  return value ?? '';
}
