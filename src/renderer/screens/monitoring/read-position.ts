/** A position as typed, "32.589, 105.23" (latitude, longitude in degrees), and back. Millionths of a degree, read by digits. */
export interface Position {
  readonly latitude: number;
  readonly longitude: number;
}

const FORM = /^(-?\d{1,3})(?:\.(\d{1,6}))?\s*[,，\s]\s*(-?\d{1,3})(?:\.(\d{1,6}))?$/;
const MILLION = 1_000_000;

/** null: nothing typed; undefined: what stands there is no position. */
export function readPosition(text: string): Position | null | undefined {
  const plain = text.normalize('NFKC').trim();
  if (plain === '') return null;
  const match = FORM.exec(plain);
  if (!match) return undefined;
  const [latitude, longitude] = [millionths(match[1] ?? '', match[2]), millionths(match[3] ?? '', match[4])];
  return Math.abs(latitude) <= 90 * MILLION && Math.abs(longitude) <= 180 * MILLION ? { latitude, longitude } : undefined;
}

function millionths(whole: string, fraction = ''): number {
  const size = Math.abs(Number(whole)) * MILLION + Number(fraction.padEnd(6, '0'));
  return whole.startsWith('-') ? -size : size;
}

export function positionText({ latitude, longitude }: Position): string {
  return [latitude, longitude].map((value) => {
    const size = Math.abs(value);
    return `${value < 0 ? '-' : ''}${Math.trunc(size / MILLION)}.${String(size % MILLION).padStart(6, '0')}`;
  }).join(', ');
}
