/**
 * Hands papers to threads that print them, so that a batch of contracts holds up neither the core nor a window.
 *
 * The threads are started at the first paper and stay; each reads the fonts once. A thread that dies fails the papers it had, and the next
 * paper starts a new one.
 */
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Refusal } from '../kernel/result.ts';
import type { Environment } from '../pipeline/context.ts';
import type { FilledDocument } from './filled-document.ts';
import type { PageFrame } from './layout-pdf.ts';
import type { RenderedDocument } from './render-pdf.ts';

export type PrintedAnswer =
  | { readonly id: number; readonly ok: true; readonly bytes: Uint8Array; readonly pages: number }
  /** A defect of the layout: everything that data can cause was checked before. */
  | { readonly id: number; readonly ok: false; readonly stack: string };

/** At its start a thread says which characters its fonts have. */
export type FromThread = PrintedAnswer | { readonly coverage: Uint32Array };

interface Waiting {
  readonly resolve: (rendered: RenderedDocument) => void;
  readonly reject: (error: Error) => void;
}

interface Thread {
  readonly worker: Worker;
  readonly coverage: Promise<ReadonlySet<number>>;
  readonly waiting: Map<number, Waiting>;
}

/** More would take memory for fonts (some 60 MB each) and, on a branch's PC, the processor from everybody else. */
const MAX_THREADS = 4;
export const threadCount = Math.max(1, Math.min(MAX_THREADS, availableParallelism()));

type Place = Pick<Environment, 'fontsFolder' | 'paperWorker'>;

let threads: Thread[] = [];
let lastId = 0;

/** The document's PDF. Its characters were checked by `requirePrintable`. @throws Error for a defect of the layout. */
export function printPaper(place: Place, document: FilledDocument, frame: PageFrame): Promise<RenderedDocument> {
  const thread = idlestThread(place);
  const id = (lastId += 1);
  return new Promise<RenderedDocument>((resolve, reject) => {
    if (thread.waiting.size === 0) thread.worker.ref();
    thread.waiting.set(id, { resolve, reject });
    thread.worker.postMessage({ id, document, frame });
  });
}

/** Which characters can be printed: the same for every paper. */
export async function printableCharacters(place: Place): Promise<ReadonlySet<number>> {
  const { coverage, worker, waiting } = threads[0] ?? startThread(place);
  worker.ref();
  const known = await coverage;
  if (waiting.size === 0) worker.unref();
  return known;
}

/** @throws Refusal `characters_not_printable` when a name has a character that the fonts lack: no paper shows a box for it. */
export function requirePrintable(document: FilledDocument, printable: ReadonlySet<number>): void {
  const lacking = [...new Set(JSON.stringify(document))].filter((character) => character >= ' ' && !printable.has(character.codePointAt(0) ?? 0));
  if (lacking.length > 0) throw new Refusal('characters_not_printable', { characters: lacking.join('') });
}

function idlestThread(place: Place): Thread {
  const idlest = threads.toSorted((a, b) => a.waiting.size - b.waiting.size)[0];
  if (idlest && (idlest.waiting.size === 0 || threads.length >= threadCount)) return idlest;
  return startThread(place);
}

function startThread({ fontsFolder, paperWorker }: Place): Thread {
  const options = { workerData: { fontsFolder }, name: 'papers' };
  // In the installed app the bundle lies in the archive, which only the core's own file system opens.
  const worker = paperWorker.endsWith('.ts') ? new Worker(paperWorker, options) : new Worker(readFileSync(paperWorker, 'utf8'), { ...options, eval: true });
  const coverage = new Promise<ReadonlySet<number>>((resolve, reject) => {
    worker.on('message', (message: FromThread) => { if ('coverage' in message) resolve(new Set(message.coverage)); });
    worker.once('exit', () => reject(new Error('the printing thread ended')));
  });
  coverage.catch(() => undefined); // a thread that never starts fails its papers; nobody may be waiting for this
  const thread: Thread = { worker, coverage, waiting: new Map() };
  worker.unref(); // no thread keeps a program alive that has nothing left to print
  worker.on('message', (message: FromThread) => { if (!('coverage' in message)) take(thread, message); });
  worker.on('error', (error) => drop(thread, error));
  worker.on('exit', () => drop(thread, new Error('the printing thread ended')));
  threads.push(thread);
  return thread;
}

function take({ worker, waiting }: Thread, answer: PrintedAnswer): void {
  const caller = waiting.get(answer.id);
  waiting.delete(answer.id);
  if (waiting.size === 0) worker.unref();
  if (answer.ok) caller?.resolve({ bytes: answer.bytes, pages: answer.pages });
  else caller?.reject(new Error(answer.stack));
}

function drop(thread: Thread, error: Error): void {
  threads = threads.filter((other) => other !== thread);
  for (const { reject } of thread.waiting.values()) reject(error);
  thread.waiting.clear();
}

/** Where the thread's program lies in a checkout; the installed app names its bundle. */
export const PAPER_WORKER = join(import.meta.dirname ?? '', 'paper-worker-pdf.ts');
