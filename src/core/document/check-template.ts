/** Whether a wording can be printed: every place is one that the kind offers, none that it must have is missing, and nothing is half written. */
import type { DocumentKind } from '../contract/document.ts';
import type { PublishedField, Template, TemplateBlock, TemplateProblem } from '../contract/template.ts';
import { publishedFields } from './published-fields.ts';

/** What may stand between braces. */
const PLACE = /\{([a-zA-Z][\w.]*)\}/g;

interface Scope {
  readonly values: ReadonlySet<string>;
  readonly fields: ReadonlyMap<string, PublishedField>;
}

/** What is wrong, in the order of the wording; empty when it can be put into force. */
export function checkTemplate(template: Template, kind: DocumentKind = template.kind): readonly TemplateProblem[] {
  const fields = new Map(publishedFields(kind).map((field) => [field.name, field]));
  const scope: Scope = { values: namesOf(fields, 'value'), fields };
  const used = new Set<string>();
  const problems: TemplateProblem[] = template.kind === kind ? [] : [{ code: 'wrong_kind', at: template.kind, label: '' }];
  if ((template.paper === 'receipt80') !== (kind === 'repaymentSlip')) problems.push({ code: 'wrong_paper', at: template.paper ?? 'A4', label: '' });
  const check = (text: string): void => void problems.push(...checkWording(text, scope, used));
  check(template.title);
  check(template.subtitle ?? '');
  for (const block of template.blocks) problems.push(...checkBlock(block, scope, used));
  const missing = [...fields.values()].filter(({ name, isRequired }) => isRequired && !used.has(name));
  return [...distinct(problems), ...missing.map(({ name, label }): TemplateProblem => ({ code: 'missing_field', at: name, label }))];
}

const namesOf = (fields: ReadonlyMap<string, PublishedField>, use: PublishedField['use']): ReadonlySet<string> =>
  new Set([...fields.values()].filter((field) => field.use === use).map(({ name }) => name));

const distinct = (problems: readonly TemplateProblem[]): TemplateProblem[] =>
  [...new Map(problems.map((problem) => [`${problem.code} ${problem.at}`, problem])).values()];

function checkBlock(block: TemplateBlock, scope: Scope, used: Set<string>): TemplateProblem[] {
  const problems = conditionProblems(block.when, scope, used);
  const texts = (all: readonly string[]) => all.flatMap((text) => checkWording(text, scope, used));
  switch (block.type) {
    case 'heading': case 'paragraph': return [...problems, ...texts([block.text])];
    case 'notice': return [...problems, ...texts(block.paragraphs)];
    case 'clause': return [...problems, ...texts([block.title, ...block.paragraphs])];
    case 'fields': return [...problems, ...texts(block.rows.flat())];
    case 'signatures': return [...problems, ...block.parties.flatMap((party) => [...conditionProblems(party.when, scope, used), ...texts([party.title, ...party.lines])])];
    case 'table': return [...problems, ...tableProblems(block, scope, used)];
    case 'repeat': return [...problems, ...repeatProblems(block, scope, used)];
    case 'pageBreak': return problems;
  }
}

function conditionProblems(when: string | undefined, { fields }: Scope, used: Set<string>): TemplateProblem[] {
  if (when === undefined) return [];
  used.add(when);
  return fields.get(when)?.use === 'condition' ? [] : [{ code: 'unknown_field', at: when, label: '' }];
}

function tableProblems(block: Extract<TemplateBlock, { type: 'table' }>, { fields }: Scope, used: Set<string>): TemplateProblem[] {
  used.add(block.source);
  const field = fields.get(block.source);
  if (field?.use !== 'table') return [{ code: 'unknown_field', at: block.source, label: '' }];
  return field.columns === block.columns.length ? [] : [{ code: 'wrong_columns', at: block.source, label: `${field.label}：${field.columns}` }];
}

function repeatProblems(block: Extract<TemplateBlock, { type: 'repeat' }>, scope: Scope, used: Set<string>): TemplateProblem[] {
  used.add(block.source);
  const field = scope.fields.get(block.source);
  if (field?.use !== 'item') return [{ code: 'unknown_field', at: block.source, label: '' }];
  const inner: Scope = { values: new Set(field.inner.map(({ name }) => name)), fields: new Map() };
  return block.blocks.flatMap((part) => checkBlock(part, inner, used));
}

function checkWording(text: string, { values }: Scope, used: Set<string>): TemplateProblem[] {
  const problems: TemplateProblem[] = [];
  for (const [, name = ''] of text.matchAll(PLACE)) {
    used.add(name);
    if (!values.has(name)) problems.push({ code: 'unknown_field', at: name, label: '' });
  }
  const rest = text.replace(PLACE, '');
  // Full-width braces look right on the screen and would be printed as they stand.
  const broken = /[{｛][^{}｛｝]{0,20}[}｝]?|[}｝]/.exec(rest);
  if (broken) problems.push({ code: 'broken_place', at: broken[0], label: '' });
  if ((text.match(/\*\*/g) ?? []).length % 2 === 1) problems.push({ code: 'odd_bold', at: text.slice(0, 20), label: '' });
  return problems;
}
