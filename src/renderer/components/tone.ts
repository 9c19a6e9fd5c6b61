/** Tones of chips and figures. `danger` is for overdue, refused and dangerous things only; a tone never stands without a word. */
export type Tone = 'plain' | 'accent' | 'waiting' | 'danger' | 'muted';
