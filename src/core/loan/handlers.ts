import type { loanContract } from '../contract/loan.ts';
import type { Handlers } from '../pipeline/context.ts';
import { changeRate } from './change-rate-command.ts';
import { downgradeClass } from './downgrade-class-command.ts';
import { draw } from './draw-loan-command.ts';
import { extend } from './extend-loan-command.ts';
import { counter, detail, loans, payOff, postingsOn, previewDraw, previewRepayment } from './queries.ts';
import { repay } from './repay-loan-command.ts';
import { reverse } from './reverse-posting-command.ts';
import { writeOff } from './write-off-loan-command.ts';

export const loanHandlers: Handlers<typeof loanContract> = {
  counter, loans, detail, postingsOn, previewDraw, previewRepayment, payOff,
  draw, repay, reverse, extend, changeRate, downgradeClass, writeOff,
};
