import type { loanContract } from '../contract/loan.ts';
import type { Handlers } from '../pipeline/context.ts';
import { acts } from './act-store.ts';
import { decideAct } from './decide-act-command.ts';
import { draw } from './draw-loan-command.ts';
import { proposeAct, withdrawAct } from './propose-act-command.ts';
import { counter, detail, loans, payOff, postingsOn, previewDraw, previewRepayment } from './queries.ts';
import { repay } from './repay-loan-command.ts';
import { reverse } from './reverse-posting-command.ts';

export const loanHandlers: Handlers<typeof loanContract> = {
  counter, loans, detail, postingsOn, previewDraw, previewRepayment, payOff,
  draw, repay, reverse, acts, proposeAct, withdrawAct, decideAct,
};
