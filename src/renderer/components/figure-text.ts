/** Figures as a person reads them. Whole fen and ppm in, text out; null is an em dash. */
import { fen, formatYuan, percentText, ratePpm } from '../../core/kernel/money.ts';
import { NOT_KNOWN } from './grid/format-cell.ts';

/** 6,700,000 → "67,000.00" */
export const yuanOf = (amount: number | null | undefined): string => (amount === null || amount === undefined ? NOT_KNOWN : formatYuan(fen(amount)));

/** A difference with its sign: "+67,000.00", "-500.00", "0.00". */
export const signedYuanOf = (amount: number): string => `${amount > 0 ? '+' : ''}${formatYuan(fen(amount))}`;

/** 53,500 → "5.35" */
export const percentOf = (rate: number | null | undefined): string => (rate === null || rate === undefined ? NOT_KNOWN : percentText(ratePpm(rate)));

/** What a person typed as money: "67,000", "６７０００" and "67000.5" all count. */
export const tidyAmount = (text: string): string => text.normalize('NFKC').replaceAll(/[,，\s元¥]/g, '');
