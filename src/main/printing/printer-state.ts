/**
 * Whether a printer takes a job now, from what the system says of it.
 *
 * CUPS gives its attributes as options (RFC 8011: state 5 is stopped); Windows gives a word of bits (winspool.h). An older Electron has the
 * state as `status`. What neither says is taken as ready: then the system's own queue tells.
 */

interface SystemPrinter {
  readonly options?: unknown;
  readonly status?: unknown;
}

const CUPS_STOPPED = '5';
/** Reasons of CUPS that hold every job up; "-report" and "-warning" do not, but for a printer that is not reachable. */
const CUPS_AWAY = /offline|paused|shutdown|connecting-to-device|media-empty-error|media-jam|cover-open|timed-out/;

const WINDOWS_AWAY: readonly (readonly [bit: number, word: string])[] = [
  [0x80, 'offline'], [0x1, 'paused'], [0x2, 'error'], [0x8, 'paper-jam'], [0x10, 'paper-out'], [0x1000, 'not-available'], [0x400000, 'door-open'],
];

/** The system's word for what is the matter; null when nothing is. */
export function awayReason({ options, status }: SystemPrinter, platform: NodeJS.Platform): string | null {
  const option = (name: string): string => {
    const value = typeof options === 'object' && options !== null ? (options as Record<string, unknown>)[name] : undefined;
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
  };
  const state = option('printer-state') || (typeof status === 'number' ? String(status) : '');
  if (platform === 'win32') return windowsReason(Number(option('printer-status') || state || 0));
  const reasons = option('printer-state-reasons');
  if (option('printer-is-accepting-jobs') === 'false') return 'not-accepting-jobs';
  if (state === CUPS_STOPPED) return reasons && reasons !== 'none' ? reasons : 'stopped';
  return CUPS_AWAY.test(reasons) ? reasons : null;
}

const windowsReason = (status: number): string | null => WINDOWS_AWAY.find(([bit]) => (status & bit) !== 0)?.[1] ?? null;
