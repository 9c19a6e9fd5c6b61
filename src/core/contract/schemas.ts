/** Schemas that several areas share. Parsed values carry the kernel's brands. */
import { z } from 'zod';
import { parseDate, type BusinessDate } from '../kernel/business-date.ts';
import { fen, ratePpm, type Fen, type RatePpm } from '../kernel/money.ts';

export const idSchema = z.uuid();

/** A date `YYYY-MM-DD` that exists. */
export const dateSchema = z
  .string()
  .refine((text) => parseDate(text) !== null, { error: 'not_a_date' })
  .transform((text) => text as BusinessDate);

/** Whole fen, zero or more, at most 10 trillion: far above any line, far below the unsafe integers. */
export const fenSchema = z.number().int().min(0).max(1_000_000_000_000_000).transform((n): Fen => fen(n));
export const positiveFenSchema = z.number().int().min(1).max(1_000_000_000_000_000).transform((n): Fen => fen(n));
export const ratePpmSchema = z.number().int().min(0).max(1_000_000).transform((n): RatePpm => ratePpm(n));

/** Why somebody did something out of the ordinary. */
export const reasonSchema = z.string().trim().min(2).max(200);

/** A file from outside, read in the page: at most 32 MiB. */
export const uploadedFileSchema = z.object({
  name: z.string().min(1).max(255),
  bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= 32 * 1024 * 1024, { error: 'file_too_large' }),
});

/** A file that the core made, for saving or printing. */
export interface ProducedFile {
  readonly name: string;
  readonly mediaType: 'application/pdf' | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' | 'text/csv' | 'application/json' | 'image/png' | 'image/jpeg';
  readonly bytes: Uint8Array;
}
