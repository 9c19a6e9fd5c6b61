/** What the editor asks while somebody types: is the document sound, and which way would a household go through it? */
import { modelKinds, type ModelDocument, type ModelKind } from '../contract/model-document.ts';
import type { DocumentFinding, ModelPath, TestFacts } from '../contract/simulation.ts';
import { factsForTest, ratingInputs } from '../credit/rating-input-store.ts';
import { factFields } from '../decision/fact-fields.ts';
import { factsOf, type RatingFacts } from '../decision/facts.ts';
import { problemsOf, shapeOf, sumProblems } from '../decision/model-documents.ts';
import { tableFindings } from '../decision/table-check-document.ts';
import { Refusal } from '../kernel/result.ts';
import type { QueryContext } from '../pipeline/context.ts';
import { withDocument } from './champion-store.ts';
import { modelPath } from './model-path.ts';

/** Problems keep the document from being submitted; warnings are to be looked at. @throws Refusal `model_unreadable`. */
export function checkDocument(_: QueryContext, input: { document: unknown }): readonly DocumentFinding[] {
  const document = shaped(input.document);
  const others = sumProblems(document).map((problem): DocumentFinding => (
    { ...problem, severity: 'error', table: problem.place === '' ? null : problem.place, row: null, column: null, values: {} }
  ));
  return [...tableFindings(document), ...others];
}

/** @throws Refusal `not_found`, `outside_scope`. */
export function testFacts(context: QueryContext, { householdId }: { householdId?: string | undefined }): TestFacts {
  if (householdId === undefined) return factsForTest(context);
  const [household] = ratingInputs(context)([householdId]);
  if (!household) throw new Refusal('not_found', {}, 'householdId');
  return factsOf(household.subject, household.context);
}

/** @throws Refusal `model_unreadable`, `model_has_problems`. */
export function path(context: QueryContext, input: { document: unknown; facts: TestFacts }): ModelPath {
  const document = shaped(input.document);
  const problems = problemsOf(document);
  if (problems.length > 0) throw new Refusal('model_has_problems', { problems: problems.length, place: problems[0]?.place ?? '' }, 'document');
  return modelPath(withDocument(context, document), wholeFacts(input.facts), document.version);
}

/** Every field that there is; what is not given is unknown. */
const wholeFacts = (facts: TestFacts): RatingFacts =>
  Object.fromEntries(Object.keys(factFields).map((field) => [field, facts[field] ?? null])) as unknown as RatingFacts;

function shaped(document: unknown): ModelDocument {
  const kind = (document as { kind?: unknown } | null)?.kind;
  const known = modelKinds.find((one) => one === kind);
  if (!known) throw new Refusal('model_unreadable', { places: 'kind' }, 'document');
  const result = shapeOf(known as ModelKind, document);
  if (!result.ok) throw new Refusal('model_unreadable', { places: result.problems.slice(0, 5).join('; ') }, 'document');
  return result.document;
}
