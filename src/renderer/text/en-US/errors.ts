import type { Texts } from '../zh-CN/index.ts';

export const errors: Texts['errors'] = {
  unknown: 'Not done ({{code}}). Try again; if it persists, report number {{correlationId}} to support',
  internal_error: 'Internal error; nothing was changed. Try again; if it persists, report number {{correlationId}} to support',
  invalid_input: 'Some entries are not valid; please check the marked fields',
  not_signed_in: 'The session has ended; sign in and try again',
  session_locked: 'The screen is locked; unlock it first',
  not_permitted: 'Your role may not do this; ask somebody who may',
  outside_scope: 'This household is outside your area; its own manager must act',
  not_found: 'Not found; somebody may have dealt with it. Refresh the list',
  cancelled: 'Cancelled; nothing was changed',
  core_restarted: 'The core has just restarted and the result was lost. Sign in and click once more: nothing is done twice',
  unknown_operation: 'This version cannot do that; please update',
  untrusted_sender: 'The request came from an untrusted source and was refused',

  account_locked: 'Five wrong passwords: the account is locked. Ask an administrator',
  wrong_password: 'Staff number or password is wrong. Five failures in a row lock the account',
};
