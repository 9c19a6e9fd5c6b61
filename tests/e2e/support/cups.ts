/**
 * A real printer for a test: a queue of CUPS whose driver writes PDF files (Debian's printer-driver-cups-pdf).
 *
 * Installed and started where that can be done; else the test that needs it is skipped, and says why.
 */
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { aptGet } from '../../../scripts/machine/system-packages.ts';

const run = promisify(execFile);
/** Where the driver puts what root and what nobody in particular prints. */
const OUTPUT_FOLDERS = ['/var/spool/cups-pdf/ANONYMOUS', '/root/PDF', path.join(process.env.HOME ?? '/root', 'PDF')];
const DRIVER = 'lsb/usr/cups-pdf/CUPS-PDF_opt.ppd';

export interface PdfPrinter {
  readonly name: string;
  /** Files that came out since the printer was made. */
  readonly files: () => readonly string[];
  /** As when somebody switches it off, and on again. */
  readonly switchOff: () => Promise<void>;
  readonly switchOn: () => Promise<void>;
  readonly remove: () => Promise<void>;
}

/** The printer, or why there can be none here. */
export async function pdfPrinter(name: string): Promise<PdfPrinter | string> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return 'CUPS is set up by root on Linux only';
  try {
    if (!existsSync('/usr/sbin/cupsd') || !existsSync('/usr/share/ppd/cups-pdf')) await aptGet('install', '-y', '--no-install-recommends', 'cups', 'printer-driver-cups-pdf');
    const daemon = await startDaemon();
    await run('lpadmin', ['-p', name, '-E', '-v', 'cups-pdf:/', '-m', DRIVER]);
    for (const folder of OUTPUT_FOLDERS) mkdirSync(folder, { recursive: true });
    const before = new Set(filesNow());
    return {
      name,
      files: () => filesNow().filter((file) => !before.has(file) && statSync(file).size > 0),
      switchOff: async () => void (await run('cupsdisable', ['-r', 'switched off', name])),
      switchOn: async () => void (await run('cupsenable', [name])),
      remove: async () => {
        await run('lpadmin', ['-x', name]);
        daemon?.kill();
      },
    };
  } catch (error) {
    return `no CUPS PDF printer: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`;
  }
}

const filesNow = (): string[] => [...new Set(OUTPUT_FOLDERS)].flatMap((folder) => (existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.pdf')).map((file) => path.join(folder, file)) : []));

/** null when one runs already: that is not ours to end. */
async function startDaemon(): Promise<ChildProcess | null> {
  const isRunning = async (): Promise<boolean> => run('lpstat', ['-r']).then(({ stdout }) => stdout.includes('is running'), () => false);
  if (await isRunning()) return null;
  const daemon = spawn('/usr/sbin/cupsd', ['-f'], { stdio: 'ignore' });
  for (let attempt = 0; attempt < 50 && !(await isRunning()); attempt += 1) await new Promise((resolve) => setTimeout(resolve, 100));
  return daemon;
}
