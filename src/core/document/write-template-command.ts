/** A new wording: drafted by one person, decided on by another, in force from a later day. */
import { eq } from 'drizzle-orm';
import type { Template } from '../contract/template.ts';
import type { BusinessDate } from '../kernel/business-date.ts';
import { Refusal } from '../kernel/result.ts';
import type { CommandContext } from '../pipeline/context.ts';
import { orm } from '../store/orm.ts';
import { checkTemplate } from './check-template.ts';
import { documentTemplate } from './tables.ts';
import { canonicalOf, hashOf, nextVersion, templateNamed, type TemplateRecord } from './template-store.ts';
import { templateSchema } from '../contract/template.ts';

interface Draft {
  readonly id?: string | undefined;
  readonly content: Template;
  readonly changeNote: string;
  readonly inForceFrom: BusinessDate;
}

/** @throws Refusal `template_not_draft`, `not_own_draft`, `in_force_too_early`. */
export function saveDraft(context: CommandContext, draft: Draft): { id: string; version: string } {
  requireLater(context, draft.inForceFrom);
  const existing = draft.id === undefined ? null : ownDraft(context, draft.id);
  if (existing && existing.kind !== draft.content.kind) throw new Refusal('not_found', {}, 'id');
  const version = existing?.version ?? nextVersion(context, draft.content.kind);
  const content = canonicalOf({ ...draft.content, version });
  const values = { content, sha256: hashOf(content), changeNote: draft.changeNote, inForceFrom: draft.inForceFrom, status: 'draft' as const };
  const id = existing?.id ?? context.environment.newId();
  if (existing) orm(context.db).update(documentTemplate).set(values).where(eq(documentTemplate.id, id)).run();
  else {
    const { session, businessDate } = context;
    orm(context.db).insert(documentTemplate).values({
      id, branchId: session.branchId, kind: draft.content.kind, version, madeBy: session.staffId, madeOn: businessDate, decidedBy: null, decidedOn: null, decisionNote: null, ...values,
    }).run();
  }
  context.record('document.templateDrafted', { id, kind: draft.content.kind, version, sha256: values.sha256, inForceFrom: draft.inForceFrom });
  return { id, version };
}

/** @throws Refusal `template_not_draft`, `not_own_draft`, `template_faulty` with the first fault, `in_force_too_early`. */
export function submitTemplate(context: CommandContext, { id }: { id: string }): null {
  const draft = ownDraft(context, id);
  requireLater(context, draft.inForceFrom);
  requireFaultless(templateSchema.parse(JSON.parse(draft.content)));
  setStatus(context, draft, { status: 'submitted' });
  return null;
}

/** @throws Refusal `template_not_draft`, `not_own_draft`. */
export function discardTemplate(context: CommandContext, { id }: { id: string }): null {
  setStatus(context, ownDraft(context, id), { status: 'discarded' });
  return null;
}

/** @throws Refusal `template_not_submitted`, `maker_is_checker`, `in_force_too_early`, `reason_required`. */
export function decideTemplate(context: CommandContext, { id, decision, note = '' }: { id: string; decision: 'approve' | 'return'; note?: string | undefined }): null {
  const submitted = templateNamed(context, id);
  if (submitted.status !== 'submitted') throw new Refusal('template_not_submitted', { version: submitted.version });
  if (submitted.madeBy === context.session.staffId) throw new Refusal('maker_is_checker');
  if (decision === 'return' && note.length < 2) throw new Refusal('reason_required', {}, 'note');
  if (decision === 'approve') {
    requireLater(context, submitted.inForceFrom);
    requireFaultless(templateSchema.parse(JSON.parse(submitted.content)));
  }
  const decided = { decidedBy: context.session.staffId, decidedOn: context.businessDate, decisionNote: note === '' ? null : note };
  setStatus(context, submitted, { status: decision === 'approve' ? 'approved' : 'returned', ...decided });
  return null;
}

/** Papers of the day were made with the wording of the day: another holds from tomorrow at the earliest. */
function requireLater({ businessDate }: CommandContext, inForceFrom: string): void {
  if (inForceFrom <= businessDate) throw new Refusal('in_force_too_early', { businessDate }, 'inForceFrom');
}

/** @throws Refusal `template_faulty`. */
export function requireFaultless(template: Template): void {
  const problems = checkTemplate(template);
  const [first] = problems;
  if (first) throw new Refusal('template_faulty', { count: problems.length, code: first.code, at: first.at });
}

/** A draft, or one that came back. */
function ownDraft(context: CommandContext, id: string): TemplateRecord {
  const found = templateNamed(context, id);
  if (found.status !== 'draft' && found.status !== 'returned') throw new Refusal('template_not_draft', { version: found.version });
  if (found.madeBy !== context.session.staffId) throw new Refusal('not_own_draft', { version: found.version });
  return found;
}

function setStatus(context: CommandContext, template: TemplateRecord, values: Partial<TemplateRecord> & Pick<TemplateRecord, 'status'>): void {
  orm(context.db).update(documentTemplate).set(values).where(eq(documentTemplate.id, template.id)).run();
  context.record('document.templateMoved', {
    id: template.id, kind: template.kind, version: template.version, sha256: template.sha256, status: values.status, inForceFrom: template.inForceFrom, note: values.decisionNote ?? null,
  });
}


