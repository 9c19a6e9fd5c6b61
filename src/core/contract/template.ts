/** The wording of papers (文书模板): versioned data with named places that a bank's lawyer changes without a programmer. */
import { z } from 'zod';
import { command, query } from './define.ts';
import { documentKinds, type DocumentKind } from './document.ts';
import { dateSchema, idSchema, reasonSchema, type ProducedFile } from './schemas.ts';

/** Text with `{places}` and `**bold**`, for standard clauses of material interest (格式条款). */
const wording = z.string().max(4000);
const when = { when: z.string().max(40).optional() };
const source = z.string().min(1).max(40);
const align = z.enum(['left', 'center', 'right']).optional();

const tableColumn = z.strictObject({
  heading: z.string().min(1).max(40),
  /** Points; 0 shares what is left. */
  width: z.number().int().min(0).max(700),
  align,
});
const party = z.strictObject({ title: wording, lines: z.array(wording).min(1).max(8), ...when });

const plainBlock = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('heading'), text: wording, ...when }),
  z.strictObject({ type: z.literal('paragraph'), text: wording, align, ...when }),
  /** A frame around what must be read first (特别提示). */
  z.strictObject({ type: z.literal('notice'), paragraphs: z.array(wording).min(1).max(20), ...when }),
  z.strictObject({ type: z.literal('clause'), title: wording, paragraphs: z.array(wording).min(1).max(30), ...when }),
  /** Label and value pairs in a ruled table: one pair or two in a row. */
  z.strictObject({ type: z.literal('fields'), rows: z.array(z.array(wording).min(2).max(4).refine(({ length }) => length % 2 === 0)).min(1).max(40), ...when }),
  /** Rows that the facts bring under `source`; a column for each value that they bring. */
  z.strictObject({ type: z.literal('table'), source, columns: z.array(tableColumn).min(1).max(24), whenEmpty: z.string().max(100), ...when }),
  z.strictObject({ type: z.literal('signatures'), parties: z.array(party).min(1).max(6), ...when }),
  z.strictObject({ type: z.literal('pageBreak'), ...when }),
]);
/** The blocks once for each item that the facts bring under `source`. */
const repeatBlock = z.strictObject({ type: z.literal('repeat'), source, blocks: z.array(plainBlock).min(1).max(20), ...when });

export const templateSchema = z.strictObject({
  kind: z.enum(documentKinds),
  /** Printed on every page; a changed wording is a new version. */
  version: z.string().min(3).max(20),
  title: z.string().trim().min(2).max(60),
  subtitle: wording.optional(),
  orientation: z.enum(['portrait', 'landscape']).optional(),
  /** A4 unless said otherwise; `receipt80` is a roll of 80 mm, as long as the text. */
  paper: z.enum(['A4', 'receipt80']).optional(),
  blocks: z.array(z.union([plainBlock, repeatBlock])).min(1).max(120),
});

export type Template = z.output<typeof templateSchema>;
export type TemplateBlock = Template['blocks'][number];
export type PlainBlock = z.output<typeof plainBlock>;
export type TableColumn = z.output<typeof tableColumn>;
export type Party = z.output<typeof party>;

/** What a kind's facts bring, as a lawyer may use it. */
export interface PublishedField {
  readonly name: string;
  readonly label: string;
  /** `value` and `condition` stand alone; `table` and `item` are what a table or a repetition is made from. */
  readonly use: 'value' | 'condition' | 'table' | 'item';
  /** The wording must have it: a paper without it would not be that paper. */
  readonly isRequired: boolean;
  /** As the sample has it; empty for a table or an item. */
  readonly sample: string;
  /** How many columns the rows of a table have. */
  readonly columns: number;
  /** Of an item: the places inside the repetition. */
  readonly inner: readonly { readonly name: string; readonly label: string; readonly sample: string }[];
}

export const templateProblemCodes = ['unknown_field', 'missing_field', 'broken_place', 'odd_bold', 'wrong_columns', 'wrong_paper', 'wrong_kind'] as const;
export interface TemplateProblem {
  readonly code: (typeof templateProblemCodes)[number];
  /** Name of the field, or the text that is wrong. */
  readonly at: string;
  readonly label: string;
}

export const templateStatuses = ['draft', 'submitted', 'approved', 'returned', 'discarded'] as const;
export interface TemplateRow {
  /** null: the version that came with the program and was not used yet. */
  readonly id: string | null;
  readonly kind: DocumentKind;
  readonly version: string;
  readonly title: string;
  readonly status: (typeof templateStatuses)[number];
  readonly isInForce: boolean;
  readonly changeNote: string;
  readonly inForceFrom: string;
  readonly madeBy: string | null;
  readonly madeById: string | null;
  readonly madeOn: string;
  readonly decidedBy: string | null;
  readonly decidedOn: string | null;
  readonly decisionNote: string | null;
}

const draftInput = z.object({ content: templateSchema, changeNote: reasonSchema, inForceFrom: dateSchema });

export const templateContract = {
  /** All versions of all kinds, newest first; without discarded ones. */
  list: query<readonly TemplateRow[]>()({ input: z.object({ kind: z.enum(documentKinds).optional() }), access: 'template.read' }),
  /** One version's wording, what it may use, and what is wrong with it. `id` left out: the version in force. */
  detail: query<{ readonly row: TemplateRow; readonly content: Template; readonly fields: readonly PublishedField[]; readonly problems: readonly TemplateProblem[] }>()({
    input: z.object({ kind: z.enum(documentKinds), id: idSchema.optional() }), access: 'template.read',
  }),
  /** What is wrong with a wording that is being written. */
  check: query<readonly TemplateProblem[]>()({ input: z.object({ content: templateSchema }), access: 'template.read' }),
  /** The wording filled with the sample's facts, as a PDF. Refusal: template_faulty. */
  preview: query<ProducedFile>()({ input: z.object({ content: templateSchema }), access: 'template.read' }),
  /**
   * Keeps a draft: a new version of its kind, or the caller's own draft anew. Faults in the wording do not hinder it.
   * Refusals: template_not_draft, not_own_draft, in_force_too_early.
   */
  saveDraft: command<{ id: string; version: string }>()({ input: draftInput.extend({ id: idSchema.optional() }), access: 'template.edit' }),
  /** Refusals: template_not_draft, not_own_draft, template_faulty, in_force_too_early. */
  submit: command<null>()({ input: z.object({ id: idSchema }), access: 'template.edit' }),
  discard: command<null>()({ input: z.object({ id: idSchema }), access: 'template.edit' }),
  /** By a second person. Refusals: template_not_submitted, maker_is_checker, in_force_too_early (approve only), reason_required (return only). */
  decide: command<null>()({ input: z.object({ id: idSchema, decision: z.enum(['approve', 'return']), note: z.string().trim().max(200).optional() }), access: 'template.approve' }),
};
