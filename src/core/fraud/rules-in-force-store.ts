/** The anti-fraud rules of a day, and those of an earlier check. */
import { compileFraudRules, type AntiFraudRules, type CompiledFraudRules } from '../decision/anti-fraud-rules.ts';
import { documentOf, modelNamed, recordInForce, versionsOfKind, type ModelRecord } from '../decision/model-store.ts';
import type { QueryContext } from '../pipeline/context.ts';
import type { Connection } from '../store/open-store.ts';

/** Kept by content: compiling takes milliseconds. */
const compiled = new Map<string, CompiledFraudRules>();

function rulesOf(record: ModelRecord): CompiledFraudRules {
  let rules = compiled.get(record.sha256);
  if (!rules) compiled.set(record.sha256, (rules = compileFraudRules(documentOf(record) as AntiFraudRules)));
  return rules;
}

/** Before the first version begins, it holds already: no transaction goes unchecked. @throws Error when there is none, or it was altered: defects. */
export function fraudRulesInForce({ db, businessDate }: Pick<QueryContext, 'db' | 'businessDate'>): CompiledFraudRules {
  const record = recordInForce(db, 'antiFraudRules', businessDate) ?? versionsOfKind(db, 'antiFraudRules')[0];
  if (!record) throw new Error(`no antiFraudRules are in force on ${businessDate}`);
  return rulesOf(record);
}

/** Of an earlier check, or of a draft. @throws Refusal `not_found` */
export const fraudRulesOf = (db: Connection, version: string): CompiledFraudRules => rulesOf(modelNamed(db, 'antiFraudRules', version));
