/** What the application's check would say of households under the rules in force and under a draft; keeps nothing. */
import type { FraudOutcomeCode } from '../contract/fraud.ts';
import { findFraud, type CompiledFraudRules } from '../decision/anti-fraud-rules.ts';
import { keepWaitingContacts } from '../household/contact-store.ts';
import type { CommandContext } from '../pipeline/context.ts';
import { fraudFactsReader, type FraudFacts } from './facts-store.ts';
import { fraudRulesInForce, fraudRulesOf } from './rules-in-force-store.ts';

export interface ComparedOutcomes {
  readonly champion: FraudOutcomeCode;
  readonly challenger: FraudOutcomeCode;
}

/** @param draft version of the draft; left out: the rules in force on both sides */
export function compareFraudRules(context: CommandContext, draft: string | undefined): (householdIds: readonly string[]) => ReadonlyMap<string, ComparedOutcomes> {
  keepWaitingContacts(context);
  const champion = fraudRulesInForce(context);
  const challenger = draft === undefined ? champion : fraudRulesOf(context.db, draft);
  const read = fraudFactsReader(context, 'application');
  return (householdIds) => new Map(read(householdIds).map(({ householdId, facts }) => {
    const before = outcomeOf(champion, facts);
    return [householdId, { champion: before, challenger: challenger === champion ? before : outcomeOf(challenger, facts) }];
  }));
}

/** What a rating takes as a fact: a review that is made afterwards lets the application go on. */
function outcomeOf(rules: CompiledFraudRules, facts: FraudFacts): FraudOutcomeCode {
  const { outcome, holds } = findFraud(rules, 'application', facts);
  return outcome === 'review' && !holds ? 'pass' : outcome;
}
