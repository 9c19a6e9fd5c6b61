/** The first day on which a model that is approved today can hold. */
import { addDays, businessDate } from '../../../core/kernel/business-date.ts';

export const nextDay = (date: string): string => addDays(businessDate(date), 1);
