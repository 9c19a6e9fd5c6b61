import type { FraudOutcomeCode, FraudTaskStatus, WatchEntryRow, WatchListRow } from '../../../core/contract/fraud.ts';
import type { Tone } from '../../components/tone.ts';

export const outcomeTone: Readonly<Record<FraudOutcomeCode, Tone>> = { pass: 'accent', review: 'waiting', reject: 'danger' };
export const taskTone: Readonly<Record<FraudTaskStatus, Tone>> = { open: 'waiting', cleared: 'accent', confirmed: 'danger' };
export const listTone: Readonly<Record<WatchListRow['status'], Tone>> = { proposed: 'waiting', released: 'accent', refused: 'muted' };
export const entryTone: Readonly<Record<WatchEntryRow['status'], Tone>> = { proposed: 'waiting', active: 'accent', endingAsked: 'waiting', ended: 'muted', refused: 'muted' };
