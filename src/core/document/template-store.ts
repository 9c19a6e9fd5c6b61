/** Wording in the store: which version of a kind is in force on a day, and those that are being written. */
import canonicalize from 'canonicalize';
import { createHash } from 'node:crypto';
import { and, eq, ne } from 'drizzle-orm';
import { documentKinds, type DocumentKind } from '../contract/document.ts';
import { templateSchema, type PublishedField, type Template, type TemplateProblem, type TemplateRow } from '../contract/template.ts';
import { Refusal } from '../kernel/result.ts';
import type { CheckReport, CommandContext, QueryContext } from '../pipeline/context.ts';
import type { Connection } from '../store/open-store.ts';
import { orm } from '../store/orm.ts';
import { statement } from '../store/statement.ts';
import { checkTemplate } from './check-template.ts';
import { firstTemplate } from './first-templates.ts';
import { publishedFields } from './published-fields.ts';
import { documentTemplate } from './tables.ts';

export type TemplateRecord = typeof documentTemplate.$inferSelect;

export const canonicalOf = (template: Template): string => canonicalize(template) ?? '';
export const hashOf = (content: string): string => createHash('sha256').update(content).digest('hex');

/** Before any branch wrote one. */
const FROM_THE_START = '2000-01-01';

const IN_FORCE = `
  SELECT id, content, sha256 FROM document_template
  WHERE branch_id = ? AND kind = ? AND status = 'approved' AND in_force_from <= ? ORDER BY in_force_from DESC, decided_on DESC, version DESC LIMIT 1`;

function recordInForce({ db, session, businessDate }: QueryContext, kind: DocumentKind): { id: string; content: string; sha256: string } | null {
  return statement<[string, string, string], { id: string; content: string; sha256: string }>(db, IN_FORCE).get(session.branchId, kind, businessDate) ?? null;
}

/**
 * The wording of the business date. A store that has none of the kind gets the program's own, in this command's transaction: what a paper was
 * made with is in the store, whatever a later program comes with.
 *
 * @throws Error when a stored wording was altered.
 */
export function templateInForce(context: CommandContext, kind: DocumentKind): Template {
  const record = recordInForce(context, kind);
  if (record) return parsedContent(record);
  const template = firstTemplate(kind);
  install(context, template);
  return template;
}

function install(context: CommandContext, template: Template): void {
  const content = canonicalOf(template);
  const sha256 = hashOf(content);
  const { kind, version } = template;
  orm(context.db).insert(documentTemplate).values({
    id: context.environment.newId(), branchId: context.session.branchId, kind, version, content, sha256, status: 'approved', changeNote: '随程序交付的示范文本',
    inForceFrom: FROM_THE_START, madeBy: null, madeOn: context.businessDate, decidedBy: null, decidedOn: context.businessDate, decisionNote: null,
  }).run();
  context.record('document.templateInstalled', { kind, version, sha256 });
}

function parsedContent({ content, sha256 }: { content: string; sha256: string }): Template {
  if (hashOf(content) !== sha256) throw new Error('a wording in the store was altered');
  return templateSchema.parse(JSON.parse(content));
}

/** @throws Refusal `not_found`. */
export function templateNamed({ db, session }: QueryContext, id: string): TemplateRecord {
  const found = orm(db).select().from(documentTemplate).where(and(eq(documentTemplate.id, id), eq(documentTemplate.branchId, session.branchId))).get();
  if (!found) throw new Refusal('not_found', {}, 'id');
  return found;
}

/** "HT-1.3": the letters of the program's own version, and the next number after all that there were. */
export function nextVersion({ db, session }: QueryContext, kind: DocumentKind): string {
  const first = firstTemplate(kind).version;
  const [stem = ''] = first.split('.');
  const known = orm(db).select({ version: documentTemplate.version }).from(documentTemplate)
    .where(and(eq(documentTemplate.branchId, session.branchId), eq(documentTemplate.kind, kind))).all();
  const numbers = [first, ...known.map(({ version }) => version)].map((version) => Number(version.split('.')[1] ?? 0));
  return `${stem}.${Math.max(...numbers) + 1}`;
}

type ListRecord = TemplateRecord & { maker: string | null; decider: string | null };

const LIST = `
  SELECT t.id, t.kind, t.version, t.content, t.sha256, t.status, t.change_note AS changeNote, t.in_force_from AS inForceFrom, t.made_by AS madeBy, t.made_on AS madeOn,
    t.decided_by AS decidedBy, t.decided_on AS decidedOn, t.decision_note AS decisionNote, t.branch_id AS branchId, m.name AS maker, d.name AS decider
  FROM document_template t LEFT JOIN staff m ON m.id = t.made_by LEFT JOIN staff d ON d.id = t.decided_by
  WHERE t.branch_id = ? AND t.status <> 'discarded' ORDER BY t.in_force_from DESC, t.made_on DESC, t.version DESC`;

/** The program's own version counts too where the store does not have it yet. */
export function listTemplates(context: QueryContext, { kind }: { kind?: DocumentKind | undefined }): readonly TemplateRow[] {
  const stored = statement<[string], ListRecord>(context.db, LIST).all(context.session.branchId);
  return documentKinds.filter((each) => kind === undefined || each === kind).flatMap((each) => {
    const inForce = recordInForce(context, each)?.id ?? null;
    const rows = stored.filter((record) => record.kind === each).map((record) => rowOf(record, record.id === inForce));
    return rows.some(({ madeById }) => madeById === null) ? rows : [...rows, firstRow(each, inForce === null)];
  });
}

const rowOf = (record: ListRecord, isInForce: boolean): TemplateRow => ({
  id: record.id, kind: record.kind, version: record.version, title: (JSON.parse(record.content) as Template).title, status: record.status, isInForce,
  changeNote: record.changeNote, inForceFrom: record.inForceFrom, madeBy: record.maker, madeById: record.madeBy, madeOn: record.madeOn, decidedBy: record.decider,
  decidedOn: record.decidedOn, decisionNote: record.decisionNote,
});

function firstRow(kind: DocumentKind, isInForce: boolean): TemplateRow {
  const { version, title } = firstTemplate(kind);
  return {
    id: null, kind, version, title, status: 'approved', isInForce, changeNote: '随程序交付的示范文本', inForceFrom: FROM_THE_START, madeBy: null, madeById: null, madeOn: FROM_THE_START,
    decidedBy: null, decidedOn: null, decisionNote: null,
  };
}

interface Detail {
  readonly row: TemplateRow;
  readonly content: Template;
  readonly fields: readonly PublishedField[];
  readonly problems: readonly TemplateProblem[];
}

/** @throws Refusal `not_found`. */
export function templateDetail(context: QueryContext, { kind, id }: { kind: DocumentKind; id?: string | undefined }): Detail {
  const rows = listTemplates(context, { kind });
  const row = id === undefined ? rows.find(({ isInForce }) => isInForce) : rows.find((candidate) => candidate.id === id);
  if (!row) throw new Refusal('not_found', {}, 'id');
  const content = row.id === null ? firstTemplate(kind) : parsedContent(templateNamed(context, row.id));
  return { row, content, fields: publishedFields(kind), problems: checkTemplate(content) };
}

/** For `verify`: each wording is what it was when it was approved. */
export function checkTemplates(db: Connection): CheckReport {
  const records = orm(db).select({ kind: documentTemplate.kind, version: documentTemplate.version, content: documentTemplate.content, sha256: documentTemplate.sha256 })
    .from(documentTemplate).where(ne(documentTemplate.status, 'discarded')).all();
  const problems = records.filter(({ content, sha256 }) => hashOf(content) !== sha256).map(({ kind, version }) => `${kind} ${version} altered`);
  return { name: 'templates', ok: problems.length === 0, compared: records.length, problems };
}
