import type { deliveryMethods, deliverySigners } from '../contract/collection.ts';
import { documentNamed, setSigned, type DocumentRecord } from '../document/document-store.ts';
import { businessDate, type BusinessDate } from '../kernel/business-date.ts';
import { Refusal } from '../kernel/result.ts';
import type { CommandContext } from '../pipeline/context.ts';
import { orm } from '../store/orm.ts';
import { requireSecondPerson } from './contact-command.ts';
import { collectionDelivery } from './tables.ts';

interface Delivery {
  readonly documentId: string;
  readonly method: (typeof deliveryMethods)[number];
  readonly signedBy: (typeof deliverySigners)[number];
  readonly deliveredOn: BusinessDate;
  readonly trackingNo: string | null;
  readonly note: string | null;
  readonly secondStaffId: string | null;
}

/**
 * How a notice or letter reached the debtor. One that a debtor signed counts as signed; the limitation follows from that.
 *
 * @throws Refusal `not_found`, `outside_scope`, `not_a_letter`, `delivery_date_wrong`, `second_person_missing` (all but post), `already_signed`.
 */
export function recordDelivery(context: CommandContext, input: Delivery): { deliveryId: string } {
  const letter = documentNamed(context, input.documentId);
  if (letter.kind !== 'collectionLetter' && letter.kind !== 'overdueNotice') throw new Refusal('not_a_letter', {}, 'documentId');
  if (input.deliveredOn > context.businessDate || input.deliveredOn < businessDate(letter.createdOn)) throw new Refusal('delivery_date_wrong', { from: letter.createdOn }, 'deliveredOn');
  if (input.method !== 'post') requireSecondPerson(context, input.secondStaffId);
  const isSigned = input.signedBy === 'borrower' || input.signedBy === 'coBorrower';
  if (isSigned && letter.signedOn !== null) throw new Refusal('already_signed', { documentNo: letter.documentNo });
  const deliveryId = keepDelivery(context, letter, input);
  if (isSigned) setSigned(context, letter, input.deliveredOn, context.session.staffId);
  return { deliveryId };
}

function keepDelivery(context: CommandContext, letter: DocumentRecord, input: Delivery): string {
  const { db, environment, session, businessDate: today } = context;
  const id = environment.newId();
  orm(db).insert(collectionDelivery).values({ id, loanId: letter.subjectId, ...input, staffId: session.staffId, recordedOn: today }).run();
  context.record('collection.letterDelivered', {
    deliveryId: id, documentId: letter.id, documentNo: letter.documentNo, loanId: letter.subjectId, method: input.method, signedBy: input.signedBy, deliveredOn: input.deliveredOn,
  });
  return id;
}
