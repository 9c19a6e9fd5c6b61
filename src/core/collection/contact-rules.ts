/** When, how often and with whom contact is allowed, and which answers fit. Pure. */
import type { ContactPerson, ContactResult } from '../contract/collection.ts';
import { addDays, type BusinessDate } from '../kernel/business-date.ts';
import { Refusal } from '../kernel/result.ts';

const HOUR_MS = 3_600_000;
const CHINA_OFFSET_HOURS = 8;

/** The hour of the day in China, 0 to 23, at an instant in UTC milliseconds. China keeps one time all year. */
export function chinaHourAt(instant: number): number {
  return (Math.floor(instant / HOUR_MS) + CHINA_OFFSET_HOURS) % 24;
}

export interface ContactHours {
  readonly fromHour: number;
  readonly toHour: number;
}

/** @throws Refusal `outside_contact_hours`. */
export function requireContactHours({ fromHour, toHour }: ContactHours, instant: number): void {
  const hour = chinaHourAt(instant);
  if (hour < fromHour || hour >= toHour) throw new Refusal('outside_contact_hours', { from: fromHour, to: toHour });
}

export interface ContactsToday {
  readonly dialled: number;
  readonly connected: number;
}
export interface ContactCaps {
  readonly dialledMost: number;
  readonly connectedMost: number;
}

/** Of a household on one day. @throws Refusal `contact_limit_dialled`, `contact_limit_connected`. */
export function requireBelowCaps({ dialled, connected }: ContactsToday, caps: ContactCaps): void {
  if (dialled >= caps.dialledMost) throw new Refusal('contact_limit_dialled', { maximum: caps.dialledMost });
  if (connected >= caps.connectedMost) throw new Refusal('contact_limit_connected', { maximum: caps.connectedMost });
}

/** Nobody was spoken to. */
export const isUnanswered = (result: ContactResult): boolean => result === 'noAnswer' || result === 'phoneOff' || result === 'nobodyHome';

/** What only the borrower or the spouse can say; a relative is asked to pass a message on, and told nothing. */
const ofDebtors: ReadonlySet<ContactResult> = new Set(['promise', 'refused', 'hardship', 'dispute', 'paid']);
const NOTE_LEAST = 10;

export interface Told {
  readonly result: ContactResult;
  readonly person: ContactPerson;
  readonly method: 'sms' | 'phone' | 'visit';
  readonly note: string;
  readonly promise: { readonly dueOn: BusinessDate; readonly amount: number } | null;
}

export interface PromiseBounds {
  readonly today: BusinessDate;
  readonly mostDays: number;
  /** All that is owed on the receipt, in fen. */
  readonly owed: number;
}

/** @throws Refusal `result_not_of_person`, `note_too_short`, and those of a promise. */
export function requireTold(told: Told, bounds: PromiseBounds): void {
  if (told.person === 'relative' && ofDebtors.has(told.result)) throw new Refusal('result_not_of_person', {}, 'result');
  if (told.person !== 'relative' && told.result === 'relayed') throw new Refusal('result_not_of_person', {}, 'result');
  if (told.result === 'nobodyHome' && told.method !== 'visit') throw new Refusal('result_not_of_person', {}, 'result');
  if (!isUnanswered(told.result) && [...told.note].length < NOTE_LEAST) throw new Refusal('note_too_short', { minimum: NOTE_LEAST }, 'note');
  if (told.result === 'promise') requirePromise(told.promise, bounds);
}

/** @throws Refusal `promise_missing`, `promise_in_past`, `promise_too_late`, `promise_too_large`. */
function requirePromise(promise: Told['promise'], { today, mostDays, owed }: PromiseBounds): void {
  if (!promise) throw new Refusal('promise_missing', {}, 'promise.dueOn');
  if (promise.dueOn < today) throw new Refusal('promise_in_past', {}, 'promise.dueOn');
  if (promise.dueOn > addDays(today, mostDays)) throw new Refusal('promise_too_late', { maximum: mostDays }, 'promise.dueOn');
  if (promise.amount > owed) throw new Refusal('promise_too_large', { owed }, 'promise.amount');
}
