/** The SMS outbox: a message is queued in the transaction of what it tells about, and sent when there is a network. */
import type { CommandContext } from '../pipeline/context.ts';
import { statement } from '../store/statement.ts';
import { salutation, smsTemplates, smsText, type SmsTemplate } from './sms-templates.ts';

export interface NewMessage {
  readonly householdId: string;
  readonly template: SmsTemplate;
  /** What it is about ("line id", "loan id due date"): a template tells the same thing once. */
  readonly subject: string;
  /** Places of the template beside lender, branch and salutation. */
  readonly places: Readonly<Record<string, string>>;
  /** What the text has a gap for ({code}), sealed. */
  readonly sealedSecret?: string;
}

/** The gap in a text whose secret is not for the desk. */
export const SECRET_GAP = '······';

interface Recipient {
  readonly head_name: string;
  readonly gender: 'female' | 'male';
  readonly phone_mask: string | null;
  readonly branch_id: string;
  readonly branch: string;
  readonly lender: string;
}

/** Without a phone number on file the message stands in the outbox as failed, for a person to see. */
export function queueMessage(context: CommandContext, input: NewMessage): void {
  const { db, environment, businessDate } = context;
  const recipient = recipientOf(context, input.householdId);
  const places = { lender: recipient.lender, branch: recipient.branch, salutation: salutation(recipient.head_name, recipient.gender), ...input.places };
  const { version } = smsTemplates[input.template];
  const id = environment.newId();
  const status = recipient.phone_mask === null ? 'failed' : 'queued';
  const { changes } = statement(
    db,
    `INSERT INTO message (id, branch_id, household_id, template, template_version, text, subject, status, queued_on, queued_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (template, subject) DO NOTHING`,
  ).run(
    id, recipient.branch_id, input.householdId, input.template, version, smsText(input.template, places), input.subject, status, businessDate, environment.now(),
  );
  if (changes > 0 && input.sealedSecret !== undefined) statement(db, 'INSERT INTO message_secret (message_id, sealed) VALUES (?, ?)').run(id, input.sealedSecret);
  if (changes > 0) context.record('message.queued', { messageId: id, householdId: input.householdId, template: input.template, templateVersion: version, subject: input.subject, status });
}

function recipientOf({ db }: CommandContext, householdId: string): Recipient {
  const row = statement<[string], Recipient>(
    db,
    `SELECT h.head_name, h.gender, h.phone_mask, h.branch_id, b.name AS branch, l.name AS lender
     FROM household h JOIN organisation_unit b ON b.id = h.branch_id JOIN organisation_unit l ON l.id = b.parent_id WHERE h.id = ?`,
  ).get(householdId);
  if (!row) throw new Error(`no household ${householdId}`);
  return row;
}
