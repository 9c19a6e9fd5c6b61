/** 决策中心: decision models as versioned documents and their life. */
import { z } from 'zod';
import { command, query } from './define.ts';
import { modelKinds, type ModelDocument, type ModelKind } from './model-document.ts';
import { dateSchema, reasonSchema } from './schemas.ts';

/**
 * draft → simulated → submitted → approved (waits for its date) → inForce → retired (another version holds, or it was
 * taken out). `withdrawn`: a draft that was given up, or an approved version that was called back before its date.
 */
export const modelStatuses = ['draft', 'simulated', 'submitted', 'approved', 'inForce', 'retired', 'withdrawn'] as const;
export type ModelStatus = (typeof modelStatuses)[number];

/** One thing that is wrong in a document. The sentence is decision.problems.<code>; `place` is a code or a row's id. */
export interface ModelProblem {
  readonly code: string;
  readonly place: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export interface ModelRow {
  readonly kind: ModelKind;
  /** "DEMO-1", "V2": unique within the kind. */
  readonly version: string;
  /** The product's code; of the other kinds, which have one model each, the kind itself. */
  readonly code: string;
  readonly name: string;
  readonly status: ModelStatus;
  /** Goes up with each saving of a draft. */
  readonly revision: number;
  readonly isDemonstration: boolean;
  /** Why this version was made. */
  readonly purpose: string;
  /** The version that it was copied from; null: first, or from outside. */
  readonly basedOn: string | null;
  /** Puts the content of `basedOn` in force again. */
  readonly isRollBack: boolean;
  readonly problemCount: number;
  readonly makerName: string | null;
  readonly changedOn: string;
  readonly simulatedOn: string | null;
  readonly submittedOn: string | null;
  readonly approvedByName: string | null;
  readonly approvedOn: string | null;
  /** Proposed while submitted, fixed by the approval. */
  readonly inForceFrom: string | null;
  /** The first day on which it no longer holds. */
  readonly heldUntil: string | null;
  /** Somebody asked to take it out from this day; another person has to agree. */
  readonly retirementAskedFor: string | null;
  /** The signed-in person made, changed or submitted it: somebody else has to approve. */
  readonly isOwn: boolean;
}

export const modelSteps = [
  'installed', 'created', 'imported', 'fitted', 'saved', 'simulated', 'submitted', 'sentBack', 'approved', 'withdrawn', 'rolledBack',
  'retirementAsked', 'retirementRefused', 'retired',
] as const;
export type ModelStep = (typeof modelSteps)[number];

export interface ModelHistoryRow {
  readonly step: ModelStep;
  readonly on: string;
  /** UTC milliseconds. */
  readonly at: number;
  /** null: the program itself. */
  readonly personName: string | null;
  readonly text: string | null;
}

export interface ModelDetail extends ModelRow {
  readonly document: ModelDocument;
  readonly sha256: string;
  readonly problems: readonly ModelProblem[];
  readonly history: readonly ModelHistoryRow[];
}

/** One place in which two versions differ. `path` reads from the outside in: ["A1", "A1-3", "points"]. */
export interface ModelDifference {
  readonly path: readonly string[];
  readonly change: 'added' | 'removed' | 'changed';
  readonly left: string | null;
  readonly right: string | null;
}

export interface ModelComparison {
  readonly left: ModelDetail;
  readonly right: ModelDetail;
  readonly differences: readonly ModelDifference[];
}

/** A field that a table may name. */
export interface FactFieldView {
  readonly field: string;
  readonly name: string;
  readonly type: 'number' | 'text' | 'flag';
  readonly unit: string | null;
  /** Of a text field: code → name. */
  readonly values: Readonly<Record<string, string>> | null;
  /** False: a rule may name it, no branch has the data yet (it comes from the hub or the bureau). */
  readonly isCollected: boolean;
}

const kindSchema = z.enum(modelKinds as [ModelKind, ...ModelKind[]]);
const versionSchema = z.string().min(1).max(40);
const versionOf = { kind: kindSchema, version: versionSchema };

/** A document is at most so many characters as JSON. */
export const LARGEST_DOCUMENT = 2_000_000;

export const decisionContract = {
  /** Every version of every kind, or of one; the newest first. */
  models: query<readonly ModelRow[]>()({ input: z.object({ kind: kindSchema.optional() }), access: 'decision.read' }),
  model: query<ModelDetail>()({ input: z.object(versionOf), access: 'decision.read' }),
  compare: query<ModelComparison>()({ input: z.object({ kind: kindSchema, left: versionSchema, right: versionSchema }), access: 'decision.read' }),
  /** What a table may name, for the editor. */
  factFields: query<readonly FactFieldView[]>()({ input: z.object({}), access: 'decision.read' }),

  /** A copy of a version to be worked on. `code`: a new product beside the one that is copied. Refusals: model_code_not_free. */
  createDraft: command<{ version: string }>()({
    input: z.object({ kind: kindSchema, from: versionSchema, purpose: reasonSchema, code: z.string().regex(/^[A-Z][A-Z0-9]{1,19}$/).optional() }),
    access: 'decision.edit',
  }),
  /**
   * Keeps a draft, also one with problems: these are answered, and stop it later. It has to be simulated anew.
   * Refusals: model_not_draft, changed_meanwhile, model_unreadable (not of the shape of its kind).
   */
  saveDraft: command<{ revision: number; problems: readonly ModelProblem[] }>()({
    input: z.object({ ...versionOf, revision: z.number().int().positive(), document: z.unknown() }), access: 'decision.edit',
  }),
  /** Gives up a draft. Refusals: model_not_draft. */
  discardDraft: command<null>()({ input: z.object(versionOf), access: 'decision.edit' }),
  /** Refusals: model_not_draft, model_has_problems, model_not_simulated, model_date_too_early. */
  submitModel: command<null>()({ input: z.object({ ...versionOf, inForceFrom: dateSchema }), access: 'decision.edit' }),
  /** Refusals: model_not_submitted, maker_is_checker, model_date_too_early, model_date_taken. */
  approveModel: command<null>()({ input: z.object({ ...versionOf, inForceFrom: dateSchema }), access: 'decision.approve' }),
  /** Back to the maker as a draft. Refusals: model_not_submitted. */
  sendBackModel: command<null>()({ input: z.object({ ...versionOf, reason: reasonSchema }), access: 'decision.approve' }),
  /** Calls back an approved version before its date. Refusals: model_not_waiting. */
  withdrawModel: command<null>()({ input: z.object({ ...versionOf, reason: reasonSchema }), access: 'decision.approve' }),
  /**
   * Proposes the content of a version that held once as a new version, for approval by another person; it needs no
   * simulation, since it held before. Refusals: model_never_held, model_in_force, model_date_too_early.
   */
  rollBackModel: command<{ version: string }>()({ input: z.object({ ...versionOf, reason: reasonSchema, inForceFrom: dateSchema }), access: 'decision.edit' }),
  /** Asks to sell a product no longer from a day on. Refusals: model_not_in_force, model_needed, model_date_too_early. */
  askRetirement: command<null>()({ input: z.object({ ...versionOf, from: dateSchema, reason: reasonSchema }), access: 'decision.edit' }),
  /** Refusals: model_retirement_not_asked, maker_is_checker, model_date_too_early, model_needed. */
  decideRetirement: command<null>()({ input: z.object({ ...versionOf, isAgreed: z.boolean() }), access: 'decision.approve' }),
};
