/** Every command and query of the core, once. Adding an action starts with a line in its area's file. */
import { archiveContract } from './archive.ts';
import { auditContract } from './audit.ts';
import { collectionContract } from './collection.ts';
import { creditContract } from './credit.ts';
import { decisionContract } from './decision.ts';
import type { z } from 'zod';
import type { AnyOperation, AreaContract, Operation } from './define.ts';
import { documentContract } from './document.ts';
import { fraudContract } from './fraud.ts';
import { householdContract } from './household.ts';
import { inquiryContract } from './inquiry.ts';
import { loanContract } from './loan.ts';
import { messageContract } from './message.ts';
import { monitoringContract } from './monitoring.ts';
import { organisationContract } from './organisation.ts';
import { parametersContract } from './parameters.ts';
import { signingContract } from './signing.ts';
import { scorecardContract } from './scorecard.ts';
import { simulationContract } from './simulation.ts';
import { printingContract } from './printing.ts';
import { statisticsContract } from './statistics.ts';
import { templateContract } from './template.ts';
import { syncContract } from './sync.ts';
import { workdayContract } from './workday.ts';
import type { Answer, PackedAnswer } from './answers.ts';

export const contract = {
  organisation: organisationContract,
  parameters: parametersContract,
  household: householdContract,
  decision: decisionContract,
  fraud: fraudContract,
  credit: creditContract,
  loan: loanContract,
  simulation: simulationContract,
  scorecard: scorecardContract,
  document: documentContract,
  template: templateContract,
  printing: printingContract,
  signing: signingContract,
  inquiry: inquiryContract,
  archive: archiveContract,
  monitoring: monitoringContract,
  collection: collectionContract,
  message: messageContract,
  statistics: statisticsContract,
  workday: workdayContract,
  sync: syncContract,
  audit: auditContract,
} as const;

export type Contract = typeof contract;
export type AreaName = keyof Contract;

type ApiCall<O> =
  O extends Operation<'command', infer Input, infer Output>
    ? (input: z.input<Input>, commandId?: string) => Promise<Answer<Output>>
    : O extends Operation<'query', infer Input, infer Output>
      ? (input: z.input<Input>) => Promise<Answer<Output>>
      : never;

/** What the command line or a test calls, and in effect a page: `branch.credit.decideRows({…})`. Commands take an id that makes a retry safe. */
export type BranchApi = { readonly [A in AreaName]: { readonly [N in keyof Contract[A]]: ApiCall<Contract[A][N]> } };

type Packed<Call> = Call extends (...words: infer Words) => Promise<Answer<infer Output>> ? (...words: Words) => Promise<PackedAnswer<Output>> : never;

/** `window.branch` as the preload script provides it: the same calls, their answers still to be unpacked by `unpackAnswer`. */
export type PageApi = { readonly [A in AreaName]: { readonly [N in keyof BranchApi[A]]: Packed<BranchApi[A][N]> } };

/** The declaration of "area.name"; null when there is none. */
export function operationNamed(name: string): AnyOperation | null {
  const [area = '', call = ''] = name.split('.');
  if (!Object.hasOwn(contract, area)) return null;
  const calls: AreaContract = contract[area as AreaName];
  return Object.hasOwn(calls, call) ? (calls[call] ?? null) : null;
}
